import type { Core, EventObject } from 'cytoscape'

/** Ink outline and full lines under the pointer; the rest stays as it is. A view that moves away from under the pointer takes it along. */
export function hover(cy: Core): void {
  const leave = (): void => {
    cy.elements('.hover').removeClass('hover')
    cy.container()?.classList.remove('over-mark')
  }
  // Moves count too: after the view has moved the pointer may be over what it was over before.
  cy.on('mouseover mousemove', 'node, edge', (event: EventObject) => {
    const target = event.target as ReturnType<Core['getElementById']>
    if (target.hasClass('hover')) return
    target.addClass('hover')
    if (target.isNode() && target.connectedEdges().length <= 12) target.connectedEdges().addClass('hover')
    cy.container()?.classList.add('over-mark')
  })
  cy.on('mouseout', 'node, edge', leave)
  cy.on('viewport', leave)
}
