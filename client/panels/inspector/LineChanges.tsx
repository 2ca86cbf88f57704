import type { ReactNode } from 'react'
import { LineChangesDocument, type NamedFragment, type ReceiptBasis, type RelationType } from '../../api/generated.ts'
import { compareOf, withKey } from '../../state/edits.ts'
import { useQuery } from '../../state/queries.ts'
import { counted } from '../../state/words.ts'
import { asOfOf } from '../../state/years.ts'
import { Icon } from '../../ui/icons.tsx'
import { KindMark } from '../../ui/KindMark.tsx'
import { PlaceLink } from '../../ui/Link.tsx'
import { Plates } from '../../ui/states.tsx'
import ui from '../../ui/ui.module.css'
import type { Place } from '../../views/view.ts'
import { alikeOf, changeRows, gapsOf, type ChangeRow } from './line-changes.ts'
import styles from './inspector.module.css'
import type { To } from './RelationRows.tsx'

interface Line { readonly id: string; readonly type: RelationType; readonly basis: ReceiptBasis; readonly receiptCount: number; readonly from: NamedFragment; readonly to: NamedFragment }

/** The constructs of one kind of change; the comparison has those that are not named here. */
const Changed = ({ row, to, all }: { readonly row: ChangeRow; readonly to: To; readonly all: Place }): ReactNode => (
  <div>
    <dt>{row.label}</dt>
    <dd>
      {row.total === 0 && <span className="unrecorded">none recorded</span>}
      {row.total > 0 && (
        <ul data-lines={row.names.some(one => one.as !== null)}>
          {row.names.map(({ id, name, as }, index) => (
            <li key={id + (as?.id ?? '')}>
              <PlaceLink to={to(id)}>{name}</PlaceLink>{as !== null && <> as <PlaceLink to={to(as.id)}>{as.name}</PlaceLink></>}{as === null && index < row.total - 1 && ', '}
            </li>
          ))}
          {row.names.length < row.total && <li><PlaceLink to={all} className={styles.allOf}>all {row.total}</PlaceLink></li>}
        </ul>
      )}
    </dd>
  </div>
)

/** Along a line of descent: what the later theory kept, dropped, redefined and added, who else stands so to the same theory, and what is not recorded. `children` are the ways on from here. */
export function LineChanges({ line, place, to, children }: { readonly line: Line; readonly place: Place; readonly to: To; readonly children: ReactNode }): ReactNode {
  const asOf = asOfOf(place)
  const { data, error, retry, status } = useQuery(LineChangesDocument, { ids: [line.from.id, line.to.id], asOf, types: [line.type] })
  const compared = data?.compare ?? null
  const both = compared !== null && compared.theories.length === 2
  const alike = both ? alikeOf(compared, line, asOf) : null
  const gaps = both ? gapsOf(compared, line) : []
  const all = withKey(compareOf(line.from.id, line.to.id), 'asof', asOf === null ? null : String(asOf))
  return (
    <>
      <section className={styles.part}>
        <h3>What changes along this line<small>constructs</small></h3>
        {compared === null && (error !== null && status !== 'loading'
          ? <p role="alert" className={styles.partNote}>{error.code === 'OFFLINE' ? 'Not loaded yet: the server does not answer.' : error.message} <button type="button" className={ui.link} onClick={retry}>Try now</button></p>
          : <Plates rows={[72, 64, 84, 58]} />)}
        {compared !== null && !both && <p className={styles.partNote}>As of {asOf} not both theories stood yet.</p>}
        {both && <dl className={styles.changes}>{changeRows(compared).map(row => <Changed key={row.label} row={row} to={to} all={all} />)}</dl>}
        {children}
      </section>
      {alike !== null && (
        <section className={styles.part}>
          <h3>{alike.title}<small>{counted(alike.theories.length + alike.more, 'theory', 'theories')}</small></h3>
          <ul className={styles.ends}>
            {alike.theories.map(theory => (
              <li key={theory.relation}>
                <KindMark kind="THEORY" /><PlaceLink to={to(theory.id)} className={styles.rowTheory}>{theory.name}</PlaceLink>
                <PlaceLink to={to(theory.relation)} className={styles.alikeReceipts}>{theory.general ? 'general attribution' : counted(theory.receipts, 'receipt')}</PlaceLink>
              </li>
            ))}
          </ul>
          {alike.more > 0 && <p className={styles.partNote}>{alike.more} more are in its lineage.</p>}
        </section>
      )}
      {gaps.length > 0 && (
        <section className={styles.part}>
          <h3>Gaps on this line<small>{gaps.length}</small></h3>
          <ul className={styles.gaps}>{gaps.map(gap => <li key={gap}><Icon name="warning" size={16} />{gap}</li>)}</ul>
        </section>
      )}
    </>
  )
}
