import type { Way } from '../../state/paths.ts'
import { shortWords } from '../../state/words.ts'

/** A way in few words, by what it goes through: "Through psychic distance, then Firm A". */
export function throughWords(way: Way): string {
  const names = way.steps.slice(0, -1).map(step => shortWords(step.to))
  if (names.length === 0) return `Directly: ${way.steps[0]?.forward === false ? way.steps[0].relation.inverseReading : way.steps[0]?.relation.reading ?? ''}`
  return `Through ${names.join(', then ')}`
}
