import type { Engine, Transaction } from '../../server/engine/engine.ts'

/** Milliseconds, sorted. */
export type Times = readonly number[]

export const percentile = (times: Times, share: number): number => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN
export const median = (times: Times): number => percentile(times, 0.5)
/** Median and 95th percentile as a reader reads them. */
export const told = (times: Times): string => `${median(times).toFixed(1)} / ${percentile(times, 0.95).toFixed(1)}`

const sorted = (times: readonly number[]): Times => [...times].sort((a, b) => a - b)

/** What is measured; what it answers may be a look at the outcome, which is not. */
type Way = (round: number) => Promise<unknown>

/** Runs several ways of doing one thing in turn, so that what else the machine does falls on all of them. The first `warm` rounds do not count. Times by round. */
async function roundsOf(rounds: number, ways: readonly Way[], warm: number): Promise<(readonly number[])[]> {
  const times = ways.map(() => [] as number[])
  for (let round = 0; round < rounds + warm; round += 1) {
    for (const [index, way] of ways.entries()) {
      const started = performance.now()
      const outcome = await way(round)
      const took = performance.now() - started
      if (typeof outcome === 'function') outcome()
      if (round >= warm) times[index]?.push(took)
    }
  }
  return times
}

/** Times of several ways that are run in turn. */
export const inTurn = async (rounds: number, ways: readonly Way[], warm = 5): Promise<Times[]> =>
  (await roundsOf(rounds, ways, warm)).map(sorted)

/** Times of one way, and of others that are run in turn with it; `over` is how much longer than the first they took in the same round. */
export async function beside(rounds: number, first: Way, others: readonly Way[], warm: number): Promise<{ readonly base: Times; readonly others: readonly { readonly times: Times; readonly over: Times }[] }> {
  const [base = [], ...rest] = await roundsOf(rounds, [first, ...others], warm)
  return { base: sorted(base), others: rest.map(times => ({ times: sorted(times), over: sorted(times.map((time, round) => time - (base[round] ?? 0))) })) }
}

/** Time of one way alone. */
export const timesOf = async (rounds: number, way: Way, warm = 5): Promise<Times> => (await inTurn(rounds, [way], warm))[0] ?? []

/** An engine that adds up the time in which statements run; of two at once the time counts once. */
export function clocked(engine: Engine): { readonly engine: Engine; readonly spent: () => number } {
  let [total, running, began] = [0, 0, 0]
  const watch = (tx: Transaction): Transaction => ({
    async run(statement, params) {
      if (running++ === 0) began = performance.now()
      const rows = await tx.run(statement, params)
      if (--running === 0) total += performance.now() - began
      return rows
    },
  })
  return {
    engine: { ...engine, read: work => engine.read(tx => work(watch(tx))) },
    /** Milliseconds since it was last asked. */
    spent() {
      const since = total
      total = 0
      return since
    },
  }
}
