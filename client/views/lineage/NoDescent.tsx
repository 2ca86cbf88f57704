import type { ReactNode } from 'react'
import { KindsOfTheoryDocument, type KindsOfTheoryQuery } from '../../api/generated.ts'
import { placeOf } from '../../state/address.ts'
import { withKey } from '../../state/edits.ts'
import { useQuery } from '../../state/queries.ts'
import { isPlural } from '../../state/spoken.ts'
import { PlaceLink } from '../../ui/Link.tsx'
import { EmptyState } from '../../ui/states.tsx'
import ui from '../../ui/ui.module.css'
import type { Place } from '../view.ts'

type Theory = Extract<NonNullable<KindsOfTheoryQuery['nodes'][number]>, { readonly kindOf: unknown }>
interface Named { readonly id: string; readonly name: string }

function Lineages({ place, of }: { readonly place: Place; readonly of: readonly Named[] }): ReactNode {
  return of.map((one, index) => <span key={one.id}>{index > 0 && ', '}<PlaceLink to={withKey(withKey({ ...place, subjects: [one.id] }, 'sel', null), 'fold', null)}>{one.name}</PlaceLink></span>)
}

/** Of what a theory is a kind, and what are its kinds, each with the way to that lineage. */
function Kinds({ place, theory: { name, kindOf, kinds }, several }: { readonly place: Place; readonly theory: Theory; readonly several: boolean }): ReactNode {
  const own = kinds.edges.map(({ other }) => other)
  const many = isPlural({ kind: 'THEORY', name })
  return (
    <>
      {kindOf.length > 0 && <> {several ? name : many ? 'They' : 'It'} {many ? 'are' : 'is'} a kind of <Lineages place={place} of={kindOf} />.</>}
      {own.length > 0 && <> {several ? `Kinds of ${name}` : many ? 'Their kinds' : 'Its kinds'}: <Lineages place={place} of={own} />{(kinds.totalCount ?? 0) > own.length && ` and ${(kinds.totalCount ?? 0) - own.length} more`}.</>}
    </>
  )
}

/** A lineage of theories of which no descent is recorded: says so, and where a descent of what they are kinds of is. */
export function NoDescent({ place, theories }: { readonly place: Place; readonly theories: readonly Named[] }): ReactNode {
  const { data, status } = useQuery(KindsOfTheoryDocument, { ids: theories.map(({ id }) => id) })
  const { direction } = place.keys
  if (status === 'loading') return null
  const many = theories.length > 1 || theories.some(({ name }) => isPlural({ kind: 'THEORY', name }))
  const found = (data?.nodes ?? []).filter((node): node is Theory => node !== null && 'kindOf' in node)
  return (
    <EmptyState title="No descent is recorded" actions={<PlaceLink className={ui.button} to={placeOf('network', place.subjects)}>Open in network</PlaceLink>}>
      Nothing here says what {theories.map(({ name }) => name).join(', ')} {direction === 'descendants' ? 'led to' : many ? 'come from' : 'comes from'}{direction === undefined ? ' or led to' : ''}.
      {found.map(theory => <Kinds key={theory.id} place={place} theory={theory} several={theories.length > 1} />)}
    </EmptyState>
  )
}
