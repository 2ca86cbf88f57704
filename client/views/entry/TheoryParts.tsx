import type { ReactNode } from 'react'
import { TheoryPageDocument } from '../../api/generated.ts'
import { entryOf } from '../../state/edits.ts'
import { useQuery } from '../../state/queries.ts'
import { PlaceLink } from '../../ui/Link.tsx'
import { ErrorState, Plates } from '../../ui/states.tsx'
import styles from './entry.module.css'
import { Part } from './pieces.tsx'

const partOf = (role: string | null, order: number | null): string => (role === null ? '' : role === 'STAGE' && order !== null ? `Stage ${order}` : role.charAt(0) + role.slice(1).toLowerCase())

/** What a theory defines: each construct with its part and who says so. */
export function TheoryParts({ id }: { readonly id: string }): ReactNode {
  const { data, error, retry, status } = useQuery(TheoryPageDocument, { id })
  const page = data?.entity
  if (page === undefined) return error !== null && status !== 'loading' ? <ErrorState error={error} retry={retry} /> : <Plates rows={[30, 90, 84, 88]} />
  if (page === null || !('constructs' in page)) return null
  // The same parts stand together, in the order in which the server first names them; stages in theirs.
  const roles = [...new Set(page.constructs.map(one => one.role))]
  const definitions = roles.flatMap(role => page.constructs.filter(one => one.role === role))
  return (
    <Part title="What it defines" count={page.constructs.length}>
      <div className={styles.scroll}>
        <table className={styles.table}>
          <caption className="visually-hidden">What it defines</caption>
          <thead><tr><th scope="col">Construct</th><th scope="col">Part</th><th scope="col">In our words</th><th scope="col">Says who</th></tr></thead>
          <tbody>
            {definitions.map(({ relation, construct, role, order, receipts }) => (
              <tr key={relation.id}>
                <td><PlaceLink to={entryOf(construct.id)}>{construct.name}</PlaceLink></td><td>{partOf(role, order)}</td>
                <td className={styles.words}>{construct.summary ?? <span className="unrecorded">not recorded</span>}</td>
                <td>{receipts.slice(0, 2).map(receipt => receipt.words).join('; ')}{receipts.length > 2 && ` and ${receipts.length - 2} more`}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Part>
  )
}
