import { useEffect, useMemo, useRef, useState, type RefObject } from 'react'
import { NeighborhoodDocument } from '../../api/generated.ts'
import { request } from '../../api/request.ts'
import type { CanvasEvents } from '../../canvas/open.ts'
import type { Arranged, Restored } from '../../canvas/useArrangement.ts'
import { fitsAddress } from '../../state/address.ts'
import { announce } from '../../state/announce.ts'
import { broughtBy, folded } from '../../state/collapse.ts'
import { useCommands } from '../../state/commands.ts'
import { removed, selected } from '../../state/edits.ts'
import { isEntityId } from '../../state/keys.ts'
import { calmRoom, expandedBy, hiddenOf, joined, type Loaded } from '../../state/network.ts'
import { counted, plural, shortWords } from '../../state/words.ts'
import { asOfOf } from '../../state/years.ts'
import { KIND_NAMES } from '../../ui/kinds.ts'
import type { Place, ViewProps } from '../view.ts'
import type { Choice } from './chosen.ts'
import type { Connect } from './useConnect.ts'
import { packed } from './usePlacesOnCanvas.ts'

/** More hidden neighbours than these are chosen from, not drawn at once. */
const AT_ONCE = 6

const NO_ROOM = 'The link of this drawing has no room for that.'

interface ActsInput extends ViewProps {
  /** What is drawn as of the year on show. */
  readonly loaded: Loaded | null
  /** What is drawn of all years, whatever the year on show. */
  readonly today: Loaded | null
  readonly arranged: Arranged | null
  readonly restored: Restored | undefined
  readonly moved: (at: Readonly<Record<string, { readonly x: number; readonly y: number }>>) => void
  /** The places that the canvas itself wrote last: they are not read back. */
  readonly written: RefObject<string | null>
  readonly growing: RefObject<string | null>
  readonly connect: Connect
}

/** What a reader can do on the canvas, each as a step to another place. */
export interface CanvasActs {
  readonly events: CanvasEvents
  readonly pins: ReadonlySet<string>
  /** Entry whose neighbours are being chosen. */
  readonly choosing: string | null
  readonly add: (choice: Choice) => void
  readonly cancel: () => void
  readonly collapse: (id: string) => void
  /** Entries added last that lie outside of the view. */
  readonly outside: number
}

