/** A view's question as a query and as a table: what the page sends, answered as it stands. */
import { describe, expect, it, test } from 'vitest'
import { parseAddress } from '../../client/state/address.ts'
import { askedBy } from '../../client/views/asked/asked.ts'
import { standalone, tidy } from '../../client/views/asked/query-text.ts'
import { asCsv, asTsv } from '../../client/views/asked/sheet-text.ts'
import { describeOnEngines } from '../contract/engines.ts'
import { appOn } from '../fixtures/app.ts'
import { openSmallGraph } from '../fixtures/small.ts'

const questionAt = (address: string, drawn: readonly string[] | null = null) => {
  const { place } = parseAddress(address)
  const asked = place === null ? null : askedBy(place, { drawn })
  if (asked === null) throw new Error(`${address} asks nothing`)
  return asked
}

describeOnEngines('the query of a view', open => {
  test('answers as it is sent, and alike as one text without variables', async () => {
    const on = appOn(await openSmallGraph(await open()))
    const addresses = [
      '/network/theory:uppsala?depth=2&kinds=theory', '/lineage/theory:uppsala?direction=ancestors', '/paths/case:domaine-de-pezenas/theory:uppsala?max=3&kinds=finding,construct',
      '/compare/theory:uppsala,theory:unknown?asof=1999', '/search?q=a+%22quoted%22+word&kinds=theory,paper', '/network/theory:uppsala?asof=1990',
    ]
    for (const address of addresses) {
      const { document, variables } = questionAt(address, ['theory:uppsala', 'theory:born-global'])
      const sent = await on.ask(tidy(document), variables)
      const alone = await on.ask(standalone(document, variables))
      expect([address, sent.errors, alone.errors]).toEqual([address, [], []])
      expect(alone.data).toEqual(sent.data)
    }
  })
})

describe('the question of a place', () => {
  it('is none while nothing is asked', () => {
    for (const address of ['/network', '/lineage/case:a', '/paths/case:a', '/compare/theory:a', '/search', '/entry/case:a']) {
      const { place } = parseAddress(address)
      expect(place === null ? null : askedBy(place, { drawn: null }), address).toBeNull()
    }
  })

  it('names exactly what is drawn once entries were added or taken off', () => {
    expect(questionAt('/network/theory:a?hide=case:b', ['theory:a', 'paper:c']).variables).toEqual({ ids: ['theory:a', 'paper:c'], depth: 0, limit: 1, shown: [] })
  })

  it('is what was around the subjects in the year that the view shows; once edited, what is drawn in that year', () => {
    expect(questionAt('/network/theory:a?asof=1990&depth=2').variables).toEqual({ ids: ['theory:a'], depth: 2, limit: 30, shown: [], asOf: 1990 })
    for (const address of ['/network/theory:a?add=paper:c&asof=1990', '/network/theory:a?asof=1990&hide=case:b']) {
      expect(questionAt(address, ['theory:a', 'paper:c']).variables, address).toEqual({ ids: ['theory:a', 'paper:c'], depth: 0, limit: 1, shown: [], asOf: 1990 })
    }
    expect(() => questionAt('/network/theory:a?asof=1990&hide=case:b', [])).toThrow('asks nothing')
  })
})

describe('a table as text', () => {
  it('keeps cells whole, whatever is in them, and lets no cell become a formula', () => {
    const rows = [['a "b", c', 'd\ne'], ['=1+1', '-3.5'], ['@x\ty', '-x']]
    expect(asCsv(rows)).toBe('"a ""b"", c","d\ne"\r\n\'=1+1,-3.5\r\n\'@x\ty,\'-x')
    expect(asTsv(rows)).toBe('a "b", c\td e\n\'=1+1\t-3.5\n\'@x y\t\'-x')
    expect(asTsv([['"a" b', ' =1+1', '\n-2', ' 3', '"=1'], ['x', ' -4.5']])).toBe('"""a"" b"\t\' =1+1\t -2\t 3\t"""=1"\nx\t -4.5')
    expect(asCsv([[' =1', '\n@x']])).toBe('\' =1,"\'\n@x"')
  })
})
