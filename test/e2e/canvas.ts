/** What a test asks of the canvas, of which the page itself shows only pixels. */
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/** Where an entry is drawn, in page pixels. Cytoscape leaves its instance on the element that it draws in. */
export const placeOf = (page: Page, id: string) =>
  page.evaluate(id => {
    type Drawn = { getElementById(id: string): { empty(): boolean; renderedPosition(): { x: number; y: number } } }
    for (const element of document.querySelectorAll('*')) {
      const drawn = (element as { _cyreg?: { cy?: Drawn } })._cyreg?.cy?.getElementById(id)
      if (drawn === undefined || drawn.empty()) continue
      const { left, top } = element.getBoundingClientRect()
      const { x, y } = drawn.renderedPosition()
      return { x: left + x, y: top + y }
    }
    return null
  }, id)
/** The same once it is drawn. */
export const drawn = async (page: Page, id: string) => {
  await expect.poll(() => placeOf(page, id), { timeout: 15_000 }).not.toBeNull()
  return (await placeOf(page, id)) ?? { x: 0, y: 0 }
}
/** The whole drawing: the view on it, and where every entry stands in it. */
export const drawing = (page: Page): Promise<{ readonly view: number[] | null; readonly at: Record<string, number[]> }> => page.evaluate(() => {
  type Node = { id(): string; position(): { x: number; y: number } }
  type Core = { zoom(): number; pan(): { x: number; y: number }; nodes(): { map<T>(each: (node: Node) => T): T[] } }
  const cy = [...document.querySelectorAll('*')].map(element => (element as { _cyreg?: { cy?: Core } })._cyreg?.cy).find(one => one !== undefined)
  if (cy === undefined) return { view: null, at: {} }
  const { x, y } = cy.pan()
  return { view: [cy.zoom(), x, y], at: Object.fromEntries(cy.nodes().map(node => [node.id(), [node.position().x, node.position().y]])) }
})
/** "42 of 1,105 entries": the first number of the caption. */
export const shownEntries = async (page: Page) => Number(/(\d[\d,]*) of/.exec(await page.getByRole('main').innerText())?.[1]?.replace(',', ''))

/** Resolves when the drawing stands: entries are there, nothing moves the view, and a frame later it is where it was. */
export const standing = (page: Page) => page.waitForFunction(async () => {
  type Core = { zoom(): number; pan(): { x: number; y: number }; animated(): boolean; nodes(): { length: number } }
  const cy = [...document.querySelectorAll('*')].map(element => (element as { _cyreg?: { cy?: Core } })._cyreg?.cy).find(one => one !== undefined)
  if (cy === undefined || cy.nodes().length === 0 || cy.animated()) return false
  const viewOf = (): string => [cy.zoom(), cy.pan().x, cy.pan().y].join()
  const before = viewOf()
  await new Promise(frame => requestAnimationFrame(() => requestAnimationFrame(frame)))
  return viewOf() === before
})

/**
 * Two clicks of one hand. All is sent at once: a click that waits until the page has answered the one before may come too late, on a busy machine, to be one double click with it.
 */
export async function doubleClick(page: Page, { x, y }: { readonly x: number; readonly y: number }): Promise<void> {
  await page.mouse.move(x, y)
  const hand = await page.context().newCDPSession(page)
  const send = (type: 'mousePressed' | 'mouseReleased', clickCount: number) => hand.send('Input.dispatchMouseEvent', { type, x, y, button: 'left', clickCount })
  await Promise.all([send('mousePressed', 1), send('mouseReleased', 1), send('mousePressed', 2), send('mouseReleased', 2)])
  await hand.detach()
}

/** Whether what is drawn lies inside a phone's view at its left, top, right and lower edge, clear of caption and foot; its subjects, and how many marks there are. */
export const extent = (page: Page): Promise<{ readonly whole: boolean[]; readonly subjects: string[]; readonly marks: number }> => page.evaluate(() => {
  type Core = { elements(): { renderedBoundingBox(): { x1: number; y1: number; x2: number; y2: number } }; width(): number; height(): number; zoom(): number; nodes(which?: string): { map<T>(each: (node: { id(): string }) => T): T[] } }
  const cy = [...document.querySelectorAll('*')].map(element => (element as { _cyreg?: { cy?: Core } })._cyreg?.cy).find(one => one !== undefined)
  if (cy === undefined) return { whole: [], subjects: [], marks: 0 }
  // The room of pills counts to a box of Cytoscape on all sides of a mark: 34 at zoom 1.
  const [{ x1, y1, x2, y2 }, pill] = [cy.elements().renderedBoundingBox(), 34 * cy.zoom()]
  return { whole: [x1 + pill >= 0, y1 + pill >= 60, x2 - pill <= cy.width(), y2 - pill <= cy.height() - 100], subjects: cy.nodes('.subject').map(node => node.id()), marks: cy.nodes().map(node => node.id()).length }
})
