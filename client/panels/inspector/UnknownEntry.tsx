import type { ReactNode } from 'react'
import { NearEntriesDocument } from '../../api/generated.ts'
import { placeOf } from '../../state/address.ts'
import { entryOf } from '../../state/edits.ts'
import { useQuery } from '../../state/queries.ts'
import { Icon } from '../../ui/icons.tsx'
import { KindMark } from '../../ui/KindMark.tsx'
import { PlaceLink } from '../../ui/Link.tsx'
import ui from '../../ui/ui.module.css'
import styles from './inspector.module.css'

/** An id that names nothing here: the nearest there are. */
export function UnknownEntry({ id, level = 2 }: { readonly id: string; readonly level?: 1 | 2 }): ReactNode {
  const Heading = `h${level}` as const
  const words = (id.split(':')[1] ?? id).replaceAll('-', ' ')
  const { data } = useQuery(NearEntriesDocument, words === '' ? null : { words })
  const near = [...new Map([...(data?.search.nodes ?? []), ...(data?.search.didYouMean ?? [])].map(one => [one.id, one])).values()].slice(0, 5)
  return (
    <div className={styles.unknown}>
      <Heading>{id === '' ? 'This link names no entry' : <>Nothing has the id “{id}”</>}</Heading>
      <p>{near.length > 0 ? 'The nearest we have:' : 'Nothing here is near it.'}</p>
      <ul>{near.map(one => <li key={one.id}><KindMark kind={one.kind} /><PlaceLink to={entryOf(one.id)}>{one.name}</PlaceLink></li>)}</ul>
      <PlaceLink to={placeOf('search', [], { q: words })} className={ui.button}><Icon name="search" />{words === '' ? 'Search' : `Search for “${words}”`}</PlaceLink>
    </div>
  )
}
