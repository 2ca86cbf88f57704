import { createContext, use } from 'react'
import type { Go, Place } from '../views/view.ts'
import { formatAddress, parseAddress, type Notice, type Reading } from './address.ts'

/** What the address bar says now, and how far one can step back and forth. Steps are the browser's own, so its buttons undo too. */
export interface PlaceState {
  readonly reading: Reading
  readonly notices: readonly Notice[]
  readonly canUndo: boolean
  readonly canRedo: boolean
}

/** The parts of the browser that places need; a test brings its own. */
export interface Bar {
  readonly location: { readonly pathname: string; readonly search: string; readonly hash: string }
  readonly history: Pick<History, 'pushState' | 'replaceState' | 'state' | 'go'>
  readonly sessionStorage: Pick<Storage, 'getItem' | 'setItem'>
  readonly addEventListener: (type: 'popstate' | 'hashchange', listener: () => void) => void
  readonly removeEventListener: (type: 'popstate' | 'hashchange', listener: () => void) => void
}

export interface Places {
  readonly state: () => PlaceState
  readonly subscribe: (listener: () => void) => () => void
  readonly go: Go
  /** One step back or forth, when there is one. */
  readonly undo: () => void
  readonly redo: () => void
  readonly dismiss: () => void
  /** Adds notices; one that is on show already is not said twice. */
  readonly tell: (notices: readonly Notice[]) => void
}

const TOP = 'stemma-last-step'
/** The step that an entry of the browser's history is; null for one that was not made here. */
const markedStep = (bar: Bar): number | null => {
  const state: unknown = bar.history.state
  return typeof state === 'object' && state !== null && 'step' in state && typeof state.step === 'number' ? state.step : null
}
const stepOf = (bar: Bar): number => markedStep(bar) ?? 0
const topOf = (bar: Bar): number => Number(bar.sessionStorage.getItem(TOP) ?? 0)

/** An address that was opened by hand begins anew: the browser has nothing after it. One that is come back to is no later than the last step. */
const countSteps = (bar: Bar): void => {
  const step = markedStep(bar)
  const top = step === null ? 0 : Math.max(step, topOf(bar))
  if (top !== topOf(bar)) bar.sessionStorage.setItem(TOP, String(top))
}

/** The one owner of the address bar. A place is read from it, never kept beside it; the address is written in its one spelling. */
export function openPlaces(bar: Bar): Places {
  const listeners = new Set<() => void>()
  const read = (notices: readonly Notice[]): PlaceState => {
    const reading = parseAddress(bar.location.pathname + bar.location.search + bar.location.hash)
    const step = stepOf(bar)
    return { reading, notices: [...(reading.place === null ? [] : reading.notices), ...notices], canUndo: step > 0, canRedo: step < topOf(bar) }
  }
  const settle = (): PlaceState => {
    countSteps(bar)
    const state = read([])
    const { pathname, search, hash } = bar.location
    bar.history.replaceState({ step: stepOf(bar) }, '', state.reading.place === null ? pathname + search + hash : formatAddress(state.reading.place))
    return state
  }
  let now = settle()
  const set = (state: PlaceState): void => {
    now = state
    for (const listener of listeners) listener()
  }
  const moved = (): void => set(settle())
  return {
    state: () => now,
    subscribe: listener => {
      if (listeners.size === 0) for (const type of ['popstate', 'hashchange'] as const) bar.addEventListener(type, moved)
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
        if (listeners.size === 0) for (const type of ['popstate', 'hashchange'] as const) bar.removeEventListener(type, moved)
      }
    },
    go: (place, how = 'push') => {
      const address = formatAddress(place)
      const current = now.reading.place
      const step = stepOf(bar)
      if (current !== null && address === formatAddress(current)) return
      if (how === 'replace') bar.history.replaceState({ step }, '', address)
      else {
        bar.history.pushState({ step: step + 1 }, '', address)
        bar.sessionStorage.setItem(TOP, String(step + 1))
      }
      set(read(how === 'replace' ? now.notices : []))
    },
    undo: () => { if (now.canUndo) bar.history.go(-1) },
    redo: () => { if (now.canRedo) bar.history.go(1) },
    dismiss: () => set({ ...now, notices: [] }),
    tell: notices => {
      const said = new Set(now.notices.map(notice => JSON.stringify(notice)))
      const fresh = notices.filter(notice => !said.has(JSON.stringify(notice)))
      if (fresh.length > 0) set({ ...now, notices: [...now.notices, ...fresh] })
    },
  }
}

export interface PlaceControls extends PlaceState { readonly go: Go; readonly undo: () => void; readonly redo: () => void; readonly dismiss: () => void; readonly tell: Places['tell'] }

/** Filled by the app's frame. */
export const PlacesContext = createContext<PlaceControls | null>(null)

/** The page's place and the way to another. `place` is null where the address names no view of ours. @throws Error outside of the frame. */
export function usePlaces(): PlaceControls {
  const controls = use(PlacesContext)
  if (controls === null) throw new Error('usePlaces stands outside of the frame')
  return controls
}

const NOWHERE: Place = { view: 'start', subjects: [], keys: {}, canvas: null }

/** The place that is shown, and `go`. */
export function usePlace(): { readonly place: Place; readonly go: Go } {
  const { reading, go } = usePlaces()
  return { place: reading.place ?? NOWHERE, go }
}
