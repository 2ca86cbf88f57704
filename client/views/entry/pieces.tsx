import type { ReactNode } from 'react'
import type { NamedFragment } from '../../api/generated.ts'
import { entryOf } from '../../state/edits.ts'
import { KindMark } from '../../ui/KindMark.tsx'
import { PlaceLink } from '../../ui/Link.tsx'
import styles from './entry.module.css'

/** A part with its heading and count; nothing where there is nothing. */
export function Part({ title, count, children }: { readonly title: string; readonly count: number | null; readonly children: ReactNode }): ReactNode {
  if (count === 0) return null
  return <section><h2 className={styles.part}>{title}{count !== null && <span>{count.toLocaleString('en')}</span>}</h2>{children}</section>
}

/** Entries one below the other. A page shows the first of many; `total` says how many there are. */
export const Names = ({ entries, total = entries.length }: { readonly entries: readonly NamedFragment[]; readonly total?: number | null }): ReactNode => (
  <ul className={styles.names}>
    {entries.map(entry => (
      <li key={entry.id}><KindMark kind={entry.kind} sign={'sign' in entry ? entry.sign : null} size={16} /><PlaceLink to={entryOf(entry.id)} className={entry.kind === 'THEORY' ? styles.theory : styles.name}>{'citation' in entry ? entry.citation : entry.name}</PlaceLink></li>
    ))}
    {(total ?? 0) > entries.length && <li className={styles.rest}>and {((total ?? 0) - entries.length).toLocaleString('en')} more, under Relations below</li>}
  </ul>
)

interface PaperRow { readonly id: string; readonly name: string; readonly year: number | null; readonly title: string | null; readonly authorText: string }

/** Papers as a table: who, when, what. */
export const Papers = ({ papers, total, caption }: { readonly papers: readonly PaperRow[]; readonly total: number | null; readonly caption: string }): ReactNode => (
  <div className={styles.scroll}>
    <table className={styles.table}>
      <caption className="visually-hidden">{caption}</caption>
      <thead><tr><th scope="col">Authors</th><th scope="col">Year</th><th scope="col">Title</th></tr></thead>
      <tbody>
        {papers.map(paper => (
          <tr key={paper.id}>
            <td>{paper.authorText === '' ? <span className="unrecorded">not recorded</span> : paper.authorText}</td><td>{paper.year ?? <span className="unrecorded">not recorded</span>}</td>
            <td><PlaceLink to={entryOf(paper.id)}>{paper.title ?? paper.name}</PlaceLink>{paper.title === null && <span className="unrecorded"> title not recorded</span>}</td>
          </tr>
        ))}
      </tbody>
    </table>
    {(total ?? 0) > papers.length && <p className={styles.rest}>and {((total ?? 0) - papers.length).toLocaleString('en')} more, under Relations below</p>}
  </div>
)
