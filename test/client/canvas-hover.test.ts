/** How lines look, and what stands under the pointer, on a Cytoscape without a page. */
import cytoscape from 'cytoscape'
import { describe, expect, test } from 'vitest'
import { hover } from '../../client/canvas/control/hover.ts'
import { panOver } from '../../client/canvas/control/viewport.ts'
import { lineSheet } from '../../client/canvas/sheetLines.ts'
import type { Tokens } from '../../client/canvas/tokens.ts'

const tokens = new Proxy({}, { get: () => '#333333' }) as Tokens
const lineBetweenTwo = () => {
  const cy = cytoscape({
    headless: true, styleEnabled: true, style: lineSheet(tokens, false),
    elements: [{ data: { id: 'a' } }, { data: { id: 'b' } }, { data: { id: 'line', source: 'a', target: 'b', word: 'challenges' }, classes: 'challenges' }],
  })
  return { cy, line: cy.getElementById('line') }
}

describe('a line under the pointer', () => {
  test('says its word once, at its end where it has one there', () => {
    const { line } = lineBetweenTwo()
    line.addClass('hover')
    expect([line.style('label'), line.style('target-label')]).toEqual(['challenges', ''])
    line.addClass('worded-far')
    expect([line.style('label'), line.style('target-label')]).toEqual(['', 'challenges'])
    line.removeClass('worded-far').addClass('worded-near')
    expect([line.style('label'), line.style('source-label')]).toEqual(['', 'challenges'])
  })

  test('is no longer under it when the view moves away, and is again when the pointer moves there', () => {
    const { cy, line } = lineBetweenTwo()
    hover(cy)
    line.emit('mouseover')
    expect(line.hasClass('hover')).toBe(true)
    cy.panBy({ x: 200, y: 0 })
    expect(line.hasClass('hover')).toBe(false)
    line.emit('mousemove')
    expect(line.hasClass('hover')).toBe(true)
  })
})

describe('a line that rests on a general attribution alone', () => {
  test('has a ring where it begins and keeps the dash and the end of its meaning', () => {
    const { line } = lineBetweenTwo()
    const meaning = () => ['line-style', 'line-dash-pattern', 'target-arrow-shape', 'line-color', 'width'].map(name => String(line.style(name)))
    const before = meaning()
    expect(line.style('source-arrow-shape')).toBe('none')
    line.addClass('general')
    expect([line.style('source-arrow-shape'), line.style('source-arrow-fill')]).toEqual(['circle', 'hollow'])
    expect(meaning()).toEqual(before)
    // Discs at both ends are what complements: the ring is told from them.
    line.removeClass('challenges general').addClass('complements')
    expect([line.style('source-arrow-shape'), line.style('source-arrow-fill')]).toEqual(['circle', 'filled'])
  })
})

describe('what the view must move so that a mark is whole', () => {
  const size = { width: 1000, height: 800 }
  const insets = { top: 90, right: 30, bottom: 60, left: 30 }
  test('is nothing inside, and just what is covered at an edge', () => {
    expect(panOver({ x1: 30, y1: 90, x2: 970, y2: 740 }, size, insets)).toEqual({ x: 0, y: 0 })
    expect(panOver({ x1: 850, y1: 700, x2: 1020, y2: 760 }, size, insets)).toEqual({ x: -50, y: -20 })
    expect(panOver({ x1: -10, y1: 50, x2: 100, y2: 120 }, size, insets)).toEqual({ x: 40, y: 40 })
  })
  test('shows the beginning of what is larger than the room', () => {
    expect(panOver({ x1: 100, y1: 100, x2: 1200, y2: 300 }, size, insets)).toEqual({ x: -70, y: 0 })
  })
})
