import type { Engine, Statement, Value } from '../../server/engine/engine.ts'

type Row = Readonly<Record<string, Value>>
const ask = (engine: Engine, text: string): Promise<Row[]> => {
  const statement: Statement<Record<string, never>, Row> = { name: 'dump', text, access: 'read', integers: [] }
  return engine.read(tx => tx.run(statement, {}))
}

const LABELS = ['Entity', 'Receipt', 'Former', 'Corpus', 'Record', 'Term', 'Count', 'Graph'] as const
/** When an apply ran is the one thing that two equal graphs may differ in. */
const VOLATILE = ['appliedAt']

/** A whole graph as sorted lines of JSON, nodes by label and relations by id: equal graphs, equal text. Counts of zero are as good as absent. */
export async function dump(engine: Engine): Promise<string[]> {
  const lines: string[] = []
  for (const label of LABELS) {
    for (const { p } of await ask(engine, `MATCH (n:\`${label}\`) RETURN properties(n) AS p`)) {
      const properties = Object.entries(p as Row)
        .filter(([name]) => !VOLATILE.includes(name))
        .sort(([a], [b]) => (a < b ? -1 : 1))
      if (label === 'Count' && (p as Row)['value'] === 0) continue
      lines.push(`${label} ${JSON.stringify(Object.fromEntries(properties))}`)
    }
  }
  for (const { from, type, to, p } of await ask(
    engine,
    'MATCH (a)-[r]->(b) RETURN a.id AS from, type(r) AS type, b.id AS to, properties(r) AS p',
  )) {
    lines.push(
      `${from as string} ${type as string} ${to as string} ${JSON.stringify(Object.fromEntries(Object.entries(p as Row).sort(([a], [b]) => (a < b ? -1 : 1))))}`,
    )
  }
  return lines.sort()
}

/** The properties of one node, by label and id. */
export async function nodeOf(engine: Engine, label: (typeof LABELS)[number], id: string): Promise<Row | undefined> {
  const rows = await ask(engine, `MATCH (n:\`${label}\`) RETURN n.id AS id, properties(n) AS p`)
  return rows.find(row => row['id'] === id)?.['p'] as Row | undefined
}
