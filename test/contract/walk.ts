/** A walk through everything that the product asks of a graph, so that every statement of cypher/ is run with arguments that it meets in use. */
import type { Engine } from '../../server/engine/engine.ts'
import type { Kind } from '../../server/model/kinds.ts'
import type { CompiledCorpus, SeedRecord } from '../../server/model/record.ts'
import { createApply } from '../../server/store/apply/create.ts'
import { createStore } from '../../server/store/create.ts'
import { readAdjacency } from '../../server/store/adjacency/read.ts'
import { statementSteps } from '../../server/store/steps/statements.ts'
import { statements } from '../../server/store/statements.generated.ts'
import { smallCorpus } from '../fixtures/small.ts'

const UPPSALA = 'theory:uppsala'
const CASE = 'case:domaine-de-pezenas'
const STUDY = 'paper:winery-study-2008'
const KINDS: readonly Kind[] = ['THEORY', 'CONSTRUCT', 'PAPER', 'AUTHOR', 'CASE', 'FINDING']
const ORDERS: Readonly<Record<Kind, readonly string[]>> = {
  THEORY: ['NAME', 'YEAR', 'FAMILY', 'DEGREE'], CONSTRUCT: ['NAME', 'CATEGORY', 'DEGREE'], PAPER: ['TITLE', 'YEAR', 'VENUE', 'CITED_BY', 'DEGREE'],
  AUTHOR: ['NAME', 'PAPERS'], CASE: ['NAME', 'COUNTRY', 'EMPLOYEES', 'FOUNDED'], FINDING: ['ID', 'YEAR', 'PAPER_YEAR', 'VALUE'],
}
const FACETS: Readonly<Record<Kind, readonly string[]>> = {
  THEORY: ['YEAR', 'DECADE', 'FORM', 'FAMILY', 'CORPUS', 'EVIDENCE'], CONSTRUCT: ['CATEGORY', 'CORPUS'], PAPER: ['YEAR', 'DECADE', 'FORM', 'VENUE'],
  AUTHOR: ['CORPUS'], CASE: ['COUNTRY', 'INDUSTRY', 'FORM'], FINDING: ['SIGN', 'METHOD', 'FORM', 'YEAR'],
}
const FILTERS: readonly (readonly [Kind, Record<string, unknown>])[] = [
  ['THEORY', { or: [{ year: { gte: 1970, lt: 1980 } }, { name: { contains: 'PRODUCTION' } }], not: { family: { isNull: true } } }],
  ['THEORY', { relatedTo: [{ kinds: ['PAPER'], relations: ['PROPOSES'], direction: 'IN', basis: 'PASSAGE' }] }],
  ['PAPER', { year: { in: [1977, 2008] }, doi: { isNull: false } }],
  ['PAPER', { retracted: { eq: false }, type: { eq: 'ARTICLE' }, title: { contains: 'pezenas' } }],
  ['CASE', { country: { eq: 'FR' }, industry: { contains: 'wine' } }],
  ['FINDING', { sign: { in: ['NEGATIVE'] }, case: { country: { eq: 'FR' } }, paper: { year: { eq: 2008 } } }],
  ['FINDING', { form: { eq: 'OBSERVATION' }, value: { gt: 20.5 } }],
  ['AUTHOR', { corpus: { eq: 'small' }, family: { eq: 'Söderström' } }],
  ['CONSTRUCT', { id: { in: ['construct:psychic-distance'] } }],
]

/** The small corpus as a curator may leave it after a day: a fact and a paper's year changed, a relation and a former id gone, a finding removed. */
export function changedCorpus(): CompiledCorpus {
  const corpus = smallCorpus()
  const edit = (record: SeedRecord): SeedRecord => {
    if (record.properties === null) return record
    if (record.id === STUDY) return { ...record, properties: { ...record.properties, year: 2009 } }
    if (record.id !== UPPSALA) return record
    const properties = { ...record.properties, summary: 'Firms go abroad in small steps.' }
    return { ...record, properties, relations: record.relations.filter(relation => relation.type !== 'KIND_OF') }
  }
  const records = corpus.records.filter(record => !record.id.endsWith('employees-1992')).map(edit)
  return { ...corpus, records, version: `${corpus.version.slice(0, -4)}edit`, manifest: { ...corpus.manifest, former: {} } }
}

/** A second corpus that speaks of the first one's entries: a citation, and a claim read in another's paper. */
function visitingCorpus(): CompiledCorpus {
  const { manifest } = smallCorpus()
  const id = 'paper:visitor-2010'
  const says = { paper: id, basis: 'GENERAL' } as const
  const records: SeedRecord[] = [{
    id, kind: 'PAPER', properties: { name: 'A visitor', title: 'A visitor', year: 2010, citation: 'A visitor 2010' },
    relations: [
      { id: `${id}~CITES~paper:johanson-vahlne-1977`, type: 'CITES', from: id, to: 'paper:johanson-vahlne-1977', properties: {}, receipts: [{ paper: id, basis: 'RECORD' }] },
      { id: `${id}~REVIEWS~theory:uppsala`, type: 'REVIEWS', from: id, to: 'theory:uppsala', properties: {}, receipts: [says] },
    ],
  }]
  return { id: 'visitor', manifest: { ...manifest, id: 'visitor', title: 'A visitor', former: {} }, records, version: 'visitor-1' }
}

