import type { Core, EventObject } from 'cytoscape'

/** Ink outline and full lines under the pointer; the rest stays as it is. */
export function hover(cy: Core): void {
  cy.on('mouseover', 'node, edge', (event: EventObject) => {
    const target = event.target as ReturnType<Core['getElementById']>
    target.addClass('hover')
    if (target.isNode() && target.connectedEdges().length <= 12) target.connectedEdges().addClass('hover')
    cy.container()?.classList.add('over-mark')
  })
  cy.on('mouseout', 'node, edge', () => {
    cy.elements('.hover').removeClass('hover')
    cy.container()?.classList.remove('over-mark')
  })
}
