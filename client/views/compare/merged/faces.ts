import { FACES } from '../../../canvas/measure.ts'

/** How entries are written: what one theory alone has, and what stands between theories. Pixels. */
export const FACE = { ...FACES.words, size: 13.5, weight: 400, lineHeight: 17.5 } as const
export const STRONG = { ...FACE, weight: 600 } as const
