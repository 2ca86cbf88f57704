import { useCallback, useEffect, useRef, useState, type ReactNode } from 'react'
import type { CanvasControl, CanvasEvents, Drawing } from './open.ts'
import type { Insets } from './control/viewport.ts'
import type { Arranged } from './useArrangement.ts'
import type { Look } from './scene.ts'
import { useCanvasKeys } from './useCanvasKeys.ts'
import { useKeyDown } from './useKeyDown.ts'
import styles from './canvas.module.css'

interface GraphCanvasProps {
  readonly arranged: Arranged | null
  readonly look: Look
  readonly events: CanvasEvents
  readonly insets: Insets
  /** Entries that fitting centres on when all does not fit. */
  readonly focus: readonly string[]
  /** What the canvas shows, in a sentence; read out when it gets focus. */
  readonly label: string
  /** The drawing is what answers the question: skipping the rest leads here. */
  readonly answer?: boolean
  readonly onOpen: (control: CanvasControl | null) => void
}

/** Draws a scene with Cytoscape, which loads when it is first needed. One effect owns it; the others hand it differences. */
export function GraphCanvas({ arranged, look, events, insets, focus, label, answer = false, onOpen }: GraphCanvasProps): ReactNode {
  const container = useRef<HTMLDivElement>(null)
  const control = useRef<CanvasControl | null>(null)
  const latest = useRef({ arranged, look, events, insets, focus, onOpen })
  latest.current = { arranged, look, events, insets, focus, onOpen }
  const fitted = useRef(0)
  const [failure, setFailure] = useState<unknown>(null)
  useKeyDown(container, useCanvasKeys())

  const draw = useCallback((): void => {
    const { arranged: now } = latest.current
    if (control.current === null || now === null) return
    const drawing: Drawing = now
    // The view is fitted to all of it, so that what appears later has its room.
    if (now.part === undefined || now.turn !== fitted.current) control.current.draw(drawing)
    if (now.turn !== fitted.current) control.current.fit(false, now.linked === true)
    if (now.part !== undefined) control.current.draw({ ...drawing, scene: now.part }, true)
    else if (now.turn === fitted.current && now.fresh !== undefined && now.fresh.length > 0) control.current.takeIn(now.spots, now.fresh)
    fitted.current = now.turn
  }, [])

  useEffect(() => {
    let open = true
    fitted.current = 0
    void import('./open.ts').then(({ openCanvas }) => {
      if (!open || container.current === null) return
      const relay: CanvasEvents = {
        onSelect: id => latest.current.events.onSelect(id), onExpand: (id, asks) => latest.current.events.onExpand(id, asks), onMoved: (id, at, from) => latest.current.events.onMoved(id, at, from),
        onWalk: (id, from) => latest.current.events.onWalk(id, from), onRemove: id => latest.current.events.onRemove(id), onPin: id => latest.current.events.onPin(id),
        onConnect: id => latest.current.events.onConnect?.(id), onAlso: id => latest.current.events.onAlso?.(id), onOutside: count => latest.current.events.onOutside?.(count),
      }
      control.current = openCanvas(container.current, relay, () => latest.current.insets, () => latest.current.focus)
      control.current.look(latest.current.look)
      draw()
      latest.current.onOpen(control.current)
    }).catch((error: unknown) => { if (open) setFailure(error) })
    return () => {
      open = false
      control.current?.close()
      control.current = null
      latest.current.onOpen(null)
    }
  }, [draw]) // the one owner: everything that changes goes through `latest`

  useEffect(draw, [draw, arranged])
  useEffect(() => control.current?.look(look), [look])

  // The chunk could not be loaded: the frame says so and offers to load the page again.
  if (failure !== null) throw failure

  return <div ref={container} className={styles.canvas} role="application" tabIndex={0} aria-label={label} {...(answer ? { 'data-answer': '' } : {})} />
}
