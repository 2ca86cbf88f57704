// Generated from cypher/ by npm run generate. Do not edit.
import type { Statement, Value } from '../engine/engine.ts'

export type { Value }

/** Every statement, by its path under cypher/. */
export const statements = {
  /** Entities after one, the best connected first: lists of equal length. An undated one has the year given for it. */
  "adjacency/entities": {
    name: "adjacency/entities",
    access: 'read',
    integers: ["degree","take","undated"],
    text: "MATCH (n:`Entity`)\nWHERE n.degree < $degree OR (n.degree = $degree AND n.id > $after)\nWITH n.id AS id, n.kind AS kind, n.degree AS degree, coalesce(n.since, $undated) AS since\nORDER BY degree DESC, id\nLIMIT $take\nRETURN collect(id) AS ids, collect(kind) AS kinds, collect(degree) AS degrees, collect(since) AS since",
  } as Statement<{ readonly degree: number; readonly after: string; readonly take: number; readonly undated: number }, { readonly ids: readonly (string)[]; readonly kinds: readonly (string)[]; readonly degrees: readonly (number)[]; readonly since: readonly (number)[] }>,
  /** All relations that start at entities: lists of equal length. An undated one has the year given for it. */
  "adjacency/relations": {
    name: "adjacency/relations",
    access: 'read',
    integers: ["undated"],
    text: "UNWIND $ids AS one\nMATCH (n:`Entity` {id: one})-[r]->(m:`Entity`)\nRETURN collect(r.id) AS ids, collect(coalesce(r.since, $undated)) AS since",
  } as Statement<{ readonly ids: readonly (string)[]; readonly undated: number }, { readonly ids: readonly (string)[]; readonly since: readonly (number)[] }>,
  /** Lets words name entities. */
  "apply/create-names": {
    name: "apply/create-names",
    access: 'write',
    integers: [],
    text: "UNWIND $rows AS row\nMATCH (t:`Term` {id: row.term})\nMATCH (n:`Entity` {id: row.entity})\nCREATE (t)-[:`NAMES` {weight: row.weight, field: row.field}]->(n)",
  } as Statement<{ readonly rows: readonly ({ readonly [key: string]: Value })[] }, {  }>,
  /** Adds receipts. */
  "apply/create-receipts": {
    name: "apply/create-receipts",
    access: 'write',
    integers: [],
    text: "UNWIND $rows AS row\nCREATE (n:`Receipt`)\nSET n = row",
  } as Statement<{ readonly rows: readonly ({ readonly [key: string]: Value })[] }, {  }>,
  /** Adds records. */
  "apply/create-records": {
    name: "apply/create-records",
    access: 'write',
    integers: [],
    text: "UNWIND $rows AS row\nCREATE (n:`Record`)\nSET n = row",
  } as Statement<{ readonly rows: readonly ({ readonly [key: string]: Value })[] }, {  }>,
  /** Adds words to the vocabulary. */
  "apply/create-terms": {
    name: "apply/create-terms",
    access: 'write',
    integers: [],
    text: "UNWIND $rows AS row\nCREATE (t:`Term`)\nSET t = row",
  } as Statement<{ readonly rows: readonly ({ readonly [key: string]: Value })[] }, {  }>,
  /** What the apply keeps on entities beside their facts. */
  "apply/derived": {
    name: "apply/derived",
    access: 'read',
    integers: [],
    text: "UNWIND $ids AS id\nMATCH (n:`Entity` {id: id})\nRETURN n.id AS id, n.year AS year, n.since AS since, n.neighborCounts AS neighborCounts",
  } as Statement<{ readonly ids: readonly (string)[] }, { readonly id: string; readonly year: number | null; readonly since: number | null; readonly neighborCounts: readonly (string)[] | null }>,
  /** The digest of every record of a corpus. */
  "apply/digests": {
    name: "apply/digests",
    access: 'read',
    integers: [],
    text: "MATCH (r:`Record` {corpus: $corpus})\nRETURN r.entity AS entity, r.digest AS digest",
  } as Statement<{ readonly corpus: string }, { readonly entity: string; readonly digest: string }>,
  /** The earliest year of any relation of some entities. */
  "apply/earliest": {
    name: "apply/earliest",
    access: 'read',
    integers: [],
    text: "UNWIND $ids AS id\nMATCH (n:`Entity` {id: id})-[r]-(:`Entity`)\nRETURN n.id AS id, min(r.since) AS since",
  } as Statement<{ readonly ids: readonly (string)[] }, { readonly id: string; readonly since: number | null }>,
  /** The graph's version, the model it was written by, and whether an apply is between its batches. */
  "apply/graph": {
    name: "apply/graph",
    access: 'read',
    integers: [],
    text: "MATCH (g:`Graph` {id: 'graph'})\nRETURN g.version AS version, g.model AS model, g.applying AS applying",
  } as Statement<{  }, { readonly version: string; readonly model: string | null; readonly applying: boolean }>,
  /** Takes the graph for one apply: whoever comes second waits here until the first has committed, and reads what it wrote. */
  "apply/lock": {
    name: "apply/lock",
    access: 'write',
    integers: [],
    text: "MERGE (g:`Graph` {id: 'graph'})\nON CREATE SET g.version = $version\nSET g.applying = coalesce(g.applying, false)",
  } as Statement<{ readonly version: string }, {  }>,
  /** How many receipts some papers speak in. */
  "apply/receipts-named": {
    name: "apply/receipts-named",
    access: 'read',
    integers: [],
    text: "UNWIND $papers AS paper\nMATCH (r:`Receipt` {paper: paper})\nRETURN r.paper AS paper, count(r) AS receipts",
  } as Statement<{ readonly papers: readonly (string)[] }, { readonly paper: string; readonly receipts: number }>,
  /** Receipts in which some papers speak. */
  "apply/receipts-of-papers": {
    name: "apply/receipts-of-papers",
    access: 'read',
    integers: [],
    text: "UNWIND $papers AS paper\nMATCH (r:`Receipt` {paper: paper})\nRETURN r.id AS id, r.relation AS relation, r.paper AS paper",
  } as Statement<{ readonly papers: readonly (string)[] }, { readonly id: string; readonly relation: string; readonly paper: string }>,
  /** How many receipts have some papers between the one that speaks and the one that was read. */
  "apply/receipts-through": {
    name: "apply/receipts-through",
    access: 'read',
    integers: [],
    text: "MATCH (r:`Receipt` {chained: true})\nUNWIND r.through AS paper\nWITH r, paper\nWHERE paper IN $papers\nRETURN paper, count(r) AS receipts",
  } as Statement<{ readonly papers: readonly (string)[] }, { readonly paper: string; readonly receipts: number }>,
  /** How many receipts were read in some papers. */
  "apply/receipts-via": {
    name: "apply/receipts-via",
    access: 'read',
    integers: [],
    text: "UNWIND $papers AS paper\nMATCH (r:`Receipt` {via: paper})\nRETURN r.via AS paper, count(r) AS receipts",
  } as Statement<{ readonly papers: readonly (string)[] }, { readonly paper: string; readonly receipts: number }>,
  /** All that a corpus says. */
  "apply/records-of-corpus": {
    name: "apply/records-of-corpus",
    access: 'read',
    integers: [],
    text: "MATCH (r:`Record` {corpus: $corpus})\nRETURN r.body AS body",
  } as Statement<{ readonly corpus: string }, { readonly body: string }>,
  /** What every corpus says of some entities. */
  "apply/records": {
    name: "apply/records",
    access: 'read',
    integers: [],
    text: "UNWIND $entities AS entity\nMATCH (r:`Record` {entity: entity})\nRETURN r.corpus AS corpus, r.entity AS entity, r.body AS body",
  } as Statement<{ readonly entities: readonly (string)[] }, { readonly corpus: string; readonly entity: string; readonly body: string }>,
  /** Some relations of some entities; these have no more than `limit` together. */
  "apply/relations-of": {
    name: "apply/relations-of",
    access: 'read',
    integers: ["limit"],
    text: "UNWIND $ids AS entity\nMATCH (n:`Entity` {id: entity})-[r]-(:`Entity`)\nRETURN r.id AS id\nORDER BY id LIMIT $limit",
  } as Statement<{ readonly ids: readonly (string)[]; readonly limit: number }, { readonly id: string }>,
  /** Removes what is kept of corpora. */
  "apply/remove-corpora": {
    name: "apply/remove-corpora",
    access: 'write',
    integers: [],
    text: "UNWIND $ids AS id\nMATCH (c:`Corpus` {id: id})\nDETACH DELETE c",
  } as Statement<{ readonly ids: readonly (string)[] }, {  }>,
  /** Removes entities that nothing mentions any more. */
  "apply/remove-entities": {
    name: "apply/remove-entities",
    access: 'write',
    integers: [],
    text: "UNWIND $ids AS id\nMATCH (n:`Entity` {id: id})\nDETACH DELETE n",
  } as Statement<{ readonly ids: readonly (string)[] }, {  }>,
  /** Removes former ids. */
  "apply/remove-former": {
    name: "apply/remove-former",
    access: 'write',
    integers: [],
    text: "UNWIND $ids AS id\nMATCH (f:`Former` {id: id})\nDETACH DELETE f",
  } as Statement<{ readonly ids: readonly (string)[] }, {  }>,
  /** Lets words no longer name entities. */
  "apply/remove-names": {
    name: "apply/remove-names",
    access: 'write',
    integers: [],
    text: "UNWIND $rows AS row\nMATCH (n:`Entity` {id: row.entity})<-[r:`NAMES`]-(t:`Term`)\nWHERE t.id = row.term\nDELETE r",
  } as Statement<{ readonly rows: readonly ({ readonly [key: string]: Value })[] }, {  }>,
  /** Removes receipts. */
  "apply/remove-receipts": {
    name: "apply/remove-receipts",
    access: 'write',
    integers: [],
    text: "UNWIND $ids AS id\nMATCH (n:`Receipt` {id: id})\nDETACH DELETE n",
  } as Statement<{ readonly ids: readonly (string)[] }, {  }>,
  /** Removes records. */
  "apply/remove-records": {
    name: "apply/remove-records",
    access: 'write',
    integers: [],
    text: "UNWIND $ids AS id\nMATCH (n:`Record` {id: id})\nDETACH DELETE n",
  } as Statement<{ readonly ids: readonly (string)[] }, {  }>,
  /** Removes words that name nothing any more. */
  "apply/remove-terms": {
    name: "apply/remove-terms",
    access: 'write',
    integers: [],
    text: "UNWIND $ids AS id\nMATCH (t:`Term` {id: id})\nDETACH DELETE t",
  } as Statement<{ readonly ids: readonly (string)[] }, {  }>,
  /** Says that an apply is between its batches: which one, and when it wrote last, in ms since 1970; null when it gave up. */
  "apply/set-applying": {
    name: "apply/set-applying",
    access: 'write',
    integers: ["at"],
    text: "MATCH (g:`Graph` {id: 'graph'})\nSET g.applying = true, g.turn = $turn, g.turnAt = $at",
  } as Statement<{ readonly turn: string | null; readonly at: number | null }, {  }>,
  /** Sets what is applied of corpora. */
  "apply/set-corpora": {
    name: "apply/set-corpora",
    access: 'write',
    integers: [],
    text: "UNWIND $rows AS row\nMERGE (c:`Corpus` {id: row.id})\nSET c = row",
  } as Statement<{ readonly rows: readonly ({ readonly [key: string]: Value })[] }, {  }>,
  /** Sets the counts that the apply keeps; those of one year say what they count and which year. */
  "apply/set-counts": {
    name: "apply/set-counts",
    access: 'write',
    integers: [],
    text: "UNWIND $rows AS row\nMERGE (c:`Count` {id: row.id})\nSET c += row",
  } as Statement<{ readonly rows: readonly ({ readonly [key: string]: Value })[] }, {  }>,
  /** Replaces what the apply keeps on entities beside their facts; null takes it away. */
  "apply/set-derived": {
    name: "apply/set-derived",
    access: 'write',
    integers: [],
    text: "UNWIND $rows AS row\nMATCH (n:`Entity` {id: row.id})\nSET n += row",
  } as Statement<{ readonly rows: readonly ({ readonly [key: string]: Value })[] }, {  }>,
  /** Replaces all properties of entities. */
  "apply/set-entities": {
    name: "apply/set-entities",
    access: 'write',
    integers: [],
    text: "UNWIND $rows AS row\nMATCH (n:`Entity` {id: row.id})\nSET n = row",
  } as Statement<{ readonly rows: readonly ({ readonly [key: string]: Value })[] }, {  }>,
  /** Sets where former ids lead. */
  "apply/set-former": {
    name: "apply/set-former",
    access: 'write',
    integers: [],
    text: "UNWIND $rows AS row\nMERGE (f:`Former` {id: row.id})\nSET f.current = row.current",
  } as Statement<{ readonly rows: readonly ({ readonly [key: string]: Value })[] }, {  }>,
  /** Sets the graph's version, the model it was written by, and whether an apply is between its batches; no apply is at work from now on. */
  "apply/set-graph": {
    name: "apply/set-graph",
    access: 'write',
    integers: [],
    text: "MERGE (g:`Graph` {id: 'graph'})\nSET g.version = $version, g.model = $model, g.applying = $applying, g.turn = null, g.turnAt = null",
  } as Statement<{ readonly version: string; readonly model: string; readonly applying: boolean }, {  }>,
  /** Replaces all properties of receipts. */
  "apply/set-receipts": {
    name: "apply/set-receipts",
    access: 'write',
    integers: [],
    text: "UNWIND $rows AS row\nMATCH (n:`Receipt` {id: row.id})\nSET n = row",
  } as Statement<{ readonly rows: readonly ({ readonly [key: string]: Value })[] }, {  }>,
  /** Replaces all properties of records. */
  "apply/set-records": {
    name: "apply/set-records",
    access: 'write',
    integers: [],
    text: "UNWIND $rows AS row\nMATCH (n:`Record` {id: row.id})\nSET n = row",
  } as Statement<{ readonly rows: readonly ({ readonly [key: string]: Value })[] }, {  }>,
  /** Sets how many entities words name. */
  "apply/set-terms": {
    name: "apply/set-terms",
    access: 'write',
    integers: [],
    text: "UNWIND $rows AS row\nMATCH (t:`Term` {id: row.id})\nSET t = row",
  } as Statement<{ readonly rows: readonly ({ readonly [key: string]: Value })[] }, {  }>,
  /** How many entities some words name. */
  "apply/terms": {
    name: "apply/terms",
    access: 'read',
    integers: [],
    text: "UNWIND $ids AS id\nMATCH (t:`Term` {id: id})\nRETURN t.id AS id, t.entities AS entities",
  } as Statement<{ readonly ids: readonly (string)[] }, { readonly id: string; readonly entities: number }>,
  /** Which apply is between its batches, and when it wrote last, in ms since 1970; null when none is. */
  "apply/turn": {
    name: "apply/turn",
    access: 'read',
    integers: [],
    text: "MATCH (g:`Graph` {id: 'graph'})\nRETURN g.turn AS turn, g.turnAt AS at",
  } as Statement<{  }, { readonly turn: string | null; readonly at: number | null }>,
  /** What theories have: relations to constructs, papers, cases and findings, with the number of relations of each far end. Two lists of equal length a theory and side, by relation id; of a theory with more than `most` on a side a part, as the engine meets them. */
  "compare/held": {
    name: "compare/held",
    access: 'read',
    integers: ["asOf","most"],
    text: "UNWIND $ids AS one\nCALL {\n  WITH one\n  MATCH (:`Entity` {id: one})-[r:`DEFINES`|`DROPS`]->(m:`Construct`)\n  WHERE $asOf IS NULL OR ((r.since IS NULL OR r.since <= $asOf) AND (m.since IS NULL OR m.since <= $asOf))\n  RETURN r, m\n  LIMIT $most\n}\nWITH one, r, m\nORDER BY r.id\nRETURN one AS theory, collect(r.id) AS relations, collect(m.degree) AS degrees\nUNION ALL\nUNWIND $ids AS one\nCALL {\n  WITH one\n  MATCH (:`Entity` {id: one})<-[r:`PROPOSES`|`REVISES`|`APPLIES`|`TESTS`|`CRITIQUES`|`REVIEWS`|`ILLUSTRATES`|`CONCERNS`|`SUPPORTS`|`CONTRADICTS`]-(m:`Entity`)\n  WHERE $asOf IS NULL OR ((r.since IS NULL OR r.since <= $asOf) AND (m.since IS NULL OR m.since <= $asOf))\n  RETURN r, m\n  LIMIT $most\n}\nWITH one, r, m\nORDER BY r.id\nRETURN one AS theory, collect(r.id) AS relations, collect(m.degree) AS degrees",
  } as Statement<{ readonly ids: readonly (string)[]; readonly asOf: number | null; readonly most: number }, { readonly theory: string; readonly relations: readonly (string)[]; readonly degrees: readonly (number)[] }>,
  /** Entities by current or former id; an id that names nothing has no row. */
  "entity/by-ids": {
    name: "entity/by-ids",
    access: 'read',
    integers: [],
    text: "MATCH (n:`Entity`) WHERE n.id IN $ids\nRETURN n.id AS asked, properties(n) AS entity\nUNION ALL\nMATCH (f:`Former`) WHERE f.id IN $ids\nMATCH (n:`Entity` {id: f.current})\nRETURN f.id AS asked, properties(n) AS entity",
  } as Statement<{ readonly ids: readonly (string)[] }, { readonly asked: string; readonly entity: { readonly [key: string]: Value } }>,
  /** With whom authors wrote, most papers first, a bounded number each. */
  "entity/coauthors": {
    name: "entity/coauthors",
    access: 'read',
    integers: ["take"],
    text: "UNWIND $ids AS id\nCALL {\n  WITH id\n  MATCH (:`Entity` {id: id})-[:`WROTE`]->(p:`Paper`)<-[:`WROTE`]-(o:`Author`)\n  WHERE o.id <> id\n  WITH o, count(p) AS papers, min(p.year) AS first, max(p.year) AS last\n  ORDER BY papers DESC, o.nameKey, o.id\n  LIMIT $take\n  RETURN o, papers, first, last\n}\nRETURN id AS asked, properties(o) AS author, papers, first, last\nORDER BY asked, papers DESC, o.nameKey, o.id",
  } as Statement<{ readonly ids: readonly (string)[]; readonly take: number }, { readonly asked: string; readonly author: { readonly [key: string]: Value }; readonly papers: number; readonly first: number | null; readonly last: number | null }>,
  /** Current ids of former ids. */
  "entity/current-ids": {
    name: "entity/current-ids",
    access: 'read',
    integers: [],
    text: "MATCH (f:`Former`) WHERE f.id IN $ids\nRETURN f.id AS former, f.current AS current",
  } as Statement<{ readonly ids: readonly (string)[] }, { readonly former: string; readonly current: string }>,
  /** How many findings papers report, each once: one that a paper asserts and disputes hangs on it by two relations. */
  "entity/reported-counts": {
    name: "entity/reported-counts",
    access: 'read',
    integers: [],
    text: "UNWIND $papers AS id\nMATCH (p:`Entity` {id: id})-[:`REPORTS`]->(f:`Finding`)\nRETURN p.id AS paper, count(DISTINCT f.id) AS count",
  } as Statement<{ readonly papers: readonly (string)[] }, { readonly paper: string; readonly count: number }>,
  /** Theories that papers of authors propose, earliest first, a bounded number each. */
  "entity/theories-by-authors": {
    name: "entity/theories-by-authors",
    access: 'read',
    integers: ["take"],
    text: "UNWIND $ids AS id\nCALL {\n  WITH id\n  MATCH (:`Entity` {id: id})-[:`WROTE`]->(p:`Paper`)-[:`PROPOSES`]->(t:`Theory`)\n  WITH DISTINCT t\n  ORDER BY t.year, t.nameKey, t.id\n  LIMIT $take\n  RETURN t\n}\nRETURN id AS asked, properties(t) AS theory",
  } as Statement<{ readonly ids: readonly (string)[]; readonly take: number }, { readonly asked: string; readonly theory: { readonly [key: string]: Value } }>,
  /** How much stood behind theories at the end of a year: relations of each type that a theory is counted by, to what stood then. Where there is none there is no row. */
  "entity/theory-counts": {
    name: "entity/theory-counts",
    access: 'read',
    integers: ["asOf"],
    text: "UNWIND $ids AS one\nMATCH (:`Entity` {id: one})-[r:`DEFINES`]->(m:`Construct`)\nWHERE (r.since IS NULL OR r.since <= $asOf) AND (m.since IS NULL OR m.since <= $asOf)\nRETURN one AS theory, type(r) AS type, count(r) AS count\nUNION ALL\nUNWIND $ids AS one\nMATCH (:`Entity` {id: one})<-[r:`APPLIES`|`TESTS`|`CRITIQUES`|`SUPPORTS`|`CONTRADICTS`|`ILLUSTRATES`]-(m:`Entity`)\nWHERE (r.since IS NULL OR r.since <= $asOf) AND (m.since IS NULL OR m.since <= $asOf)\nRETURN one AS theory, type(r) AS type, count(r) AS count",
  } as Statement<{ readonly ids: readonly (string)[]; readonly asOf: number }, { readonly theory: string; readonly type: string; readonly count: number }>,
  /** The corpora in this graph, by id. */
  "graph/corpora": {
    name: "graph/corpora",
    access: 'read',
    integers: [],
    text: "MATCH (c:`Corpus`)\nRETURN c.id AS id, c.manifest AS manifest, c.version AS version, c.appliedAt AS appliedAt, c.entities AS entities, c.relations AS relations\nORDER BY id",
  } as Statement<{  }, { readonly id: string; readonly manifest: string; readonly version: string; readonly appliedAt: string; readonly entities: number; readonly relations: number }>,
  /** One count that the apply keeps. */
  "graph/count": {
    name: "graph/count",
    access: 'read',
    integers: [],
    text: "MATCH (c:`Count` {id: $id})\nRETURN c.value AS value",
  } as Statement<{ readonly id: string }, { readonly value: number }>,
  /** How many of what is counted are first shown after a year. */
  "graph/counts-after": {
    name: "graph/counts-after",
    access: 'read',
    integers: ["year"],
    text: "MATCH (c:`Count`) WHERE c.year > $year\nRETURN c.what AS what, sum(c.value) AS value",
  } as Statement<{ readonly year: number }, { readonly what: string; readonly value: number }>,
  /** Some of the counts that the apply keeps. */
  "graph/counts": {
    name: "graph/counts",
    access: 'read',
    integers: [],
    text: "MATCH (c:`Count`) WHERE c.id IN $ids\nRETURN c.id AS id, c.value AS value",
  } as Statement<{ readonly ids: readonly (string)[] }, { readonly id: string; readonly value: number }>,
  /** The graph's version and whether an apply of several batches runs. */
  "graph/version": {
    name: "graph/version",
    access: 'read',
    integers: [],
    text: "MATCH (g:`Graph` {id: 'graph'})\nRETURN g.version AS version, g.applying AS applying",
  } as Statement<{  }, { readonly version: string; readonly applying: boolean | null }>,
  /** How many relations name papers in a receipt. */
  "receipt/attested-counts": {
    name: "receipt/attested-counts",
    access: 'read',
    integers: [],
    text: "MATCH (c:`Receipt`) WHERE c.paper IN $papers\nRETURN c.paper AS paper, count(DISTINCT c.relation) AS count",
  } as Statement<{ readonly papers: readonly (string)[] }, { readonly paper: string; readonly count: number }>,
  /** Ids of relations that name papers in a receipt, by id, a page each. */
  "receipt/attested": {
    name: "receipt/attested",
    access: 'read',
    integers: ["take"],
    text: "UNWIND $papers AS paper\nCALL {\n  WITH paper\n  MATCH (c:`Receipt` {paper: paper})\n  WHERE c.relation > $after\n  WITH DISTINCT c.relation AS relation\n  ORDER BY relation\n  LIMIT $take\n  RETURN relation\n}\nRETURN paper, relation",
  } as Statement<{ readonly papers: readonly (string)[]; readonly after: string; readonly take: number }, { readonly paper: string; readonly relation: string }>,
  /** Receipts of relations, best basis first, then year of the paper; a bounded number each. */
  "receipt/by-relations": {
    name: "receipt/by-relations",
    access: 'read',
    integers: ["take"],
    text: "UNWIND $ids AS id\nCALL {\n  WITH id\n  MATCH (c:`Receipt` {relation: id})\n  WITH c\n  ORDER BY c.rank, c.paperYear IS NULL, c.paperYear, c.id\n  LIMIT $take\n  RETURN c\n}\nRETURN properties(c) AS receipt",
  } as Statement<{ readonly ids: readonly (string)[]; readonly take: number }, { readonly receipt: { readonly [key: string]: Value } }>,
  /** Relations of one type between two entities; the caller picks by id. */
  "relation/by-ends": {
    name: "relation/by-ends",
    access: 'read',
    integers: [],
    text: "UNWIND $rows AS row\nMATCH (a:`Entity` {id: row.source})-[r]->(b:`Entity` {id: row.target})\nWHERE type(r) = row.type\nRETURN row.asked AS asked, type(r) AS type, a.id AS from, b.id AS to, properties(r) AS relation",
  } as Statement<{ readonly rows: readonly ({ readonly [key: string]: Value })[] }, { readonly asked: string; readonly type: string; readonly from: string; readonly to: string; readonly relation: { readonly [key: string]: Value } }>,
  /** Entities that any of the first words name, the strongest field first, with every one of the other words that names them too: lists of equal length. */
  "search/naming-with": {
    name: "search/naming-with",
    access: 'read',
    integers: ["take"],
    text: "UNWIND $first AS word\nMATCH (t:`Term` {id: word})-[r:`NAMES`]->(n:`Entity`)\nWHERE n.kind IN $kinds\nWITH n, max(r.weight) AS weight\nORDER BY weight DESC, n.degree DESC, n.id\nLIMIT $take\nMATCH (n)<-[r:`NAMES`]-(t:`Term`)\nWHERE t.id IN $words\nRETURN collect(n.id) AS ids, collect(n.degree) AS degrees, collect(coalesce(n.nameKey, '')) AS nameKeys, collect(coalesce(n.aliasKeys, [])) AS aliasKeys,\n  collect(coalesce(n.abbreviation, '')) AS abbreviations, collect(coalesce(n.citation, '')) AS citations, collect(t.id) AS words, collect(r.weight) AS weights",
  } as Statement<{ readonly first: readonly (string)[]; readonly words: readonly (string)[]; readonly kinds: readonly (string)[]; readonly take: number }, { readonly ids: readonly (string)[]; readonly degrees: readonly (number)[]; readonly nameKeys: readonly (string)[]; readonly aliasKeys: readonly (Value)[]; readonly abbreviations: readonly (string)[]; readonly citations: readonly (string)[]; readonly words: readonly (string)[]; readonly weights: readonly (number)[] }>,
  /** Entities that any of some words name: those called as typed, then by the word as typed, by the strongest field and by degree. Lists of equal length, an entity once for each word. */
  "search/naming": {
    name: "search/naming",
    access: 'read',
    integers: ["take"],
    text: "UNWIND $words AS word\nMATCH (t:`Term` {id: word})-[r:`NAMES`]->(n:`Entity`)\nWHERE n.kind IN $kinds\nWITH n, word, r.weight AS weight, n.degree AS degree, n.id AS id,\n  CASE WHEN n.nameKey = $typed THEN 0 WHEN $typed IN n.aliasKeys THEN 1 WHEN word = $typed THEN 2 ELSE 3 END AS place\nORDER BY place, weight DESC, degree DESC, id, word\nLIMIT $take\nRETURN collect(id) AS ids, collect(degree) AS degrees, collect(coalesce(n.nameKey, '')) AS nameKeys, collect(coalesce(n.aliasKeys, [])) AS aliasKeys,\n  collect(coalesce(n.abbreviation, '')) AS abbreviations, collect(coalesce(n.citation, '')) AS citations, collect(word) AS words, collect(weight) AS weights",
  } as Statement<{ readonly words: readonly (string)[]; readonly typed: string; readonly kinds: readonly (string)[]; readonly take: number }, { readonly ids: readonly (string)[]; readonly degrees: readonly (number)[]; readonly nameKeys: readonly (string)[]; readonly aliasKeys: readonly (Value)[]; readonly abbreviations: readonly (string)[]; readonly citations: readonly (string)[]; readonly words: readonly (string)[]; readonly weights: readonly (number)[] }>,
  /** All words that name entities, and how many each names: two lists of equal length. */
  "search/vocabulary": {
    name: "search/vocabulary",
    access: 'read',
    integers: [],
    text: "MATCH (t:`Term`)\nRETURN collect(t.id) AS words, collect(t.entities) AS entities",
  } as Statement<{  }, { readonly words: readonly (string)[]; readonly entities: readonly (number)[] }>,
  /** How many relations entities have. */
  "traverse/degrees": {
    name: "traverse/degrees",
    access: 'read',
    integers: [],
    text: "UNWIND $ids AS one\nMATCH (n:`Entity` {id: one})\nRETURN n.id AS id, n.degree AS degree",
  } as Statement<{ readonly ids: readonly (string)[] }, { readonly id: string; readonly degree: number }>,
} as const

