import { useMemo } from 'react'
import { FACES, wrapInTwo, type Measure } from '../../canvas/measure.ts'
import { useMeasure } from '../../canvas/useMeasure.ts'
import { yearWords, type Descents } from '../../state/lineage.ts'
import { lanesOf, type Member, type Pair } from './lanes.ts'
import type { Placement } from './plates.ts'
import { settle } from './settle.ts'
import { routesOf, type Route } from './routes.ts'
import { timeScale, type TimeScale } from './scale.ts'

/** A plate's texts, measured. */
export interface PlateText { readonly lines: readonly string[]; readonly detail: string }
export interface Picture {
  readonly placement: Placement
  readonly routes: readonly Route[]
  readonly scale: TimeScale
  readonly texts: ReadonlyMap<string, PlateText>
  readonly width: number
}

/** Widest single line of a name, and the height of a plate with its year. */
const NAME_WIDTH = 178
const HEIGHT = { one: 38, two: 54 } as const
const DETAIL = { ...FACES.words, size: 12.5, weight: 400 } as const
/** Left of the first plate: the names of the lanes. */
export const LANE_WORDS = 136

/** Arranges a lineage for a width and height in pixels; null until the faces are measured. A picture may be larger than its room: then one scrolls. */
export function useLineagePicture(descents: Descents | null, families: readonly string[], width: number, height: number): Picture | null {
  const measure = useMeasure()
  return useMemo(() => (descents === null || measure === null || width <= 0 ? null : pictureOf(descents, families, width, height, measure)), [descents, families, width, height, measure])
}

/** Tries the width there is, then wider ones, until the rows fit the height. */
export function pictureOf(descents: Descents, families: readonly string[], width: number, height: number, measure: Measure): Picture {
  const texts = new Map(descents.nodes.map((node): [string, PlateText] => [node.id, { lines: wrapInTwo(node.name, FACES.plate, NAME_WIDTH, measure).lines, detail: yearWords(node) }]))
  const members = descents.nodes.map((node): Member => {
    const { lines, detail } = texts.get(node.id) as PlateText
    const widest = Math.max(...lines.map(line => measure(line, FACES.plate)), measure(detail, DETAIL))
    return { id: node.id, year: node.year, family: node.family, width: Math.ceil(widest) + 22, height: lines.length > 1 ? HEIGHT.two : HEIGHT.one }
  })
  const pairs = descents.relations.map((relation): Pair => [relation.from.id, relation.to.id])
  const descentsOf = descents.relations.map(relation => ({ id: relation.id, from: relation.from.id, to: relation.to.id }))
  const lanes = lanesOf(members, pairs, families)
  const years = members.flatMap(member => member.year ?? [])
  const room = Math.max(width - LANE_WORDS, 620)
  const attempt = (wide: number): { placement: Placement; scale: TimeScale; wide: number } => {
    const scale = timeScale(years, wide, 84)
    return { placement: settle(lanes, scale, pairs, descentsOf, height), scale, wide }
  }
  const tries = [1, 1.25, 1.5, 1.9].map(factor => attempt(room * factor))
  const chosen = tries.find(one => one.placement.height <= height) ?? tries.find(one => one.placement.height <= height * 1.35) ?? tries[1] ?? attempt(room)
  const shifted = { ...chosen.placement, plates: chosen.placement.plates.map(plate => ({ ...plate, x: plate.x + LANE_WORDS })) }
  return {
    placement: shifted, routes: routesOf(descentsOf, shifted.plates), texts, width: chosen.wide + LANE_WORDS,
    scale: { ...chosen.scale, ticks: chosen.scale.ticks.map(tick => ({ ...tick, x: tick.x + LANE_WORDS })), x: year => chosen.scale.x(year) + LANE_WORDS },
  }
}