export function useCanvasActs(input: ActsInput): CanvasActs {
  const { place, arranged, restored } = input
  const [choosing, setChoosing] = useState<string | null>(null)
  const [outside, setOutside] = useState(0)
  const [pins, setPins] = useState<ReadonlySet<string>>(new Set())
  const latest = useRef({ ...input, pins, choosing })
  latest.current = { ...input, pins, choosing }
  const drawn = `${place.subjects.join()} ${place.keys['add'] ?? ''}`
  useEffect(() => { if (restored !== undefined && restored.pins.length > 0) setPins(new Set(restored.pins)) }, [restored])
  useEffect(() => setChoosing(null), [drawn])

  const acts = useMemo(() => {
    /** Steps to a place with the places of what is drawn, so that the link and the step back show the same picture. */
    const step = (next: (place: Place) => Place, how: 'push' | 'replace', changed: ReadonlySet<string> = latest.current.pins): void => {
      const from = latest.current.place
      void packed(latest.current.arranged?.spots ?? [], changed).then(canvas => {
        if (latest.current.place === from || how === 'push') {
          latest.current.written.current = canvas
          latest.current.go({ ...next(latest.current.place), canvas }, how)
        }
      })
    }
    const marks = (): number => latest.current.loaded?.marks.length ?? 0
    const nameOf = (id: string): string => {
      const mark = latest.current.loaded?.marks.find(one => one.id === id)
      return mark === undefined ? id : shortWords(mark)
    }
    const add = (id: string, ids: readonly string[], all: boolean): void => {
      latest.current.growing.current = id
      step(expandedBy(id, ids, marks(), all), 'push')
      announce(`${counted(ids.length, 'neighbour')} of ${nameOf(id)} ${plural(ids.length, 'is', 'are')} being drawn.`)
    }
    /** Draws the few hidden neighbours of an entry. When they cannot be had, the chooser opens and says why. */
    const addAll = async (id: string, loaded: Loaded, total: number): Promise<void> => {
      const shown = loaded.marks.map(mark => mark.id)
      try {
        const { data } = await request(NeighborhoodDocument, { ids: [id], depth: 1, limit: total, shown, asOf: asOfOf(latest.current.place) })
        add(id, data.neighborhood.nodes.map(node => node.id).filter(one => !shown.includes(one)), true)
      } catch {
        setChoosing(id)
      }
    }
    const focusCanvas = (): void => document.querySelector<HTMLElement>('[role="application"]')?.focus()
    const events: CanvasEvents = {
      onSelect: id => {
        const { connect, go } = latest.current
        // While a second entry is chosen, a click means that one and nothing else.
        if (connect.from === null) go(selected(latest.current.place, id), 'replace')
        else if (id !== null && isEntityId(id) && id !== connect.from) connect.ask(connect.from, id)
      },
      onAlso: id => {
        const { connect } = latest.current
        if (connect.from === null) connect.choose(id)
        else events.onSelect(id)
      },
      onConnect: id => latest.current.connect.begin(id),
      onExpand: (id, asks = false) => {
        const { loaded, connect } = latest.current
        if (connect.from !== null) return
        const total = hiddenOf(loaded?.hidden ?? [], id).reduce((sum, group) => sum + group.count, 0)
        if (loaded === null || total === 0) announce(`All neighbours of ${nameOf(id)} are drawn.`)
        else if (asks || total > Math.min(AT_ONCE, calmRoom(marks()))) setChoosing(id)
        else void addAll(id, loaded, total)
      },
      onRemove: id => {
        const { place: now, today } = latest.current
        if (!fitsAddress(removed(now, id))) return announce(NO_ROOM)
        // Where nothing is left there are no places and no pins to keep.
        if (today?.marks.every(mark => mark.id === id) === true) latest.current.go({ ...removed(now, id), canvas: null })
        else step(from => removed(from, id), 'push')
        announce(`${nameOf(id)} is off the canvas. Ctrl Z brings it back.`)
      },
      onMoved: (id, at, start) => {
        const { arranged: before, moved, pins: pinned } = latest.current
        moved({ [id]: at })
        const withIt = (point: { readonly x: number; readonly y: number }) => new Map([...(before?.spots ?? [])].map(([one, spot]) => [one, one === id ? { ...spot, ...point } : spot]))
        // The place that one comes from gets its places too, so that a step back has somewhere to bring the entry.
        void Promise.all([packed(withIt(start), pinned), packed(withIt(at), pinned)]).then(([from, to]) => {
          const { place: now, go, written } = latest.current
          if (from === null || to === null) return
          go({ ...now, canvas: from }, 'replace')
          written.current = to
          go({ ...now, canvas: to }, 'push')
        })
      },
      onPin: id => {
        const next = new Set(latest.current.pins)
        if (!next.delete(id)) next.add(id)
        setPins(next)
        step(now => now, 'replace', next)
        announce(`${nameOf(id)} is ${next.has(id) ? 'pinned' : 'free again'}.`)
      },
      onOutside: setOutside,
      onWalk: (id, from) => announce(sentenceOf(latest.current.loaded, id, from)),
    }
    return {
      events,
      add: ({ ids, all }: Choice): void => {
        const { choosing: id } = latest.current
        if (id === null) return
        add(id, [...ids], all)
        setChoosing(null)
        focusCanvas()
      },
      cancel: (): void => {
        setChoosing(null)
        focusCanvas()
      },
      collapse: (id: string): void => {
        const { place: now, today, loaded } = latest.current
        if (today === null || loaded === null) return
        if (folded(today, id, loaded)(now) === now) return announce(NO_ROOM)
        const gone = broughtBy(joined(today, loaded), id, now).length
        step(folded(today, id, loaded), 'push')
        announce(`${nameOf(id)} is collapsed: ${counted(gone, 'entry', 'entries')} fewer. Ctrl Z brings ${plural(gone, 'it', 'them')} back.`)
      },
      /** A link that carries places goes on carrying them: what has grown since is added to it. */
      keep: (): void => { if (latest.current.place.canvas !== null) step(now => now, 'replace') },
    }
  }, [])
  useEffect(() => { if (arranged?.from != null) acts.keep() }, [arranged, acts])
  const sel = place.keys['sel']
  const chosen = sel !== undefined && isEntityId(sel) ? sel : null
  useCommands([
    { id: 'walk', label: 'Walk to the nearest neighbour', keys: ['Arrow keys'], scope: 'canvas', run: null },
    { id: 'select', label: 'Select the entry walked to', keys: ['Enter'], scope: 'canvas', run: null },
    { id: 'expand', label: 'Show its neighbours', keys: ['Shift Enter'], scope: 'canvas', enabled: chosen !== null, run: () => { if (chosen !== null) acts.events.onExpand(chosen, true) } },
    { id: 'connect', label: 'Connect it with another entry: choose the second', keys: ['C'], scope: 'canvas', enabled: chosen !== null, run: () => input.connect.begin(chosen) },
    { id: 'pin', label: 'Pin it where it is', keys: ['P'], scope: 'canvas', run: null },
    { id: 'remove', label: 'Take it off the canvas', keys: ['Delete'], scope: 'canvas', run: null },
    { id: 'fit', label: 'Show all', keys: ['F'], scope: 'canvas', run: null },
  ])
  return { ...acts, pins, choosing, outside }
}

/** What is said on arriving at an entry: the line that led there, or its name and kind. */
function sentenceOf(loaded: Loaded | null, id: string, from: string | null): string {
  const mark = loaded?.marks.find(one => one.id === id)
  if (loaded === null || mark === undefined) return id
  const line = loaded.lines.find(one => (one.from.id === id && one.to.id === from) || (one.from.id === from && one.to.id === id))
  const hidden = hiddenOf(loaded.hidden, id).reduce((sum, row) => sum + row.count, 0)
  const name = `${mark.name}, ${KIND_NAMES[mark.kind].one.toLowerCase()}.`
  return [name, line === undefined ? '' : line.sentence, hidden > 0 ? `${counted(hidden, 'neighbour is', 'neighbours are')} not drawn.` : ''].filter(Boolean).join(' ')
}
