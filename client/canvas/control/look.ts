import type { Core } from 'cytoscape'
import type { Look } from '../scene.ts'

/** Line words beside a selection: all of them up to this many, beyond it only those between theories. */
const MOST_WORDS = 7

/** In a drawing of more lines than these, those that touch neither the selection nor, without one, what was asked for, step back. */
const DENSE = 40

/** Gives marks and lines the classes of their states. */
export function applyLook(cy: Core, look: Look): void {
  cy.batch(() => {
    cy.elements().removeClass('chosen way aside worded-far worded-near captioned back subject')
    for (const id of look.about) cy.getElementById(id).addClass('subject')
    for (const id of look.aside) cy.getElementById(id).addClass('aside')
    for (const [id, caption] of look.captions) cy.getElementById(id).data('caption', caption).addClass('captioned')
    if (look.way !== null) {
      for (const id of look.way.marks) cy.getElementById(id).addClass('way')
      for (const [id, step] of look.way.lines) {
        const line = cy.getElementById(id)
        line.data('caption', `${step}  ${String(line.data('word') ?? '')}`).addClass('way captioned')
      }
    }
    const chosenMark = look.selected === null || look.selected.includes('~') ? [] : [look.selected]
    const about = cy.nodes().filter(node => (chosenMark.length > 0 ? chosenMark : look.about).includes(node.id()))
    if (look.way === null && cy.edges().length > DENSE && about.nonempty()) cy.edges().not(about.connectedEdges()).addClass('back')
    if (look.also !== null) cy.getElementById(look.also).addClass('chosen')
    if (look.selected === null) return
    const chosen = cy.getElementById(look.selected)
    chosen.addClass('chosen')
    if (!chosen.isNode()) return
    const lines = chosen.connectedEdges()
    const telling = lines.length <= MOST_WORDS ? lines : lines.filter('[family = "DESCENT"]')
    if (look.way !== null) return
    // Words stand at the far ends: there the lines of a selection are apart.
    telling.forEach(line => { line.addClass(line.source().same(chosen) ? 'worded-far' : 'worded-near') })
  })
}
