import { describe, expect, it } from 'vitest'
import { formatAddress, parseAddress } from '../../client/state/address.ts'
import { added, collapsed, expanded, idsIn, receiptToggled, removed, replaced, selected } from '../../client/state/edits.ts'
import type { Place } from '../../client/views/view.ts'

const at = (address: string): Place => {
  const { place } = parseAddress(address)
  if (place === null) throw new Error(address)
  return place
}

describe('steps from one place to the next', () => {
  it('expanding makes an entry a subject, and hidden no more', () => {
    expect(formatAddress(expanded(at('/network/theory:a?add=case:c&hide=case:c,paper:p'), 'case:c'))).toBe('/network/theory:a,case:c?hide=paper:p')
    expect(expanded(at('/network/theory:a'), 'theory:a').subjects).toEqual(['theory:a'])
  })

  it('collapsing keeps the entry itself', () => {
    expect(formatAddress(collapsed(at('/network/theory:a,case:c'), 'case:c'))).toBe('/network/theory:a?add=case:c')
  })

  it('adding brings back what was taken away; removing takes the selection along', () => {
    expect(formatAddress(added(at('/network/theory:a?hide=paper:p'), 'paper:p'))).toBe('/network/theory:a?add=paper:p')
    expect(formatAddress(removed(at('/network/theory:a?sel=theory:a~DEFINES~construct:c'), 'construct:c'))).toBe('/network/theory:a?hide=construct:c')
    expect(formatAddress(removed(at('/network/theory:a?add=case:c&sel=theory:a'), 'case:c'))).toBe('/network/theory:a?hide=case:c&sel=theory:a')
  })

  it('removing a subject takes nothing else: what is around it is still asked for, and it comes back when it is added', () => {
    const place = removed(at('/network/theory:a,case:c?sel=theory:a'), 'theory:a')
    expect(formatAddress(place)).toBe('/network/theory:a,case:c?hide=theory:a')
    expect(formatAddress(added(place, 'theory:a'))).toBe('/network/theory:a,case:c')
  })

  it('selecting another closes the receipt of the last', () => {
    expect(formatAddress(selected(at('/network/theory:a?receipt=r1&sel=theory:a'), 'case:c'))).toBe('/network/theory:a?sel=case:c')
    expect(formatAddress(selected(at('/network/theory:a?sel=theory:a'), null))).toBe('/network/theory:a')
  })

  it('opens a receipt in the address, and closes it again', () => {
    const opened = receiptToggled(at('/network/theory:a?sel=theory:a~DEFINES~construct:c'), 'theory:a~DEFINES~construct:c#r1')
    expect(formatAddress(opened)).toBe('/network/theory:a?receipt=r1&sel=theory:a~DEFINES~construct:c')
    expect(formatAddress(receiptToggled(opened, 'theory:a~DEFINES~construct:c#r2'))).toContain('receipt=r2')
    expect(formatAddress(receiptToggled(opened, 'theory:a~DEFINES~construct:c#r1'))).not.toContain('receipt')
  })

  it('replaces former ids wherever they stand, and lets doubles fall together', () => {
    const place = at('/network/theory:u-model,theory:uppsala?add=paper:old&sel=theory:b~CHALLENGES~theory:u-model')
    expect(idsIn(place)).toEqual(['theory:u-model', 'theory:uppsala', 'paper:old', 'theory:b'])
    const moved = new Map([['theory:u-model', 'theory:uppsala'], ['paper:old', 'paper:new']])
    expect(formatAddress(replaced(place, moved))).toBe('/network/theory:uppsala?add=paper:new&sel=theory:b~CHALLENGES~theory:uppsala')
  })
})
