import { useState, type ReactNode } from 'react'
import { PaperAttestsDocument } from '../../api/generated.ts'
import { placeOf } from '../../state/address.ts'
import { useQuery } from '../../state/queries.ts'
import { LineSample } from '../../ui/LineSample.tsx'
import { PlaceLink } from '../../ui/Link.tsx'
import { ErrorState, Plates } from '../../ui/states.tsx'
import styles from './entry.module.css'

/** Statements asked for at a time. */
const PAGE = 15
/** The two ends of a statement. */
const between = (id: string): string[] => id.split('~').filter((_, index) => index === 0 || index === 2)

/** One page of the statements that name a paper in a receipt, and the next one when it is asked for. */
export function Attested({ paper, after = null }: { readonly paper: string; readonly after?: string | null }): ReactNode {
  const [more, setMore] = useState(false)
  const { data, error, retry, status } = useQuery(PaperAttestsDocument, { paper, first: PAGE, after })
  if (data === null) return error !== null && status !== 'loading' ? <ErrorState error={error} retry={retry} /> : <Plates rows={[90, 76, 84]} />
  if (data.entity === null || !('attests' in data.entity)) return null
  const { nodes, pageInfo } = data.entity.attests
  return (
    <>
      <ul className={styles.names}>
        {nodes.map(one => (
          <li key={one.id}><LineSample family={one.family} type={one.type} width={28} /><PlaceLink to={placeOf('network', between(one.id), { sel: one.id, depth: '0' })} className={styles.name}>{one.sentence}</PlaceLink></li>
        ))}
      </ul>
      {pageInfo.hasNextPage && !more && <button type="button" className={styles.more} onClick={() => setMore(true)}>Show more</button>}
      {more && <Attested paper={paper} after={pageInfo.endCursor} />}
    </>
  )
}
