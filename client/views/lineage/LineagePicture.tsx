import type { CSSProperties, ReactNode } from 'react'
import type { LineageQuery } from '../../api/generated.ts'
import { countWords, familyWords, type Drawn } from '../../state/lineage.ts'
import type { LineOfDescent } from '../../state/lineage-reach.ts'
import type { Arrangement } from './arrange/types.ts'
import { DescentLine } from './DescentLine.tsx'
import { Extras, type ExtrasOf } from './Extras.tsx'
import { plateWords } from './plateWords.ts'
import { smallWords, type PlateText } from './texts.ts'
import { TheoryPlate } from './TheoryPlate.tsx'
import { useWalk } from './useWalk.ts'
import styles from './lineage.module.css'

interface LineagePictureProps extends ExtrasOf {
  readonly arrangement: Arrangement
  readonly drawn: Drawn
  readonly texts: ReadonlyMap<string, PlateText>
  readonly hidden: NonNullable<LineageQuery['lineage']>['hidden']
  readonly labels: ReadonlyMap<string, string>
  readonly subjects: readonly string[]
  readonly line: LineOfDescent | null
  readonly zoom: number
  readonly onMore: (id: string) => void
}

/** Width of the names of lanes beside the plates, in pixels: their words keep their size, so it shrinks a little with the picture and never grows. */
const wordsWidth = (left: number, zoom: number): number => Math.max(118, Math.min(left, left * zoom) - 2)
/** Size of the names of lanes above the plates, in pixels: they keep within the room that the picture leaves them, which shrinks with it. */
const nameSize = (zoom: number): number => Math.min(12.5, 16 * zoom)
/** Below this the counts would be too small to read: the plates keep name and year. */
const FAR = 0.65

/** The lanes, the years at the foot, the plates and the lines between them. */
export function LineagePicture(props: LineagePictureProps): ReactNode {
  const { arrangement: { placement, routes, ticks, width, names }, drawn, texts, hidden, labels, subjects, line, selected, zoom, onSelect, onMore } = props
  const nodes = new Map(drawn.nodes.map(node => [node.id, node]))
  const relations = new Map(drawn.relations.map(relation => [relation.id, relation]))
  const chosen = selected === null ? undefined : relations.get(selected)
  const nothing = selected === null || (chosen === undefined && !nodes.has(selected))
  const walk = useWalk(props.arrangement, drawn, [selected, ...subjects])
  const beside = names.above === 0
  const size = { width: width * zoom, height: placement.height * zoom, viewBox: `0 0 ${width} ${placement.height}` }
  const marked = placement.plates.find(plate => plate.id === selected && nodes.has(plate.id))
  // The lines painted last lie above the others.
  const order = routes.filter(route => relations.has(route.id)).sort((a, b) => Number(a.id === selected) - Number(b.id === selected))
  return (
    <div className={styles.paper} data-names={beside ? 'beside' : 'above'} style={{ width: width * zoom }}>
      {placement.lanes.map((lane, index) => (
        <div key={lane.family ?? ''} className={styles.lane} data-odd={index % 2 === 1} data-last={index === placement.lanes.length - 1} style={{ minHeight: lane.height * zoom }}><h2 style={beside ? { width: wordsWidth(names.left, zoom) } : { fontSize: nameSize(zoom), lineHeight: 1.44 }}>{familyWords(lane.family, labels)}</h2></div>
      ))}
      <div className={styles.drawing} data-far={zoom < FAR} style={{ '--small': `${smallWords(zoom)}px` } as CSSProperties}>
        {/* Theories come before their lines in the order of Tab, and are painted over them. */}
        <svg {...size} className={styles.plates} role="group" aria-label="Theories in time">
          {placement.plates.map(plate => {
            const node = nodes.get(plate.id)
            const text = texts.get(plate.id)
            if (node === undefined || text === undefined) return null
            const beyond = hidden.filter(row => row.id === plate.id).reduce((sum, row) => sum + row.count, 0)
            const subject = subjects.includes(plate.id)
            const dimmed = line !== null && !line.theories.has(plate.id)
            const [select, more] = [() => onSelect(plate.id), () => onMore(plate.id)]
            return (
              <TheoryPlate
                key={plate.id} plate={plate} text={text} counts={countWords(node.counts)} selected={plate.id === selected} subject={subject} focused={line?.through.includes(plate.id) === true} dimmed={dimmed} hidden={beyond}
                focusable={plate.id === walk.plate} inverted={plate.id === selected || chosen?.from.id === plate.id || chosen?.to.id === plate.id || (nothing && subject)}
                label={plateWords(node, text.detail, beyond, drawn.folded.get(plate.id)?.length ?? 0, dimmed)} onSelect={select} onMore={more} onKey={walk.onPlateKey(plate.id, select, more)}
              />
            )
          })}
          <Extras {...props} onOther={walk.onOther} />
        </svg>
        <svg {...size} className={styles.lines} role="group" aria-label="How they descend">
          {ticks.map(tick => <path key={tick.year} className={styles.grid} d={`M${tick.x} 0V${placement.height}`} />)}
          {marked !== undefined && <rect className={styles.underlay} x={marked.x - marked.width / 2 - 6} y={marked.y - marked.height / 2 - 6} width={marked.width + 12} height={marked.height + 12} rx={10} />}
          {order.map(route => {
            const relation = relations.get(route.id)
            return relation === undefined ? null : (
              <DescentLine
                key={route.id} route={route} type={relation.type} sentence={relation.sentence} word={relation.reading} general={relation.basis === 'GENERAL'} selected={route.id === selected}
                dimmed={line !== null && !line.relations.has(route.id)} focusable={route.id === walk.line} onSelect={() => onSelect(route.id)} onOther={walk.onLineKey(route.id)}
              />
            )
          })}
        </svg>
      </div>
      <div className={styles.axis} aria-hidden="true">{beside && <i style={{ width: wordsWidth(names.left, zoom) }} />}{ticks.map(tick => <span key={tick.year} style={{ left: tick.x * zoom }}>{tick.year}</span>)}</div>
    </div>
  )
}
