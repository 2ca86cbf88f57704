import { useElementSize, useMergedRef } from '@mantine/hooks'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { around } from '../../canvas/layout/geometry.ts'
import type { Arrangement } from './arrange/types.ts'
import { useBeyond } from './useBeyond.ts'

/** Height of the years at the foot. */
const AXIS = 28
/** A picture opens no smaller than this: smaller text would be hard to read. */
const LEAST = 0.82
/** And above the years, which take some of its height. */
const LEAST_DATED = 0.78
/** A click may become a double click within this time, in milliseconds: nothing moves before. */
const DOUBLE_CLICK = 350
/** Kept free around what is brought into view. */
const EDGE = 24

interface Spot { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

/** Where something stands: a plate; a line with both its plates, or where these are farther apart than `most` its middle. */
function spotOf({ placement, routes }: Arrangement, id: string | null, most = 0): Spot | null {
  const plate = placement.plates.find(one => one.id === id)
  if (plate !== undefined) return plate
  const route = routes.find(one => one.id === id)
  if (route === undefined) return null
  const ends = around(placement.plates.filter(one => id?.split('~').includes(one.id)))
  return ends.width <= most ? ends : { ...route.middle, width: 40, height: 30 }
}

/** What of the scroller can be seen: the names of the lanes stand at its left, a sheet may lie over its foot. */
function seen(scroller: HTMLElement, left: number): { readonly left: number; readonly width: number; readonly height: number } {
  const box = scroller.getBoundingClientRect()
  const sheet = document.querySelector('[data-stop]')?.getBoundingClientRect()
  return { left, width: scroller.clientWidth, height: Math.max(120, Math.min(box.bottom, sheet?.top ?? Infinity) - box.top - AXIS) }
}

/**
 * Zoom and place of a picture that scrolls. A new question opens on what it is about, as large as its room lets it; then the zoom is the reader's. When the picture changes
 * (folding, stages) what is selected, else the subject, stays where it was on the screen. When a panel takes room beside it nothing moves; what is selected and would be covered is brought
 * into view, and so is what a step in years brings (`appeared`). When the years open below it (`dated`) it is made to fit again, so that they cut no plate that was whole.
 */
export function useScroller(arrangement: Arrangement | null, key: string | null, subject: string | null, selected: string | null, dated: boolean, appeared: string | null) {
  const { ref: sized, width, height } = useElementSize<HTMLDivElement>()
  const element = useRef<HTMLDivElement>(null)
  const ref = useMergedRef(sized, element)
  const [chosen, setChosen] = useState<{ readonly key: string; readonly level: number } | null>(null)
  const latest = useRef(selected)
  latest.current = selected
  const shown = useRef<{ readonly key: string; readonly arrangement: Arrangement; readonly level: number; readonly subject: string | null } | null>(null)
  const [fitted, setFitted] = useState<{ readonly key: string; readonly dated: boolean; readonly width: number; readonly level: number } | null>(null)
  const known = width > 0 && arrangement !== null
  const all = !known ? 1 : Math.max(0.4, Math.min(1, width / arrangement.width, (height - AXIS) / arrangement.placement.height))
  const level = (chosen?.key === key ? chosen?.level : fitted?.level) ?? LEAST

  useLayoutEffect(() => {
    const scroller = element.current
    if (scroller === null || arrangement === null || key === null || (fitted?.key === key && fitted.dated === dated)) return
    // The first width of a question's picture stays: panels that open beside it change none of it.
    const width = fitted?.key === key ? fitted.width : scroller.clientWidth
    setFitted({ key, dated, width, level: Math.max(dated ? LEAST_DATED : LEAST, Math.min(1, width / arrangement.width, (scroller.clientHeight - AXIS) / arrangement.placement.height)) })
  }, [arrangement, key, dated, fitted])

  useLayoutEffect(() => {
    const scroller = element.current
    if (scroller === null || arrangement === null || key === null || !known || fitted?.key !== key) return
    const before = shown.current
    const anchor = [latest.current, subject].find(id => spotOf(arrangement, id) !== null) ?? null
    const now = spotOf(arrangement, anchor, before?.key === key ? 0 : scroller.clientWidth / level - arrangement.names.left)
    const then = before === null || before.key !== key || before.subject !== subject ? null : spotOf(before.arrangement, anchor)
    shown.current = { key, arrangement, level, subject }
    if (now === null) return
    if (then === null || before === null) {
      const room = seen(scroller, arrangement.names.left * level)
      scroller.scrollTo({ left: now.x * level - (room.width + room.left) / 2, top: now.y * level - room.height / 2, behavior: 'instant' })
    } else scroller.scrollBy({ left: now.x * level - then.x * before.level, top: (now.y - now.height / 2) * level - (then.y - then.height / 2) * before.level, behavior: 'instant' })
  }, [arrangement, key, known, fitted, level, subject])

  useEffect(() => {
    const timer = setTimeout(() => {
      const scroller = element.current
      if (scroller === null || shown.current === null) return
      const { level, arrangement } = shown.current
      const room = seen(scroller, arrangement.names.left * level)
      const spot = spotOf(arrangement, appeared ?? selected, (room.width - room.left - 2 * EDGE) / level)
      if (spot === null) return
      const by = (from: number, to: number, at: number, size: number): number => (from < at + EDGE ? from - at - EDGE : to > at + size - EDGE ? Math.min(to - at - size + EDGE, from - at - EDGE) : 0)
      const [x, y] = [spot.x * level, spot.y * level]
      const [halfWidth, halfHeight] = [(spot.width / 2) * level, (spot.height / 2) * level]
      const left = by(x - halfWidth, x + halfWidth, scroller.scrollLeft + room.left, room.width - room.left)
      const top = by(y - halfHeight, y + halfHeight, scroller.scrollTop, room.height)
      if (left !== 0 || top !== 0) scroller.scrollBy({ left, top, behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth' })
    }, DOUBLE_CLICK)
    return () => clearTimeout(timer)
  }, [selected, appeared, width, height])

  const zoom = (next: number): void => { if (key !== null) setChosen({ key, level: Math.min(2, Math.max(0.4, next)) }) }
  const beyond = useBeyond(element, `${width} ${height} ${level} ${arrangement?.width ?? 0} ${arrangement?.placement.height ?? 0}`)
  return { ref, beyond, level, zoom, fit: () => zoom(all) }
}
