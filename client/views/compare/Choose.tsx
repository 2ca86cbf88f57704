import type { ReactNode } from 'react'
import { CompareBeginDocument } from '../../api/generated.ts'
import { placeOf } from '../../state/address.ts'
import { compared, compareOf, withKey } from '../../state/edits.ts'
import { useQuery } from '../../state/queries.ts'
import { KindMark } from '../../ui/KindMark.tsx'
import { PlaceLink } from '../../ui/Link.tsx'
import { EmptyState, Plates } from '../../ui/states.tsx'
import ui from '../../ui/ui.module.css'
import type { Place } from '../view.ts'
import styles from './compare.module.css'
import { Picker, useNeighbours } from './Picker.tsx'
import { exchanged, without } from './question.ts'
import type { Answer } from './sections.ts'

/** Nothing is asked yet: where one can begin. */
export function ChooseFirst(): ReactNode {
  const { data } = useQuery(CompareBeginDocument, {})
  const theories = data?.theories.nodes ?? []
  return (
    <div className={styles.choose}>
      <h1>Which theories?</h1>
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
  if (!loading && name === null) return <NoTheory place={place} unknown={[{ id, suggestions: [] }]} />
  return (
    <div className={styles.choose}>
      <h1>Compare {name ?? '…'} with…</h1>
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
      {more > 0 && <p>{more} more stand next to it; find them by name.</p>}
      <Picker label="Another theory" present={[id]} near={undefined} to={other => compared(place, other)} />
    </div>
  )
}

type Unknown = Answer['unknown']
/** The nearest to an id that names no theory, each in its place. */
export function Nearest({ place, unknown }: { readonly place: Place; readonly unknown: Unknown }): ReactNode {
  return unknown.map(({ id, suggestions }) => {
    const near = suggestions.filter(one => one.kind === 'THEORY')
    const links = near.map((one, index) => (
      <span key={one.id}>{index > 0 && ', '}<PlaceLink to={exchanged(place, id, one.id)}>{one.name}</PlaceLink></span>
    ))
    return <span key={id}>No theory has the id {id}.{near.length > 0 && <> The nearest we have: {links}.</>}{' '}</span>
  })
}

/** Fewer than two of the ids asked are theories. */
export function NoTheory({ place, unknown }: { readonly place: Place; readonly unknown: Unknown }): ReactNode {
  const rest = unknown.reduce((next, one) => without(next, one.id), place)
  return (
    <EmptyState
      title={unknown.length === 1 ? 'One of these is no theory we know' : 'These are no theories we know'}
      actions={<>
        {rest.subjects.length > 0 && <PlaceLink className={ui.filled} to={rest}>Go on without</PlaceLink>}
        <PlaceLink className={ui.button} to={placeOf('search', [], { kinds: 'theory' })}>Find a theory</PlaceLink>
      </>}
    >
      <Nearest place={place} unknown={unknown} />
    </EmptyState>
  )
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
