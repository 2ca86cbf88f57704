import type { FoldedGroup } from './gather.ts'
import { BASELINE, partOf, type Band, type Ground } from './ground.ts'

const HEAD = 22

/** Words over a band and how many entries they stand for. */
export const heading = (key: string, words: string, count: number, { x, anchor }: Ground['common']): Band => top =>
  partOf(top + HEAD, { headings: [{ key, x, y: top + BASELINE, anchor, words, count }] })

/** Words over a group: those that it folds are counted too. */
export const groupHeading = ({ key, label, members, folded }: FoldedGroup, at: Ground['common']): Band => heading(key, label, members.length + folded, at)

/** What opens a group; nothing where nothing of it is folded. */
export const foldButton = ({ key, label, column, folded }: FoldedGroup, { theories, least }: Ground, { x, anchor }: Ground['common']): Band => top => {
  if (folded === 0) return partOf(top)
  const of = column === null ? '' : ` of ${theories[column]?.name ?? ''}`
  return partOf(top + least, { folds: [{ key, x, y: top, anchor, words: `Show ${folded} more`, label: `Show ${folded} more: ${label.toLowerCase()}${of}`, height: least }] })
}
