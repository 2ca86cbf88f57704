import { useCallback, useEffect, useRef, useState } from 'react'
import { asChosen, measured, type Measured } from './bodies.ts'
import { arrange, withSides } from './layout/arrange.ts'
import type { Spot, Spots } from './layout/body.ts'
import type { Point } from './layout/geometry.ts'
import { grow } from './layout/grow.ts'
import { measureReady } from './useMeasure.ts'
import type { Scene } from './scene.ts'

/** Places that came with the address: by id, and which of them are pinned. */
export interface Restored { readonly at: Readonly<Record<string, readonly [number, number]>>; readonly pins: readonly string[] }

export interface ArrangementInput {
  readonly scene: Scene
  /** What is arranged together; the rest of the scene has its places beside it, so that these do not depend on it. */
  readonly first: readonly { readonly id: string }[]
  /** The entries asked for: they stand in the middle. */
  readonly middles: readonly string[]
  /** Room of the canvas in pixels, without what stands over it. */
  readonly room: () => { readonly width: number; readonly height: number }
  readonly restored: Restored | null
  /** Words are broken into shorter lines: for a narrow screen that the width, not the height, makes small. */
  readonly narrow: boolean
  /** The entry whose neighbours were asked for last; asked for once, when they are placed. */
  readonly growing: () => string | null
}

/** Where everything lies. `progress` is 0 to 1 while a big drawing is being arranged, else null. */
export interface Arranged {
  readonly scene: Scene
  readonly bodies: readonly Measured[]
  readonly spots: Spots
  readonly from: string | null
  /** Marks that were placed beside others just now. */
  readonly fresh?: readonly string[]
  /** What is drawn of it now, when that is only a part; the places are those of all. */
  readonly part?: Scene
  /** The places came with a link, made for a screen that may be larger: all of it is shown, however small. */
  readonly linked?: boolean
  /** Counts full arrangements: the view is fitted when it grows. */
  readonly turn: number
}

/** Milliseconds of a frame that arranging may take. */
const SLICE = 10
/** A drawing goes on from the last one when it keeps this share of it. */
const KEPT = 0.5

/** A link carries whole pixels: what is no farther than this from where it stands is there, in pixels. */
const ROUNDED = 1

const nextFrame = (): Promise<void> => new Promise(resolve => requestAnimationFrame(() => resolve()))

