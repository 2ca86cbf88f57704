/** A face of the canvas: what a text is measured and drawn with. */
export interface Face { readonly family: string; readonly size: number; readonly weight: number; readonly lineHeight: number }

const SERIF = '"Source Serif 4 Variable", "Source Serif 4", Georgia, serif'
const SANS = '"Source Sans 3 Variable", "Source Sans 3", system-ui, sans-serif'

export const FACES = {
  plate: { family: SERIF, size: 14, weight: 600, lineHeight: 18 },
  plateSelected: { family: SERIF, size: 17, weight: 600, lineHeight: 21 },
  way: { family: SANS, size: 13.5, weight: 600, lineHeight: 17 },
  words: { family: SANS, size: 12.5, weight: 500, lineHeight: 15.5 },
  line: { family: SANS, size: 12, weight: 600, lineHeight: 15 },
  badge: { family: SANS, size: 11, weight: 600, lineHeight: 14 },
} as const satisfies Record<string, Face>

/** Width of a text in pixels. The page measures with its fonts, tests with a fixed width a letter. */
export type Measure = (text: string, face: Face) => number

/** Waits until the faces are there, so that nothing is measured in another one; goes on without them when they cannot be had. */
export async function facesReady(fonts: FontFaceSet = document.fonts): Promise<void> {
  await Promise.allSettled(Object.values(FACES).map(face => fonts.load(`${face.weight} ${face.size}px ${face.family}`)))
}

/** Measures with a canvas of the page. */
export function pageMeasure(): Measure {
  const context = document.createElement('canvas').getContext('2d')
  const seen = new Map<string, number>()
  return (text, face) => {
    const font = `${face.weight} ${face.size}px ${face.family}`
    const key = `${font}|${text}`
    const known = seen.get(key)
    if (known !== undefined) return known
    if (context === null) return text.length * face.size * 0.5
    context.font = font
    const width = context.measureText(text).width
    seen.set(key, width)
    return width
  }
}

/** For tests, and where no page is: each letter half as wide as the face is high. */
export const plainMeasure: Measure = (text, face) => text.length * face.size * 0.5

/** Words in lines, with their size in pixels. */
export interface Lines { readonly lines: readonly string[]; readonly width: number; readonly height: number }

/** Breaks a text into lines no wider than `most`, at spaces, never inside a word: a word that is wider makes the line wider. */
export function wrap(text: string, face: Face, most: number, measure: Measure): Lines {
  const lines: string[] = []
  for (const word of text.split(/\s+/u).filter(part => part !== '')) {
    const last = lines.at(-1)
    if (last !== undefined && measure(`${last} ${word}`, face) <= most) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return linesOf(lines, face, measure)
}

/** Breaks a text into at most two lines of like width: one when it is no wider than `single`. */
export function wrapInTwo(text: string, face: Face, single: number, measure: Measure): Lines {
  const words = text.split(/\s+/u).filter(part => part !== '')
  const whole = words.join(' ')
  if (words.length < 2 || measure(whole, face) <= single) return linesOf([whole], face, measure)
  let best: string[] = [whole]
  let least = Infinity
  for (let at = 1; at < words.length; at += 1) {
    const pair = [words.slice(0, at).join(' '), words.slice(at).join(' ')]
    const widest = Math.max(...pair.map(line => measure(line, face)))
    if (widest < least) {
      least = widest
      best = pair
    }
  }
  return linesOf(best, face, measure)
}

const linesOf = (lines: readonly string[], face: Face, measure: Measure): Lines => ({
  lines, width: Math.ceil(Math.max(0, ...lines.map(line => measure(line, face)))), height: Math.ceil(lines.length * face.lineHeight),
})
