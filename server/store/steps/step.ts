/** What steps through the graph are made of: where one stands, which relations are followed, and what may be read through. Pure. */
import type { Kind } from '../../model/kinds.ts'
import type { RelationType } from '../../model/relations.ts'

/** Most relations that one question reads through to find what is nearest: about 50 ms on two cores. */
export const WORK = 250_000

/** An entity on the way, and how many relations it has. */
export interface Stop { readonly id: string; readonly degree: number }

/** Which relations are followed. Undefined is: all. `asOf` leaves out what is dated later; what is undated stays. */
export interface StepFilter {
  readonly types?: readonly RelationType[] | undefined
  readonly direction?: 'OUT' | 'IN' | 'BOTH'
  /** Kinds of the far end; `always` are let through whatever their kind. */
  readonly kinds?: readonly Kind[] | undefined
  readonly always?: readonly string[]
  readonly asOf?: number | undefined
}

/** A relation met on the way: `other` is the far end, seen from `one`. */
export interface Step {
  readonly one: string
  readonly relation: string
  readonly type: RelationType
  readonly other: string
  readonly degree: number
  readonly forward: boolean
}

/** Order of ids, by code unit: they are plain ASCII. */
export const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b))
/** Best connected first, then by id: the order in which neighbours are shown. */
export const byDegree = (a: Stop, b: Stop): number => b.degree - a.degree || compare(a.id, b.id)

/** A filter that lets nothing through. No statement can be made of no type: callers return early. */
export const followsNothing = ({ types, kinds }: StepFilter): boolean => types?.length === 0 || kinds?.length === 0

/** Those of `from` that are read through within `work`, the least connected first. */
export function withinWork(from: readonly Stop[], work: number = WORK): { readonly kept: readonly Stop[]; readonly left: readonly Stop[] } {
  const sorted = [...from].sort((a, b) => a.degree - b.degree || compare(a.id, b.id))
  let sum = 0
  const end = sorted.findIndex(stop => (sum += stop.degree) > work)
  return end === -1 ? { kept: sorted, left: [] } : { kept: sorted.slice(0, end), left: sorted.slice(end) }
}
