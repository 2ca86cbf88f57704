import type { ReactNode } from 'react'
import type { HitFragment } from '../../api/generated.ts'
import { textOf } from '../../panels/search/hits.ts'
import { Pieces } from '../../panels/search/Pieces.tsx'
import { networkOf } from '../../state/edits.ts'
import { Icon } from '../../ui/icons.tsx'
import { KindMark } from '../../ui/KindMark.tsx'
import { PlaceLink } from '../../ui/Link.tsx'
import styles from './search.module.css'

/** Results as lines that lead to their network. */
export const Hits = ({ hits }: { readonly hits: readonly HitFragment[] }): ReactNode => (
  <ul>
    {hits.map(hit => {
      const { name, detail } = textOf(hit)
      return (
        <li key={hit.node.id}>
          <PlaceLink to={networkOf(hit.node.id)} className={styles.hit}>
            <KindMark kind={hit.node.kind} sign={'sign' in hit.node ? hit.node.sign : null} size={19} />
            <span className={styles.texts}>
              <span className={hit.node.kind === 'THEORY' ? styles.theory : styles.name}><Pieces pieces={name} /></span>
              {detail.length > 0 && <span className={styles.detail}><Pieces pieces={detail} /></span>}
            </span>
            <Icon name="right" size={16} />
          </PlaceLink>
        </li>
      )
    })}
  </ul>
)
