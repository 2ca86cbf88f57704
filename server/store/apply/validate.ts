import { ENUMS } from '../../model/enums.ts'
import { corpusVersion } from '../../model/digest.ts'
import { isSlug, kindOfId, relationId } from '../../model/ids.ts'
import { type Kind, KINDS, propertiesOf, type PropertyModel } from '../../model/kinds.ts'
import type { CompiledCorpus, PropertyValue, SeedReceipt, SeedRecord } from '../../model/record.ts'
import { RELATIONS, type RelationType } from '../../model/relations.ts'

/** A corpus that was not compiled by this version of the model, or was changed on its way. */
export class InvalidCorpus extends Error {}

const refuse = (message: string): never => {
  throw new InvalidCorpus(message)
}
const isMap = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)
const isTexts = (value: unknown): value is string[] => Array.isArray(value) && value.every(item => typeof item === 'string')

function fits(type: PropertyModel['type'], value: unknown): boolean {
  if (type === 'text') return typeof value === 'string' && value !== ''
  if (type === 'texts') return isTexts(value)
  if (type === 'integer') return Number.isSafeInteger(value)
  if (type === 'number') return Number.isFinite(value)
  if (type === 'boolean') return typeof value === 'boolean'
  return typeof value === 'string' && Object.hasOwn(ENUMS[type].values, value)
}

function checkProperties(
  id: string,
  properties: Record<string, unknown>,
  models: readonly PropertyModel[],
): asserts properties is Record<string, PropertyValue> {
  for (const [name, value] of Object.entries(properties)) {
    const model = models.find(one => one.name === name) ?? refuse(`${id}: ${name} is no property of it`)
    if (!fits(model.type, value)) refuse(`${id}: ${name} is not of type ${model.type}`)
  }
}

const isPaper = (value: unknown): boolean => typeof value === 'string' && kindOfId(value) === 'PAPER'
const optional = (value: unknown, check: (value: unknown) => boolean): boolean => value === undefined || check(value)
const isText = (value: unknown): boolean => typeof value === 'string' && value !== ''

function isReceipt(value: unknown): value is SeedReceipt {
  return (
    isMap(value) &&
    isPaper(value['paper']) &&
    typeof value['basis'] === 'string' &&
    Object.hasOwn(ENUMS.ReceiptBasis.values, value['basis']) &&
    optional(value['via'], isPaper) &&
    optional(value['locator'], isText) &&
    optional(value['note'], isText) &&
    optional(value['through'], list => isTexts(list) && list.every(isPaper))
  )
}

const textIn = (map: Record<string, unknown>, name: string, where: string): string => {
  const value = map[name]
  return typeof value === 'string' ? value : refuse(`${where}: ${name} is no text`)
}

function checkRelation(record: string, relation: unknown): void {
  if (!isMap(relation)) return refuse(`${record}: a relation is no map`)
  const [id, type, from, to] = ['id', 'type', 'from', 'to'].map(name => textIn(relation, name, record)) as [
    string,
    RelationType,
    string,
    string,
  ]
  const { properties, receipts } = relation
  const model = Object.hasOwn(RELATIONS, type) ? RELATIONS[type] : refuse(`${record}: ${type} is no relation`)
  if (from === to || !model.ends.some(([a, b]) => kindOfId(from) === a && kindOfId(to) === b))
    refuse(`${record}: ${type} does not lead from ${from} to ${to}`)
  if (!isMap(properties)) return refuse(`${id}: its properties are no map`)
  checkProperties(id, properties, model.properties ?? [])
  if (id !== relationId(from, type, to, properties)) refuse(`${record}: ${id} is not the id of its relation`)
  if ((type === 'REPORTS' || model.seed?.on === 'to' ? to : from) !== record) refuse(`${record}: ${id} belongs to another record`)
  if (!Array.isArray(receipts) || receipts.length === 0 || !receipts.every(isReceipt))
    refuse(`${id}: its receipts are missing or malformed`)
}

const DERIVED: readonly PropertyModel[] = [
  { name: 'citation', type: 'text', meaning: '' },
  { name: 'byline', type: 'texts', meaning: '' },
]

function checkRecord(record: unknown): asserts record is SeedRecord {
  if (!isMap(record)) return refuse('a record is no map')
  const [id, kind] = ['id', 'kind'].map(name => textIn(record, name, 'a record')) as [string, Kind]
  const { properties, relations } = record
  if (kindOfId(id) !== kind || !Object.hasOwn(KINDS, kind)) refuse(`${id}: it is no id of a ${kind}`)
  if (properties !== null) {
    if (!isMap(properties)) return refuse(`${id}: its properties are no map`)
    checkProperties(id, properties, [...propertiesOf(kind), ...(kind === 'PAPER' ? DERIVED : [])])
    if (!isText(properties['name'])) refuse(`${id}: it has no name`)
  }
  if (!Array.isArray(relations)) return refuse(`${id}: its relations are no list`)
  for (const relation of relations) checkRelation(id, relation)
}

const VOCABULARIES = ['families', 'categories', 'industries', 'methods', 'former'] as const

/** A corpus as it arrives from elsewhere, checked against the model and against its own version. @throws InvalidCorpus in one sentence */
export function checkCorpus(value: unknown): CompiledCorpus {
  if (!isMap(value) || !isMap(value['manifest']) || !Array.isArray(value['records']))
    return refuse('a corpus has an id, a manifest and records')
  const { id, manifest, records, version } = value as unknown as CompiledCorpus
  if (typeof id !== 'string' || !isSlug(id) || manifest.id !== id || typeof manifest.title !== 'string')
    refuse('a corpus has a slug as id, the same as its manifest, and a title')
  for (const name of VOCABULARIES) if (!isMap(manifest[name])) refuse(`${id}: ${name} of its manifest is no map`)
  if (!isTexts(manifest.maintainers) || !Array.isArray(manifest.ask) || !Array.isArray(manifest.tours))
    refuse(`${id}: its manifest is incomplete`)
  const seen = new Set<string>()
  for (const record of records as readonly unknown[]) {
    checkRecord(record)
    if (seen.has(record.id)) refuse(`${record.id} stands twice`)
    seen.add(record.id)
  }
  if (corpusVersion(manifest, records) !== version) refuse(`${id}: its version is not that of its records`)
  return { id, manifest, records, version }
}
