import { sharedArea, type Box } from '../../canvas/layout/geometry.ts'
import { FACES, type Measure } from '../../canvas/measure.ts'
import { pointAlong } from './arrange/shapes.ts'
import type { Plate, Route } from './arrange/types.ts'

export interface SheetPaper { readonly id: string; readonly citation: string }
/** A paper on a line that it attests. `words` is the citation where there is room beside the sheet; `more` counts papers of the line that are not drawn. */
export interface Sheet { readonly paper: SheetPaper; readonly relation: string; readonly x: number; readonly y: number; readonly words: string | null; readonly width: number; readonly more: number }

export const SHEET = { width: 13, height: 17, gap: 5 } as const
/** Papers drawn on a line; the inspector has all. */
const MOST = 2
/** Where on a line a sheet may stand, best first. */
const SHARES = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8]

/** Puts the papers that say a relation on its line, each where it covers no plate and no other sheet; its words are left out where nothing is free. */
export function sheetsOf(routes: readonly Route[], plates: readonly Plate[], papersOf: ReadonlyMap<string, readonly SheetPaper[]>, measure: Measure): readonly Sheet[] {
  // The proposing papers stand on the upper edges of the plates.
  const standing = plates.map((plate): Box => ({ x: plate.x, y: plate.y - SHEET.height / 2, width: plate.width, height: plate.height + SHEET.height }))
  const taken: Box[] = []
  const free = (box: Box): boolean => standing.every(plate => sharedArea(box, plate, 2) === 0) && taken.every(other => sharedArea(box, other, 2) === 0)
  return routes.flatMap(route => {
    const papers = papersOf.get(route.id) ?? []
    return papers.slice(0, MOST).map((paper, index): Sheet => {
      const more = index === MOST - 1 ? papers.length - MOST : 0
      const words = more > 0 ? `${paper.citation} and ${more} more` : paper.citation
      const wide = SHEET.width + SHEET.gap + Math.ceil(measure(words, FACES.line)) + 4
      for (const [width, shown] of [[wide, words], [SHEET.width, null]] as const) {
        for (const share of SHARES) {
          const { x, y } = pointAlong(route.points, share)
          const box = { x: x + (width - SHEET.width) / 2, y, width, height: SHEET.height + 2 }
          if (!free(box)) continue
          taken.push(box)
          return { paper, relation: route.id, x, y, words: shown, width, more }
        }
      }
      return { paper, relation: route.id, ...pointAlong(route.points, 0.5), words: null, width: SHEET.width, more }
    })
  })
}

/** The papers of each relation, each once, in the order of its receipts. */
export const papersByRelation = (relations: readonly { readonly id: string; readonly receipts: readonly { readonly paper: SheetPaper }[] }[]): ReadonlyMap<string, readonly SheetPaper[]> =>
  new Map(relations.map(({ id, receipts }) => [id, [...new Map(receipts.map(({ paper }) => [paper.id, paper])).values()]]))
