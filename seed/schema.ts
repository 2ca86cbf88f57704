import { ENUMS, type EnumName } from '../server/model/enums.ts'
import { SLUG_LENGTH } from '../server/model/ids.ts'
import { KIND_NAMES, KINDS, propertiesOf, type Kind, type PropertyModel } from '../server/model/kinds.ts'
import { RELATIONS } from '../server/model/relations.ts'
import { RECEIPT_KEYS } from './read/receipts.ts'
import { RELATION_KEYS, type RelationKey } from './read/relations.ts'
import { CELL_KEYS, ROW_KEYS, SERIES_KEYS } from './read/series.ts'

type Schema = { readonly [key: string]: unknown }

const SLUG = '^[a-z0-9]+(-[a-z0-9]+)*$'
const isEnum = (type: string): type is EnumName => type in ENUMS
const object = (properties: Record<string, Schema>, more: Schema = {}): Schema => ({
  type: 'object',
  additionalProperties: false,
  properties,
  ...more,
})
const oneOrMore = (schema: Schema): Schema => ({ anyOf: [schema, { type: 'array', items: schema, minItems: 1 }] })
/** A text; numbers are taken as their letters, because YAML reads `volume: 8` as one. */
const text = (description: string): Schema => ({ type: ['string', 'number'], description })

const define = (name: EnumName): Schema => ({
  description: ENUMS[name].meaning,
  oneOf: Object.entries(ENUMS[name].values).map(([value, meaning]) => ({ const: value.toLowerCase(), description: meaning })),
})

function property({ type, meaning, unit, vocabulary }: PropertyModel): Schema {
  const description = [
    meaning,
    unit === undefined ? null : `In ${unit}.`,
    vocabulary === undefined ? null : `A word of the manifest's ${vocabulary}.`,
  ]
    .filter(Boolean)
    .join(' ')
  if (isEnum(type)) return ref(type)
  if (type === 'texts') return { type: 'array', items: { type: 'string' }, minItems: 1, uniqueItems: true, description }
  if (type === 'text') return text(description)
  return { type, description }
}

/** Closed lists and the keys of receipts are defined once and pointed at. */
const ref = (name: string): Schema => ({ $ref: `#/$defs/${name}` })

const paper: Schema = { type: 'string', pattern: '^(paper:)?[a-z0-9]+(-[a-z0-9]+)*$' }
const RECEIPT: Record<string, Schema> = {
  at: { type: ['string', 'number'], description: 'Where in the paper in hand: section 5, item 10; Table 1, row Employees, column 2007.' },
  says: { ...oneOrMore(ref('paper')), description: 'The paper that says it, when it is another than the one in hand.' },
  through: { ...oneOrMore(ref('paper')), description: 'Papers between the two.' },
  note: text('What it says there, in our own words.'),
  basis: ref('ReceiptBasis'),
}
const POINTERS: Record<string, Schema> = Object.fromEntries(Object.keys(RECEIPT).map(key => [key, ref(key)]))
const stance = ref('Stance')

function link(key: RelationKey): Schema {
  const kinds = key.targets.map(kind => KINDS[kind].prefix)
  const target: Schema = {
    type: 'string',
    pattern: kinds.length === 1 ? `^(${kinds[0]}:)?[a-z0-9-]+$` : `^(${kinds.join('|')}):[a-z0-9-]+$`,
    description: `A ${kinds.join(' or ')}.`,
  }
  const own = Object.fromEntries((RELATIONS[key.type].properties ?? []).map(one => [one.name, property(one)]))
  const loose = kinds.length === 1 ? target : { ...target, pattern: `^((${kinds.join('|')}):)?[a-z0-9-]+$` }
  const kind = kinds.length === 1 ? {} : { kind: { enum: kinds, description: 'Kind of `to`, when it is a slug.' } }
  const full = object({ to: loose, ...kind, ...own, ...POINTERS, receipts: ref('receipts') }, { required: ['to'] })
  return { anyOf: [target, full] }
}

const linkName = (kind: Kind, key: string): string => `${KINDS[kind].prefix}.${key}`
/** What may stand under each relation key, by kind: a slug or a map. */
const LINKS: Record<string, Schema> = Object.fromEntries(
  KIND_NAMES.flatMap(kind => [...RELATION_KEYS[kind]].map(([key, value]) => [linkName(kind, key), link(value)])),
)

function record(kind: Kind): Schema {
  const facts = propertiesOf(kind).filter(({ name }) => kind !== 'FINDING' || name !== 'name')
  const properties: Record<string, Schema> = Object.fromEntries(facts.map(one => [one.name, property(one)]))
  for (const [key, value] of RELATION_KEYS[kind])
    properties[key] = { ...oneOrMore(ref(linkName(kind, key))), description: RELATIONS[value.type].meaning }
  if (kind === 'FINDING') Object.assign(properties, POINTERS, { stance, receipts: ref('findingReceipts') })
  return object(properties, { description: KINDS[kind].meaning, minProperties: 1 })
}

const bySlug = (schema: Schema, description: string): Schema => ({
  type: 'object',
  propertyNames: { pattern: SLUG, maxLength: SLUG_LENGTH },
  additionalProperties: schema,
  description,
})

function series(): Schema {
  const finding = new Map(propertiesOf('FINDING').map(one => [one.name, property(one)]))
  const pick = (keys: readonly string[], own: Record<string, Schema>): Record<string, Schema> =>
    Object.fromEntries(keys.map(key => [key, own[key] ?? finding.get(key) ?? text(key)]))
  const statement = text('Sentence with {value}, {unit} and {year}.')
  const cell = { anyOf: [{ type: 'number' }, object(pick(CELL_KEYS, { statement, at: ref('at') }))] }
  const values = { type: 'object', propertyNames: { pattern: '^\\d{4}$' }, additionalProperties: cell, description: 'Figures by year.' }
  const row = object(pick(ROW_KEYS, { statement, label: text("The row's printed name."), values }), { required: ['values'] })
  return object(
    pick(SERIES_KEYS, {
      case: { type: 'string' },
      table: text('The printed name of the table: Table 1.'),
      rows: bySlug(row, 'Rows of the table.'),
    }),
    { required: ['case', 'rows'] },
  )
}

/** Closed lists that seeds use. */
const SEED_ENUMS = (Object.keys(ENUMS) as EnumName[]).filter(name => !['Direction', 'LineageDirection', 'OrderDirection'].includes(name))

/** The schema of a seed file, for editors: what the checks accept by form. Generated from the model. */
export function seedSchema(): Schema {
  const receipt = object(Object.fromEntries(RECEIPT_KEYS.map(key => [key, ref(key)])), { minProperties: 1 })
  const kinds = Object.fromEntries(
    KIND_NAMES.map(kind => [KINDS[kind].seedKey, bySlug(ref(`${KINDS[kind].prefix}Record`), KINDS[kind].meaning)]),
  )
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Seed file',
    ...object({
      read: { ...paper, description: 'The paper in hand: the default speaker of every receipt.' },
      ...kinds,
      series: bySlug(series(), 'Tables of figures: one observation a cell.'),
    }),
    $defs: {
      paper,
      ...RECEIPT,
      ...LINKS,
      ...Object.fromEntries(SEED_ENUMS.map(name => [name, define(name)])),
      receipts: oneOrMore(receipt),
      findingReceipts: oneOrMore(object({ ...POINTERS, stance }, { minProperties: 1 })),
      ...Object.fromEntries(KIND_NAMES.map(kind => [`${KINDS[kind].prefix}Record`, record(kind)])),
    },
  }
}
