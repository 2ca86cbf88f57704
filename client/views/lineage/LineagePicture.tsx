import { useState, type KeyboardEvent, type ReactNode } from 'react'
import type { LineageQuery } from '../../api/generated.ts'
import { useCanvasKeys } from '../../canvas/useCanvasKeys.ts'
import { nextInDirection, type Heading } from '../../canvas/walk.ts'
import { announce } from '../../state/announce.ts'
import { countWords, familyWords, type Drawn } from '../../state/lineage.ts'
import type { LineOfDescent } from '../../state/lineage-reach.ts'
import type { Arrangement } from './arrange/types.ts'
import { DescentLine } from './DescentLine.tsx'
import { Extras, type ExtrasOf } from './Extras.tsx'
import { plateWords } from './plateWords.ts'
import type { PlateText } from './texts.ts'
import { TheoryPlate } from './TheoryPlate.tsx'
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

const ARROWS: Readonly<Record<string, Heading>> = { ArrowLeft: 'left', ArrowRight: 'right', ArrowUp: 'up', ArrowDown: 'down' }
/** Width of the names of lanes beside the plates, in pixels: their words keep their size, so it shrinks a little with the picture and never grows. */
const wordsWidth = (left: number, zoom: number): number => Math.max(118, Math.min(left, left * zoom) - 2)
/** Below this the counts would be too small to read: the plates keep name and year. */
const FAR = 0.65

/** The lanes, the years at the foot, the plates and the lines between them. */
export function LineagePicture(props: LineagePictureProps): ReactNode {
  const { arrangement: { placement, routes, ticks, width, names }, drawn, texts, hidden, labels, subjects, line, selected, zoom, onSelect, onMore } = props
  const [walked, setWalked] = useState<string | null>(null)
  const onCanvasKey = useCanvasKeys()
  const nodes = new Map(drawn.nodes.map(node => [node.id, node]))
  const relations = new Map(drawn.relations.map(relation => [relation.id, relation]))
  const chosen = selected === null ? undefined : relations.get(selected)
  const nothing = selected === null || (chosen === undefined && !nodes.has(selected))
  const wished = walked ?? selected ?? subjects[0]
  const first = placement.plates.find(plate => plate.id === wished)?.id ?? placement.plates[0]?.id
  const walk = (from: string, heading: Heading): void => {
    const at = placement.plates.find(plate => plate.id === from)
    const joined = new Set(drawn.relations.flatMap(({ from: a, to: b }) => (a.id === from ? [b.id] : b.id === from ? [a.id] : [])))
    const next = at === undefined ? null : nextInDirection(at, placement.plates, joined, heading)
    if (next === null) return
    setWalked(next)
    document.querySelector<SVGElement>(`[data-plate="${CSS.escape(next)}"]`)?.focus()
    const passed = drawn.relations.find(one => (one.from.id === from && one.to.id === next) || (one.to.id === from && one.from.id === next))
    if (passed !== undefined) announce(passed.sentence)
  }
  const onKey = (id: string) => (event: KeyboardEvent): void => {
    const heading = ARROWS[event.key]
    if (heading !== undefined) {
      event.preventDefault()
      walk(id, heading)
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault()
      if (event.shiftKey) onMore(id)
      else onSelect(id)
    } else onCanvasKey(event.nativeEvent)
  }
  const beside = names.above === 0
  const order = [...routes].sort((a, b) => Number(a.id === selected) - Number(b.id === selected))
  return (
    <div className={styles.paper} data-names={beside ? 'beside' : 'above'} style={{ width: width * zoom }}>
      {placement.lanes.map((lane, index) => (
        <div key={lane.family ?? ''} className={styles.lane} data-odd={index % 2 === 1} data-last={index === placement.lanes.length - 1} style={{ minHeight: lane.height * zoom }}><h2 style={beside ? { width: wordsWidth(names.left, zoom) } : undefined}>{familyWords(lane.family, labels)}</h2></div>
      ))}
      <svg className={styles.drawing} data-far={zoom < FAR} width={width * zoom} height={placement.height * zoom} viewBox={`0 0 ${width} ${placement.height}`} role="group" aria-label="Theories in time and how they descend">
        {ticks.map(tick => <path key={tick.year} className={styles.grid} d={`M${tick.x} 0V${placement.height}`} />)}
        {order.map(route => {
          const relation = relations.get(route.id)
          return relation === undefined ? null : (
            <DescentLine
              key={route.id} route={route} type={relation.type} sentence={relation.sentence} word={relation.reading} general={relation.basis === 'GENERAL'} selected={route.id === selected}
              dimmed={line !== null && !line.relations.has(route.id)} onSelect={() => onSelect(route.id)} onOther={onCanvasKey}
            />
          )
        })}
        {placement.plates.map(plate => {
          const node = nodes.get(plate.id)
          const text = texts.get(plate.id)
          if (node === undefined || text === undefined) return null
          const beyond = hidden.filter(row => row.id === plate.id).reduce((sum, row) => sum + row.count, 0)
          const subject = subjects.includes(plate.id)
          const dimmed = line !== null && !line.theories.has(plate.id)
          return (
            <TheoryPlate
              key={plate.id} plate={plate} text={text} counts={countWords(node.counts)} selected={plate.id === selected} subject={subject} dimmed={dimmed} hidden={beyond} focusable={plate.id === first}
              inverted={plate.id === selected || chosen?.from.id === plate.id || chosen?.to.id === plate.id || (nothing && subject)}
              label={plateWords(node, text.detail, beyond, drawn.folded.get(plate.id)?.length ?? 0, dimmed)} onSelect={() => onSelect(plate.id)} onMore={() => onMore(plate.id)} onKey={onKey(plate.id)}
            />
          )
        })}
        <Extras {...props} onOther={onCanvasKey} />
      </svg>
      <div className={styles.axis} aria-hidden="true">{beside && <i style={{ width: wordsWidth(names.left, zoom) }} />}{ticks.map(tick => <span key={tick.year} style={{ left: tick.x * zoom }}>{tick.year}</span>)}</div>
    </div>
  )
}
