import type { StylesheetJson } from 'cytoscape'
import type { LineStyle } from './lines.ts'
import { FACES } from './measure.ts'
import type { Tokens } from './tokens.ts'

type Style = Readonly<Record<string, unknown>>

/** A look for each line of the legend: width, dash, ends. Colour only repeats what form says. */
const looks = (tokens: Tokens): Readonly<Record<LineStyle, Style>> => ({
  'builds-on': { width: 1.5, 'line-color': tokens.theory, ...arrow('triangle', tokens.theory, 1.25), 'target-arrow-fill': 'hollow' },
  extends: { width: 3, 'line-color': tokens.theory, ...arrow('triangle', tokens.theory, 0.95) },
  integrates: {
    width: 2.2, 'line-color': tokens.canvas, 'line-outline-width': 1.6, 'line-outline-color': tokens.theory, ...arrow('diamond', tokens.theory, 1.35),
  },
  complements: {
    width: 2, 'line-color': tokens.theory, 'line-style': 'dashed', 'line-dash-pattern': [0.1, 5], 'line-cap': 'round', ...arrow('circle', tokens.theory, 0.8), 'source-arrow-shape': 'circle', 'source-distance-from-node': 3,
  },
  challenges: { width: 2, 'line-color': tokens.negative, 'line-style': 'dashed', 'line-dash-pattern': [7, 4], ...arrow('tee', tokens.negative, 1.3) },
  scholarship: { width: 1.3, 'line-color': tokens.paper, ...arrow('vee', tokens.paper, 0.85) },
  definition: { width: 1.5, 'line-color': tokens.construct, ...arrow('none', tokens.construct, 0.85), 'target-distance-from-node': 0 },
  evidence: { width: 1.5, 'line-color': tokens.finding, 'line-style': 'dashed', 'line-dash-pattern': [5, 3.5], ...arrow('triangle', tokens.finding, 0.8) },
  against: { width: 1.5, 'line-color': tokens.finding, 'line-style': 'dashed', 'line-dash-pattern': [5, 3.5], ...arrow('tee', tokens.finding, 1.2) },
  cases: { width: 1.5, 'line-color': tokens.case, 'line-style': 'dashed', 'line-dash-pattern': [8, 3, 1.5, 3], ...arrow('vee', tokens.case, 0.85) },
  bibliography: { width: 1.3, 'line-color': tokens.paper, 'line-style': 'dashed', 'line-dash-pattern': [1.5, 3.5], ...arrow('vee', tokens.paper, 0.8) },
})

const arrow = (shape: string, colour: string, scale: number): Style => ({ 'target-arrow-shape': shape, 'target-arrow-color': colour, 'source-arrow-color': colour, 'arrow-scale': scale, 'target-distance-from-node': 3 })

/** Styles of lines: the eleven looks, the words on them and their states. */
export function lineSheet(tokens: Tokens, simple: boolean): StylesheetJson {
  const words: Style = {
    'font-family': FACES.line.family, 'font-size': FACES.line.size, 'font-weight': FACES.line.weight, color: tokens.text2, 'text-background-color': tokens.canvas,
    'text-background-opacity': 1, 'text-background-padding': '3px', 'text-background-shape': 'rectangle', 'min-zoomed-font-size': 7,
  }
  const sheet: { selector: string; style: Style }[] = [
    { selector: 'edge', style: { ...words, 'curve-style': simple ? 'straight' : 'bezier', 'control-point-step-size': 26, 'overlay-opacity': 0, 'overlay-padding': 6, 'events': 'yes' } },
    ...Object.entries(looks(tokens)).map(([name, style]) => ({ selector: `edge.${name}`, style })),
    // A ring where it begins: the dash stays that of its meaning, and no word on the line covers it.
    { selector: 'edge.general', style: { 'source-arrow-shape': 'circle', 'source-arrow-fill': 'hollow', 'source-distance-from-node': 3 } },
    { selector: 'edge.hollow', style: { 'target-arrow-fill': 'hollow' } },
    { selector: 'edge.worded-near', style: { 'source-label': 'data(word)', 'source-text-offset': 78 } },
    { selector: 'edge.worded-far', style: { 'target-label': 'data(word)', 'target-text-offset': 78 } },
    { selector: 'edge.challenges.worded-near, edge.challenges.worded-far', style: { color: tokens.negative } },
    { selector: 'edge.captioned', style: { label: 'data(caption)' } },
    // Clear of the marker under the entries of the way.
    { selector: 'edge.aside', style: { 'line-opacity': 0.65, 'target-distance-from-node': 9, 'source-distance-from-node': 9 } },
    { selector: 'edge.back', style: { opacity: 0.42 } },
    {
      selector: 'edge.way, edge.chosen',
      style: {
        'underlay-color': tokens.marker, 'underlay-opacity': 1, 'underlay-padding': 6, 'z-index': 10, color: tokens.markerInk, 'text-background-color': tokens.marker, 'text-background-opacity': 1,
        'text-background-padding': '4px', 'text-background-shape': 'roundrectangle',
      },
    },
    { selector: 'edge.way', style: { 'target-distance-from-node': 9, 'source-distance-from-node': 7 } },
    { selector: 'edge.chosen', style: { label: 'data(word)', opacity: 1 } },
    { selector: 'edge.hover', style: { width: 3, opacity: 1, 'z-index': 12, label: 'data(word)' } },
    // A line that has its word at an end says it once.
    { selector: 'edge.worded-near.hover, edge.worded-far.hover', style: { label: '' } },
    { selector: 'edge.faded', style: { opacity: 0.28, 'text-opacity': 0 } },
  ]
  return sheet
}
