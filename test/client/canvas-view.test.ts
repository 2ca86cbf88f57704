/** What the view does around what was chosen and what was added, on a Cytoscape without a page (300 by 300). */
import cytoscape from 'cytoscape'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { following } from '../../client/canvas/control/follow.ts'
import { outside } from '../../client/canvas/control/outside.ts'
import { withSides } from '../../client/canvas/layout/arrange.ts'
import type { Body, Spots } from '../../client/canvas/layout/body.ts'

const INSETS = { top: 60, right: 20, bottom: 20, left: 20 }
const canvas = (at: Readonly<Record<string, readonly [number, number]>>) => Object.assign(cytoscape({
  headless: true, styleEnabled: true, style: [{ selector: 'node', style: { width: 20, height: 20 } }],
  elements: Object.entries(at).map(([id, [x, y]]) => ({ data: { id }, position: { x, y } })), layout: { name: 'preset', fit: false },
}), { width: () => 300, height: () => 300 })

// Reduced motion: the view is at once where it goes.
beforeAll(() => {
  vi.stubGlobal('matchMedia', () => ({ matches: true }))
  vi.stubGlobal('requestAnimationFrame', (run: () => void) => { run() })
  vi.stubGlobal('cancelAnimationFrame', () => undefined)
})
afterAll(() => { vi.unstubAllGlobals() })

describe('the view of what was chosen', () => {
  test('goes back when the panel closes, over several choices too', () => {
    const cy = canvas({ right: [400, 150], below: [150, 400] })
    const { show, giveBack } = following(cy, () => INSETS)
    const start = { ...cy.pan() }
    show('right')
    expect(cy.pan().x).toBeLessThan(start.x)
    show('below')
    expect(cy.pan().y).toBeLessThan(start.y)
    giveBack()
    expect(cy.pan()).toEqual(start)
    giveBack()
    expect(cy.pan()).toEqual(start)
  })

  test.each([['moved', (cy: cytoscape.Core) => { cy.panBy({ x: 0, y: 30 }) }], ['zoomed', (cy: cytoscape.Core) => { cy.zoom(1.2) }]])('stays when the reader has %s it since', (_, act) => {
    const cy = canvas({ right: [400, 150] })
    const { show, giveBack } = following(cy, () => INSETS)
    show('right')
    act(cy)
    const [pan, zoom] = [{ ...cy.pan() }, cy.zoom()]
    giveBack()
    expect([cy.pan(), cy.zoom()]).toEqual([pan, zoom])
  })

  test('stays where nothing had to move', () => {
    const cy = canvas({ middle: [150, 150] })
    const { show, giveBack } = following(cy, () => INSETS)
    show('middle')
    cy.panBy({ x: 5, y: 0 })
    giveBack()
    expect(cy.pan()).toEqual({ x: 5, y: 0 })
  })
})

describe('what was added outside of the view', () => {
  test('is counted until all of it has been seen; what lies under the caption counts', () => {
    const cy = canvas({ seen: [150, 150], under: [150, 30], cut: [295, 150], old: [900, 900] })
    const said: number[] = []
    const { watch } = outside(cy, () => INSETS, count => said.push(count))
    watch(['seen', 'under', 'cut', 'gone'], new Map())
    cy.panBy({ x: -10, y: 0 })
    cy.panBy({ x: 0, y: 40 })
    expect(said).toEqual([2, 1, 0])
    // It has been seen: a view that leaves it again says nothing.
    cy.panBy({ x: 500, y: 0 })
    expect(said).toEqual([2, 1, 0])
  })

  test('is no more when it is taken off again', () => {
    const cy = canvas({ far: [900, 150] })
    const said: number[] = []
    const { watch, count } = outside(cy, () => INSETS, one => said.push(one))
    watch(['far'], new Map())
    cy.getElementById('far').remove()
    count()
    expect(said).toEqual([1, 0])
  })
})

describe('words after a drag', () => {
  const plate: Body = { id: 'plate', width: 150, height: 44, words: null, sector: 0 }
  const disc = (id: string): Body => ({ id, width: 17, height: 17, words: { width: 90, height: 16 }, sector: 3 })
  const spots: Spots = new Map([['plate', { x: 110, y: 0, side: 'inside' }], ['near', { x: 0, y: 0, side: 'right' }], ['far', { x: 0, y: 400, side: 'above' }]])

  test('stand aside where the mark was put on them, and nowhere else', () => {
    const sides = withSides([plate, disc('near'), disc('far')], spots, [['far', 'near']], new Set(['plate']))
    expect([sides.get('near')?.side, sides.get('far')?.side]).toEqual(['left', 'above'])
  })

  test('of the mark itself look for a free side', () => {
    const sides = withSides([plate, disc('near'), disc('far')], spots, [], new Set(['near']))
    expect(sides.get('near')?.side).not.toBe('right')
  })
})
