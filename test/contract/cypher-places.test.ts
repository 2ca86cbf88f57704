/** Cypher text lives in cypher/, schema statements in the engines' folders: no string of any other source file holds a clause or a condition. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { LOOKUPS, UNIQUE_IDS } from '../../server/engine/lookups.ts'
import { statements } from '../../server/store/statements.generated.ts'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const ELSEWHERE = /\.generated\.ts$|^server\/engine\/\w+\/schema\.ts$/
/** Words of Cypher as statements write them: clauses, and operators beside an operand. */
const CYPHER = new RegExp([
  String.raw`\b(?:MATCH|UNWIND|OPTIONAL MATCH|DETACH DELETE|UNION ALL|ORDER BY|RETURN|WHERE|IS (?:NOT )?NULL|STARTS WITH|ENDS WITH)\b`,
  String.raw`\b(?:MERGE|CREATE|EXISTS|CALL) ?[({]`, String.raw`\bWITH \w+(?:\.\w+| AS\b|,)`, String.raw`\bLIMIT \$`, String.raw`\bSET \w+\.`,
  String.raw`\b(?:AND|OR|NOT|IN|CONTAINS) [$(]`, String.raw`^ ?(?:AND|OR) ?$`, String.raw`\b(?:coalesce|properties|startNode|toLower)\(`,
].join('|'), 'm')
/** A comment, or a string: the first to begin is what it is. */
const TOKEN = /\/\*[\s\S]*?\*\/|\/\/[^\n]*|'((?:\\.|[^'\\\n])*)'|"((?:\\.|[^"\\\n])*)"|`((?:\\.|[^`\\])*)`/g

const cypherIn = (source: string): string[] =>
  [...source.matchAll(TOKEN)].map(([, ...texts]) => texts.find(text => text !== undefined) ?? '').filter(text => CYPHER.test(text))

const sources = ['server', 'seed'].flatMap(folder => readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
  .filter(entry => entry.isFile() && entry.name.endsWith('.ts'))
  .map(entry => join(entry.parentPath, entry.name).slice(ROOT.length).replaceAll('\\', '/')))

describe('Cypher text', () => {
  it('is in no other source file', () => {
    const found = sources.filter(file => !ELSEWHERE.test(file)).flatMap(file => cypherIn(readFileSync(join(ROOT, file), 'utf8')).map(text => `${file}: ${text}`))
    expect(found).toEqual([])
  })

  it.each(['`WHERE ${x}`', "'ORDER BY degree DESC'", '`${a} IN ${b}`', '`(k0 IS NULL OR k0 > ${v})`', "list.join(' AND ')", "'MATCH (n) RETURN n'", "'coalesce(o.year, o.since)'"])(
    'would be found: %s', source => expect(cypherIn(source)).toHaveLength(1))

  it.each(["'CITES IN PAPER'", "'WHERE_NEEDED'", "// WHERE n.year", "'MERGE'", "'An OR of filters'"])('is not taken for: %s', source => expect(cypherIn(source)).toEqual([]))
})

/** Labels and properties that are looked up in a statement: in a pattern, or by a condition on what a pattern names. */
function lookups(text: string): string[] {
  const labels = new Map([...text.matchAll(/\((\w+):`(\w+)`/g)].map(([, name = '', label = '']) => [name, label]))
  const inPatterns = [...text.matchAll(/\(\w*:`(\w+)` \{(\w+):/g)].map(([, label, property]) => `${label}.${property}`)
  const byConditions = [...text.matchAll(/\b(\w+)\.id (?:IN \$|= (?:\$|\w))/g)].flatMap(([, name = '']) => labels.get(name) ?? []).map(label => `${label}.id`)
  return [...inPatterns, ...byConditions]
}

describe('an entry that is looked up', () => {
  const known = new Set([...UNIQUE_IDS.map(label => `${label}.id`), ...LOOKUPS.map(place => place.join('.'))])

  it('is found by an index, in every statement', () => {
    const all = Object.values(statements).flatMap(({ name, text }) => lookups(text).map(place => ({ name, place })))
    expect(all.length).toBeGreaterThan(20)
    expect(all.filter(({ place }) => !known.has(place))).toEqual([])
  })

  it.each(['MATCH (p:`Paper`)-[:`REPORTS`]->(f:`Finding`) WHERE p.id IN $papers', 'MATCH (p:`Paper` {id: $id})'])('would be found by none: %s', text =>
    expect(lookups(text).filter(place => !known.has(place))).toEqual(['Paper.id']))
})
