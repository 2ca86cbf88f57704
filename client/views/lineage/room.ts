import { useViewportSize } from '@mantine/hooks'
import { useMemo, useRef } from 'react'
import type { Names } from './arrange/types.ts'

/** Windows by what stands around the picture: up to which width, how high that is above and below it, and where the names of the lanes stand. */
const WINDOWS: readonly { readonly below: number; readonly around: number; readonly names: Names }[] = [
  // Beside the plates the names would take a third of a phone.
  { below: 700, around: 250, names: { left: 8, above: 24 } },
  // What one can do stands in two lines.
  { below: 1380, around: 326, names: { left: 148, above: 0 } },
  { below: Infinity, around: 284, names: { left: 148, above: 0 } },
]
/** Rooms are rounded down to this, so that a scroll bar more or less arranges nothing anew. */
const STEP = 20

export interface Room { readonly width: number; readonly height: number; readonly names: Names }

/** From this width of the window on the inspector stands beside the picture, and takes so much. */
const INSPECTOR = { from: 1000, width: 384 } as const

/**
 * The room that a picture is arranged for: that of the window, so that opening the inspector moves no plate; of a question that opens with something selected the room beside
 * the inspector. Null before it is known.
 */
export function useRoom(question: string, selected: boolean): Room | null {
  const opened = useRef({ question, selected })
  if (opened.current.question !== question) opened.current = { question, selected }
  const beside = opened.current.selected
  const { width, height } = useViewportSize()
  return useMemo(() => roomOf(width, height, beside), [width, height, beside])
}

/** Pure, for a window in pixels, with the inspector beside the picture or not. */
export function roomOf(width: number, height: number, beside = false): Room | null {
  const found = WINDOWS.find(one => width < one.below)
  if (width === 0 || found === undefined) return null
  const down = (size: number): number => Math.floor(size / STEP) * STEP
  return { width: down(width - (beside && width >= INSPECTOR.from ? INSPECTOR.width : 0)), height: Math.max(240, down(height - found.around)), names: found.names }
}
