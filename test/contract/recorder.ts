import type { Engine, Params, Statement, Transaction } from '../../server/engine/engine.ts'

/** One statement as it was run: what was asked, and the rows that came. */
export interface Call { readonly statement: Statement; readonly params: Params; readonly rows: readonly unknown[] }

/** An engine that keeps every call of a statement, in order. */
export function recording(engine: Engine): { engine: Engine; calls: Call[] } {
  const calls: Call[] = []
  const watch = (tx: Transaction): Transaction => ({
    async run<P extends Params, R>(statement: Statement<P, R>, params: P): Promise<R[]> {
      const rows = await tx.run(statement, params)
      calls.push({ statement: statement, params, rows })
      return rows
    },
  })
  return { calls, engine: { ...engine, read: work => engine.read(tx => work(watch(tx))), write: work => engine.write(tx => work(watch(tx))) } }
}
