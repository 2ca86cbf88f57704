import type { ReactNode } from 'react'
import type { Kind } from '../api/generated.ts'
import { placeOf } from '../state/address.ts'
import type { Place } from '../views/view.ts'
import { Icon } from './icons.tsx'
import { KindMark } from './KindMark.tsx'
import { PlaceLink } from './Link.tsx'
import styles from './ui.module.css'

/** An id that names nothing, and what was probably meant, as the server answers it. */
export interface UnknownId { readonly id: string; readonly suggestions: readonly { readonly id: string; readonly name: string; readonly kind: Kind }[] }

interface Props {
  readonly unknown: readonly UnknownId[]
  /** The same question with another id in the place of the unknown one. */
  readonly instead: (id: string, other: string) => Place
  /** Kinds that the question can take; the others are not offered. */
  readonly kinds?: readonly Kind[]
}

/** The words of an id, to search for: "theory:upsala-model" asks for "upsala model". */
export const wordsOfId = (id: string): string => (id.split(':')[1] ?? id).replaceAll('-', ' ').trim()

const offered = ({ suggestions }: UnknownId, kinds: readonly Kind[] | undefined) => suggestions.filter(one => kinds === undefined || kinds.includes(one.kind))

/** Nothing of a question is known: says which ids, offers the nearest of each in its place, the rest of the question, and a search. The one page for this in every view. */
export function UnknownIds({ unknown, instead, kinds, rest = null, level = 1 }: Props & { readonly rest?: Place | null; readonly level?: 1 | 2 }): ReactNode {
  const Heading = `h${level}` as const
  const [only] = unknown
  const one = unknown.length === 1
  const words = wordsOfId(only?.id ?? '')
  return (
    <div className={styles.state}>
      <Heading>{one ? `Nothing has the id “${only?.id ?? ''}”` : 'Nothing has these ids'}</Heading>
      {unknown.map(each => {
        const near = offered(each, kinds)
        return (
          <section key={each.id} aria-label={each.id}>
            <p>{!one && <strong>{each.id}: </strong>}{near.length > 0 ? `${one ? 'The' : 'the'} nearest we have` : `${one ? 'Nothing' : 'nothing'} here is near it; the link may be misspelt, or meant for another corpus.`}</p>
            {near.length > 0 && <ul className={styles.nearest}>{near.map(other => <li key={other.id}><KindMark kind={other.kind} /><PlaceLink to={instead(each.id, other.id)}>{other.name}</PlaceLink></li>)}</ul>}
          </section>
        )
      })}
      <div className={styles.stateActions}>
        {rest !== null && <PlaceLink className={styles.filled} to={rest}>Go on without {unknown.map(each => each.id).join(' and ')}</PlaceLink>}
        <PlaceLink className={styles.button} to={placeOf('search', [], words === '' || !one ? {} : { q: words })}><Icon name="search" />{words === '' || !one ? 'Search' : `Search for “${words}”`}</PlaceLink>
      </div>
    </div>
  )
}

/** Some ids of a question name nothing while the rest is on show: one line that says so, with the nearest in their place. */
export function UnknownLine({ unknown, instead, kinds }: Props): ReactNode {
  return unknown.map(each => {
    const near = offered(each, kinds)
    return (
      <span key={each.id}>
        Nothing has the id {each.id}.{' '}
        {near.length > 0 && <>The nearest we have: {near.map((other, index) => <span key={other.id}>{index > 0 && ', '}<PlaceLink to={instead(each.id, other.id)}>{other.name}</PlaceLink></span>)}. </>}
      </span>
    )
  })
}
