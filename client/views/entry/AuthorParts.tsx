import type { ReactNode } from 'react'
import { AuthorPageDocument } from '../../api/generated.ts'
import { useQuery } from '../../state/queries.ts'
import { ErrorState, Plates } from '../../ui/states.tsx'
import { Papers, Part } from './pieces.tsx'

/** What an author wrote, latest first. */
export function AuthorParts({ id }: { readonly id: string }): ReactNode {
  const { data, error, retry, status } = useQuery(AuthorPageDocument, { id, first: 50 })
  const page = data?.entity
  if (page === undefined) return error !== null && status !== 'loading' ? <ErrorState error={error} retry={retry} /> : <Plates rows={[30, 90, 84]} />
  if (page === null || !('papers' in page)) return null
  return <Part title="Papers" count={page.papers.totalCount}><Papers papers={page.papers.nodes} total={page.papers.totalCount} caption="Papers, latest first" /></Part>
}
