import type { Sign } from '../api/generated.ts'
import type { Tokens } from './tokens.ts'

/** A picture on a mark: the sign in a diamond, the number of hidden neighbours, a pin. Position from the upper left corner of the mark. */
export interface Picture { readonly uri: string; readonly width: number; readonly height: number; readonly x: number; readonly y: number }

const svg = (width: number, height: number, inside: string): string =>
  `data:image/svg+xml;utf8,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" width="${width * 2}" height="${height * 2}" viewBox="0 0 ${width} ${height}">${inside}</svg>`)}`

const SIGNS: Readonly<Record<Sign, string>> = {
  POSITIVE: '<path d="M7 2.5v9M2.5 7h9"/>',
  NEGATIVE: '<path d="M2.5 7h9"/>',
  MIXED: '<path d="M7 1.5v7M3.5 5h7M3.5 11.5h7"/>',
  NONE: '<circle cx="7" cy="7" r="3"/>',
  INVERTED_U: '<path d="M3.5 11V7a3.5 3.5 0 0 1 7 0v4"/>',
  U_SHAPED: '<path d="M3.5 3v4a3.5 3.5 0 0 0 7 0V3"/>',
  UNSPECIFIED: '<path d="M4 7h.01M7 7h.01M10 7h.01" stroke-width="2.2"/>',
}

/** The sign of a finding, to stand in its diamond of 26. */
export const signPicture = (sign: Sign, colour: string): Picture =>
  ({ uri: svg(14, 14, `<g fill="none" stroke="${colour}" stroke-width="1.8" stroke-linecap="round">${SIGNS[sign]}</g>`), width: 14, height: 14, x: 6, y: 6 })

/**
 * The pill "+9" at a corner of a mark. Those of plates sit on the upper right one; the others stand beside the corner that is away from the words,
 * however many lines these have, since words are drawn over it. Beside a pin it makes room for that.
 */
export function badgePicture(count: number, mark: { readonly width: number; readonly height: number; readonly side: string; readonly pinned: boolean }, tokens: Tokens): Picture {
  const text = count > 999 ? '+999' : `+${count}`
  const width = 10 + text.length * 6
  const inside = `<rect x="0.6" y="0.6" width="${width - 1.2}" height="14.8" rx="7.4" fill="${tokens.surface}" stroke="${tokens.lineStrong}" stroke-width="1.1"/>`
    + `<text x="${width / 2}" y="11.6" font-family="Source Sans 3, Segoe UI, Arial, sans-serif" font-size="10.5" font-weight="600" fill="${tokens.ink}" text-anchor="middle">${text}</text>`
  if (mark.side === 'inside') return { uri: svg(width, 16, inside), width, height: 16, x: mark.width - width / 2 - 6, y: -9 }
  const x = mark.side === 'right' ? 3 - width - (mark.pinned ? 9 : 0) : mark.width - 3
  return { uri: svg(width, 16, inside), width, height: 16, x, y: mark.side === 'above' ? mark.height - 7 : -10 }
}

/** A pin at the upper left of a mark that stays where it was put. */
export const pinPicture = (tokens: Tokens): Picture => ({
  uri: svg(12, 12, `<circle cx="6" cy="6" r="5.4" fill="${tokens.surface}" stroke="${tokens.lineStrong}" stroke-width="1"/><circle cx="6" cy="6" r="2.2" fill="${tokens.ink}"/>`),
  width: 12, height: 12, x: -6, y: -6,
})
