import type { Kind } from '../api/generated.ts'
import type { Body } from './layout/body.ts'
import { FACES, wrap, wrapInTwo, type Face, type Lines, type Measure } from './measure.ts'
import type { SceneMark } from './scene.ts'

/** Width and height of the marks that are no plates, in pixels. */
const SIZES: Readonly<Record<Exclude<Kind, 'THEORY'>, readonly [number, number]>> = {
  CONSTRUCT: [17, 17], PAPER: [14, 18], AUTHOR: [19, 17], CASE: [28, 24], FINDING: [26, 26],
}
/** Widest line of words beside a mark, and widest single line of a plate; on a narrow screen less, so that what fits its width can be read. */
const WIDEST = { wide: { words: 170, plate: 172 }, narrow: { words: 100, plate: 120 } } as const
const PLATE_INSET = 24
const PLATE_HEIGHTS = { one: 32, two: 44, selected: 40, selectedTwo: 54 } as const

/** Where each kind begins around the middle: theories to the right, then around with the clock. */
const SECTORS: Readonly<Record<Kind, number>> = { THEORY: 0, CASE: 1, FINDING: 2, CONSTRUCT: 3, PAPER: 4, AUTHOR: 5 }

/** A measured mark: what the layout takes and what the canvas draws. */
export interface Measured extends Body {
  readonly text: string
  /** A selected plate is larger; null for the rest. */
  readonly chosen: { readonly width: number; readonly height: number } | null
}

/** Measures the marks. `selected` plates need the room of their larger form. */
export function measured(marks: readonly SceneMark[], measure: Measure, narrow = false): Measured[] {
  const most = WIDEST[narrow ? 'narrow' : 'wide']
  return marks.map(mark => (mark.kind === 'THEORY' ? plate(mark, measure, most.plate) : beside(mark, measure, most.words)))
}

function plate(mark: SceneMark, measure: Measure, most: number): Measured {
  const small = wrapInTwo(mark.words, FACES.plate, most, measure)
  return {
    id: mark.id, sector: SECTORS.THEORY, pill: mark.hidden > 0, words: null, text: small.lines.join('\n'),
    width: small.width + PLATE_INSET, height: small.lines.length > 1 ? PLATE_HEIGHTS.two : PLATE_HEIGHTS.one,
    chosen: { width: widest(small, FACES.plateSelected, measure) + PLATE_INSET + 4, height: small.lines.length > 1 ? PLATE_HEIGHTS.selectedTwo : PLATE_HEIGHTS.selected },
  }
}

const widest = (lines: Lines, face: Face, measure: Measure): number => Math.ceil(Math.max(0, ...lines.lines.map(line => measure(line, face))))

function beside(mark: SceneMark, measure: Measure, most: number): Measured {
  const [width, height] = SIZES[mark.kind as Exclude<Kind, 'THEORY'>]
  const words = wrap(mark.words, FACES.words, most, measure)
  return {
    id: mark.id, sector: SECTORS[mark.kind], pill: mark.hidden > 0, width, height, chosen: null, text: words.lines.join('\n'),
    words: words.lines.length === 0 ? null : { width: words.width + 4, height: words.height + 2 },
  }
}

/** The body with the room of a selected plate. */
export const asChosen = (body: Measured): Measured => (body.chosen === null ? body : { ...body, ...body.chosen })
