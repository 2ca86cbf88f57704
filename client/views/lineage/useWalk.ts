import { useState, type KeyboardEvent } from 'react'
import { useCanvasKeys } from '../../canvas/useCanvasKeys.ts'
import { nextInDirection, type Heading } from '../../canvas/walk.ts'
import { announce } from '../../state/announce.ts'
import type { Drawn } from '../../state/lineage.ts'
import type { Arrangement } from './arrange/types.ts'

const ARROWS: Readonly<Record<string, Heading>> = { ArrowLeft: 'left', ArrowRight: 'right', ArrowUp: 'up', ArrowDown: 'down' }

/** The line above or below another, by the middles of the lines; null at the end. */
export function lineBeside(routes: Arrangement['routes'], from: string, heading: 'up' | 'down'): string | null {
  const order = [...routes].sort((a, b) => a.middle.y - b.middle.y || a.middle.x - b.middle.x)
  const at = order.findIndex(route => route.id === from)
  return at < 0 ? null : order[at + (heading === 'up' ? -1 : 1)]?.id ?? null
}

const focus = (attribute: string, id: string): void => document.querySelector<SVGElement>(`[${attribute}="${CSS.escape(id)}"]`)?.focus()

/** Walking with the keys: from plate to plate, from line to line, and from a line to its plates. The plates are one stop of Tab, the lines another. */
export function useWalk({ placement, routes }: Arrangement, drawn: Drawn, wished: readonly (string | null | undefined)[]) {
  const [walked, setWalked] = useState<readonly [plate: string | null, line: string | null]>([null, null])
  const onOther = useCanvasKeys()
  const stop = (ids: readonly { readonly id: string }[], own: string | null): string | undefined => [own, ...wished].find(id => ids.some(one => one.id === id)) ?? ids[0]?.id
  const toPlate = (id: string): void => {
    setWalked([id, walked[1]])
    focus('data-plate', id)
  }
  const fromPlate = (from: string, heading: Heading): void => {
    const at = placement.plates.find(plate => plate.id === from)
    const joined = new Set(drawn.relations.flatMap(({ from: a, to: b }) => (a.id === from ? [b.id] : b.id === from ? [a.id] : [])))
    const next = at === undefined ? null : nextInDirection(at, placement.plates, joined, heading)
    if (next === null) return
    toPlate(next)
    const passed = drawn.relations.find(one => (one.from.id === from && one.to.id === next) || (one.to.id === from && one.from.id === next))
    if (passed !== undefined) announce(passed.sentence)
  }
  const fromLine = (from: string, heading: Heading): void => {
    if (heading === 'up' || heading === 'down') {
      const next = lineBeside(routes, from, heading)
      if (next === null) return
      setWalked([walked[0], next])
      focus('data-line', next)
      return
    }
    const relation = drawn.relations.find(one => one.id === from)
    const ends = placement.plates.filter(plate => plate.id === relation?.from.id || plate.id === relation?.to.id).sort((a, b) => a.x - b.x)
    const end = heading === 'left' ? ends[0] : ends.at(-1)
    if (end !== undefined) toPlate(end.id)
  }
  return {
    plate: stop(placement.plates, walked[0]),
    line: stop(routes, walked[1]),
    onOther,
    onPlateKey: (id: string, select: () => void, more: () => void) => (event: KeyboardEvent): void => {
      const heading = ARROWS[event.key]
      if (heading === undefined && event.key !== 'Enter' && event.key !== ' ') {
        onOther(event.nativeEvent)
        return
      }
      event.preventDefault()
      if (heading !== undefined) fromPlate(id, heading)
      else if (event.shiftKey) more()
      else select()
    },
    onLineKey: (id: string) => (event: globalThis.KeyboardEvent): void => {
      const heading = ARROWS[event.key]
      if (heading === undefined) {
        onOther(event)
        return
      }
      event.preventDefault()
      fromLine(id, heading)
    },
  }
}
