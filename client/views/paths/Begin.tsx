import type { ReactNode } from 'react'
import { WaysBeginDocument, type WaysBeginQuery } from '../../api/generated.ts'
import { parseAddress } from '../../state/address.ts'
import { endSet } from '../../state/paths.ts'
import { useQuery } from '../../state/queries.ts'
import { KindMark } from '../../ui/KindMark.tsx'
import { PlaceLink } from '../../ui/Link.tsx'
import { Plates } from '../../ui/states.tsx'
import type { Place } from '../view.ts'
import styles from './paths.module.css'

/** Questions offered at most. */
const MOST_ASKS = 4

/** What the corpora ask of this view, but the question that stands here already. */
function asksOf({ corpora }: WaysBeginQuery, place: Place): readonly { readonly question: string; readonly to: Place }[] {
  return corpora.flatMap(corpus => corpus.asks).flatMap(ask => {
    const to = parseAddress(ask.address).place
    return to === null || to.view !== 'paths' || to.subjects.length < 2 || to.subjects.every(id => place.subjects.includes(id)) ? [] : [{ question: ask.question, to }]
  }).slice(0, MOST_ASKS)
}

/** A question that lacks an end: the entries most is said of as the missing one, and what the corpora themselves ask. */
export function Begin({ place }: { readonly place: Place }): ReactNode {
  const { data } = useQuery(WaysBeginDocument, {})
  if (data === null) return <Plates rows={[60, 80, 72, 64]} height={22} />
  const [from, to] = place.subjects
  const missing = from === undefined ? 'from' : 'to'
  const known = [data.theories, data.constructs].flatMap(page => page.nodes).filter(one => one.id !== from && one.id !== to)
  const asks = asksOf(data, place)
  return (
    <>
      {asks.length > 0 && (
        <section className={styles.begin} aria-labelledby="ways-asks">
          <h2 id="ways-asks">{from === undefined ? 'For example' : 'Or ask'}</h2>
          <ul className={styles.asks}>{asks.map(ask => <li key={ask.question}><PlaceLink to={ask.to}>{ask.question}</PlaceLink></li>)}</ul>
        </section>
      )}
      {known.length > 0 && (
        <section className={styles.begin} aria-labelledby="ways-known">
          <h2 id="ways-known">{missing === 'from' ? 'Begin with one that much is said of' : 'To one that much is said of'}</h2>
          <ul className={styles.known}>{known.map(one => <li key={one.id}><PlaceLink to={endSet(missing, one.id)(place)}><KindMark kind={one.kind} />{one.name}</PlaceLink></li>)}</ul>
        </section>
      )}
    </>
  )
}
