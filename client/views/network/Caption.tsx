import type { ReactNode } from 'react'
import { Icon } from '../../ui/icons.tsx'
import ui from '../../ui/ui.module.css'
import styles from './network.module.css'

interface CaptionProps {
  /** Null while what is drawn has no name yet. */
  readonly title: string | null
  /** Null while they are not known. */
  readonly counts: readonly string[] | null
  readonly list: boolean
  readonly filtered: boolean
  /** What the link asks of something that is not there. */
  readonly notes: ReactNode
  readonly onList: () => void
  readonly onFilters: () => void
}

/** A grey plate where words will stand. */
const Awaited = ({ width, words }: { readonly width: number; readonly words?: string }): ReactNode => (
  <>{words !== undefined && <span className="visually-hidden">{words}</span>}<span aria-hidden="true" className={`${ui.plate} ${styles.awaited}`} style={{ width }} /></>
)

/** What is drawn and how much of the whole that is; on narrow screens the bar of the view. */
export function Caption({ title, counts, list, filtered, notes, onList, onFilters }: CaptionProps): ReactNode {
  return (
    <div className={styles.caption}>
      <div>
        <h1>{title ?? <Awaited width={210} words="Loading" />}</h1>
        <p>{counts === null ? <Awaited width={280} /> : <>{counts.slice(0, 2).join(' · ')}<span className={styles.wide}>{counts.slice(2).map(part => ` · ${part}`)}</span></>}</p>
        {notes}
      </div>
      <button type="button" className={`${ui.quiet} ${styles.filterButton}`} aria-label={filtered ? 'Filters, some are set' : 'Filters'} onClick={onFilters}>
        <svg width="18" height="18" viewBox="0 0 20 20" fill={filtered ? 'currentColor' : 'none'} stroke="currentColor" strokeWidth="1.6" strokeLinejoin="round" aria-hidden="true"><path d="M3 4h14l-5.4 6.4V16l-3.2-1.6v-4Z" /></svg>
      </button>
      <button type="button" className={ui.quiet} aria-label={list ? 'As drawing' : 'As list'} onClick={onList}><Icon name={list ? 'network' : 'page'} /><span className={styles.wide}>{list ? 'As drawing' : 'As list'}</span></button>
    </div>
  )
}
