import { countWords, type Descents } from '../../state/lineage.ts'

/** What a plate is called by those who listen: all that can be read on it, then what is missing. */
export function plateWords({ name, counts }: Descents['nodes'][number], detail: string, hidden: number, folded: number, dimmed: boolean): string {
  const none = [[counts.constructs, 'constructs'], [counts.tests, 'tests'], [counts.critiques, 'critiques']].flatMap(([number, many]) => (number === 0 ? [`no ${many}`] : []))
  return [
    `${[name, detail, countWords(counts)].filter(part => part !== '').join(' ')}.`, ...(none.length > 0 ? [`Recorded: ${none.join(', ')}.`] : []),
    ...(hidden > 0 ? [`+${hidden} beyond.`] : []), ...(folded > 0 ? [`${folded} folded.`] : []), ...(dimmed ? ['Off the focused line.'] : []),
  ].join(' ')
}
