import { lineOf, type LineStyle } from '../../../ui/kinds.ts'
import type { Stroke } from './types.ts'

/** What a comparison is about stands out: what is redefined is the strongest line, what is dropped looks like a challenge. */
const CHANGED: Partial<Record<Stroke['type'], LineStyle>> = {
  REDEFINES: { colour: 'construct', width: 3, end: 'triangle' },
  DROPS: { colour: 'negative', width: 2, dash: '7 4', end: 'bar' },
}
/** How a relation of the picture is drawn. */
export const styleOf = ({ type, family }: Pick<Stroke, 'type' | 'family'>): LineStyle => CHANGED[type] ?? lineOf(family, type)
