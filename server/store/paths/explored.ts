/** What a search knows of the graph: the entities it looked at, and the relations of those it went through. */
import type { Step, Stop } from '../steps/step.ts'

/** A relation from one entity to the next on a way. */
export interface Edge { readonly relation: string; readonly type: Step['type']; readonly forward: boolean }

export class Explored {
  /** Degree of every entity looked at. */
  readonly degrees = new Map<string, number>()
  /** Relations of the entities gone through, as they were read. */
  readonly #read = new Map<string, readonly Step[]>()
  /** Relations read so far: what the search cost. */
  work = 0

  constructor(ends: readonly Stop[]) {
    for (const { id, degree } of ends) this.degrees.set(id, degree)
  }

  has(id: string): boolean {
    return this.#read.has(id)
  }

  add(id: string, steps: readonly Step[]): void {
    this.#read.set(id, steps)
    this.work += steps.length
    for (const { other, degree } of steps) this.degrees.set(other, degree)
  }

  stepsOf(id: string): readonly Step[] {
    return this.#read.get(id) ?? []
  }

  degreeOf(id: string): number {
    return this.degrees.get(id) ?? 0
  }

  /**
   * Relations between entities that can lie on a way, both ways round. An entity that was not gone through and that only one other leads to
   * is a dead end and left out, as is what `leaveOut` says.
   */
  relations(ends: readonly string[], leaveOut: (id: string) => boolean): Map<string, Map<string, Edge[]>> {
    const first = new Map<string, string>()
    const between = new Set<string>()
    for (const [id, steps] of this.#read) {
      for (const { other } of steps) {
        const known = first.get(other)
        if (known === undefined) first.set(other, id)
        else if (known !== id) between.add(other)
      }
    }
    const isUseful = (id: string) => ends.includes(id) || (!leaveOut(id) && (this.#read.has(id) || between.has(id)))
    const all = new Map<string, Map<string, Edge[]>>()
    const put = (from: string, to: string, edge: Edge) => {
      let row = all.get(from)
      if (row === undefined) all.set(from, row = new Map())
      const edges = row.get(to)
      if (edges === undefined) row.set(to, [edge])
      else if (!edges.some(known => known.relation === edge.relation)) edges.push(edge)
    }
    for (const [id, steps] of this.#read) {
      if (!isUseful(id)) continue
      for (const { relation, type, other, forward } of steps) {
        if (!isUseful(other)) continue
        put(id, other, { relation, type, forward })
        put(other, id, { relation, type, forward: !forward })
      }
    }
    return all
  }
}
