import { useEffect, useRef, useState } from 'react'
import type { Restored } from '../../canvas/useArrangement.ts'
import { packArrangement, unpackArrangement, type Arrangement } from '../../state/canvas-code.ts'

const NOTHING: Restored = { at: {}, pins: [] }

/** Places and pins that an address brings; undefined while they are being read, so that nothing is arranged twice. */
export function useRestored(canvas: string | null): Restored | undefined {
  const [restored, setRestored] = useState<{ readonly code: string | null; readonly value: Restored }>({ code: null, value: NOTHING })
  const written = useRef<string | null>(null)
  useEffect(() => {
    if (canvas === null || canvas === restored.code || canvas === written.current) return
    let current = true
    void unpackArrangement(canvas).then(value => { if (current) setRestored({ code: canvas, value: value ?? NOTHING }) })
    return () => { current = false }
  }, [canvas, restored.code])
  if (canvas === null) return NOTHING
  return restored.code === null ? undefined : restored.value
}

/** Places and pins as the address carries them; null when they are too many for it. */
export const packed = (spots: Iterable<readonly [string, { readonly x: number; readonly y: number }]>, pins: ReadonlySet<string>): Promise<string | null> => {
  const arrangement: Arrangement = { at: Object.fromEntries([...spots].map(([id, { x, y }]) => [id, [x, y] as const])), pins: [...pins] }
  return packArrangement(arrangement)
}
