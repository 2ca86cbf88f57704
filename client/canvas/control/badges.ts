import type { Core } from 'cytoscape'
import type { Sign } from '../../api/generated.ts'
import { badgePicture, pinPicture, signPicture, type Picture } from '../images.ts'
import type { Tokens } from '../tokens.ts'

const colourOfSign = (sign: Sign, tokens: Tokens): string => (sign === 'NONE' ? tokens.none : tokens.canvas)

/** Draws signs, hidden-neighbour pills and pins on the marks that have them; marks whose pictures stay the same are not touched. */
export function applyBadges(cy: Core, tokens: Tokens, pinned: ReadonlySet<string>): void {
  cy.batch(() => cy.nodes().forEach(node => {
    const chosen = node.hasClass('theory') && (node.hasClass('chosen') || node.hasClass('way') || node.hasClass('subject'))
    const width = Number(node.data(chosen ? 'chosenWidth' : 'width'))
    const sign = node.data('sign') as Sign | null
    const hidden = Number(node.data('hidden') ?? 0)
    const pictures: Picture[] = [
      ...(sign === null ? [] : [signPicture(sign, colourOfSign(sign, tokens))]),
      ...(hidden > 0 ? [badgePicture(hidden, { width, height: Number(node.data('height')), side: String(node.data('side')), pinned: pinned.has(node.id()) }, tokens)] : []),
      ...(pinned.has(node.id()) ? [pinPicture(tokens)] : []),
    ]
    const key = pictures.map(picture => `${picture.uri}${picture.x} ${picture.y}`).join('|')
    if (node.data('pictureKey') === key || (pictures.length === 0 && node.data('pictureKey') === undefined)) return
    node.data('pictureKey', key)
    if (pictures.length === 0) node.removeData('pictures')
    else node.data({
      pictures: pictures.map(picture => picture.uri), pictureWidths: pictures.map(picture => `${picture.width}px`), pictureHeights: pictures.map(picture => `${picture.height}px`),
      pictureXs: pictures.map(picture => `${picture.x}px`), pictureYs: pictures.map(picture => `${picture.y}px`),
    })
  }))
}
