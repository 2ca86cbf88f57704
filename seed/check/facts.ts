import { type Kind, KINDS, propertiesOf } from '../../server/model/kinds.ts'
import type { CorpusManifest } from '../../server/model/record.ts'
import { suggestion } from '../near.ts'
import type { Problems } from '../problems.ts'
import type { World } from '../compile/world.ts'
import type { Draft } from '../read/draft.ts'
import type { RelationType } from '../../server/model/relations.ts'

/** Types of relation that an entity states, in any corpus. */
type Stated = ReadonlySet<RelationType>

/** Names that follow from other facts, so that nobody writes them twice. */
const DERIVED: Partial<Record<Kind, string>> = { PAPER: 'name', AUTHOR: 'name', FINDING: 'name' }
const SIGNED = new Set(['EFFECT', 'PROPOSITION', 'ASSUMPTION'])

function missing(draft: Draft, stated: Stated): [string, string | null][] {
  const has = (...names: string[]) => names.some(name => draft.given.has(name))
  const form = String(draft.facts.get('form')?.value ?? '')
  const said = form.toLowerCase().replaceAll('_', ' ')
  const found: [string, string | null][] = []
  for (const { name, requiredFor = [] } of propertiesOf(draft.kind)) {
    const needed = requiredFor.includes('*') ? DERIVED[draft.kind] !== name : requiredFor.includes(form) && name !== 'sign'
    if (needed && !has(name))
      found.push([requiredFor.includes('*') ? `a ${KINDS[draft.kind].name} has a ${name}` : `${said} has a ${name}`, `${name}: …`])
  }
  if (draft.kind === 'AUTHOR' && !has('name', 'family')) found.push(['an author has a family name, or a name', 'family: …'])
  if (draft.kind === 'PAPER' && !has('title', 'name') && !stated.has('WROTE')) found.push(['a paper has a title, or authors', 'title: …'])
  if (SIGNED.has(form) && !has('sign') && stated.has('CAUSE') && stated.has('EFFECT'))
    found.push([`${said} of a cause on an effect has a sign`, 'sign: unspecified, where the text leaves the direction open'])
  if (form === 'OBSERVATION' && !has('value', 'valueText')) found.push(['an observation has a value or valueText', 'value: 20'])
  if (form === 'RESEARCH_GAP' && !stated.has('CONCERNS')) found.push(['a research gap concerns something', 'concerns: theory:…'])
  return found
}

function misfits(draft: Draft, problems: Problems): void {
  const fact = (name: string) => draft.facts.get(name)
  const form = String(fact('form')?.value ?? '')
  const sign = fact('sign')
  if (draft.kind === 'FINDING' && sign !== undefined && form !== '' && !SIGNED.has(form)) {
    problems.add('FACT_NOT_APPLICABLE', sign.at, `sign does not go with form ${form.toLowerCase()}`, 'leave it out', draft.id)
  }
  const size = fact('sampleSize')
  if (size !== undefined && form === 'FIRM')
    problems.add('FACT_NOT_APPLICABLE', size.at, 'a firm has no sampleSize', 'form: sample, or employees', draft.id)
  const [year, yearTo] = [fact('year'), fact('yearTo')]
  if (yearTo !== undefined && (year === undefined || Number(yearTo.value) < Number(year.value))) {
    problems.add(
      'BAD_YEAR',
      yearTo.at,
      year === undefined
        ? 'a period that ends has a first year'
        : `the period ends in ${String(yearTo.value)}, before ${String(year.value)}`,
      'year: first, yearTo: last',
      draft.id,
    )
  }
}

function words(draft: Draft, manifest: CorpusManifest, manifestPath: string, problems: Problems): void {
  for (const { name, vocabulary } of propertiesOf(draft.kind)) {
    const fact = vocabulary === undefined ? undefined : draft.facts.get(name)
    if (vocabulary === undefined || fact === undefined) continue
    const allowed = Object.keys(manifest[vocabulary])
    for (const word of Array.isArray(fact.value) ? fact.value.map(String) : [String(fact.value)]) {
      if (allowed.includes(word)) continue
      const near = suggestion(word, allowed)
      problems.add(
        'UNKNOWN_WORD',
        fact.at,
        `${name}: '${word}' is not among the ${vocabulary} of ${manifestPath}`,
        near ?? `add it there, under ${vocabulary}`,
        draft.id,
      )
    }
  }
}

/** Notes facts that are missing, do not go together, or use words that the manifest does not have; and papers with one DOI. */
export function checkFacts(world: World, problems: Problems): void {
  const stated = new Map<string, Set<RelationType>>()
  for (const { relations } of world.corpora) {
    for (const { type, from, to } of relations.values())
      for (const id of [from, to]) stated.set(id, (stated.get(id) ?? new Set()).add(type))
  }
  const dois = new Map<string, string>()
  for (const { entries, manifest, manifestPath, read } of world.corpora) {
    for (const { definition } of entries.values()) {
      if (definition === null) continue
      for (const [message, hint] of missing(definition, stated.get(definition.id) ?? new Set()))
        problems.add('MISSING_FACT', definition.at, `${definition.id}: ${message}`, hint, definition.id)
      misfits(definition, problems)
      if (read.hasManifest) words(definition, manifest, manifestPath, problems)
      const doi = definition.facts.get('doi')
      const other = dois.get(String(doi?.value))
      if (doi !== undefined && other !== undefined)
        problems.add('DUPLICATE_DOI', doi.at, `${other} has this DOI too`, 'merge the two, or correct one', definition.id)
      if (doi !== undefined) dois.set(String(doi.value), definition.id)
    }
  }
}
