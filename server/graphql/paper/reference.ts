/** References of a paper, in the formats of GraphQL's ReferenceFormat. */
import type { EntityRow } from '../../store/rows.ts'

/** Formats of a reference, each with its meaning: the enum ReferenceFormat. */
export const REFERENCE_FORMATS = { PLAIN: 'A line to read.', BIBTEX: 'BibTeX.', RIS: 'RIS.', CSL_JSON: 'CSL-JSON as text.' } as const
export type ReferenceFormat = keyof typeof REFERENCE_FORMATS

/** The words of each type of publication in CSL, BibTeX and RIS. */
const TYPES: Readonly<Record<string, { readonly csl: string; readonly bibtex: string; readonly ris: string }>> = {
  ARTICLE: { csl: 'article-journal', bibtex: 'article', ris: 'JOUR' },
  BOOK: { csl: 'book', bibtex: 'book', ris: 'BOOK' },
  CHAPTER: { csl: 'chapter', bibtex: 'incollection', ris: 'CHAP' },
  CONFERENCE_PAPER: { csl: 'paper-conference', bibtex: 'inproceedings', ris: 'CPAPER' },
  THESIS: { csl: 'thesis', bibtex: 'phdthesis', ris: 'THES' },
  WORKING_PAPER: { csl: 'article', bibtex: 'unpublished', ris: 'UNPB' },
  REPORT: { csl: 'report', bibtex: 'techreport', ris: 'RPRT' },
  WEB_PAGE: { csl: 'webpage', bibtex: 'misc', ris: 'ELEC' },
  OTHER: { csl: 'document', bibtex: 'misc', ris: 'GEN' },
}

const fact = (entity: EntityRow, name: string): string | null => (entity.facts[name] === undefined ? null : String(entity.facts[name]))
const typeWords = (paper: EntityRow) => TYPES[fact(paper, 'type') ?? 'OTHER'] ?? { csl: 'document', bibtex: 'misc', ris: 'GEN' }
/** CSL's word for the type of a paper; null when the type is not recorded. */
export const cslType = (paper: EntityRow): string | null => (fact(paper, 'type') === null ? null : typeWords(paper).csl)

const initials = (given: string) => given.split(/\s+/).map(word => word.split('-').map(part => (part.endsWith('.') ? part : `${part.charAt(0)}.`)).join('-')).join(' ')
/** An author for a list: Johanson, J. */
function listed(author: EntityRow): string {
  const family = fact(author, 'family')
  const given = fact(author, 'given')
  return family === null ? author.name : given === null ? family : `${family}, ${initials(given)}`
}
/** An author with names in full: Johanson, Jan. */
function inverted(author: EntityRow): string {
  const family = fact(author, 'family')
  const given = fact(author, 'given')
  return family === null ? author.name : given === null ? family : `${family}, ${given}`
}
/** Authors as a line of a table: Johanson, J.; Vahlne, J.-E. */
export const authorText = (authors: readonly EntityRow[]): string => authors.map(listed).join('; ')

function plain(paper: EntityRow, authors: readonly EntityRow[]): string {
  const get = (name: string) => fact(paper, name)
  const issue = get('issue')
  const volume = [get('volume'), issue === null ? null : `(${issue})`].filter(part => part !== null).join('')
  const place = [get('venue'), volume === '' ? null : volume, get('pages'), get('publisher')].filter(part => part !== null).join(', ')
  const doi = get('doi')
  const parts = [`${authorText(authors) || 'No author recorded'} (${get('year') ?? 'n.d.'})`, get('title'), place === '' ? null : place, doi === null ? get('url') : `https://doi.org/${doi}`]
  return parts.filter(part => part !== null).map(part => part.replace(/\.$/, '')).join('. ') + '.'
}

const escaped = (text: string) => text.replace(/[\\{}]/g, '').replace(/[&%$#_]/g, sign => `\\${sign}`)
function bibtex(paper: EntityRow, authors: readonly EntityRow[]): string {
  const type = typeWords(paper).bibtex
  const container = type === 'article' ? 'journal' : 'booktitle'
  const fields: readonly (readonly [string, string | null])[] = [
    ['author', authors.length === 0 ? null : authors.map(author => (fact(author, 'family') === null ? `{${escaped(author.name)}}` : escaped(inverted(author)))).join(' and ')],
    ['title', fact(paper, 'title')], ['year', fact(paper, 'year')], [container, fact(paper, 'venue')], ['volume', fact(paper, 'volume')], ['number', fact(paper, 'issue')],
    ['pages', fact(paper, 'pages')?.replace(/\s*[–-]\s*/, '--') ?? null], ['publisher', fact(paper, 'publisher')], ['edition', fact(paper, 'edition')],
    ['doi', fact(paper, 'doi')], ['url', fact(paper, 'url')], ['isbn', fact(paper, 'isbn')],
  ]
  const raw = new Set(['author', 'doi', 'url'])
  const lines = fields.flatMap(([name, value]) => (value === null ? [] : [`  ${name} = {${raw.has(name) ? value : escaped(value)}}`]))
  return `@${type}{${paper.id.slice(paper.id.indexOf(':') + 1)},\n${lines.join(',\n')}\n}`
}

function ris(paper: EntityRow, authors: readonly EntityRow[]): string {
  const [start, end] = (fact(paper, 'pages') ?? '').split(/[–-]/).map(page => page.trim())
  const lines: readonly (readonly [string, string | null | undefined])[] = [
    ['TY', typeWords(paper).ris], ...authors.map(author => ['AU', inverted(author)] as const), ['TI', fact(paper, 'title')], ['PY', fact(paper, 'year')],
    ['T2', fact(paper, 'venue')], ['VL', fact(paper, 'volume')], ['IS', fact(paper, 'issue')], ['SP', start], ['EP', end], ['PB', fact(paper, 'publisher')],
    ['ET', fact(paper, 'edition')], ['LA', fact(paper, 'language')], ['DO', fact(paper, 'doi')], ['UR', fact(paper, 'url')], ['SN', fact(paper, 'isbn')],
  ]
  return [...lines.flatMap(([tag, value]) => (value ? [`${tag}  - ${value.replace(/\s+/g, ' ')}`] : [])), 'ER  - '].join('\n')
}

function csl(paper: EntityRow, authors: readonly EntityRow[]): string {
  const year = paper.facts['year']
  const person = (author: EntityRow) => (fact(author, 'family') === null ? { literal: author.name } : { family: fact(author, 'family'), given: fact(author, 'given') ?? undefined })
  const get = (name: string) => paper.facts[name]
  return JSON.stringify({
    id: paper.id, type: typeWords(paper).csl, title: get('title'), author: authors.map(person), issued: year === undefined ? undefined : { 'date-parts': [[year]] },
    'container-title': get('venue'), volume: get('volume'), issue: get('issue'), page: get('pages'), publisher: get('publisher'), edition: get('edition'),
    language: get('language'), DOI: get('doi'), URL: get('url'), ISBN: get('isbn'),
  })
}

const FORMATS: Readonly<Record<ReferenceFormat, (paper: EntityRow, authors: readonly EntityRow[]) => string>> = { PLAIN: plain, BIBTEX: bibtex, RIS: ris, CSL_JSON: csl }

/** The reference of a paper with its authors in order. */
export const referenceOf = (paper: EntityRow, authors: readonly EntityRow[], format: ReferenceFormat): string => FORMATS[format](paper, authors)
