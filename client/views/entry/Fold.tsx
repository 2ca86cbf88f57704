import { useId, useState, type ReactNode } from 'react'
import { Icon } from '../../ui/icons.tsx'
import styles from './entry.module.css'

/** Many lines under one heading with their number, folded; what is folded is not asked for. */
export function Fold({ title, count, startsOpen, children }: { readonly title: string; readonly count: number; readonly startsOpen: boolean; readonly children: () => ReactNode }): ReactNode {
  const [open, setOpen] = useState(startsOpen)
  const region = useId()
  return (
    <section className={styles.fold}>
      <h3>
        <button type="button" aria-expanded={open} aria-controls={region} onClick={() => setOpen(!open)}>
          <Icon name={open ? 'down' : 'right'} size={16} />{title}<span>{count.toLocaleString('en')}</span>
        </button>
      </h3>
      <div id={region} hidden={!open}>{open && children()}</div>
    </section>
  )
}