/** Measures and places a scene: all anew for a new question, else only what is new, beside what stands. */
export function useArrangement({ scene, first, middles, room, restored, narrow, growing }: ArrangementInput): {
  readonly arranged: Arranged | null; readonly progress: number | null; readonly stop: () => void
  readonly moved: (at: Readonly<Record<string, Point>>) => void; readonly anew: (pinned: ReadonlySet<string>) => void
} {
  const [arranged, setArranged] = useState<Arranged | null>(null)
  const [progress, setProgress] = useState<number | null>(null)
  const memory = useRef<Map<string, Spot>>(new Map())
  const before = useRef<readonly string[]>([])
  const stopped = useRef(false)
  const [again, setAgain] = useState<{ readonly pinned: ReadonlySet<string> } | null>(null)
  const turn = useRef(0)
  const latest = useRef({ first, middles, room, restored, narrow, growing })
  latest.current = { first, middles, room, restored, narrow, growing }

  useEffect(() => {
    let current = true
    const run = async (): Promise<void> => {
      const measure = await measureReady()
      if (!current) return
      const asked = latest.current
      if (scene.marks.length === 0) {
        setArranged(now => (now === null ? null : { ...now, scene, bodies: [], spots: new Map(), from: null, fresh: [] }))
        return
      }
      const bodies = measured(scene.marks, measure, asked.narrow)
      const roomy = bodies.map(body => (asked.middles.includes(body.id) ? asChosen(body) : body))
      const ids = new Set(scene.marks.map(mark => mark.id))
      const kept = before.current.filter(id => ids.has(id)).length
      const goesOn = again === null && before.current.length > 0 && (kept >= before.current.length * KEPT || kept >= ids.size)
      const links = scene.lines.map(line => [line.from, line.to] as const)
      if (!goesOn) memory.current = restoredSpots(asked.restored, roomy, links, again === null ? null : { pinned: again.pinned, spots: memory.current })
      const placed = new Map([...memory.current].filter(([id]) => ids.has(id)))
      const fresh = roomy.filter(body => !placed.has(body.id))
      const growsOn = goesOn || (again === null && placed.size >= ids.size * KEPT)
      stopped.current = false
      const from = growsOn && fresh.length > 0 ? asked.growing() : null
      const beside = (placed: Spots, fresh: readonly Measured[]): Spots =>
        grow({ placed, bodies: new Map(roomy.map(body => [body.id, body])), fresh, links, from: from !== null && placed.has(from) ? from : null })
      const together = new Set(asked.first.map(({ id }) => id))
      const arrangeFirst = (): Promise<Spots> => inSlices(arrange({
        bodies: roomy.filter(({ id }) => together.has(id)), links: links.filter(ends => ends.every(id => together.has(id))), middles: asked.middles, room: asked.room(),
        pinned: new Map([...placed].filter(([id]) => together.has(id))),
      }), () => !current || stopped.current, setProgress)
      const spots = growsOn ? beside(placed, fresh) : beside(new Map([...placed, ...await arrangeFirst()]), fresh.filter(({ id }) => !together.has(id)))
      if (!current) return
      setProgress(null)
      for (const [id, spot] of spots) memory.current.set(id, spot)
      before.current = [...ids]
      if (!goesOn) turn.current += 1
      setArranged({ scene, bodies, spots: new Map(spots), from, fresh: goesOn ? fresh.map(body => body.id) : [], linked: !goesOn && again === null && placed.size > 0, turn: turn.current })
      if (again !== null) setAgain(null)
    }
    void run()
    return () => { current = false }
  }, [scene, again]) // places, middles and room are read when the scene changes

  const moved = useCallback((at: Readonly<Record<string, Point>>): void => {
    const next = new Map(Object.entries(at).flatMap(([id, { x, y }]): [string, Spot][] => {
      const spot = memory.current.get(id)
      return spot === undefined || Math.hypot(spot.x - x, spot.y - y) <= ROUNDED ? [] : [[id, { x, y, side: spot.side }]]
    }))
    if (next.size === 0) return
    for (const [id, spot] of next) memory.current.set(id, spot)
    setArranged(now => {
      if (now === null) return null
      const there = new Map([...now.spots].map(([id, spot]) => [id, next.get(id) ?? spot]))
      const ids = new Set(next.keys())
      const links = now.scene.lines.map(line => [line.from, line.to] as const)
      // A plate that is moved is often the selected one, which is larger.
      const spots = withSides(now.bodies.map(body => (ids.has(body.id) ? asChosen(body) : body)), there, links, ids)
      for (const [id, spot] of spots) memory.current.set(id, spot)
      return { ...now, from: null, fresh: [], spots }
    })
  }, [])
  const stop = useCallback((): void => { stopped.current = true }, [])
  const anew = useCallback((pinned: ReadonlySet<string>): void => setAgain({ pinned }), [])
  return { arranged, progress, stop, moved, anew }
}

/** Spots to begin with: those of the address, or, when arranging again, those of the pins alone. */
function restoredSpots(
  restored: Restored | null, bodies: readonly Measured[], links: readonly (readonly [string, string])[], again: { readonly pinned: ReadonlySet<string>; readonly spots: Spots } | null,
): Map<string, Spot> {
  const spots = new Map<string, Spot>()
  for (const body of bodies) {
    if (again !== null) {
      const spot = again.spots.get(body.id)
      if (spot !== undefined && again.pinned.has(body.id)) spots.set(body.id, spot)
      continue
    }
    const at = restored?.at[body.id]
    if (at !== undefined) spots.set(body.id, { x: at[0], y: at[1], side: body.words === null ? 'inside' : 'below' })
  }
  return new Map(withSides(bodies, spots, links))
}

async function inSlices(steps: ReturnType<typeof arrange>, stop: () => boolean, say: (done: number) => void): Promise<Spots> {
  let spots: Spots = new Map()
  let began = performance.now()
  for (const step of steps) {
    spots = step.spots
    if (stop()) break
    if (performance.now() - began < SLICE) continue
    say(step.done)
    await nextFrame()
    began = performance.now()
  }
  return spots
}
