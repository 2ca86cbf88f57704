import type { ReactNode } from 'react'
import { CompareBeginDocument, NearestIdsDocument } from '../../api/generated.ts'
import { compared, compareOf, withKey, withoutSubjects } from '../../state/edits.ts'
import { useQuery } from '../../state/queries.ts'
import { plural } from '../../state/words.ts'
import { KindMark } from '../../ui/KindMark.tsx'
import { PlaceLink } from '../../ui/Link.tsx'
import { EmptyState, Plates } from '../../ui/states.tsx'
import ui from '../../ui/ui.module.css'
import { UnknownIds, type UnknownId } from '../../ui/UnknownIds.tsx'
import type { Place } from '../view.ts'
import styles from './compare.module.css'
import { OnlyTheories } from './OnlyTheories.tsx'
import { Picker, useNeighbours } from './Picker.tsx'
import { exchanged } from './question.ts'

/** Nothing is asked yet, or nothing that can be compared: where one can begin. */
export function ChooseFirst({ place }: { readonly place: Place }): ReactNode {
  const { data } = useQuery(CompareBeginDocument, {})
  const theories = data?.theories.nodes ?? []
  return (
    <div className={styles.choose}>
      <h1>Which theories?</h1>
      <OnlyTheories place={place} />
      <p>A comparison takes two to four: what a later one kept, added, dropped or redefined of an earlier one, and who supports and contradicts each.</p>
      <Picker label="Find a theory" present={[]} near={undefined} to={id => compareOf(id)} />
      <h2>Most is recorded of</h2>
      {data === null
        ? <Plates rows={[50, 62, 44, 58]} height={22} />
        : (
          <ul>
            {theories.map(theory => (
              <li key={theory.id}>
                <KindMark kind="THEORY" /><PlaceLink to={compareOf(theory.id)}>{theory.name}</PlaceLink><small>{theory.year ?? 'undated'}</small>
              </li>
            ))}
          </ul>
        )}
    </div>
  )
}

/** One theory alone: what it can be compared with, its neighbours in the lineage first. */
export function ChooseSecond({ place, id }: { readonly place: Place; readonly id: string }): ReactNode {
  const { name, options, loading, more } = useNeighbours(id)
  if (!loading && name === null) return <UnknownTheory place={place} id={id} />
  return (
    <div className={styles.choose}>
      <h1>Compare {name ?? '…'} with…</h1>
      <OnlyTheories place={place} />
      <p>
        One theory alone is no comparison. {options.length > 0
          ? 'These stand next to it in the lineage:'
          : loading ? '' : 'No line of descent is recorded for it; any other theory will do.'}
      </p>
      {loading
        ? <Plates rows={[50, 62, 44, 58]} height={22} />
        : (
          <ul>
            {options.map(option => (
              <li key={option.id}>
                <span className={styles.lead}>{option.lead}</span>
                <PlaceLink to={compared(place, option.id)}>{option.name}</PlaceLink>
                <small>{option.detail === '' ? 'undated' : option.detail}</small>
              </li>
            ))}
          </ul>
        )}
      {more > 0 && <p>{more} more {plural(more, 'stands', 'stand')} next to it; find {plural(more, 'it', 'them')} by name.</p>}
      <Picker label="Another theory" present={[id]} near={undefined} to={other => compared(place, other)} />
    </div>
  )
}

/** The one theory of a link is not known. */
function UnknownTheory({ place, id }: { readonly place: Place; readonly id: string }): ReactNode {
  const { data, error } = useQuery(NearestIdsDocument, { ids: [id] })
  if (data === null && error === null) return <div className={styles.loading}><Plates rows={[60, 40]} /></div>
  return <NoTheory place={place} unknown={[data?.neighborhood.unknown.find(one => one.id === id) ?? { id, suggestions: [] }]} />
}

/** The same comparison with another theory in the place of an id that names none. */
export const insteadOf = (place: Place) => (id: string, other: string): Place => exchanged(place, id, other)
export const THEORIES_ONLY = ['THEORY'] as const

/** Fewer than two of the ids asked are known. */
export function NoTheory({ place, unknown }: { readonly place: Place; readonly unknown: readonly UnknownId[] }): ReactNode {
  return <UnknownIds unknown={unknown} instead={insteadOf(place)} kinds={THEORIES_ONLY} rest={withoutSubjects(place, unknown.map(one => one.id))} />
}

/** As of the year asked there are not two of them yet. */
export const TooEarly = ({ place, year, standing }: {
  readonly place: Place; readonly year: string; readonly standing: readonly string[]
}): ReactNode => (
  <EmptyState
    title={`In ${year} there ${standing.length === 0 ? 'was none of these' : `was only ${standing.join(' and ')}`}`}
    actions={<PlaceLink className={ui.filled} to={withKey(place, 'asof', null)}>Compare them as of now</PlaceLink>}
  >
    The link asks for the field as of the end of {year}; a theory appears in the year in which it was proposed.
  </EmptyState>
)
