import { useViewportSize } from '@mantine/hooks'
import { useMemo } from 'react'

/** Heights of what stands above and below the picture, on a wide page and on a narrow one. */
const AROUND = { wide: 284, narrow: 340 } as const
const NARROW = 700
/** Rooms are rounded down to this, so that a scroll bar more or less arranges nothing anew. */
const STEP = 20

export interface Room { readonly width: number; readonly height: number }

/** The room that a picture is arranged for: that of the window, whatever is open beside the picture, so that opening the inspector moves no plate. Null before it is known. */
export function useRoom(): Room | null {
  const { width, height } = useViewportSize()
  return useMemo(() => roomOf(width, height), [width, height])
}

/** Pure, for a window in pixels. */
export function roomOf(width: number, height: number): Room | null {
  if (width === 0) return null
  const down = (size: number): number => Math.floor(size / STEP) * STEP
  return { width: down(width), height: Math.max(240, down(height - (width < NARROW ? AROUND.narrow : AROUND.wide))) }
}
