import { editDistance } from '../model/distance.ts'

/** How alike two short texts are: 1 equal, 0 nothing in common. */
export const likeness = (a: string, b: string): number => (a === b ? 1 : 1 - editDistance(a, b) / Math.max(a.length, b.length, 1))
