import { useId, useState, type ReactNode } from 'react'
import { RelationsOfDocument, type RelationsOfQuery } from '../../api/generated.ts'
import { useQuery } from '../../state/queries.ts'
import { counted } from '../../state/words.ts'
import { KindMark } from '../../ui/KindMark.tsx'
import { PlaceLink } from '../../ui/Link.tsx'
import { Receipts } from '../../ui/Receipt.tsx'
import { ErrorState, Plates } from '../../ui/states.tsx'
import type { Place } from '../../views/view.ts'
import { detailOf, type RelationGroup } from './groups.ts'
import styles from './inspector.module.css'

type Edge = NonNullable<RelationsOfQuery['entity']>['relations']['edges'][number]
/** Where a click leads: an entry by its id, a statement by the relation's. */
export type To = (id: string) => Place

function Row({ edge, to, openReceipts }: { readonly edge: Edge; readonly to: To; readonly openReceipts: boolean }): ReactNode {
  const [open, setOpen] = useState(openReceipts)
  const id = useId()
  const { node, other } = edge
  const name = 'citation' in other ? other.citation : other.name
  const detail = detailOf(node)
  return (
    <li className={styles.row}>
      <div className={styles.rowHead}>
        <span className={styles.rowMark}><KindMark kind={other.kind} sign={'sign' in other ? other.sign : null} size={16} /></span>
        <span className={styles.rowTexts}>
          <PlaceLink to={to(other.id)} className={other.kind === 'THEORY' ? styles.rowTheory : styles.rowName}>{name}</PlaceLink>
          {detail !== '' && <span className={styles.rowDetail}>{detail}</span>}
        </span>
        <button type="button" className={styles.receiptsButton} aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>{counted(node.receiptCount, 'receipt')}</button>
      </div>
      <div id={id} hidden={!open} className={styles.rowReceipts}>
        {open && <><Receipts receipts={node.receipts} /><PlaceLink to={to(node.id)} className={styles.statement}>Open this statement</PlaceLink></>}
      </div>
    </li>
  )
}

/** One page of a group, and the next one when it is asked for. */
export function RelationRows({ id, group, to, after = null, openReceipts }: { readonly id: string; readonly group: RelationGroup; readonly to: To; readonly after?: string | null; readonly openReceipts: boolean }): ReactNode {
  const [more, setMore] = useState(false)
  const { data, error, retry, status } = useQuery(RelationsOfDocument, { id, types: [group.type], direction: group.direction, first: 50, after })
  const page = data?.entity?.relations
  if (page === undefined) return error !== null && status !== 'loading' ? <ErrorState error={error} retry={retry} /> : <Plates rows={Array.from({ length: Math.min(group.total, 4) }, (_, row) => 80 - row * 9)} />
  return (
    <>
      <ul>{page.edges.map(edge => <Row key={edge.node.id + edge.direction} edge={edge} to={to} openReceipts={openReceipts} />)}</ul>
      {page.pageInfo.hasNextPage && !more && <button type="button" className={styles.more} onClick={() => setMore(true)}>Show more</button>}
      {more && <RelationRows id={id} group={group} to={to} after={page.pageInfo.endCursor} openReceipts={openReceipts} />}
    </>
  )
}
