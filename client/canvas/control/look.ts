import type { Core } from 'cytoscape'
import type { Look } from '../scene.ts'

/** Line words beside a selection: all of them up to this many, beyond it only those between theories. */
const MOST_WORDS = 7

/** In a drawing of more lines than these, those that the selection is no end of step back. */
const DENSE = 40

/** Gives marks and lines the classes of their states. */
export function applyLook(cy: Core, look: Look): void {
  cy.batch(() => {
    cy.elements().removeClass('chosen way aside worded captioned back')
    for (const id of look.aside) cy.getElementById(id).addClass('aside')
    for (const [id, caption] of look.captions) cy.getElementById(id).data('caption', caption).addClass('captioned')
    if (look.way !== null) {
      for (const id of look.way.marks) cy.getElementById(id).addClass('way')
      for (const [id, step] of look.way.lines) {
        const line = cy.getElementById(id)
        line.data('caption', `${step}  ${String(line.data('word') ?? '')}`).addClass('way captioned')
      }
    }
    if (look.selected === null) return
    const chosen = cy.getElementById(look.selected)
    chosen.addClass('chosen')
    if (!chosen.isNode()) return
    const lines = chosen.connectedEdges()
    if (look.way === null && cy.edges().length > DENSE) cy.edges().not(lines).addClass('back')
    const telling = lines.length <= MOST_WORDS ? lines : lines.filter('[family = "DESCENT"]')
    if (look.way === null) telling.addClass('worded')
  })
}
