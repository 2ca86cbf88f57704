import type { ReactNode } from 'react'
import { SubjectsDocument, type LineageQuery } from '../../api/generated.ts'
import { placeOf } from '../../state/address.ts'
import { insteadIn, networkOf } from '../../state/edits.ts'
import type { Strange } from '../../state/lineage.ts'
import { useQuery } from '../../state/queries.ts'
import { KIND_NAMES } from '../../ui/kinds.ts'
import { PlaceLink } from '../../ui/Link.tsx'
import { UnknownLine } from '../../ui/UnknownIds.tsx'
import type { Place } from '../view.ts'
import styles from './lineage.module.css'

type Unknown = NonNullable<LineageQuery['lineage']>['unknown'][number]

/** What a key of the link asks of something that is not drawn, or has nothing of the kind. */
const NOT_THERE: Readonly<Record<Strange['key'], string>> = { fold: 'The link folds what hangs on', line: 'The link follows the line of', stages: 'The link unfolds the stages of' }

/** Kinds that have a lineage. */
export const THEORIES_ONLY = ['THEORY'] as const

/** What an entry that is no theory is, with its network. */
export function NotATheory({ id }: { readonly id: string }): ReactNode {
  const { data } = useQuery(SubjectsDocument, { ids: [id] })
  const node = data?.nodes[0]
  if (data === null) return <>{id} is no theory.</>
  if (node === null || node === undefined || !('name' in node)) return <>Nothing here has the id {id}.</>
  const { one } = KIND_NAMES[node.kind]
  const name = 'citation' in node ? node.citation : node.name
  return <>{name} is {/^[aeiou]/i.test(one) ? 'an' : 'a'} {one.toLowerCase()}. <PlaceLink to={networkOf(id)}>Its network</PlaceLink> shows the theories that it touches.</>
}

/** What of the address this lineage could not take, each with what to do next. Nothing where all was taken. */
export function LineageNotes({ place, unknown, strange }: { readonly place: Place; readonly unknown: readonly Unknown[]; readonly strange: readonly Strange[] }): ReactNode {
  const others = place.subjects.filter(id => !id.startsWith('theory:'))
  if (unknown.length === 0 && others.length === 0 && strange.length === 0) return null
  return (
    <ul className={styles.notes}>
      {unknown.map(one => <li key={one.id}><UnknownLine unknown={[one]} instead={insteadIn(place)} kinds={THEORIES_ONLY} />{!one.suggestions.some(({ kind }) => kind === 'THEORY') && <PlaceLink to={placeOf('search', [], { kinds: 'theory' })}>Find a theory</PlaceLink>}</li>)}
      {strange.map(({ key, id, drawn, without }) => <li key={`${key} ${id}`}>{NOT_THERE[key]} {id}, {drawn ? 'of which none are recorded' : 'which is not in this lineage'}. <PlaceLink to={without}>Leave it out of the link</PlaceLink></li>)}
      {others.map(id => <li key={id}>Only theories have a lineage. <NotATheory id={id} /></li>)}
    </ul>
  )
}
