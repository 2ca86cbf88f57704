import { isMap } from 'yaml'
import { entityId } from '../../server/model/ids.ts'
import { KINDS, type PropertyModel } from '../../server/model/kinds.ts'
import type { PropertyValue } from '../../server/model/record.ts'
import type { Place } from '../problems.ts'
import type { Draft, DraftFact, DraftReceipt, Mention } from './draft.ts'
import { readProperty } from './facts.ts'
import { checkLocator } from './locators.ts'
import type { Entry, Source } from './source.ts'
import { readSlug, readTarget, UNREADABLE } from './targets.ts'
import { unknownKey } from './unknown.ts'

/** Keys of a series. */
export const SERIES_KEYS: readonly string[] = ['case', 'table', 'rows']
/** Facts that a row gives to all its cells. */
const ROW_FACTS: readonly string[] = ['measure', 'unit', 'method', 'place', 'scope', 'remarks', 'summary']
/** Keys of a row of a series. */
export const ROW_KEYS: readonly string[] = [...ROW_FACTS, 'label', 'statement', 'values']
const CELL_FACTS: readonly string[] = ['value', 'valueText', 'qualifier']
/** Keys of a cell that is a map. */
export const CELL_KEYS: readonly string[] = [...CELL_FACTS, 'at', 'statement']
const models = new Map<string, PropertyModel>(
  [
    ...KINDS.FINDING.properties,
    { name: 'remarks', type: 'text', meaning: '' } as const,
    { name: 'summary', type: 'text', meaning: '' } as const,
  ].map(model => [model.name, model]),
)
const QUALIFIERS: Readonly<Record<string, string>> = { ABOUT: 'about ', LESS_THAN: 'less than ', MORE_THAN: 'more than ' }

interface Table {
  readonly hand: string
  readonly firm: Mention
  readonly table: string | null
}

function readFacts(source: Source, entries: readonly Entry[], names: readonly string[]): Map<string, DraftFact> {
  const facts = new Map<string, DraftFact>()
  for (const { key, value, valueAt } of entries) {
    const model = names.includes(key) ? models.get(key) : undefined
    const read = model === undefined ? null : readProperty(source, model, value, valueAt)
    if (read !== null) facts.set(key, { value: read, at: valueAt })
  }
  return facts
}
const textOf = (source: Source, entries: readonly Entry[], key: string): string | null => {
  const entry = entries.find(one => one.key === key)
  return entry === undefined ? null : source.text(entry.value, entry.valueAt, key, 2_000)
}
const given = (entries: readonly Entry[], name: string) => entries.some(({ key }) => key === name)
const strays = (source: Source, entries: readonly Entry[], what: string, allowed: readonly string[]) => {
  for (const entry of entries) if (!allowed.includes(entry.key)) unknownKey(source, entry, what, allowed)
}

/** The figure in words: about 75; 1,200; more than half. */
function figure(facts: ReadonlyMap<string, DraftFact>): string {
  const text = facts.get('valueText')?.value
  if (text !== undefined) return String(text)
  const value = facts.get('value')?.value
  const number = typeof value === 'number' ? value.toLocaleString('en', { maximumFractionDigits: 10 }) : ''
  return `${QUALIFIERS[String(facts.get('qualifier')?.value ?? '')] ?? ''}${number}`
}

/** A row's sentence with a cell's figure, unit and year in it: as they stand, whatever signs they hold, and once, so that a figure is no template itself. */
function fillIn(template: string, facts: ReadonlyMap<string, DraftFact>, year: string): string {
  const words: Readonly<Record<string, string>> = { value: figure(facts), year, unit: String(facts.get('unit')?.value ?? '') }
  return template.replaceAll(/\{(value|year|unit)\}/g, (_, name: string) => words[name] ?? '')
}

