import type { Core, EventObject } from 'cytoscape'

export interface PointerEvents {
  readonly onSelect: (id: string | null) => void
  readonly onExpand: (id: string) => void
  readonly onMoved: (id: string, at: { readonly x: number; readonly y: number }) => void
}

/** Click selects (beside everything: nothing), double click expands, dragging puts a mark somewhere. */
export function pointer(cy: Core, events: PointerEvents): void {
  cy.on('tap', (event: EventObject) => {
    if (event.target === cy) events.onSelect(null)
    else events.onSelect((event.target as ReturnType<Core['getElementById']>).id())
  })
  cy.on('dbltap', 'node', (event: EventObject) => events.onExpand((event.target as ReturnType<Core['getElementById']>).id()))
  let start = { x: 0, y: 0 }
  cy.on('grab', 'node', (event: EventObject) => { start = { ...(event.target as { position(): { x: number; y: number } }).position() } })
  cy.on('free', 'node', (event: EventObject) => {
    const node = event.target as ReturnType<Core['getElementById']>
    const { x, y } = node.position()
    if (Math.hypot(x - start.x, y - start.y) > 4) events.onMoved(node.id(), { x, y })
  })
}
