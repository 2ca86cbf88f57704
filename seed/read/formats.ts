import type { Place, ProblemCode } from '../problems.ts'
import type { Source } from './source.ts'

/** What is wrong with a value, and what would be right; null when it does. */
type Check = (value: string) => { readonly code: ProblemCode; readonly message: string; readonly hint: string | null } | null

const regions = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' })
/** Codes that the standard reserves for other things than countries. */
const NO_COUNTRIES = new Set(['EU', 'EZ', 'UN', 'XA', 'XB', 'ZZ', 'QO'])

/** The code that stands today for a region's code: GB for UK. */
function currentRegion(code: string): string | null {
  try {
    return new Intl.Locale(`und-${code}`).region ?? null
  } catch {
    return null // not of the form of a code at all
  }
}

const country: Check = value => {
  const upper = value.toUpperCase()
  const current = /^[A-Z]{2}$/.test(upper) ? currentRegion(upper) : null
  const known = current !== null && !NO_COUNTRIES.has(current) && regions.of(current) !== undefined
  if (known && current === value) return null
  return {
    code: 'BAD_COUNTRY',
    message: `'${value}' is no ISO 3166-1 alpha-2 code`,
    hint: known ? `write ${current}` : 'two capital letters: IT, FR, CN',
  }
}

const doi: Check = value => {
  const bare = value.replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, '').toLowerCase()
  if (/^10\.\d{4,9}\/\S+$/.test(value) && value === value.toLowerCase()) return null
  return {
    code: 'BAD_DOI',
    message: `'${value}' is no DOI`,
    hint: /^10\.\d{4,9}\/\S+$/.test(bare) ? `write ${bare}` : '10.1057/palgrave.jibs.8490676',
  }
}

const url: Check = value => {
  try {
    const { protocol, username } = new URL(value)
    if ((protocol === 'http:' || protocol === 'https:') && username === '' && !/\s/.test(value)) return null
  } catch {
    // no address at all: said below
  }
  return { code: 'BAD_URL', message: `'${value}' is no web address`, hint: 'https://…' }
}

/** Check digit of an ORCID (ISO 7064, MOD 11-2). */
const orcidDigit = (digits: string): string => {
  let total = 0
  for (const digit of digits) total = (total + Number(digit)) * 2
  const rest = (12 - (total % 11)) % 11
  return rest === 10 ? 'X' : String(rest)
}
const orcid: Check = value => {
  const right = /^\d{4}-\d{4}-\d{4}-\d{3}[\dX]$/.test(value)
  if (right && orcidDigit(value.replaceAll('-', '').slice(0, 15)) === value.at(-1)) return null
  return { code: 'BAD_ORCID', message: `'${value}' is no ORCID${right ? ': its check digit is wrong' : ''}`, hint: '0000-0002-1825-0097' }
}

const isbn: Check = value => {
  const digits = value.split('').map(digit => (digit === 'X' ? 10 : Number(digit)))
  const weights = value.length === 10 ? digits.map((_, index) => 10 - index) : digits.map((_, index) => (index % 2 === 0 ? 1 : 3))
  const total = digits.reduce((sum, digit, index) => sum + digit * (weights[index] ?? 0), 0)
  if ((/^\d{9}[\dX]$/.test(value) && total % 11 === 0) || (/^97[89]\d{10}$/.test(value) && total % 10 === 0)) return null
  const bare = value.replaceAll(/[\s-]/g, '')
  return {
    code: 'BAD_ISBN',
    message: `'${value}' is no ISBN`,
    hint: bare === value ? '10 or 13 digits; check them against the book' : `write ${bare}`,
  }
}

const language: Check = value => {
  try {
    if (Intl.getCanonicalLocales(value)[0] === value && /^[a-z]{2,3}(-|$)/.test(value)) return null
  } catch {
    // no tag at all: said below
  }
  return { code: 'BAD_LANGUAGE', message: `'${value}' is no language tag`, hint: 'en, fr, it, zh, pt-BR' }
}

const FIRST_YEAR = 1400
const year: Check = value => {
  const number = Number(value)
  return number >= FIRST_YEAR && number <= new Date().getFullYear() + 5
    ? null
    : { code: 'BAD_YEAR', message: `${value} is no year that is likely here`, hint: 'four digits: 1977' }
}
const notNegative: Check = value =>
  Number(value) >= 0 ? null : { code: 'WRONG_TYPE', message: `${value} is less than nothing`, hint: '0 or more' }

const CHECKS: Readonly<Record<string, Check>> = {
  countries: country,
  doi,
  url,
  orcid,
  isbn,
  language,
  year,
  yearTo: year,
  founded: year,
  employees: notNegative,
  sampleSize: notNegative,
}

/** Checks the form of a fact by the property's name; false, and noted, when it does not do. */
export function checkFact(source: Source, property: string, value: string | number, at: Place): boolean {
  const problem = CHECKS[property]?.(String(value)) ?? null
  if (problem !== null) source.add(problem.code, at, `${property}: ${problem.message}`, problem.hint)
  return problem === null
}
