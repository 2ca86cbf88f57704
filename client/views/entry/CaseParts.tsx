import type { ReactNode } from 'react'
import { CasePageDocument } from '../../api/generated.ts'
import { figureOf, periodOf, placeName } from '../../panels/inspector/facts.ts'
import { entryOf } from '../../state/edits.ts'
import { useQuery } from '../../state/queries.ts'
import { PlaceLink } from '../../ui/Link.tsx'
import { ErrorState, Plates } from '../../ui/states.tsx'
import styles from './entry.module.css'
import { Part } from './pieces.tsx'

/** What happened to a case and what was measured in it, by year. */
export function CaseParts({ id }: { readonly id: string }): ReactNode {
  const { data, error, retry, status } = useQuery(CasePageDocument, { id })
  const page = data?.entity
  if (page === undefined) return error !== null && status !== 'loading' ? <ErrorState error={error} retry={retry} /> : <Plates rows={[30, 90, 84, 88, 90]} />
  if (page === null || !('timeline' in page)) return null
  return (
    <Part title="Timeline" count={page.timeline.length}>
      <div className={styles.scroll}>
        <table className={styles.table}>
          <caption className="visually-hidden">Timeline</caption>
          <thead><tr><th scope="col">Year</th><th scope="col">What</th><th scope="col" className={styles.figure}>Figure</th><th scope="col">Says who</th></tr></thead>
          <tbody>
            {page.timeline.map(finding => (
              <tr key={finding.id}>
                <td className={styles.year}>{periodOf(finding.year, finding.yearTo) ?? <span className="unrecorded">not recorded</span>}</td>
                <td className={styles.words}><PlaceLink to={entryOf(finding.id)}>{finding.name}</PlaceLink>{finding.place !== null && <span className={styles.aside}>{placeName(finding.place)}</span>}</td>
                <td className={styles.figure}>{figureOf(finding) ?? ''}</td>
                <td>{finding.receipts[0]?.words ?? ''}{finding.receipts.length > 1 && ` and ${finding.receipts.length - 1} more`}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Part>
  )
}
