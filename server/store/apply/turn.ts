/** Whose turn it is to write: processes that share one graph (several machines on one Neo4j) apply one after the other, and never on top of each other. */
import type { Transaction } from '../../engine/engine.ts'
import { statements } from '../statements.generated.ts'
import { EMPTY_VERSION } from '../stats.ts'
import { ApplyRunning } from './port.ts'

/** An apply that wrote nothing for so long between two of its batches has stopped, in ms: the next one takes up where it did. */
const PATIENCE = 30_000

/** The turn of one apply. Each of its transactions begins with `begin` or `goOn`, which wait while another process is inside one. */
export interface Turn {
  /** Before the first comparison. @throws ApplyRunning while another process is between its batches */
  begin(tx: Transaction): Promise<void>
  /** Before each later batch. @throws ApplyRunning when another apply took over, since this one paused for too long */
  goOn(tx: Transaction): Promise<void>
  /** After each batch but the last: others see that this apply is at work. */
  keep(tx: Transaction): Promise<void>
  /** Once an apply has failed between its batches: the next one need not wait for it. Nothing when another one has the turn by now. */
  giveUp(tx: Transaction): Promise<void>
}

/** The write comes first and holds the graph's own node until the commit, so what is read after it cannot change under this apply. */
async function lock(tx: Transaction) {
  await tx.run(statements['apply/lock'], { version: EMPTY_VERSION })
  const [held] = await tx.run(statements['apply/turn'], {})
  return { turn: held?.turn ?? null, at: held?.at ?? 0 }
}

/** A turn. Clocks of machines may differ: they decide only who waits, and `goOn` that nobody writes what another one has compared. */
export function createTurn(now: () => number): Turn {
  const mine = crypto.randomUUID()
  return {
    async begin(tx) {
      const { turn, at } = await lock(tx)
      if (turn !== null && turn !== mine && Math.abs(now() - at) < PATIENCE) throw new ApplyRunning()
    },
    async goOn(tx) {
      if ((await lock(tx)).turn !== mine) throw new ApplyRunning('Another apply took over while this one paused; ask again when it has ended.')
    },
    async keep(tx) {
      await tx.run(statements['apply/set-applying'], { turn: mine, at: now() })
    },
    async giveUp(tx) {
      if ((await lock(tx)).turn === mine) await tx.run(statements['apply/set-applying'], { turn: null, at: null })
    },
  }
}