/** One cell as an observation of its own. */
function readCell(
  source: Source,
  table: Table,
  row: Entry,
  rowEntries: readonly Entry[],
  shared: ReadonlyMap<string, DraftFact>,
  cell: Entry,
): Draft {
  const year = Number(cell.key)
  if (!/^\d{4}$/.test(cell.key)) source.add('BAD_YEAR', cell.at, `'${cell.key}' is no year`, 'four digits: 1992')
  const entries = isMap(cell.value) ? source.entries(cell.value, cell.valueAt, 'a cell') : [{ ...cell, key: 'value' }]
  strays(source, entries, 'a cell', CELL_KEYS)
  const facts = new Map([...shared, ...readFacts(source, entries, CELL_FACTS)])
  const template = textOf(source, entries, 'statement') ?? textOf(source, rowEntries, 'statement')
  if (!given(entries, 'statement') && !given(rowEntries, 'statement'))
    source.add('MISSING_FACT', row.at, `row ${row.key} has no statement`, 'statement: "Firm A employed {value} people in {year}."')
  const fact = (name: string, value: PropertyValue, at: Place) => facts.set(name, { value, at })
  if (template !== null) fact('statement', fillIn(template, facts, cell.key), cell.at)
  fact('form', 'OBSERVATION', cell.at)
  fact('year', year, cell.at)
  const printed = textOf(source, rowEntries, 'label') ?? row.key
  const locator = textOf(source, entries, 'at') ?? [table.table, `row ${printed}`, `column ${cell.key}`].filter(Boolean).join(', ')
  checkLocator(source, locator, cell.at)
  const receipt: DraftReceipt = { receipt: { paper: table.hand, basis: 'PASSAGE', locator }, stance: 'ASSERTS', at: cell.at, mentions: [] }
  const id = entityId('FINDING', `${table.hand.slice('paper:'.length)}-${row.key}-${cell.key}`)
  const observed = {
    type: 'OBSERVED_IN',
    from: id,
    to: table.firm.id,
    properties: {},
    receipts: [],
    spoken: false,
    at: cell.at,
    target: table.firm,
  } as const
  const written = new Set([...facts.keys(), 'statement', ...entries.map(({ key }) => key)])
  return { id, kind: 'FINDING', at: cell.at, meant: true, given: written, facts, relations: [observed], receipts: [receipt] }
}

function readRow(source: Source, table: Table, row: Entry): Draft[] {
  readSlug(source, row.key, row.at)
  const entries = source.entries(row.value, row.valueAt, `row ${row.key}`)
  strays(source, entries, 'a row', ROW_KEYS)
  const shared = readFacts(source, entries, ROW_FACTS)
  const values = entries.find(({ key }) => key === 'values')
  if (values === undefined) {
    source.add('MISSING_FACT', row.at, `row ${row.key} has no values`, 'values: {1992: 20, 2007: 75}')
    return []
  }
  return source.entries(values.value, values.valueAt, 'values').map(cell => readCell(source, table, row, entries, shared, cell))
}

/** The short form of tables of figures: one observation a cell, each with its own locator. */
export function readSeries(source: Source, entry: Entry, hand: string | null): Draft[] {
  return source.entries(entry.value, entry.valueAt, 'series').flatMap(series => {
    readSlug(source, series.key, series.at)
    const entries = source.entries(series.value, series.valueAt, `series ${series.key}`)
    strays(source, entries, 'a series', SERIES_KEYS)
    const firm = entries.find(({ key }) => key === 'case')
    const rows = entries.find(({ key }) => key === 'rows')
    if (hand === null)
      source.add('MISSING_RECEIPT', series.at, 'a series rests on a paper in hand, and this file has none', 'read: <slug of the paper>')
    if (firm === undefined || rows === undefined) {
      source.add(
        'MISSING_FACT',
        series.at,
        `series ${series.key} has no ${firm === undefined ? 'case' : 'rows'}`,
        '{case: <slug>, table: Table 1, rows: {…}}',
      )
      return []
    }
    const target = readTarget(source, firm.value, firm.valueAt, 'case', ['CASE'])
    // What cannot be read is told above; the rows are looked through all the same.
    const nobody = { id: entityId('CASE', UNREADABLE), at: series.at }
    const table: Table = { hand: hand ?? entityId('PAPER', UNREADABLE), firm: target ?? nobody, table: textOf(source, entries, 'table') }
    return source.entries(rows.value, rows.valueAt, 'rows').flatMap(row => readRow(source, table, row))
  })
}
