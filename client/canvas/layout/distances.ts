/** A graph as the layout needs it: bodies by number, and who is beside whom. */
export interface Net { readonly size: number; readonly beside: readonly (readonly number[])[]; readonly links: readonly (readonly [number, number])[] }

/** Numbers the ids; links to ids that are not there, to oneself and double links are left out. */
export function netOf(ids: readonly string[], pairs: readonly (readonly [string, string])[]): Net {
  const numbers = new Map(ids.map((id, index) => [id, index]))
  const beside = ids.map((): Set<number> => new Set())
  const links: [number, number][] = []
  for (const [from, to] of pairs) {
    const a = numbers.get(from)
    const b = numbers.get(to)
    if (a === undefined || b === undefined || a === b || beside[a]?.has(b)) continue
    beside[a]?.add(b)
    beside[b]?.add(a)
    links.push([a, b])
  }
  return { size: ids.length, beside: beside.map(set => [...set]), links }
}

/** Steps from one mark to every other, breadth first; what cannot be reached, or only in more steps than that, is as far as `beyond`. */
export function stepsFrom(net: Net, start: number, beyond: number): Float64Array {
  const steps = new Float64Array(net.size).fill(beyond)
  steps[start] = 0
  const queue = [start]
  for (let head = 0; head < queue.length; head += 1) {
    const at = queue[head] as number
    for (const next of net.beside[at] ?? []) {
      if (next === start || (steps[next] as number) < beyond || (steps[at] as number) + 1 >= beyond) continue
      steps[next] = (steps[at] as number) + 1
      queue.push(next)
    }
  }
  return steps
}
