import { useState, type ReactNode } from 'react'
import { PaperFindingsDocument, type FindingForm } from '../../api/generated.ts'
import { entryOf } from '../../state/edits.ts'
import { useQuery } from '../../state/queries.ts'
import { KindMark } from '../../ui/KindMark.tsx'
import { PlaceLink } from '../../ui/Link.tsx'
import { ErrorState, Plates } from '../../ui/states.tsx'
import styles from './entry.module.css'
import { Fold } from './Fold.tsx'

/** Findings asked for at a time. */
const PAGE = 15
/** Up to so many findings of a paper stand open, without a click. */
const FEW = 12

/** Headings in the order of reading: what leads to what, what is proposed, what was seen, and what is taken for granted or left open. */
const FORMS: readonly (readonly [FindingForm, string])[] = [
  ['EFFECT', 'Effects'], ['PROPOSITION', 'Propositions'], ['OBSERVATION', 'Observations'], ['EVENT', 'Events'], ['ASSUMPTION', 'Assumptions'], ['RESEARCH_GAP', 'Research gaps'],
]

/** One page of a paper's findings of a form, and the next one when it is asked for. */
function Rows({ paper, form, after = null }: { readonly paper: string; readonly form: FindingForm; readonly after?: string | null }): ReactNode {
  const [more, setMore] = useState(false)
  const { data, error, retry, status } = useQuery(PaperFindingsDocument, { paper, form, first: PAGE, after })
  if (data === null) return error !== null && status !== 'loading' ? <ErrorState error={error} retry={retry} /> : <Plates rows={[90, 76, 84]} />
  const { nodes, pageInfo } = data.findings
  const isPaper = (one: { readonly id: string }): boolean => one.id === paper
  return (
    <>
      <ul className={styles.names}>
        {nodes.map(finding => (
          <li key={finding.id}>
            <KindMark kind="FINDING" sign={finding.sign} size={16} />
            <span>
              <PlaceLink to={entryOf(finding.id)} className={styles.name}>{finding.name}</PlaceLink>
              {finding.disputedBy.some(isPaper) && <span className={styles.stance}>{finding.reportedBy.some(isPaper) ? 'asserts and disputes it' : 'disputes it'}</span>}
              {finding.cases.length > 0 && <span className={styles.aside}>{finding.cases.map(one => one.name).join(', ')}</span>}
            </span>
          </li>
        ))}
      </ul>
      {pageInfo.hasNextPage && !more && <button type="button" className={styles.more} onClick={() => setMore(true)}>Show more</button>}
      {more && <Rows paper={paper} form={form} after={pageInfo.endCursor} />}
    </>
  )
}

/** What a paper reports, by form, folded where it is much. A finding that it both asserts and disputes is told once, with both. */
export function Reported({ paper, counts }: { readonly paper: string; readonly counts: ReadonlyMap<string, number> }): ReactNode {
  const forms = FORMS.filter(([form]) => (counts.get(form) ?? 0) > 0)
  const total = forms.reduce((sum, [form]) => sum + (counts.get(form) ?? 0), 0)
  return forms.map(([form, title], place) => (
    <Fold key={form} title={title} count={counts.get(form) ?? 0} startsOpen={place === 0 || total <= FEW}>{() => <Rows paper={paper} form={form} />}</Fold>
  ))
}
