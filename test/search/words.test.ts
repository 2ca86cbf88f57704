import { describe, expect, test } from 'vitest'
import { editDistance } from '../../server/model/distance.ts'
import { likeness } from '../../server/search/likeness.ts'
import { mark } from '../../server/search/mark.ts'
import { wanted } from '../../server/search/query.ts'
import { MEANT, typosAllowed, Vocabulary } from '../../server/search/vocabulary.ts'

const bracketed = (text: string, words: readonly string[]) =>
  mark(text, new Set(words))?.map(piece => (piece.matched ? `[${piece.text}]` : piece.text)).join('') ?? null
const vocabulary = new Vocabulary(['uppsala', 'upper', 'market', 'marketing', 'umodel', 'u', 'model', 'of', 'firm', '1977', '1978'], [5, 1, 9, 2, 1, 1, 7, 3, 8, 2, 2])
const meant = (typed: string, typos = false) => vocabulary.meant(typed, { typos, short: false }).map(one => one.word)

describe('marking', () => {
  test('keeps the text as it is written, accents, capitals and all', () => {
    expect(bracketed('Domaine de Pézenas, in PEZENAS', ['pezenas'])).toBe('Domaine de [Pézenas], in [PEZENAS]')
    expect(bracketed('Domaine de Pe\u0301zenas', ['pezenas'])).toBe('Domaine de [Pe\u0301zenas]')
    expect(bracketed('Łódź straße', ['lodz', 'strasse'])).toBe('[Łódź] [straße]')
  })

  test('marks a compound as one where it matched as one, otherwise its parts', () => {
    expect(bracketed('The U-model of 7-S', ['umodel'])).toBe('The [U-model] of 7-S')
    expect(bracketed('The U-model of 7-S', ['model'])).toBe('The U-[model] of 7-S')
    expect(bracketed("D'Angelo", ['angelo'])).toBe("D'[Angelo]")
  })

  test('marks two words that were typed as one, unless one of them matches by itself', () => {
    expect(bracketed('Born global', ['bornglobal'])).toBe('[Born global]')
    expect(bracketed('Uppsala model', ['uppsala', 'uppsalamodel'])).toBe('[Uppsala] model')
  })

  test('gives nothing for a text without a match, and never markup', () => {
    expect(mark('Nothing here', new Set(['market']))).toBeNull()
    expect(mark('<b>market</b>', new Set(['market']))).toEqual([{ text: '<b>', matched: false }, { text: 'market', matched: true }, { text: '</b>', matched: false }])
  })
})

describe('a typed word', () => {
  test('means itself first, then what it begins, the nearly typed before the long', () => {
    expect(meant('market')).toEqual(['market', 'marketing'])
    expect(meant('upp')).toEqual(['upper', 'uppsala'])
    expect(meant('u')).toEqual(['u'])
  })

  test('forgives one wrong letter from four, two from eight, none in numbers', () => {
    expect(['abc', 'abcd', 'abcdefgh', '19771977'].map(typosAllowed)).toEqual([0, 1, 2, 0])
    expect(meant('upsala', true)).toEqual(['uppsala'])
    expect(meant('1979', true)).toEqual([])
    expect(meant('fmir', true)).toEqual([])
  })

  test('counts two swapped letters as one wrong, alone or beside another', () => {
    const words = new Vocabulary(['firm', 'form', 'internationalisation', 'pezenas'], [1, 1, 1, 1])
    const typed = (word: string) => words.meant(word, { typos: true, short: false })
    expect(typed('frim')).toEqual([{ word: 'firm', quality: 0.5 }])
    expect(typed('intrenationalisation')).toEqual([{ word: 'internationalisation', quality: 0.5 }])
    expect(['intrenationaisation', 'intrenationalistaion'].map(word => typed(word))).toEqual([[{ word: 'internationalisation', quality: 0.35 }], [{ word: 'internationalisation', quality: 0.35 }]])
    expect([typed('pzeeans'), typed('intrneatioanlistaion')]).toEqual([[], []])
  })

  test('means a bounded number of words', () => {
    const many = new Vocabulary(Array.from({ length: 5000 }, (_, index) => `ab${index}`), [])
    expect(many.meant('ab', { typos: true, short: false })).toHaveLength(MEANT)
  })
})

describe('a query', () => {
  const told = (query: string) => wanted(query, vocabulary, 'WHERE_NEEDED').map(one => `${one.typed}${one.optional ? '?' : ''}: ${[...one.meant.keys()].join(' ')}`)
  test('needs every word that means something, and the rest only when there is nothing else', () => {
    expect(told('model of firm')).toEqual(['model: model', 'of?: of', 'firm: firm'])
    expect(told('of')).toEqual(['of: of'])
  })

  test('takes a compound as its parts or as one', () => {
    expect(told('U-model')).toEqual(['u: u umodel', 'model: model umodel'])
  })

  test('thinks of typos only where a word is unknown', () => {
    expect(told('upsala market')).toEqual(['upsala: uppsala', 'market: market marketing'])
    expect(told('…')).toEqual([])
  })

  test('looks at a bounded number of words', () => {
    expect(wanted(Array.from({ length: 50 }, (_, index) => `w${index}`).join(' '), vocabulary, 'WHERE_NEEDED')).toHaveLength(10)
  })
})

test('a distance counts what is added, left out, changed or swapped, and is given up beyond its bound', () => {
  expect([editDistance('uppsala', 'upsala'), editDistance('firm', 'frim'), editDistance('ca', 'abc'), editDistance('', 'abc')]).toEqual([1, 1, 3, 3])
  expect([editDistance('abcdefgh', 'hgfedcba', 2), editDistance('abcd', 'badc', 1), editDistance('abcd', 'badc', 2), editDistance('abcdef', 'bacdef', 1), editDistance('a', 'abcd', 2)]).toEqual([3, 2, 2, 1, 3])
})

test('likeness is 1 for equal texts and falls with every edit; a swap is one', () => {
  expect([likeness('uppsala', 'uppsala'), likeness('abcd', 'abdc'), likeness('abcd', 'wxyz'), likeness('', '')]).toEqual([1, 0.75, 0, 1])
})
