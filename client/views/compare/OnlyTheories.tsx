import type { ReactNode } from 'react'
import { networkOf, pathsFrom, withoutSubjects } from '../../state/edits.ts'
import { useSpoken, useSubjects } from '../../state/subjects.ts'
import { waysTitle } from '../../state/way-words.ts'
import { Icon } from '../../ui/icons.tsx'
import { KIND_NAMES, kindOf } from '../../ui/kinds.ts'
import { PlaceLink } from '../../ui/Link.tsx'
import type { Place } from '../view.ts'
import styles from './compare.module.css'
import { comparable } from './question.ts'

const article = (word: string): string => `${/^[aeiou]/.test(word) ? 'an' : 'a'} ${word}`

/** Subjects that are no theories: says what they are, and asks instead how they connect. Nothing where all are theories. */
export function OnlyTheories({ place }: { readonly place: Place }): ReactNode {
  const names = useSubjects()
  const name = useSpoken()
  const { theories, others } = comparable(place)
  const [first] = others
  if (first === undefined) return null
  const rest = withoutSubjects(place, others)
  const pairs = theories.length > 0 ? theories.map(theory => [first, theory] as const) : others.slice(1).map(other => [first, other] as const)
  return (
    <div className={styles.notice} role="note">
      <Icon name="warning" size={16} />
      <div>
        <p>{others.map(id => `${names.get(id) ?? id} is ${article(KIND_NAMES[kindOf(id)].one.toLowerCase())}`).join('; ')}. Only theories are compared.</p>
        <ul className={styles.steps}>
          {pairs.map(([from, to]) => <li key={to}><PlaceLink to={pathsFrom(from, to)}>{waysTitle(name(from), name(to))}</PlaceLink></li>)}
          {pairs.length === 0 && <li><PlaceLink to={networkOf(first)}>What surrounds {name(first)}, theories too</PlaceLink></li>}
          {rest !== null && <li><PlaceLink to={rest}>Go on without {others.map(name).join(' and ')}</PlaceLink></li>}
        </ul>
      </div>
    </div>
  )
}
