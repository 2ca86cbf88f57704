import type { Core, EventObject } from 'cytoscape'
import type { Point } from '../layout/geometry.ts'
import { DOUBLE_CLICK } from './viewport.ts'

export interface PointerEvents {
  readonly onSelect: (id: string | null) => void
  /** Chosen beside what is selected, with Shift or Ctrl held. */
  readonly onAlso?: (id: string) => void
  readonly onExpand: (id: string, asks?: boolean) => void
  readonly onMoved: (id: string, at: Point, from: Point) => void
}

/** How far a hand moves between the two clicks of one double click, in pixels. */
const SAME_PLACE = 6

/**
 * The inspector opens with the first click and may cover the mark that was clicked: a second click in the same place and within the time of a
 * double click still means that mark, wherever it lands. The time is that of the hand, not of a page that is busy opening the inspector. Returns how to stop.
 */
function secondClick(cy: Core, container: HTMLElement, events: PointerEvents): () => void {
  let first: { readonly id: string; readonly at: number; readonly x: number; readonly y: number } | null = null
  cy.on('tap', 'node', (event: EventObject) => {
    const { clientX: x, clientY: y, timeStamp: at } = event.originalEvent
    first = { id: (event.target as ReturnType<Core['getElementById']>).id(), at, x, y }
  })
  const elsewhere = (event: MouseEvent): void => {
    const inside = event.target instanceof Node && container.contains(event.target)
    if (inside || first === null || event.timeStamp - first.at > DOUBLE_CLICK || Math.hypot(event.clientX - first.x, event.clientY - first.y) > SAME_PLACE) return
    // Neither a link under it is followed nor a word selected.
    event.preventDefault()
    event.stopPropagation()
    if (event.type !== 'click') return
    events.onExpand(first.id)
    first = null
  }
  for (const type of ['mousedown', 'click'] as const) document.addEventListener(type, elsewhere, true)
  return () => {
    for (const type of ['mousedown', 'click'] as const) document.removeEventListener(type, elsewhere, true)
  }
}

/** Click selects (beside everything: nothing), with Shift or Ctrl a second one; double click expands, dragging puts a mark somewhere. Returns how to stop. */
export function pointer(cy: Core, container: HTMLElement, events: PointerEvents): () => void {
  // Cytoscape takes the focus away with every press; the keys of the canvas belong to what was pressed.
  cy.on('tapstart', () => container.focus({ preventScroll: true }))
  cy.on('tap', (event: EventObject) => {
    if (event.target === cy) return events.onSelect(null)
    const target = event.target as ReturnType<Core['getElementById']>
    const { shiftKey, ctrlKey, metaKey } = event.originalEvent
    if ((shiftKey || ctrlKey || metaKey) && target.isNode() && events.onAlso !== undefined) events.onAlso(target.id())
    else events.onSelect(target.id())
  })
  cy.on('dbltap', 'node', (event: EventObject) => events.onExpand((event.target as ReturnType<Core['getElementById']>).id()))
  let start = { x: 0, y: 0 }
  cy.on('grab', 'node', (event: EventObject) => { start = { ...(event.target as { position(): { x: number; y: number } }).position() } })
  cy.on('free', 'node', (event: EventObject) => {
    const node = event.target as ReturnType<Core['getElementById']>
    const { x, y } = node.position()
    if (Math.hypot(x - start.x, y - start.y) > 4) events.onMoved(node.id(), { x, y }, start)
  })
  return secondClick(cy, container, events)
}
