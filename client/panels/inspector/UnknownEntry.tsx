import type { ReactNode } from 'react'
import { NearEntriesDocument } from '../../api/generated.ts'
import { placeOf } from '../../state/address.ts'
import { entryOf } from '../../state/edits.ts'
import { useQuery } from '../../state/queries.ts'
import { KindMark } from '../../ui/KindMark.tsx'
import { PlaceLink } from '../../ui/Link.tsx'
import { EmptyState } from '../../ui/states.tsx'
import ui from '../../ui/ui.module.css'
import styles from './inspector.module.css'

/** An id that names nothing here: the nearest there are. */
export function UnknownEntry({ id }: { readonly id: string }): ReactNode {
  const words = (id.split(':')[1] ?? id).replaceAll('-', ' ')
  const { data } = useQuery(NearEntriesDocument, { words })
  const near = [...new Map([...(data?.search.nodes ?? []), ...(data?.search.didYouMean ?? [])].map(one => [one.id, one])).values()].slice(0, 5)
  return (
    <>
      <EmptyState title={`Nothing has the id “${id}”`} actions={<PlaceLink to={placeOf('search', [], { q: words })} className={ui.button}>Search for “{words}”</PlaceLink>}>
        {near.length > 0 ? 'The nearest we have:' : 'Nothing here is near it.'}
      </EmptyState>
      <ul className={styles.near}>
        {near.map(one => <li key={one.id}><KindMark kind={one.kind} /><PlaceLink to={entryOf(one.id)}>{one.name}</PlaceLink></li>)}
      </ul>
    </>
  )
}
