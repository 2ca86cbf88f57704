import type { Statement, Transaction } from '../../engine/engine.ts'
import { parts, statements } from '../statements.generated.ts'
import { kindOfId } from '../../model/ids.ts'
import type { Operations, RelationRow, Row } from './operations.ts'
import { BATCH, inBatches } from './read.ts'

type Template = 'create-entity' | 'create-relation' | 'set-relation' | 'remove-relation'

/** A statement for one label or type: names come from the model's closed lists only. */
const named = (template: Template, slot: string, name: string): Statement<{ rows: readonly Row[] }, never> => ({
  name: `${template} ${name}`,
  text: parts[template].replaceAll(`«${slot}»`, name),
  access: 'write',
  integers: [],
})

/** Ways to write a list in batches; each batch is told when it is written. */
function writer(tx: Transaction, onRows: (rows: number) => void) {
  const batches = async <T>(rows: readonly T[], run: (batch: T[]) => Promise<unknown>) => {
    for (let start = 0; start < rows.length; start += BATCH) {
      const batch = rows.slice(start, start + BATCH)
      await run(batch)
      onRows(batch.length)
    }
  }
  return {
    rows: (statement: Statement<{ rows: readonly Row[] }, unknown>, list: readonly Row[]) => batches(list, batch => tx.run(statement, { rows: batch })),
    ids: (statement: Statement<{ ids: readonly string[] }, unknown>, list: readonly string[]) => batches(list, batch => tx.run(statement, { ids: batch })),
    /** One statement for each label or type. */
    async grouped(template: Template, slot: string, groups: ReadonlyMap<string, readonly (RelationRow | Row)[]>) {
      for (const [name, rows] of groups) await batches(rows, batch => tx.run(named(template, slot, name), { rows: batch as readonly Row[] }))
    },
  }
}

/** Writes everything, a batch at a time, in the order that needs no second look: words and entities, relations, receipts, then what goes. */
export async function write(tx: Transaction, operations: Operations, onRows: (rows: number) => void): Promise<void> {
  const { rows, ids, grouped } = writer(tx, onRows)
  await rows(statements['apply/create-terms'], operations.createTerms)
  await grouped('create-entity', 'label', operations.createEntities)
  await rows(statements['apply/set-entities'], operations.setEntities)
  await rows(statements['apply/set-derived'], operations.setDerived)
  await grouped('remove-relation', 'type', operations.removeRelations)
  await grouped('create-relation', 'type', operations.createRelations)
  await grouped('set-relation', 'type', operations.setRelations)
  await ids(statements['apply/remove-receipts'], operations.removeReceipts)
  await rows(statements['apply/create-receipts'], operations.createReceipts)
  await rows(statements['apply/set-receipts'], operations.setReceipts)
  await rows(
    statements['apply/remove-names'],
    operations.removeNames.map(row => ({ ...row })),
  )
  await rows(
    statements['apply/create-names'],
    operations.createNames.map(row => ({ ...row })),
  )
  await rows(statements['apply/set-terms'], operations.setTerms)
  await ids(statements['apply/remove-terms'], operations.removeTerms)
  await ids(statements['apply/remove-entities'], operations.removeEntities)
  await rows(statements['apply/create-records'], operations.createRecords)
  await rows(statements['apply/set-records'], operations.setRecords)
  await ids(statements['apply/remove-records'], operations.removeRecords)
  await rescan(tx, operations)
  await writeCounts(tx, operations)
}

/** Looks up the earliest year anew where one of the earliest relations went. */
async function rescan(tx: Transaction, operations: Operations): Promise<void> {
  const gone = new Set(operations.removeEntities)
  const ids = [...operations.rescan.keys()].filter(id => !gone.has(id))
  const found = new Map(
    (await inBatches(ids, batch => tx.run(statements['apply/earliest'], { ids: batch }))).map(({ id, since }) => [id, since]),
  )
  for (const id of ids) operations.redate(`kind ${kindOfId(id) ?? ''}`, operations.rescan.get(id) ?? null, found.get(id) ?? null)
  await inBatches(ids, batch => tx.run(statements['apply/set-derived'], { rows: batch.map(id => ({ id, since: found.get(id) ?? null })) }))
}

async function writeCounts(tx: Transaction, { counts }: Operations): Promise<void> {
  const changed = [...counts].flatMap(([what, years]) =>
    [...years].filter(([, by]) => by !== 0).map(([year, by]) => ({ id: year === null ? what : `${what} ${year}`, what, year, by })),
  )
  const ids = changed.map(({ id }) => id)
  const known = new Map((await inBatches(ids, batch => tx.run(statements['graph/counts'], { ids: batch }))).map(({ id, value }) => [id, value]))
  const rows = changed.map(({ id, what, year, by }) => ({ id, value: (known.get(id) ?? 0) + by, ...(year === null ? {} : { what, year }) }))
  await inBatches(rows, batch => tx.run(statements['apply/set-counts'], { rows: batch }))
}
