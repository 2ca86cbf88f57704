import type { Core } from 'cytoscape'
import type { Spots } from '../layout/body.ts'
import type { Insets } from './viewport.ts'

/** What stands over the upper edge ends so much before the room of a drawing begins, in pixels. */
const CLEAR = 18

/** Whether a mark lies in the view, all of it and not under what stands over the upper edge. The words beside it are not asked for. */
const isSeen = (at: { readonly x: number; readonly y: number }, half: { readonly x: number; readonly y: number }, size: { readonly width: number; readonly height: number }, top: number): boolean =>
  at.x - half.x >= 0 && at.x + half.x <= size.width && at.y - half.y >= top && at.y + half.y <= size.height

/** Counts which of the marks that were added last lie outside of the view, and says so whenever that changes. */
export interface Outside {
  readonly watch: (fresh: readonly string[], spots: Spots) => void
  /** Counts again after the drawing has changed. */
  readonly count: () => void
  readonly stop: () => void
}

export function outside(cy: Core, insets: () => Insets, say: (count: number) => void): Outside {
  let fresh: readonly string[] = []
  let places: Spots = new Map()
  let said = 0
  let frame = 0
  const count = (): void => {
    const [size, zoom, pan] = [{ width: cy.width(), height: cy.height() }, cy.zoom(), cy.pan()]
    const top = insets().top - CLEAR
    const out = fresh.filter(id => {
      const node = cy.getElementById(id)
      if (node.empty()) return false
      // What is growing out of another one will be where its spot is.
      const { x, y } = (node.animated() ? places.get(id) : undefined) ?? node.position()
      return !isSeen({ x: x * zoom + pan.x, y: y * zoom + pan.y }, { x: node.renderedWidth() / 2, y: node.renderedHeight() / 2 }, size, top)
    }).length
    // Once all have been seen the reader knows of them.
    if (out === 0) fresh = []
    if (out !== said) say(out)
    said = out
  }
  const later = (): void => {
    if (fresh.length === 0) return
    cancelAnimationFrame(frame)
    frame = requestAnimationFrame(count)
  }
  cy.on('viewport resize', later)
  cy.on('free', 'node', later)
  return {
    watch: (ids, spots) => {
      fresh = ids
      places = spots
      count()
    },
    count,
    stop: () => cancelAnimationFrame(frame),
  }
}
