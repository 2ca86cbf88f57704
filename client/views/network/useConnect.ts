import { useEffect, useMemo, useRef, useState } from 'react'
import { announce } from '../../state/announce.ts'
import { pathsFrom, selected } from '../../state/edits.ts'
import { isEntityId } from '../../state/keys.ts'
import type { Loaded } from '../../state/network.ts'
import type { ViewProps } from '../view.ts'

/** Two entries on their way to the question how they connect. */
export interface Connect {
  /** The first entry while the second is being chosen; null outside of that mode. */
  readonly from: string | null
  /** A second entry chosen beside the selected one. */
  readonly also: string | null
  readonly begin: (id: string | null) => void
  readonly leave: () => void
  /** Chooses a second entry beside the selected one, which a button then connects. */
  readonly choose: (id: string) => void
  /** Asks how two entries connect. */
  readonly ask: (from: string, to: string) => void
}

const isField = (target: EventTarget | null): boolean => target instanceof HTMLElement && target.closest('input, textarea, select, [role="dialog"]') !== null

interface ConnectInput extends ViewProps {
  /** What is drawn in all years; null until it is known. */
  readonly whole: Loaded | null
}

/** The mode in which a second entry is chosen, and two entries selected at once. Escape leaves both, and so does another question or taking the entry off. */
export function useConnect({ place, go, whole }: ConnectInput, nameOf: (id: string) => string): Connect {
  const [from, setFrom] = useState<string | null>(null)
  const [also, setAlso] = useState<string | null>(null)
  const latest = useRef({ place, go, nameOf })
  latest.current = { place, go, nameOf }
  const sel = place.keys['sel']
  useEffect(() => setAlso(null), [sel])
  const about = place.subjects.join()
  useEffect(() => {
    setFrom(null)
    setAlso(null)
  }, [about])
  useEffect(() => {
    if (whole === null) return
    const ifDrawn = (id: string | null): string | null => (whole.marks.some(mark => mark.id === id) ? id : null)
    setFrom(ifDrawn)
    setAlso(ifDrawn)
  }, [whole])
  const acts = useMemo(() => ({
    begin: (id: string | null): void => {
      if (id === null) return announce('Select an entry first; C then connects it with another.')
      setAlso(null)
      setFrom(id)
      document.querySelector<HTMLElement>('[role="application"]')?.focus()
      announce(`Connect ${latest.current.nameOf(id)} with another entry: walk to it and press Enter, or click it. Escape leaves.`)
    },
    leave: (): void => {
      setFrom(null)
      setAlso(null)
      document.querySelector<HTMLElement>('[role="application"]')?.focus()
      announce('Left.')
    },
    choose: (id: string): void => {
      const first = latest.current.place.keys['sel']
      if (first === undefined || !isEntityId(first)) return latest.current.go(selected(latest.current.place, id), 'replace')
      if (first === id) return
      setAlso(id)
      announce(`${latest.current.nameOf(first)} and ${latest.current.nameOf(id)} are selected. A button connects them.`)
    },
    ask: (one: string, other: string): void => latest.current.go(pathsFrom(one, other)),
  }), [])
  const active = from !== null || also !== null
  useEffect(() => {
    if (!active) return
    // Before the page's own Escape, which would close the inspector as well.
    const press = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || isField(event.target)) return
      event.preventDefault()
      event.stopPropagation()
      acts.leave()
    }
    document.addEventListener('keydown', press, true)
    return () => document.removeEventListener('keydown', press, true)
  }, [active, acts])
  return { from, also, ...acts }
}
