import { FACES, wrap, wrapInTwo, type Measure } from '../../canvas/measure.ts'
import { countWords, yearWords, type Descents } from '../../state/lineage.ts'
import { counted } from '../../state/words.ts'
import type { Member } from './arrange/types.ts'

type Node = Descents['nodes'][number]

/** A stage of a theory: its number, its words in lines, and where it begins below the head of the plate. */
export interface StageText { readonly id: string; readonly number: number; readonly name: string; readonly lines: readonly string[]; readonly top: number; readonly height: number }
/** A plate's texts, measured. `counts` is empty when nothing stands behind the theory; `more` counts stages beyond those shown. */
export interface PlateText {
  readonly lines: readonly string[]; readonly detail: string; readonly counts: string; readonly width: number; readonly head: number; readonly height: number
  readonly stages: readonly StageText[]; readonly more: number
}

/** Widest single line of a name; of a stage. */
const NAME_WIDTH = 178
const STAGE_WIDTH = 190
/** Heights of a plate's lines and of the room above and below them. */
const LINE = { name: 16.5, detail: 15, stage: 15, gap: 7 } as const
const ABOVE = 3
/** Below the words of a plate that has stages or folds a branch: the strip of its pills, so that they lie on no word and on no line's end. */
const PILLS = 21
/** Most stages that are unfolded; a theory with more says how many. */
const MOST_STAGES = 12
/** Small words on a plate: their size at full size, the least that is read on the screen, and the most that plates have room for where the picture is smaller. */
const SMALL = { size: 12.5, least: 11, most: 13.4 } as const
/** Size of the small words in a picture of some zoom. */
export const smallWords = (zoom: number): number => Math.min(SMALL.most, Math.max(SMALL.size, SMALL.least / zoom))
const DETAIL = { ...FACES.words, size: SMALL.most, weight: 400 } as const
const STAGE = { ...FACES.words, size: 12.5, weight: 500 } as const

/** Room beside a pill. */
export const PILL_GAP = 6
/** Width of a pill with some words, in pixels. */
export const pillWidth = (words: string): number => 14 + words.length * 6.8
/** What the pill of the stages says, and that of a folded branch. */
export const stagesWords = ({ stages }: Pick<Node, 'stages'>, unfolded: boolean): string => `${counted(stages.length, 'stage')} ${unfolded ? '−' : '+'}`
export const foldedWords = (folded: number): string => `+${folded} folded`

/** Measures the plate of a theory, with its stages below when they are unfolded; `folded` is how many theories are put away behind it. */
export function plateText(node: Node, unfolded: boolean, measure: Measure, folded = 0): PlateText {
  const { lines } = wrapInTwo(node.name, FACES.plate, NAME_WIDTH, measure)
  const detail = yearWords(node)
  const counts = countWords(node.counts)
  const head = Math.ceil(ABOVE + lines.length * LINE.name + LINE.detail + (counts === '' ? 0 : LINE.detail) + (node.stages.length > 0 || folded > 0 ? PILLS : 4))
  const stages = unfolded ? stagesOf(node, head, measure) : []
  const more = unfolded ? node.stages.length - stages.length : 0
  const last = stages.at(-1)
  const widest = Math.max(...lines.map(line => measure(line, FACES.plate)), measure(detail, DETAIL), measure(counts, DETAIL), ...stages.flatMap(stage => stage.lines.map(line => measure(line, STAGE) + 26)))
  const pills = [...(node.stages.length > 0 ? [stagesWords(node, unfolded)] : []), ...(folded > 0 ? [foldedWords(folded)] : [])]
  const strip = pills.reduce((sum, words) => sum + pillWidth(words) + PILL_GAP, PILL_GAP)
  return { lines, detail, counts, width: Math.ceil(Math.max(widest + 22, pills.length === 0 ? 0 : strip)), head, height: last === undefined ? head : last.top + last.height + (more > 0 ? 20 : 6), stages, more }
}

function stagesOf(node: Node, head: number, measure: Measure): StageText[] {
  let top = head + LINE.gap
  return node.stages.slice(0, MOST_STAGES).map(({ order, construct }, index) => {
    const { lines } = wrap(construct.name, STAGE, STAGE_WIDTH, measure)
    const stage = { id: construct.id, number: order ?? index + 1, name: construct.name, lines, top, height: lines.length * LINE.stage }
    top += stage.height + LINE.gap
    return stage
  })
}

/** Where the lines of a plate's head stand, from its top. */
export const baselineOf = (text: PlateText, line: number): number => ABOVE + 12.5 + line * LINE.name
export const detailBaseline = (text: PlateText, line: 0 | 1): number => ABOVE + text.lines.length * LINE.name + 11.5 + line * LINE.detail

/** Sizes for the arrangement. */
export const memberOf = (node: Node, { width, height, head }: PlateText): Member => ({ id: node.id, year: node.year, family: node.family, width, height, head })
