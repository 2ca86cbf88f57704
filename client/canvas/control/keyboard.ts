import type { Core } from 'cytoscape'
import { nextInDirection, type Heading } from '../walk.ts'
import { reveal, zoomBy, ZOOM, type Insets } from './viewport.ts'

/** What the keys of the canvas do; the canvas does not know what it means. */
export interface KeyEvents {
  readonly onWalk: (id: string, from: string | null) => void
  readonly onSelect: (id: string) => void
  /** `asks`: which neighbours is asked first, even where there are few. */
  readonly onExpand: (id: string, asks?: boolean) => void
  readonly onRemove: (id: string) => void
  readonly onPin: (id: string) => void
  /** Null: no entry is chosen or walked to. */
  readonly onConnect?: (id: string | null) => void
  readonly onFit: () => void
}

const ARROWS: Readonly<Record<string, Heading>> = { ArrowLeft: 'left', ArrowRight: 'right', ArrowUp: 'up', ArrowDown: 'down' }

/** Keys while the canvas has focus. Returns how to stop listening. */
export function keyboard(cy: Core, container: HTMLElement, insets: () => Insets, events: KeyEvents): () => void {
  const focused = (): string | null => cy.nodes('.focused').first().id() ?? null
  const begin = (): string | null => cy.nodes('.chosen').first().id() ?? cy.nodes('.subject').first().id() ?? cy.nodes().first().id() ?? null
  const focus = (id: string | null, from: string | null): void => {
    cy.nodes('.focused').removeClass('focused')
    if (id === null) return
    cy.getElementById(id).addClass('focused')
    reveal(cy, id, insets())
    events.onWalk(id, from)
  }
  const walk = (heading: Heading): void => {
    const at = focused()
    if (at === null) return focus(begin(), null)
    const node = cy.getElementById(at)
    const marks = cy.nodes().map(one => ({ id: one.id(), ...one.position() }))
    const next = nextInDirection({ id: at, ...node.position() }, marks, new Set(node.neighborhood('node').map(one => one.id())), heading)
    if (next !== null) focus(next, at)
  }
  const onKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const heading = ARROWS[event.key]
    const at = focused() ?? cy.nodes('.chosen').first().id() ?? null
    const acts: Readonly<Record<string, (() => void) | undefined>> = {
      Enter: at === null ? undefined : () => (event.shiftKey ? events.onExpand(at, true) : events.onSelect(at)),
      Delete: at === null ? undefined : () => events.onRemove(at),
      Backspace: at === null ? undefined : () => events.onRemove(at),
      f: events.onFit, F: events.onFit,
      p: at === null ? undefined : () => events.onPin(at), P: at === null ? undefined : () => events.onPin(at),
      c: () => events.onConnect?.(at), C: () => events.onConnect?.(at),
      '+': () => zoomBy(cy, ZOOM.step), '=': () => zoomBy(cy, ZOOM.step), '-': () => zoomBy(cy, 1 / ZOOM.step),
    }
    const act = heading === undefined ? acts[event.key] : () => walk(heading)
    if (act === undefined) return
    event.preventDefault()
    event.stopPropagation()
    act()
  }
  const onBlur = (): void => { cy.nodes('.focused').removeClass('focused') }
  container.addEventListener('keydown', onKey)
  container.addEventListener('blur', onBlur)
  return () => {
    container.removeEventListener('keydown', onKey)
    container.removeEventListener('blur', onBlur)
  }
}
