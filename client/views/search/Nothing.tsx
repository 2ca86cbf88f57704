import type { ReactNode } from 'react'
import type { Kind } from '../../api/generated.ts'
import { networkOf } from '../../state/edits.ts'
import { KIND_NAMES } from '../../ui/kinds.ts'
import { KindMark } from '../../ui/KindMark.tsx'
import { PlaceLink } from '../../ui/Link.tsx'
import styles from './search.module.css'

/** Nothing has that name: what was probably meant. */
export const Nothing = ({ words, near }: { readonly words: string; readonly near: readonly { readonly id: string; readonly name: string; readonly kind: Kind }[] }): ReactNode => (
  <div className={styles.nothing}>
    <h2>Nothing is called “{words}”</h2>
    <p>{near.length > 0 ? 'The nearest we have:' : 'Nothing here is near it either. A shorter word, or one of its beginning letters, finds more.'}</p>
    <ul>
      {near.map(one => (
        <li key={one.id}><KindMark kind={one.kind} /><PlaceLink to={networkOf(one.id)} className={one.kind === 'THEORY' ? styles.theory : styles.name}>{one.name}</PlaceLink><span className={styles.detail}>{KIND_NAMES[one.kind].one.toLowerCase()}</span></li>
      ))}
    </ul>
  </div>
)
