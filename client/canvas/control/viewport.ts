import type { Core } from 'cytoscape'
import { ZOOM_STEP } from '../zoom.ts'
import type { Spots } from '../layout/body.ts'
import { quiet } from './placement.ts'

export const ZOOM = { least: 0.12, most: 2.6, step: ZOOM_STEP } as const
/** Never larger than drawn when fitting, and not so small that words cannot be read: then one pans. */
const FIT = { most: 1, least: 0.56 } as const

/** Room at the edges that fitting leaves to what stands over the canvas, in pixels. */
export interface Insets { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number }

/** Shows everything as large as it may be. What does not fit legibly is centred on `focus` (ids), else on the middle. */
export function fit(cy: Core, insets: Insets, focus: readonly string[], animated: boolean, whole = false): void {
  if (cy.nodes().empty()) return
  const box = cy.elements().boundingBox({ includeOverlays: false, includeUnderlays: false })
  const width = Math.max(80, cy.width() - insets.left - insets.right)
  const height = Math.max(80, cy.height() - insets.top - insets.bottom)
  const wanted = Math.min(FIT.most, width / box.w, height / box.h)
  const zoom = whole ? wanted : Math.max(FIT.least, wanted)
  const subject = cy.nodes().filter(node => focus.includes(node.id()))
  const middle = { x: (box.x1 + box.x2) / 2, y: (box.y1 + box.y2) / 2 }
  const at = wanted < zoom && subject.nonempty() ? subject.boundingBox({}) : null
  const centre = at === null ? middle : { x: (at.x1 + at.x2) / 2, y: (at.y1 + at.y2) / 2 }
  // Where the drawing is larger than the view, no edge of the view stays empty.
  const along = (middleAt: number, low: number, high: number, start: number, room: number): number => {
    const at = start + room / 2 - middleAt * zoom
    return (high - low) * zoom <= room ? start + room / 2 - ((low + high) / 2) * zoom : Math.min(start - low * zoom, Math.max(start + room - high * zoom, at))
  }
  const pan = { x: along(centre.x, box.x1, box.x2, insets.left, width), y: along(centre.y, box.y1, box.y2, insets.top, height) }
  if (animated && !quiet()) cy.animate({ zoom, pan }, { duration: 240, easing: 'ease-out' })
  else cy.viewport({ zoom, pan })
}

/** Zooms around the middle of the canvas. */
export function zoomBy(cy: Core, factor: number): void {
  const level = Math.min(ZOOM.most, Math.max(ZOOM.least, cy.zoom() * factor))
  cy.zoom({ level, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } })
}

/** Moves the view just so far that a mark is well inside it. */
export function reveal(cy: Core, id: string, insets: Insets): void {
  const node = cy.getElementById(id)
  if (node.empty() || !node.isNode()) return
  const { x, y } = node.renderedPosition()
  const dx = Math.max(insets.left + 40 - x, 0) - Math.max(x - (cy.width() - insets.right - 40), 0)
  const dy = Math.max(insets.top + 30 - y, 0) - Math.max(y - (cy.height() - insets.bottom - 30), 0)
  if (dx === 0 && dy === 0) return
  if (quiet()) cy.panBy({ x: dx, y: dy })
  else cy.animate({ panBy: { x: dx, y: dy } }, { duration: 240, easing: 'ease-out' })
}

/** A second click within this time belongs to the first one's target, in ms: until then nothing moves under the pointer. */
export const DOUBLE_CLICK = 450

/**
 * When panels open or the window changes: fits again as long as the reader has not touched the canvas. From then on the drawing stays where it
 * is, under the pointer, and `covered` is told that a panel may cover what was chosen. Returns how to stop.
 */
export function keepPlace(cy: Core, container: HTMLElement, refit: () => void, covered: () => void): () => void {
  let touched = false
  cy.on('tapstart dragpan scrollzoom pinchzoom', () => { touched = true })
  const observer = new ResizeObserver(() => {
    cy.resize()
    if (touched) covered()
    else refit()
  })
  observer.observe(container)
  return () => observer.disconnect()
}

/** Shows all when a mark will stand outside of the view; otherwise the view stays. */
export function takeIn(cy: Core, spots: Spots, insets: Insets): void {
  const { x1, y1, x2, y2 } = cy.extent()
  const edge = 30 / cy.zoom()
  const outside = [...spots.values()].some(({ x, y }) => x < x1 + edge || x > x2 - edge || y < y1 + edge + insets.top / cy.zoom() || y > y2 - edge)
  if (!outside) return
  const xs = [...spots.values()].map(spot => spot.x)
  const ys = [...spots.values()].map(spot => spot.y)
  const box = { x1: Math.min(...xs) - 110, x2: Math.max(...xs) + 110, y1: Math.min(...ys) - 40, y2: Math.max(...ys) + 40 }
  const width = cy.width() - insets.left - insets.right
  const height = cy.height() - insets.top - insets.bottom
  const zoom = Math.max(ZOOM.least, Math.min(cy.zoom(), width / (box.x2 - box.x1), height / (box.y2 - box.y1)))
  const pan = { x: insets.left + width / 2 - ((box.x1 + box.x2) / 2) * zoom, y: insets.top + height / 2 - ((box.y1 + box.y2) / 2) * zoom }
  if (quiet()) cy.viewport({ zoom, pan })
  else cy.animate({ zoom, pan }, { duration: 360, easing: 'ease-out' })
}