/** Pieces that the store joins, by file, or by file and name. */
export const parts = {
  "condition/always": "true",
  "condition/never": "false",
  "condition/all": "«one» AND «other»",
  "condition/any": "«one» OR «other»",
  "condition/not": "NOT («one»)",
  "condition/absent": "«row».«property» IS NULL",
  "condition/absent-list": "size(coalesce(«row».«property», [])) = 0",
  "condition/compared": "(«row».«property» IS NOT NULL AND «row».«property» «sign» «value»)",
  "condition/one-of": "(«row».«property» IS NOT NULL AND «row».«property» IN «value»)",
  "condition/folded-contains": "(«row».«property» IS NOT NULL AND «row».«property» CONTAINS «value»)",
  "condition/plain-contains": "(«row».«property» IS NOT NULL AND toLower(«row».«property») CONTAINS «value»)",
  "condition/flag": "coalesce(«row».«property», false) = «value»",
  "condition/id-is": "«row».id = «value»",
  "condition/id-in": "«row».id IN «value»",
  "condition/kind-in": "«row».kind IN «value»",
  "condition/basis-in": "«row».basis IN «value»",
  "condition/name-is": "(«row».«property» = «value» OR «value» IN coalesce(«row».«list», []))",
  "condition/name-in": "(«row».«property» IN «value» OR any(x IN coalesce(«row».«list», []) WHERE x IN «value»))",
  "condition/name-contains": "(«row».«property» CONTAINS «value» OR any(x IN coalesce(«row».«list», []) WHERE x CONTAINS «value»))",
  "condition/list-has": "«value» IN coalesce(«row».«property», [])",
  "condition/list-has-one-of": "any(x IN coalesce(«row».«property», []) WHERE x IN «value»)",
  "condition/list-contains": "any(x IN coalesce(«row».«property», []) WHERE toLower(x) CONTAINS «value»)",
  "count": "MATCH (n:`«label»`)\nWHERE «filter»\nRETURN count(n) AS count",
  "create-entity": "UNWIND $rows AS row\nCREATE (n:`Entity`:`«label»`)\nSET n = row",
  "create-relation": "UNWIND $rows AS row\nMATCH (a:`Entity` {id: row.from})\nMATCH (b:`Entity` {id: row.to})\nCREATE (a)-[r:`«type»`]->(b)\nSET r = row.properties",
  "erase": "MATCH (n:`«label»`)\nWITH n LIMIT $limit\nDETACH DELETE n",
  "facet-missing": "MATCH (n:`«label»`)\nWHERE «filter» AND «absent»\nRETURN '«field»' AS field, [] AS values, 0 AS total, count(n) AS missing",
  "facet-values": "MATCH (n:`«label»`)\nWHERE «filter»\nWITH n\n«read»\nWITH value, count(*) AS rows\nWHERE value IS NOT NULL\nWITH value, rows\nORDER BY rows DESC, value\nWITH collect({value: toString(value), count: rows}) AS listed\nRETURN '«field»' AS field, listed[..100] AS values, size(listed) AS total, 0 AS missing",
  "facet/property": "WITH n.«property» AS value",
  "facet/no-property": "n.«property» IS NULL",
  "facet/list": "UNWIND coalesce(n.«property», []) AS value",
  "facet/no-list": "size(coalesce(n.«property», [])) = 0",
  "facet/decade": "WITH n.year - n.year % 10 AS value",
  "facet/no-decade": "n.year IS NULL",
  "facet/evidence": "OPTIONAL MATCH (n)-[r]-(:`Entity`)\nWITH min($ranks[r.basis]) AS value, n",
  "facet/no-evidence": "n.degree = 0",
  "keyset/keys": "WITH n«read»",
  "keyset/key": ", «read» AS k«place»",
  "keyset/name": ", k«place»",
  "keyset/sort": "k«place» IS NULL, k«place» «direction»,",
  "keyset/is-null": "k«place» IS NULL",
  "keyset/equal": "(k«place» IS NOT NULL AND k«place» = «value»)",
  "keyset/past": "(k«place» IS NULL OR k«place» «sign» «value»)",
  "keyset/id-past": "«row».id «sign» «value»",
  "order-author-family": "coalesce(n.familyKey, n.nameKey)",
  "order-case-country": "n.countries[0]",
  "order-finding-paper-year": "OPTIONAL MATCH (n)<-[:`REPORTS`]-(reporting:`Paper`)\nWITH n, min(reporting.year) AS paperYear",
  "page": "MATCH (n:`«label»`)\nWHERE «filter»\n«keys»\nWHERE «after»\nWITH n«names»\nORDER BY «order»n.id «idDirection»\nLIMIT $take\nRETURN properties(n) AS entity«names»\nORDER BY «order»n.id «idDirection»",
  "related": "EXISTS { MATCH («row»)«pattern»(«other»:`«label»`) WHERE «where» }",
  "relation-ends": "UNWIND $rows AS row\nCALL {\n  WITH row\n  MATCH (n:`Entity` {id: row.id})-[r:«types»]-(o:`Entity`)\n  WHERE type(r) = row.type AND (row.outward AND startNode(r).id = row.id OR row.inward AND endNode(r).id = row.id)\n  WITH r, o, coalesce(r.order, r.step) AS place, coalesce(o.year, o.since) AS year\n  ORDER BY place IS NULL, place, year IS NULL, year, o.nameKey, r.id\n  LIMIT $take\n  RETURN r, o, place, year\n}\nRETURN row.key AS key, type(r) AS type, startNode(r).id AS from, endNode(r).id AS to, properties(r) AS relation, properties(o) AS other\nORDER BY key, place IS NULL, place, year IS NULL, year, o.nameKey, r.id",
  "relation-key/name": "o.nameKey",
  "relation-key/latest": "coalesce(o.year, o.since)",
  "relation-key/id": "o.id",
  "relation-page": "UNWIND «ids» AS id\nCALL {\n  WITH id\n  MATCH (n:`Entity` {id: id})«pattern»(o:`Entity`)\n  WITH r, o, $ranks[type(r)] AS k0, «key» AS k1\n  WHERE «where»\n  WITH r, o, k0, k1\n  ORDER BY k0, k1 IS NULL, k1 «direction», r.id\n  LIMIT «take»\n  RETURN r, o, k0, k1\n}\nWITH id, r, o, k0, k1\nORDER BY id, k0, k1 IS NULL, k1 «direction», r.id\nRETURN «place» AS place, id AS asked, type(r) AS type, startNode(r).id AS from, endNode(r).id AS to, properties(r) AS relation, properties(o) AS other, k0, k1",
  "remaining": "MATCH (n:`«label»`)\nWITH n LIMIT 1\nRETURN count(n) AS some",
  "remove-relation": "UNWIND $rows AS row\nMATCH (a:`Entity` {id: row.from})-[r:`«type»`]->(b:`Entity` {id: row.to})\nWHERE r.id = row.id\nDELETE r",
  "set-relation": "UNWIND $rows AS row\nMATCH (a:`Entity` {id: row.from})-[r:`«type»`]->(b:`Entity` {id: row.to})\nWHERE r.id = row.id\nSET r = row.properties",
  "step/from-each": "UNWIND $ids AS one",
  "step/kind": "m.kind IN «kinds»",
  "step/kind-or-id": "(m.kind IN «kinds» OR m.id IN «ids»)",
  "step/relation-as-of": "(r.since IS NULL OR r.since <= «year»)",
  "step/end-as-of": "(m.since IS NULL OR m.since <= «year»)",
  "step/above-floor": "m.degree >= $floor",
  "step/where": "WHERE «conditions»",
  "step/and": "AND «conditions»",
  "step/nearest-first": "ORDER BY degree DESC, id",
  "traverse-among": "UNWIND $ids AS one\nMATCH (n:`Entity` {id: one})«pattern»(m)\nWHERE m.id IN $among «and»\nRETURN properties(r) AS relation",
  "traverse-counts": "UNWIND $ids AS one\nMATCH (n:`Entity` {id: one})«pattern»(m)\n«where»\nRETURN one AS id, m.kind AS kind, count(DISTINCT m) AS count",
  "traverse-ends": "UNWIND $ids AS one\nMATCH (n:`Entity` {id: one})«pattern»(m)\n«where»\nRETURN one AS id, collect(r.id) AS relations, collect(m.degree) AS degrees",
  "traverse-neighbors": "«start»\nMATCH (n:`Entity` {id: «one»})«pattern»(m)\n«where»\nRETURN m.id AS id, m.degree AS degree\n«order»\nLIMIT $take",
  "traverse-relations": "UNWIND $rows AS row\nMATCH (n:`Entity` {id: row.source})«pattern»(m:`Entity`)\nWHERE r.id IN row.ids\nRETURN properties(r) AS relation",
  "union": "«one»\nUNION ALL\n«other»",
} as const
