import type { Core } from 'cytoscape'
import { ZOOM_STEP } from '../zoom.ts'
import type { Spots } from '../layout/body.ts'
import type { Point } from '../layout/geometry.ts'
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

/** How far the view must move, in pixels of the screen, until a point of it is well inside. */
export const panToward = (at: Point, size: { readonly width: number; readonly height: number }, insets: Insets): Point => ({
  x: Math.max(insets.left + 40 - at.x, 0) - Math.max(at.x - (size.width - insets.right - 40), 0),
  y: Math.max(insets.top + 30 - at.y, 0) - Math.max(at.y - (size.height - insets.bottom - 30), 0),
})

/** Moves the view just so far that a mark is well inside it. */
export function reveal(cy: Core, id: string, insets: Insets): void {
  const node = cy.getElementById(id)
  if (node.empty() || !node.isNode()) return
  const by = panToward(node.renderedPosition(), { width: cy.width(), height: cy.height() }, insets)
  if (by.x === 0 && by.y === 0) return
  if (quiet()) cy.panBy({ ...by })
  else cy.animate({ panBy: { ...by } }, { duration: 240, easing: 'ease-out' })
}

/** A second click within this time belongs to the first one's target, in ms: until then nothing moves under the pointer. */
export const DOUBLE_CLICK = 450

/**
 * When panels open or the window changes: fits again as long as the reader has not touched the canvas, by hand, with a key or by making it grow.
 * From then on the drawing stays where it is, and `covered` is told that a panel may cover what was chosen.
 */
export function keepPlace(cy: Core, container: HTMLElement, refit: () => void, covered: () => void): { readonly touch: () => void; readonly stop: () => void } {
  let touched = false
  const touch = (): void => { touched = true }
  cy.on('tapstart dragpan scrollzoom pinchzoom', touch)
  container.addEventListener('keydown', touch)
  const observer = new ResizeObserver(() => {
    cy.resize()
    if (touched) covered()
    else refit()
  })
  observer.observe(container)
  return {
    touch,
    stop: () => {
      observer.disconnect()
      container.removeEventListener('keydown', touch)
    },
  }
}

/**
 * After new marks: the view stays as it is when one of them can be seen. When all will stand outside, it moves just so far that the nearest one is
 * inside; it never zooms.
 */
export function takeIn(cy: Core, spots: Spots, fresh: readonly string[], insets: Insets): void {
  const moves = fresh.flatMap(id => {
    const spot = spots.get(id)
    return spot === undefined ? [] : [panToward({ x: spot.x * cy.zoom() + cy.pan().x, y: spot.y * cy.zoom() + cy.pan().y }, { width: cy.width(), height: cy.height() }, insets)]
  })
  const least = [...moves].sort((a, b) => Math.hypot(a.x, a.y) - Math.hypot(b.x, b.y))[0]
  if (least === undefined || (least.x === 0 && least.y === 0)) return
  if (quiet()) cy.panBy({ ...least })
  else cy.animate({ panBy: { ...least } }, { duration: 360, easing: 'ease-out' })
}
