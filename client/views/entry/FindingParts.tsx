import type { ReactNode } from 'react'
import { FindingPageDocument } from '../../api/generated.ts'
import { useQuery } from '../../state/queries.ts'
import { Receipts } from '../../ui/Receipt.tsx'
import { ErrorState, Plates } from '../../ui/states.tsx'
import { Names, Part } from './pieces.tsx'

/** What a finding says of what, and where the paper says it. */
export function FindingParts({ id }: { readonly id: string }): ReactNode {
  const { data, error, retry, status } = useQuery(FindingPageDocument, { id })
  const page = data?.entity
  if (page === undefined) return error !== null && status !== 'loading' ? <ErrorState error={error} retry={retry} /> : <Plates rows={[30, 90, 84, 88]} />
  if (page === null || !('causes' in page)) return null
  const parts = [
    ['Cause', page.causes], ['Effect', page.effects], ['Moderator', page.moderators], ['Mediator', page.mediators], ['Holds where', page.conditions], ['Observed in', page.cases],
    ['About', page.concerns], ['Supports', page.supports], ['Contradicts', page.contradicts],
  ] as const
  return (
    <>
      <Part title="Where it is said" count={page.receipts.length}><Receipts receipts={page.receipts} /></Part>
      {parts.map(([title, entries]) => <Part key={title} title={title} count={entries.length}><Names entries={entries} /></Part>)}
    </>
  )
}
