import type { StylesheetJson } from 'cytoscape'
import { FACES, type Face } from './measure.ts'
import type { Tokens } from './tokens.ts'
import { lineSheet } from './sheetLines.ts'

const face = ({ family, size, weight }: Face) => ({ 'font-family': family, 'font-size': size, 'font-weight': weight })

/** Room for pictures (pills, pins) around a mark, in pixels. */
export const PICTURE_ROOM = 34

/** Where words stand, by the side that the layout chose. */
const sides = (): StylesheetJson => [
  { selector: 'node[side = "right"]', style: { 'text-halign': 'right', 'text-valign': 'center', 'text-margin-x': 5, 'text-justification': 'left' } },
  { selector: 'node[side = "left"]', style: { 'text-halign': 'left', 'text-valign': 'center', 'text-margin-x': -5, 'text-justification': 'right' } },
  { selector: 'node[side = "below"]', style: { 'text-halign': 'center', 'text-valign': 'bottom', 'text-margin-y': 4, 'text-justification': 'center' } },
  { selector: 'node[side = "above"]', style: { 'text-halign': 'center', 'text-valign': 'top', 'text-margin-y': -4, 'text-justification': 'center' } },
]

const kinds = (tokens: Tokens): StylesheetJson => [
  {
    selector: 'node.theory',
    style: {
      ...face(FACES.plate), shape: 'round-rectangle', 'corner-radius': '6px', 'background-color': tokens.plate, 'border-width': 1.5, 'border-color': tokens.theory,
      color: tokens.theory, 'text-halign': 'center', 'text-valign': 'center', 'line-height': 1.25, 'text-background-opacity': 0, 'text-justification': 'center',
    },
  },
  { selector: 'node.construct', style: { shape: 'ellipse', 'background-color': tokens.construct } },
  { selector: 'node.paper', style: { shape: 'rectangle', 'background-color': tokens.surface, 'border-width': 1.8, 'border-color': tokens.paper } },
  { selector: 'node.author', style: { shape: 'triangle', 'background-color': tokens.author } },
  { selector: 'node.case', style: { shape: 'hexagon', 'background-color': tokens.case } },
  { selector: 'node.finding', style: { shape: 'diamond', 'background-color': tokens.finding } },
  { selector: 'node.finding[sign = "NONE"]', style: { 'background-color': tokens.surface, 'border-width': 1.6, 'border-color': tokens.none } },
]

const states = (tokens: Tokens): StylesheetJson => [
  { selector: 'node.general', style: { 'border-style': 'dotted', 'border-width': 1.5, 'border-color': tokens.text3, 'background-color': tokens.canvas, color: tokens.text2 } },
  { selector: 'node.aside', style: { 'background-opacity': 0.65, 'border-opacity': 0.65, 'background-image-opacity': 0.65, color: tokens.text2 } as Record<string, unknown> },
  { selector: 'node.hover', style: { 'border-width': 2.5, 'border-color': tokens.ink, 'border-style': 'solid' } },
  {
    selector: 'node.subject',
    style: { ...face(FACES.way), 'border-width': 2, 'border-color': tokens.ink, 'z-index': 12, 'underlay-color': tokens.ink, 'underlay-opacity': 0.14, 'underlay-padding': 7, 'underlay-shape': 'round-rectangle' } as Record<string, unknown>,
  },
  { selector: 'node.theory.subject', style: { 'underlay-opacity': 0 } as Record<string, unknown> },
  { selector: 'node.way, node.chosen', style: { 'underlay-color': tokens.marker, 'underlay-opacity': 1, 'underlay-padding': 7, 'underlay-shape': 'round-rectangle', 'underlay-corner-radius': 9 } as Record<string, unknown> },
  { selector: 'node.chosen', style: { 'border-width': 2, 'border-color': tokens.ink, 'border-style': 'solid', 'z-index': 20 } },
  { selector: 'node.way', style: { ...face(FACES.way), 'z-index': 15 } },
  {
    selector: 'node.theory.subject, node.theory.chosen, node.theory.way',
    style: { ...face(FACES.plateSelected), 'background-color': tokens.theory, 'border-color': tokens.theory, color: tokens.surface, width: 'data(chosenWidth)', height: 'data(chosenHeight)' },
  },
  { selector: 'node.way[side = "right"], node.chosen[side = "right"]', style: { 'text-margin-x': 13 } },
  { selector: 'node.way[side = "left"], node.chosen[side = "left"]', style: { 'text-margin-x': -13 } },
  { selector: 'node.way[side = "below"], node.chosen[side = "below"]', style: { 'text-margin-y': 12 } },
  { selector: 'node.way[side = "above"], node.chosen[side = "above"]', style: { 'text-margin-y': -12 } },
  { selector: 'node.faded', style: { opacity: 0.28, 'text-opacity': 0, 'background-image-opacity': 0 } },
  { selector: 'node.focused', style: { 'outline-width': 2, 'outline-color': tokens.link, 'outline-offset': 2, 'outline-opacity': 1 } as Record<string, unknown> },
]

/** All styles of the canvas in the colours of a theme. `simple` is for drawings that are too big for the full ones. */
export function sheetOf(tokens: Tokens, simple: boolean): StylesheetJson {
  return [
    { selector: 'core', style: { 'active-bg-opacity': 0, 'selection-box-opacity': 0 } as Record<string, unknown> },
    {
      selector: 'node',
      style: {
        ...face(FACES.words), label: 'data(text)', width: 'data(width)', height: 'data(height)', color: tokens.ink, 'text-wrap': 'wrap', 'text-max-width': '1000px', 'line-height': 1.24,
        'text-background-color': tokens.canvas, 'text-background-opacity': simple ? 0 : 0.86, 'text-background-padding': '1px', 'text-background-shape': 'roundrectangle',
        'min-zoomed-font-size': simple ? 8 : 0, 'overlay-opacity': 0, 'border-width': 0,
        'transition-property': 'border-width, border-color, opacity', 'transition-duration': simple ? 0 : 120,
      },
    },
    ...sides(), ...kinds(tokens),
    {
      selector: 'node[pictures]',
      style: {
        'background-image': 'data(pictures)', 'background-width': 'data(pictureWidths)', 'background-height': 'data(pictureHeights)', 'background-position-x': 'data(pictureXs)',
        'background-position-y': 'data(pictureYs)', 'background-clip': 'none', 'background-image-containment': 'over', 'background-fit': 'none', 'bounds-expansion': PICTURE_ROOM,
      } as Record<string, unknown>,
    },
    ...lineSheet(tokens, simple), ...states(tokens),
  ]
}