/** Applies the small corpus, asks everything, changes the corpus, and asks some of it again. */
export async function walk(engine: Engine): Promise<void> {
  const apply = createApply(engine)
  await apply.apply([smallCorpus()])
  const store = createStore(engine)
  await store.version()
  await store.entities([UPPSALA, 'theory:u-model', CASE, STUDY, 'theory:nothing'])
  await store.relations([`${UPPSALA}~DEFINES~construct:psychic-distance~mechanism`, `${UPPSALA}~DEFINES~construct:psychic-distance~stage`, `${STUDY}~CITES~paper:nothing`])
  await store.receipts([`theory:production-first~CHALLENGES~${UPPSALA}`])
  for (const direction of ['OUT', 'IN', 'BOTH'] as const) {
    const [page] = await store.relationPages([{ id: UPPSALA, direction, first: 2 }])
    const last = page?.rows.at(-1)
    if (last !== undefined) await store.relationPages([{ id: UPPSALA, direction, first: 2, after: last.keys }])
  }
  await store.relationPages([{ id: STUDY, direction: 'BOTH', types: ['CITES', 'REPORTS'], kinds: ['PAPER'], first: 5 }])
  await store.ends([{ id: STUDY, direction: 'IN', type: 'WROTE' }, { id: UPPSALA, direction: 'OUT', type: 'DEFINES' }])
  await store.coauthors(['author:johanson-jan'])
  await store.theoriesOf(['author:johanson-jan', 'author:soderstrom-ase'])
  await store.attested([STUDY, 'paper:johanson-vahlne-1977'], 3, undefined)
  await store.attestedCounts([STUDY])
  await store.reportedCounts([STUDY])
  await store.theoryCounts([{ id: UPPSALA, degree: 1 }, { id: 'theory:nothing', degree: 1 }], 1990)
  for (const kind of KINDS) {
    for (const field of ORDERS[kind]) {
      for (const direction of ['ASC', 'DESC'] as const) {
        const query = { kind, orderBy: [{ field, direction }], first: 1 }
        const page = await store.page(query)
        const last = page.rows.at(-1)
        if (last !== undefined) await store.page({ ...query, first: 20, after: last.keys })
      }
    }
    await store.count(kind, undefined)
    await store.facets(kind, undefined, FACETS[kind])
  }
  for (const [kind, filter] of FILTERS) {
    await store.page({ kind, filter, orderBy: [], first: 20 })
    await store.count(kind, filter)
  }
  for (const depth of [0, 1, 2]) await store.neighborhood({ ids: [UPPSALA, CASE, 'case:nobody'], depth, limit: 20, shown: [] })
  await store.neighborhood({ ids: [UPPSALA], depth: 2, limit: 2, shown: [CASE], kinds: ['PAPER', 'CONSTRUCT'], relations: ['PROPOSES', 'DEFINES'], asOf: 1990 })
  for (const direction of ['ANCESTORS', 'DESCENDANTS', 'BOTH'] as const) await store.lineage({ ids: [UPPSALA], direction, depth: 3, limit: 10 })
  await store.paths({ from: CASE, to: UPPSALA, maxLength: 4, first: 5 })
  await store.paths({ from: 'author:soderstrom-ase', to: CASE, maxLength: 2, first: 2, asOf: 1980 })
  await engine.read(async tx => statementSteps(tx).degrees([UPPSALA, CASE]))
  await readAdjacency(engine)
  await store.compare({ ids: [UPPSALA, 'theory:production-first'] })
  for (const query of ['upsala', 'pezenas', 'johanson 1977', 'u-model', 'psych dist', 'nothing at all']) await store.search({ query, first: 5, offset: 0 })
  await store.suggest(['theory:upsala'])
  await store.stats()
  await store.stats(1990)
  await store.corpora()
  const changed = changedCorpus()
  await apply.plan([changed])
  await apply.apply([visitingCorpus()])
  // Refused: a paper that others still speak of goes, and with it its author.
  const without = smallCorpus()
  await apply.apply([{ ...without, version: 'without', records: without.records.filter(record => !['paper:johanson-vahlne-1977', CASE].includes(record.id)) }])
  await apply.apply([changed])
  await store.entities([UPPSALA, 'theory:u-model'])
  await store.stats()
  // In batches, as on an engine whose transactions are bounded.
  await createApply({ ...engine, capabilities: { ...engine.capabilities, atomicApplyLimit: 5 } }).apply([smallCorpus()])
  // Written anew, as after a change of the model.
  await engine.write(tx => tx.run(statements['apply/set-graph'], { version: 'older', model: 'older', applying: false }))
  await apply.apply([smallCorpus()])
}
