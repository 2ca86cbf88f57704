import type { ReactNode } from 'react'
import { NearestIdsDocument } from '../../api/generated.ts'
import { placeOf } from '../../state/address.ts'
import { entryOf } from '../../state/edits.ts'
import { useQuery } from '../../state/queries.ts'
import { PlaceLink } from '../../ui/Link.tsx'
import { EmptyState, Plates } from '../../ui/states.tsx'
import ui from '../../ui/ui.module.css'
import { UnknownIds } from '../../ui/UnknownIds.tsx'

/** An id that names nothing here: the nearest there are. '' when the link names no entry at all. */
export function UnknownEntry({ id, level = 2 }: { readonly id: string; readonly level?: 1 | 2 }): ReactNode {
  const { data, error } = useQuery(NearestIdsDocument, id === '' ? null : { ids: [id] })
  if (id === '') {
    return <EmptyState level={level} title="This link names no entry" actions={<PlaceLink to={placeOf('search')} className={ui.button}>Search</PlaceLink>}>An entry's address reads /entry/kind:name.</EmptyState>
  }
  if (data === null && error === null) return <Plates rows={[60, 40]} />
  return <UnknownIds unknown={[data?.neighborhood.unknown.find(one => one.id === id) ?? { id, suggestions: [] }]} instead={(_, other) => entryOf(other)} level={level} />
}
