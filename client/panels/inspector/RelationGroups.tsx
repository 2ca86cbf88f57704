import { useId, useState, type ReactNode } from 'react'
import { LineSample } from '../../ui/LineSample.tsx'
import { Icon } from '../../ui/icons.tsx'
import { openAtFirst, type RelationGroup } from './groups.ts'
import styles from './inspector.module.css'
import { RelationRows, type To } from './RelationRows.tsx'

function Group({ id, group, to, startsOpen }: { readonly id: string; readonly group: RelationGroup; readonly to: To; readonly startsOpen: boolean }): ReactNode {
  const [open, setOpen] = useState(startsOpen)
  const region = useId()
  return (
    <section className={styles.group}>
      <h3>
        <button type="button" className={styles.groupHead} aria-expanded={open} aria-controls={region} onClick={() => setOpen(!open)}>
          <LineSample family={group.family} type={group.type} />
          <span className={styles.groupLabel}>{group.label}</span>
          <span className={styles.count}>{group.counted}</span>
          <span className={styles.chevron} data-open={open}><Icon name="down" size={16} /></span>
        </button>
      </h3>
      <div id={region} hidden={!open}>{open && <RelationRows id={id} group={group} to={to} openReceipts={group.dispute} />}</div>
    </section>
  )
}

/** Everything that is said of an entry, by type: disputes first and open, the rest folded, each with its count. */
export function RelationGroups({ id, groups, to }: { readonly id: string; readonly groups: readonly RelationGroup[]; readonly to: To }): ReactNode {
  const open = openAtFirst(groups)
  if (groups.length === 0) return <p className={`unrecorded ${styles.group}`}>no relation recorded</p>
  return groups.map(group => <Group key={group.key} id={id} group={group} to={to} startsOpen={open.has(group.key)} />)
}
