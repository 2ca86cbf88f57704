import type { Core } from 'cytoscape'
import { PICTURE_ROOM } from '../sheet.ts'
import { ZOOM_STEP } from '../zoom.ts'
import type { Spots } from '../layout/body.ts'
import type { Point } from '../layout/geometry.ts'
import { quiet } from './placement.ts'

export const ZOOM = { least: 0.12, most: 2.6, step: ZOOM_STEP } as const
/** Never larger than drawn when fitting, and not so small that words cannot be read: then one pans. */
const FIT = { most: 1, least: 0.56 } as const

/** What a pill takes of the room that pictures have around a mark, in pixels at zoom 1. */
const PILL_ROOM = 12

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

/** What is to be seen of something, in pixels of the screen. */
interface Extent { readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number }

/** How far the view must move, in pixels of the screen, until all of an extent is inside; of one that is larger than the room its beginning is. */
export const panOver = ({ x1, y1, x2, y2 }: Extent, size: { readonly width: number; readonly height: number }, insets: Insets): Point => {
  const along = (low: number, high: number, start: number, end: number): number => (low < start || high - low > end - start ? start - low : Math.min(0, end - high))
  return { x: along(x1, x2, insets.left, size.width - insets.right), y: along(y1, y2, insets.top, size.height - insets.bottom) }
}

const around = ({ x, y }: Point): Extent => ({ x1: x - 40, y1: y - 30, x2: x + 40, y2: y + 30 })

/** How far the view must move, in pixels of the screen, until a point of it is well inside. */
export const panToward = (at: Point, size: { readonly width: number; readonly height: number }, insets: Insets): Point => panOver(around(at), size, insets)

/** A mark with its words, in pixels of the screen. Cytoscape counts room for pictures on all sides of it (`bounds-expansion`), which is taken off. */
function extentOf(node: ReturnType<Core['getElementById']>): Extent {
  const { x1, y1, x2, y2 } = node.renderedBoundingBox({ includeOverlays: false, includeUnderlays: false })
  const room = node.data('pictures') === undefined ? 0 : (PICTURE_ROOM - PILL_ROOM) * node.cy().zoom()
  const least = around(node.renderedPosition())
  return { x1: Math.min(least.x1, x1 + room), y1: Math.min(least.y1, y1 + room), x2: Math.max(least.x2, x2 - room), y2: Math.max(least.y2, y2 - room) }
}

/** Moves the view, in pixels of the screen. */
export function panBy(cy: Core, by: Point): void {
  if (by.x === 0 && by.y === 0) return
  if (quiet()) cy.panBy({ ...by })
  else cy.animate({ panBy: { ...by } }, { duration: 240, easing: 'ease-out' })
}

/** Moves the view just so far that all of a mark, with its words, is inside it, and says how far that is. */
export function reveal(cy: Core, id: string, insets: Insets): Point {
  const node = cy.getElementById(id)
  if (node.empty() || !node.isNode() || node.grabbed()) return { x: 0, y: 0 }
  const by = panOver(extentOf(node), { width: cy.width(), height: cy.height() }, insets)
  panBy(cy, by)
  return by
}

/** Moves the drawing up from what has come to stand at the foot of the canvas. What was whole and has no room to move is fitted; what was larger than the view moves as far as it can. */
export function clearFoot(cy: Core, insets: Insets): void {
  if (cy.nodes().empty()) return
  const { y1, y2 } = cy.nodes().renderedBoundingBox({ includeOverlays: false, includeUnderlays: false })
  const covered = Math.max(0, y2 - (cy.height() - insets.bottom))
  const room = y1 - insets.top
  if (covered <= room || y2 > cy.height() || room < -PICTURE_ROOM) panBy(cy, { x: 0, y: -Math.min(covered, Math.max(0, room)) })
  else fit(cy, insets, [], true)
}

/** A second click within this time belongs to the first one's target, in ms: until then nothing moves under the pointer. */
export const DOUBLE_CLICK = 450

/**
 * When panels open or the window changes: fits again as long as the reader has not touched the canvas, by hand, with a key or by making it grow.
 * From then on the drawing stays where it is, and `covered` is told that a panel may cover what was chosen.
 */
export function keepPlace(cy: Core, container: HTMLElement, refit: () => void, covered: () => void): { readonly touch: () => void; readonly touched: () => boolean; readonly stop: () => void } {
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
    touched: () => touched,
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
