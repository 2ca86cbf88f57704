import type { ReactNode } from 'react'
import type { LineageQuery, RelationType } from '../../api/generated.ts'
import { withKey } from '../../state/edits.ts'
import { DESCENT_TYPES, descentToggled, lineageTitle, shownTypes, type Drawn } from '../../state/lineage.ts'
import type { LineOfDescent } from '../../state/lineage-reach.ts'
import { useField } from '../../state/field.ts'
import { asOfOf } from '../../state/years.ts'
import { useSpoken } from '../../state/subjects.ts'
import { counted, plural } from '../../state/words.ts'
import { GeneralSample, LineSample } from '../../ui/LineSample.tsx'
import ui from '../../ui/ui.module.css'
import type { ViewProps } from '../view.ts'
import styles from './lineage.module.css'

const READINGS: Readonly<Record<string, string>> = { BUILDS_ON: 'builds on', EXTENDS: 'extends', INTEGRATES: 'integrates', COMPLEMENTS: 'complements', CHALLENGES: 'challenges' }

interface HeadProps extends ViewProps { readonly answer: LineageQuery['lineage']; readonly drawn: Drawn | null; readonly legend: ReadonlyMap<RelationType, number>; readonly line: LineOfDescent | null; readonly tools: ReactNode; readonly notes: ReactNode; readonly children: ReactNode }

/** Question, counts, the legend whose lines are filters, direction and depth. */
export function LineageHead({ place, go, answer, drawn, legend, line, tools, notes, children }: HeadProps): ReactNode {
  const asOf = asOfOf(place)
  const field = useField(asOf)
  const shown = shownTypes(place.keys['relations'])
  const name = useSpoken()
  const names = place.subjects.filter(id => answer?.nodes.some(node => node.id === id) === true).map(name)
  const all = field?.stats.nodes.find(row => row.kind === 'THEORY')?.count
  const general = drawn?.relations.filter(relation => relation.basis === 'GENERAL').length ?? 0
  const folded = [...(drawn?.folded.values() ?? [])].reduce((sum, branch) => sum + branch.length, 0)
  const counts = drawn === null ? 'Loading' : `${drawn.nodes.length}${all === undefined ? '' : ` of ${all}`} ${plural(all ?? drawn.nodes.length, 'theory', 'theories')}, ${counted(drawn.relations.length, 'relation')}${general > 0 ? `, ${general} generally attributed` : ''}${folded > 0 ? `, ${folded} folded` : ''}${line === null ? '' : ` · the line of ${line.through.map(name).join(' and ')}: ${counted(line.theories.size, 'theory', 'theories')}`}`
  const depth = Number(place.keys['depth'] ?? 3)
  return (
    <div className={styles.head}>
      <div className={styles.title}>
        <h1>{lineageTitle(names, place.keys['direction'])}{asOf === null ? '' : `, as of ${asOf}`}</h1>
        <p>{counts}{drawn !== null && <span className={styles.wide}> · arrows point back at the theory that is spoken of</span>}</p>
      </div>
      <ul className={styles.legend}>
        {DESCENT_TYPES.map(type => (
          <li key={type}><button type="button" aria-pressed={shown.has(type)} onClick={() => go(descentToggled(type)(place))}><LineSample family="DESCENT" type={type} />{READINGS[type]}<small>{legend.get(type) ?? 0}</small></button></li>
        ))}
        {general > 0 && <li className={styles.general}><GeneralSample />general attribution<small>{general}</small></li>}
        {answer?.truncated === true && <li className={styles.more}>More theories lie beyond. <button type="button" className={ui.link} onClick={() => go(withKey(place, 'depth', String(Math.min(10, depth + 1))))}>One step farther</button></li>}
      </ul>
      {children}
      <div className={styles.controls}>
        <label><span className="visually-hidden">Direction</span>
          <select className={ui.button} value={place.keys['direction'] ?? 'both'} onChange={event => go(withKey(place, 'direction', event.currentTarget.value === 'both' ? null : event.currentTarget.value))}>
            <option value="both">Both ways</option><option value="ancestors">What it comes from</option><option value="descendants">What came of it</option>
          </select>
        </label>
        <label><span className="visually-hidden">Steps</span>
          <select className={ui.button} value={depth} onChange={event => go(withKey(place, 'depth', event.currentTarget.value === '3' ? null : event.currentTarget.value))}>
            {[1, 2, 3, 4, 5, 6, 8, 10].concat([1, 2, 3, 4, 5, 6, 8, 10].includes(depth) ? [] : [depth]).map(steps => <option key={steps} value={steps}>{counted(steps, 'step')}</option>)}
          </select>
        </label>
        {tools}
      </div>
      {notes}
    </div>
  )
}
