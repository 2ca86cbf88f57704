import type { EntryQuery, NamedFragment } from '../../api/generated.ts'
import type { Words } from '../../state/vocabulary.ts'
import { counted } from '../../state/words.ts'
import { SIGNS } from '../../ui/kinds.ts'

export type Entry = NonNullable<EntryQuery['entity']>
/** One value of a fact: words, an entry, or a page elsewhere. */
export type FactValue = string | { readonly entry: NamedFragment } | { readonly href: string; readonly text: string }
/** A fact with no value is not recorded, and is shown as that. */
export interface Fact { readonly label: string; readonly values: readonly FactValue[] }

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
const words = (value: string | null): readonly string[] => (value === null ? [] : [sentence(value.toLowerCase().replaceAll('_', ' '))])
const number = (value: number | null): readonly string[] => (value === null ? [] : [value.toLocaleString('en', { useGrouping: value >= 10_000 })])
const year = (value: number | null): readonly string[] => (value === null ? [] : [String(value)])
const text = (value: string | null): readonly string[] => (value === null ? [] : [value])
const links = (entries: readonly NamedFragment[]): readonly FactValue[] => entries.map(entry => ({ entry }))
const some = (count: number, one: string, many?: string): readonly string[] => (count === 0 ? [] : [counted(count, one, many)])
/** Facts worth a line only where they are known. */
const known = (facts: readonly Fact[]): readonly Fact[] => facts.filter(fact => fact.values.length > 0)

