import { describe, expect, it } from 'vitest'
import { placeOf } from '../../client/state/address.ts'
import { openPlaces, type Bar, type Places } from '../../client/state/places.ts'

/** An address bar with a history of its own. */
function barAt(address: string): { readonly bar: Bar; readonly path: () => string; readonly enter: (address: string) => void } {
  const entries: { address: string; state: unknown }[] = [{ address, state: null }]
  let now = 0
  const stored = new Map<string, string>()
  const listeners = new Set<() => void>()
  const url = () => new URL(entries[now]?.address ?? '/', 'http://stemma')
  return {
    path: () => entries[now]?.address ?? '',
    /** Opens an address by hand: the browser makes an entry that no step has marked. */
    enter: to => {
      entries.splice(now + 1)
      entries.push({ address: to, state: null })
      now += 1
    },
    bar: {
      location: { get pathname() { return url().pathname }, get search() { return url().search }, get hash() { return url().hash } },
      history: {
        get state(): unknown { return entries[now]?.state },
        pushState: (state, _, to) => {
          entries.splice(now + 1)
          entries.push({ address: String(to), state })
          now += 1
        },
        replaceState: (state, _, to) => { entries[now] = { address: String(to), state } },
        go: (by = 0) => {
          now += by
          for (const listener of listeners) listener()
        },
      },
      sessionStorage: { getItem: key => stored.get(key) ?? null, setItem: (key, value) => { stored.set(key, value) } },
      addEventListener: (type, listener) => { if (type === 'popstate') listeners.add(listener) },
      removeEventListener: (_, listener) => { listeners.delete(listener) },
    },
  }
}
const open = (address: string): { readonly places: Places; readonly path: () => string } => {
  const { bar, path } = barAt(address)
  const places = openPlaces(bar)
  places.subscribe(() => undefined)
  return { places, path }
}

describe('places', () => {
  it('write the address in its one spelling when the page opens', () => {
    expect(open('/network/theory:a?sel=case:c&depth=1').path()).toBe('/network/theory:a?sel=case:c')
  })

  it('undo and redo a step, and say when there is none', () => {
    const { places, path } = open('/network/theory:a')
    expect(places.state()).toMatchObject({ canUndo: false, canRedo: false })
    places.go(placeOf('network', ['theory:a'], { sel: 'case:c' }))
    expect(places.state()).toMatchObject({ canUndo: true, canRedo: false })
    places.undo()
    expect(path()).toBe('/network/theory:a')
    expect(places.state()).toMatchObject({ canUndo: false, canRedo: true })
    places.redo()
    expect(path()).toBe('/network/theory:a?sel=case:c')
    places.undo()
    places.go(placeOf('lineage', ['theory:a']))
    expect(places.state()).toMatchObject({ canUndo: true, canRedo: false })
  })

  it('offer no redo on an address that was opened after steps, and offer it again where one has come back', () => {
    const { bar, enter } = barAt('/network/theory:a')
    openPlaces(bar).go(placeOf('network', ['theory:a'], { kinds: 'paper' }))
    enter('/lineage/theory:b')
    const opened = openPlaces(bar)
    opened.subscribe(() => undefined)
    expect(opened.state()).toMatchObject({ canUndo: false, canRedo: false })
    opened.go(placeOf('lineage', ['theory:b'], { depth: '2' }))
    opened.undo()
    expect(opened.state()).toMatchObject({ canUndo: false, canRedo: true })
    // Back on the page before, as the browser's own button does it.
    bar.history.go(-1)
    expect(opened.state()).toMatchObject({ reading: { place: { keys: { kinds: 'paper' } } }, canUndo: true })
    opened.undo()
    expect(opened.state()).toMatchObject({ canUndo: false, canRedo: true })
  })

  it('keep the steps over an address that names no view', () => {
    const { bar, enter } = barAt('/network/theory:a')
    openPlaces(bar)
    enter('/lineages/theory:b')
    const opened = openPlaces(bar)
    opened.subscribe(() => undefined)
    opened.go(placeOf('lineage', ['theory:b']))
    opened.undo()
    expect(opened.state()).toMatchObject({ reading: { place: null, view: 'lineages' }, canRedo: true })
  })

  it('replace without a step, and make no step to where one is', () => {
    const { places, path } = open('/search')
    places.go(placeOf('search', [], { q: 'upps' }), 'replace')
    expect(path()).toBe('/search?q=upps')
    places.go(placeOf('search', [], { q: 'upps' }))
    expect(places.state().canUndo).toBe(false)
  })

  it('keep a notice until it is closed or left', () => {
    const { places } = open('/network/theory:a?colour=red')
    expect(places.state().notices).toEqual([{ kind: 'unknown-key', key: 'colour', near: null }])
    places.go(placeOf('network', ['theory:b']), 'replace')
    expect(places.state().notices).toHaveLength(1)
    places.tell([{ kind: 'moved', from: 'theory:x', to: 'theory:b' }])
    expect(places.state().notices).toHaveLength(2)
    places.go(placeOf('network', ['theory:c']))
    expect(places.state().notices).toEqual([])
  })

  it('says a notice once, however often it is told', () => {
    const { places } = open('/network/theory:a')
    const moved = { kind: 'moved', from: 'theory:old', to: 'theory:a' } as const
    places.tell([moved])
    places.tell([{ ...moved }])
    expect(places.state().notices).toEqual([moved])
  })
})
