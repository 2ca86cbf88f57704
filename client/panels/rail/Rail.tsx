import { useEffect, useRef, type ReactNode } from 'react'
import type { FieldCountsQuery, Kind } from '../../api/generated.ts'
import { useKeyDown } from '../../canvas/useKeyDown.ts'
import { countBy, evidenceToggled, familyToggled, filtersOf, kindToggled, type Loaded } from '../../state/network.ts'
import { KIND_NAMES, KINDS } from '../../ui/kinds.ts'
import { KindMark } from '../../ui/KindMark.tsx'
import { GeneralSample, LineSample, PlainSample } from '../../ui/LineSample.tsx'
import { Icon } from '../../ui/icons.tsx'
import ui from '../../ui/ui.module.css'
import type { ViewProps } from '../../views/view.ts'
import { FAMILIES, EVIDENCE } from './groups.ts'
import { RailRow } from './RailRow.tsx'
import { Years } from './Years.tsx'
import { Types } from './Types.tsx'
import styles from './rail.module.css'

interface RailProps extends ViewProps {
  /** All that is loaded of all years, that as of the year on show (null until it is here: nothing is counted then), and what the filters leave of it. */
  readonly whole: Loaded
  readonly loaded: Loaded | null
  readonly seen: Loaded
  readonly field: FieldCountsQuery | null
  readonly open: boolean
  readonly onOpen: (open: boolean) => void
}

/** The legend that filters: kinds, relations, years and evidence, each with what is shown of it. */
export function Rail({ place, go, whole, loaded, seen, field, open, onOpen }: RailProps): ReactNode {
  const filters = filtersOf(place)
  const kinds = countBy(seen.marks, mark => mark.kind)
  const families = countBy(seen.lines, line => line.family)
  const bases = countBy(seen.lines, line => line.basis)
  const types = field?.model.relations ?? []
  const totals = field === null ? null : new Map(field.stats.nodes.map(row => [row.kind, row.count]))
  const counted = (count: number | undefined): number | null => (loaded === null ? null : count ?? 0)
  const panel = useRef<HTMLElement>(null)
  useEffect(() => { if (open) panel.current?.focus() }, [open])
  useKeyDown(panel, event => {
    if (event.key !== 'Escape' || !open) return
    event.stopPropagation()
    onOpen(false)
  })
  const familyOn = (family: string): boolean => filters.relations === null || types.some(type => type.family === family && filters.relations?.has(type.type))
  return (
    <>
      <Strip open={() => onOpen(true)} />
      <aside ref={panel} className={styles.rail} data-open={open} aria-label="Legend and filters" tabIndex={-1}>
        <button type="button" className={`${ui.quiet} ${styles.close}`} aria-label="Close the legend" onClick={() => onOpen(false)}><Icon name="close" /></button>
        <section aria-label="Kinds">
          <h2>Kinds<small>shown / all</small></h2>
          <ul>{KINDS.map((kind: Kind) => (
            <RailRow key={kind} on={filters.kinds?.has(kind) ?? true} label={KIND_NAMES[kind].many} mark={<KindMark kind={kind} size={20} />} shown={counted(kinds.get(kind))} all={totals === null ? null : totals.get(kind) ?? 0} onToggle={() => go(kindToggled(kind)(place))} />
          ))}</ul>
        </section>
        <section aria-label="Relations">
          <h2>Relations<small>shown</small></h2>
          <ul>{FAMILIES.map(({ family, label }) => (
            <RailRow key={family} on={familyOn(family)} label={label} mark={<LineSample family={family} width={32} />} shown={counted(families.get(family))} onToggle={() => go(familyToggled(family, types)(place))} />
          ))}</ul>
          <Types place={place} go={go} types={types} loaded={loaded} />
        </section>
        <Years place={place} go={go} loaded={whole} />
        <section aria-label="Evidence">
          <h2>Evidence<small>relations</small></h2>
          <ul>{EVIDENCE.map(({ label, bases: group }) => (
            <RailRow key={label} on={filters.evidence === null || group.some(basis => filters.evidence?.has(basis))} label={label} mark={group.includes('GENERAL') ? <GeneralSample /> : <PlainSample />} shown={counted(group.reduce((sum, basis) => sum + (bases.get(basis) ?? 0), 0))} onToggle={() => go(evidenceToggled(group)(place))} />
          ))}</ul>
        </section>
      </aside>
      {open && <button type="button" className={styles.scrim} aria-label="Close the legend" onClick={() => onOpen(false)} />}
    </>
  )
}

/** Narrow screens: a strip of marks that opens the rail over the canvas. */
const Strip = ({ open }: { readonly open: () => void }): ReactNode => (
  <button type="button" className={styles.strip} aria-label="Legend and filters" onClick={open}>
    {KINDS.map(kind => <KindMark key={kind} kind={kind} size={20} />)}
    <i />
    {FAMILIES.map(({ family }) => <LineSample key={family} family={family} width={26} />)}
  </button>
)