const countries = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'code' })
/** A country by its ISO code; a place that is no code as it stands. */
export const placeName = (code: string): string => (/^[A-Z]{2}$/.test(code) ? (countries.of(code) ?? code) : code)
/** Only web addresses become links; anything else stays text. */
const web = (href: string): FactValue => (/^https?:\/\//i.test(href) ? { href, text: href.replace(/^https?:\/\//i, '') } : href)

const QUALIFIERS: Readonly<Record<string, string>> = { ABOUT: 'about ', LESS_THAN: 'less than ', MORE_THAN: 'more than ' }
interface Figure { readonly value: number | null; readonly valueText: string | null; readonly unit: string | null; readonly qualifier: string | null }
/** The figure of an observation as the paper puts it. */
export const figureOf = (finding: Figure): string | null =>
  finding.valueText ?? (finding.value === null ? null : `${QUALIFIERS[finding.qualifier ?? ''] ?? ''}${finding.value.toLocaleString('en')}${finding.unit === null ? '' : ` ${finding.unit}`}`)
/** 2002, or 2002 to 2004. */
export const periodOf = (from: number | null, to: number | null): string | null => (from === null ? null : to === null || to === from ? String(from) : `${from} to ${to}`)

/** The facts of an entry in the order of reading. */
export function factsOf(entry: Entry, vocabulary: Words['value']): readonly Fact[] {
  if ('theoryForm' in entry) {
    const { counts } = entry
    const behind = [...some(counts.constructs, 'construct'), ...some(counts.tests, 'test'), ...some(counts.applications, 'application'), ...some(counts.critiques, 'critique'), ...some(counts.cases, 'case'), ...some(counts.supports, 'finding for it', 'findings for it'), ...some(counts.contradicts, 'finding against it', 'findings against it')]
    return [
      { label: 'Year', values: year(entry.year) }, { label: 'Proposed in', values: links(entry.proposedBy) },
      { label: 'Family', values: entry.family === null ? [] : [vocabulary('family', entry.family)] },
      ...known([{ label: 'Form', values: words(entry.theoryForm) }, { label: 'Variant of', values: links(entry.variantOf) }, { label: 'Abbreviation', values: text(entry.abbreviation) }]),
      { label: 'In this corpus', values: behind.length > 0 ? [behind.join(', ')] : [] },
    ]
  }
  if ('definedBy' in entry) {
    return [
      { label: 'Defined by', values: links([...new Map(entry.definedBy.map(one => [one.theory.id, one.theory])).values()]) },
      { label: 'Category', values: entry.category === null ? [] : [vocabulary('category', entry.category)] },
      ...known([{ label: 'Code', values: text(entry.code) }, { label: 'A kind of', values: links(entry.broader) }, { label: 'A part of', values: links(entry.whole) }]),
      { label: 'Findings', values: entry.findingCount === 0 ? [] : [String(entry.findingCount)] },
    ]
  }
  if ('authors' in entry) {
    const issue = entry.volume === null ? '' : `${entry.volume}${entry.issue === null ? '' : `(${entry.issue})`}`
    const where = [entry.venue, issue === '' ? null : issue, entry.pages].filter(part => part !== null).join(', ')
    return [
      { label: 'Authors', values: links(entry.authors) }, { label: 'Year', values: year(entry.paperYear) },
      // A known title is the heading; only its absence is a fact to tell.
      ...(entry.title === null ? [{ label: 'Title', values: [] }] : []),
      { label: 'In', values: where === '' ? [] : [where] },
      ...known([
        { label: 'Type', values: words(entry.type) }, { label: 'Editors', values: entry.editors }, { label: 'Edition', values: text(entry.edition) }, { label: 'Publisher', values: text(entry.publisher) },
        { label: 'ISBN', values: text(entry.isbn) }, { label: 'Web', values: entry.url === null ? [] : [web(entry.url)] }, { label: 'Retracted', values: entry.retracted ? ['by its publisher'] : [] },
      ]),
      { label: 'DOI', values: entry.doi === null ? [] : [{ href: `https://doi.org/${entry.doi}`, text: entry.doi }] },
    ]
  }
  if ('coauthors' in entry) {
    return [
      { label: 'Family name', values: text(entry.authorFamily) }, { label: 'Given names', values: text(entry.given) },
      ...known([{ label: 'Proposed', values: links(entry.theories) }]),
      { label: 'Wrote with', values: links(entry.coauthors.slice(0, 12).map(one => one.author)) },
      ...known([{ label: 'ORCID', values: entry.orcid === null ? [] : [{ href: `https://orcid.org/${entry.orcid}`, text: entry.orcid }] }]),
    ]
  }
  if ('caseForm' in entry) {
    return [
      ...known([{ label: 'Form', values: words(entry.caseForm) }]),
      { label: 'Country', values: entry.countries.length === 0 ? [] : [[...(entry.region === null ? [] : [entry.region]), ...entry.countries.map(placeName)].join(', ')] },
      { label: 'Industry', values: entry.industries.length === 0 ? [] : [entry.industries.map(one => vocabulary('industries', one)).join(', ')] },
      { label: 'Founded', values: year(entry.founded) }, { label: 'Employees', values: number(entry.employees) },
      ...known([{ label: 'Firms', values: number(entry.sampleSize) }, { label: 'Part of', values: links(entry.group) }]),
      { label: 'Studied in', values: links(entry.studiedBy) },
    ]
  }
  if ('findingForm' in entry) {
    const figure = figureOf(entry)
    const observed = periodOf(entry.observed, entry.observedTo)
    return [
      { label: 'Reported in', values: links(entry.reportedBy) },
      ...known([
        { label: 'Disputed in', values: links(entry.disputedBy) }, { label: 'Form', values: words(entry.findingForm) }, { label: 'Sign', values: entry.sign === null ? [] : [sentence(SIGNS[entry.sign].words)] },
        { label: 'Year', values: text(observed) }, { label: 'Measure', values: words(entry.measure) }, { label: 'Figure', values: text(figure) },
        { label: 'Covers', values: words(entry.scope) }, { label: 'Place', values: entry.place === null ? [] : [placeName(entry.place)] },
      ]),
      { label: 'Method', values: entry.method === null ? [] : [vocabulary('method', entry.method)] },
    ]
  }
  return []
}

/** The line over a name: the kind, and what tells it closer. */
export function kindLine(entry: Entry, vocabulary: Words['value'], kind: string): string {
  if ('theoryForm' in entry && entry.family !== null) return `${kind} · ${vocabulary('family', entry.family).toLowerCase()}`
  if ('definedBy' in entry && entry.category !== null) return `${kind} · ${vocabulary('category', entry.category).toLowerCase()}`
  if ('authors' in entry && entry.type !== null) return `${kind} · ${entry.type.toLowerCase().replaceAll('_', ' ')}`
  if ('caseForm' in entry && entry.caseForm !== null) return `${kind} · ${entry.caseForm.toLowerCase()}`
  if ('findingForm' in entry) return `${kind} · ${entry.findingForm.toLowerCase().replaceAll('_', ' ')}`
  return kind
}
