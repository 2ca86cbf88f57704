import type { ReactNode } from 'react'
import { Icon } from '../../ui/icons.tsx'
import ui from '../../ui/ui.module.css'
import styles from './network.module.css'

interface CaptionProps {
  readonly title: string
  readonly counts: readonly string[]
  readonly list: boolean
  readonly filtered: boolean
  readonly onList: () => void
  readonly onFilters: () => void
}

/** What is drawn and how much of the whole that is; on narrow screens the bar of the view. */
export function Caption({ title, counts, list, filtered, onList, onFilters }: CaptionProps): ReactNode {
  return (
    <div className={styles.caption}>
      <div>
        <h1>{title}</h1>
        <p>{counts.slice(0, 2).join(' · ')}<span className={styles.wide}>{counts.slice(2).map(part => ` · ${part}`)}</span></p>
      </div>
      <button type="button" className={`${ui.quiet} ${styles.filterButton}`} aria-label={filtered ? 'Filters, some are set' : 'Filters'} onClick={onFilters}>
        <svg width="18" height="18" viewBox="0 0 20 20" fill={filtered ? 'currentColor' : 'none'} stroke="currentColor" strokeWidth="1.6" strokeLinejoin="round" aria-hidden="true"><path d="M3 4h14l-5.4 6.4V16l-3.2-1.6v-4Z" /></svg>
      </button>
      <button type="button" className={ui.quiet} aria-label={list ? 'As drawing' : 'As list'} onClick={onList}><Icon name={list ? 'network' : 'page'} /><span className={styles.wide}>{list ? 'As drawing' : 'As list'}</span></button>
    </div>
  )
}
