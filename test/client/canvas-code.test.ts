import { describe, expect, it } from 'vitest'
import { packArrangement, unpackArrangement } from '../../client/state/canvas-code.ts'

/** Packs any text as a link would carry it. */
async function deflated(text: string): Promise<string> {
  const bytes = await new Response(new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw'))).arrayBuffer()
  return Buffer.from(bytes).toString('base64url')
}

describe('where things lie, in a link', () => {
  it('is read back as it was, to the unit', async () => {
    const packed = await packArrangement({ at: { 'theory:b': [12.4, -300], 'case:a': [0, 7] }, pins: ['theory:b'] })
    expect(packed).toMatch(/^[A-Za-z0-9_-]+$/)
    expect(await unpackArrangement(packed ?? '')).toEqual({ at: { 'case:a': [0, 7], 'theory:b': [12, -300] }, pins: ['theory:b'] })
  })

  it('is the same for the same places, in whatever order they are given', async () => {
    const one = await packArrangement({ at: { 'theory:b': [1, 2], 'case:a': [3, 4] }, pins: [] })
    expect(await packArrangement({ at: { 'case:a': [3, 4], 'theory:b': [1, 2] }, pins: [] })).toBe(one)
  })

  it('is left out when nothing is placed or the link would be too long', async () => {
    expect(await packArrangement({ at: {}, pins: [] })).toBeNull()
    const noise = (index: number): number => (index * 7919 + index ** 3 * 104729) % 900_000
    const at = Object.fromEntries(Array.from({ length: 2000 }, (_, index) => [`paper:p${noise(index)}-${index}`, [noise(index + 1), noise(index + 2)] as const]))
    expect(await packArrangement({ at, pins: [] })).toBeNull()
  })

  it('takes nothing that is damaged, and never unpacks beyond its bound', async () => {
    expect(await unpackArrangement('%%%')).toBeNull()
    expect(await unpackArrangement('AAAA')).toBeNull()
    expect(await unpackArrangement(await deflated('theory:a 1 2\n'.repeat(100_000)))).toBeNull()
  })

  it('leaves out rows that name no entry or lie nowhere', async () => {
    const packed = await deflated('theory:a 1 2\n<b> 1 2\ntheory:c 1e9 2\ntheory:d NaN 0\ncase:e -5 0 1')
    expect(await unpackArrangement(packed)).toEqual({ at: { 'theory:a': [1, 2], 'case:e': [-5, 0] }, pins: ['case:e'] })
  })
})
