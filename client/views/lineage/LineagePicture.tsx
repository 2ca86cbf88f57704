import { useState, type KeyboardEvent, type ReactNode } from 'react'
import type { LineageQuery } from '../../api/generated.ts'
import { useCanvasKeys } from '../../canvas/useCanvasKeys.ts'
import { nextInDirection, type Heading } from '../../canvas/walk.ts'
import { familyWords, type Descents } from '../../state/lineage.ts'
import { announce } from '../../state/announce.ts'
import { DescentLine } from './DescentLine.tsx'
import { TheoryPlate } from './TheoryPlate.tsx'
import type { Picture } from './useLineagePicture.ts'
import styles from './lineage.module.css'

interface LineagePictureProps {
  readonly picture: Picture
  readonly descents: Descents
  readonly hidden: NonNullable<LineageQuery['lineage']>['hidden']
  readonly labels: ReadonlyMap<string, string>
  readonly selected: string | null
  readonly zoom: number
  readonly onSelect: (id: string) => void
  readonly onMore: (id: string) => void
}

const ARROWS: Readonly<Record<string, Heading>> = { ArrowLeft: 'left', ArrowRight: 'right', ArrowUp: 'up', ArrowDown: 'down' }

/** The lanes, the years at the foot, the plates and the lines between them. */
export function LineagePicture({ picture, descents, hidden, labels, selected, zoom, onSelect, onMore }: LineagePictureProps): ReactNode {
  const { placement, routes, scale, texts, width } = picture
  const [walked, setWalked] = useState<string | null>(null)
  const onCanvasKey = useCanvasKeys()
  const names = new Map(descents.nodes.map(node => [node.id, node]))
  const relations = new Map(descents.relations.map(relation => [relation.id, relation]))
  const chosen = selected === null ? undefined : relations.get(selected)
  const first = placement.plates.find(plate => plate.id === (walked ?? selected))?.id ?? placement.plates[0]?.id
  const walk = (from: string, heading: Heading): void => {
    const at = placement.plates.find(plate => plate.id === from)
    const joined = new Set(descents.relations.flatMap(({ from: a, to: b }) => (a.id === from ? [b.id] : b.id === from ? [a.id] : [])))
    const next = at === undefined ? null : nextInDirection(at, placement.plates, joined, heading)
    if (next === null) return
    setWalked(next)
    document.querySelector<SVGElement>(`[data-plate="${CSS.escape(next)}"]`)?.focus()
    const line = descents.relations.find(one => (one.from.id === from && one.to.id === next) || (one.to.id === from && one.from.id === next))
    if (line !== undefined) announce(line.sentence)
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
  const order = [...routes].sort((a, b) => Number(a.id === selected) - Number(b.id === selected))
  return (
    <div className={styles.paper} style={{ width: width * zoom, height: placement.height * zoom }}>
      {placement.lanes.map((lane, index) => (
        <div key={lane.family ?? ''} className={styles.lane} data-odd={index % 2 === 1} style={{ height: lane.height * zoom }}><h2>{familyWords(lane.family, labels)}</h2></div>
      ))}
      <svg className={styles.drawing} width={width * zoom} height={placement.height * zoom} viewBox={`0 0 ${width} ${placement.height}`} role="group" aria-label="Theories in time and how they descend">
        {scale.ticks.map(tick => <path key={tick.year} className={styles.grid} d={`M${tick.x} 0V${placement.height}`} />)}
        {order.map(route => {
          const relation = relations.get(route.id)
          return relation === undefined ? null : (
            <DescentLine key={route.id} route={route} type={relation.type} sentence={relation.sentence} word={relation.reading} selected={route.id === selected} onSelect={() => onSelect(route.id)} onOther={onCanvasKey} />
          )
        })}
        {placement.plates.map(plate => {
          const node = names.get(plate.id)
          const text = texts.get(plate.id)
          if (node === undefined || text === undefined) return null
          const beyond = hidden.filter(row => row.id === plate.id).reduce((sum, row) => sum + row.count, 0)
          return (
            <TheoryPlate
              key={plate.id} plate={plate} text={text} selected={plate.id === selected} inverted={chosen?.from.id === plate.id || chosen?.to.id === plate.id} hidden={beyond} focusable={plate.id === first}
              label={`${node.name} ${text.detail}. ${countsOf(node.counts)}${beyond > 0 ? ` ${beyond} theories beyond.` : ''}`} onSelect={() => onSelect(plate.id)} onMore={() => onMore(plate.id)} onKey={onKey(plate.id)}
            />
          )
        })}
      </svg>
      <div className={styles.axis} aria-hidden="true">{scale.ticks.map(tick => <span key={tick.year} style={{ left: tick.x * zoom }}>{tick.year}</span>)}</div>
    </div>
  )
}

const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`
/** "4 constructs, 1 test, 2 critiques." */
export const countsOf = ({ constructs, tests, critiques }: Descents['nodes'][number]['counts']): string =>
  `${[count(constructs, 'construct', 'constructs'), count(tests, 'test', 'tests'), count(critiques, 'critique', 'critiques')].join(', ')}.`
