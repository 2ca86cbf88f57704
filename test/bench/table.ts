/** The bench's answer: one line a figure, with the target beside it. */
export interface Figure {
  readonly what: string
  /** As a reader reads it: 3.2 / 7.9 ms. */
  readonly measured: string
  /** '' where there is none. */
  readonly target: string
  /** Null where there is no target. */
  readonly reached: boolean | null
}

const MARKS = { true: 'reached', false: 'MISSED', null: '' } as const

/** Prints figures as a table under a heading. */
export function print(heading: string, figures: readonly Figure[]): void {
  const rows = figures.map(({ what, measured, target, reached }) => [what, measured, target, MARKS[`${reached}`]] as const)
  const width = (column: number) => Math.max(...rows.map(row => (row[column] ?? '').length))
  const widths = [width(0), width(1), width(2)] as const
  console.log(`\n${heading}`)
  for (const [what, measured, target, mark] of rows) console.log(`  ${what.padEnd(widths[0])}  ${measured.padStart(widths[1])}  ${target.padEnd(widths[2])}  ${mark}`.trimEnd())
}

/** A figure with a target that it must not pass. */
export const atMost = (what: string, value: number, unit: string, target: number, shown = value.toFixed(1)): Figure =>
  ({ what, measured: `${shown} ${unit}`, target: `at most ${target} ${unit}`, reached: value <= target })

export const plain = (what: string, measured: string): Figure => ({ what, measured, target: '', reached: null })
