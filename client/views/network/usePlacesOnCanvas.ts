import { useEffect, useRef, useState, type RefObject } from 'react'
import type { Restored } from '../../canvas/useArrangement.ts'
import type { Point } from '../../canvas/layout/geometry.ts'
import { packArrangement, unpackArrangement, type Arrangement } from '../../state/canvas-code.ts'

const NOTHING: Restored = { at: {}, pins: [] }

/**
 * Places and pins that an address brings; undefined while they are being read, so that nothing is arranged twice. Those that the canvas itself has
 * just written (`written`) stand already and are not read back.
 */
export function useRestored(canvas: string | null, written: RefObject<string | null>): Restored | undefined {
  const [restored, setRestored] = useState<{ readonly code: string | null; readonly value: Restored }>({ code: null, value: NOTHING })
  useEffect(() => {
    if (canvas === null || canvas === restored.code) return
    if (canvas === written.current) {
      setRestored(({ value }) => ({ code: canvas, value }))
      return
    }
    let current = true
    void unpackArrangement(canvas).then(value => { if (current) setRestored({ code: canvas, value: value ?? NOTHING }) })
    return () => { current = false }
  }, [canvas, restored.code, written])
  if (canvas === null) return NOTHING
  return restored.code === null && canvas !== written.current ? undefined : restored.value
}

/** After a step back or forth: brings every entry to where the address of that step has it. */
export function useStepped(canvas: string | null, written: RefObject<string | null>, move: (at: Readonly<Record<string, Point>>) => void): void {
  const before = useRef(canvas)
  useEffect(() => {
    const [own, same] = [canvas === written.current, canvas === before.current]
    before.current = canvas
    // Once it has been left, what the canvas wrote is a step like every other.
    if (own || same) return
    written.current = null
    if (canvas === null) return
    let current = true
    void unpackArrangement(canvas).then(value => {
      if (current && value !== null) move(Object.fromEntries(Object.entries(value.at).map(([id, [x, y]]) => [id, { x, y }])))
    })
    return () => { current = false }
  }, [canvas, written, move])
}

/** Places and pins as the address carries them; null when they are too many for it. */
export const packed = (spots: Iterable<readonly [string, { readonly x: number; readonly y: number }]>, pins: ReadonlySet<string>): Promise<string | null> => {
  const arrangement: Arrangement = { at: Object.fromEntries([...spots].map(([id, { x, y }]) => [id, [x, y] as const])), pins: [...pins] }
  return packArrangement(arrangement)
}
