import type { Node } from 'yaml'
import { isScalar, isSeq } from 'yaml'
import { ENUMS, type EnumName } from '../../server/model/enums.ts'
import type { PropertyModel } from '../../server/model/kinds.ts'
import type { PropertyValue } from '../../server/model/record.ts'
import { suggestion } from '../near.ts'
import type { Place } from '../problems.ts'
import { checkFact } from './formats.ts'
import type { Source } from './source.ts'

const WORDS_LENGTH = 200
const NAME_LENGTH = 500
const LONG = new Set(['summary', 'remarks'])

const isEnum = (type: string): type is EnumName => type in ENUMS

/** The model's value for a word of a closed list as seeds write it (inverted_u); null, and noted, when it is none. */
export function readEnum(source: Source, name: EnumName, node: Node | null, at: Place, what: string): string | null {
  const word = source.text(node, at, what)
  if (word === null) return null
  const allowed = Object.keys(ENUMS[name].values).map(value => value.toLowerCase())
  if (allowed.includes(word)) return word.toUpperCase()
  const spelled = word.toLowerCase().replaceAll(/[\s-]+/g, '_')
  source.add(
    'UNKNOWN_VALUE',
    at,
    `${what}: '${word}' is none of its values`,
    allowed.includes(spelled) ? `write ${spelled}` : suggestion(spelled, allowed),
  )
  return null
}

function readTexts(source: Source, node: Node | null, at: Place, property: PropertyModel): string[] | null {
  const texts: string[] = []
  const items = source.items(node, at, property.name)
  if (items.length > WORDS_LENGTH) source.add('TOO_LONG', at, `${property.name} has ${items.length} items`, `at most ${WORDS_LENGTH}`)
  for (const item of items) {
    const place = source.place(item)
    const text = source.text(item, place, property.name, NAME_LENGTH)
    if (text === null || !checkFact(source, property.name, text, place)) continue
    if (texts.includes(text)) source.add('DUPLICATE_KEY', place, `'${text}' stands twice in ${property.name}`, 'leave one out')
    else texts.push(text)
  }
  if (isSeq(node) && items.length === 0)
    source.add('EMPTY_VALUE', at, `${property.name} is an empty list`, 'leave the key out when nothing is known')
  return texts.length > 0 ? texts : null
}

/** Reads one property by its model; null, and noted, when the value does not do. */
export function readProperty(source: Source, property: PropertyModel, node: Node | null, at: Place): PropertyValue | null {
  const { name, type } = property
  if (isEnum(type)) return readEnum(source, type, node, at, name)
  if (type === 'texts') return readTexts(source, node, at, property)
  if (type === 'integer' || type === 'number') {
    const value = source.number(node, at, name, type === 'integer')
    return value === null || !checkFact(source, name, value, at) ? null : value
  }
  if (type === 'boolean') {
    if (isScalar(node) && typeof node.value === 'boolean') return node.value
    source.add('WRONG_TYPE', at, `${name} is true or false`)
    return null
  }
  const text = source.text(node, at, name, LONG.has(name) ? 5_000 : name === 'statement' ? 2_000 : NAME_LENGTH)
  return text === null || !checkFact(source, name, text, at) ? null : text
}
