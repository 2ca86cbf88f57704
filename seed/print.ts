import type { CorpusText } from './read/corpus.ts'
import type { Problem } from './problems.ts'

/** Paints text on a terminal that shows colours; otherwise leaves it. */
export type Paint = (style: 'red' | 'yellow' | 'green' | 'dim' | 'bold', text: string) => string

const CODES = { red: 31, yellow: 33, green: 32, dim: 2, bold: 1 } as const
/** Paints for a terminal with colours, and leaves the text alone for one without. */
export const painter =
  (colours: boolean): Paint =>
  (style, text) =>
    colours ? `\u001B[${CODES[style]}m${text}\u001B[0m` : text

/** A count with its noun: 1 record, 1,332 records. */
export const plural = (count: number, one: string, many = `${one}s`): string => `${count.toLocaleString('en')} ${count === 1 ? one : many}`

const WIDTH = 120
/** The part of a line around a column that fits a terminal, and the column's place in it. */
function excerpt(line: string, column: number): [string, number] {
  const plain = line.replaceAll('\t', ' ').replaceAll(/\p{Cc}/gu, '?')
  if (plain.length <= WIDTH) return [plain, column]
  const start = Math.max(0, Math.min(column - 1 - WIDTH / 3, plain.length - WIDTH))
  const cut = plain.slice(start, start + WIDTH)
  return [`${start > 0 ? '…' : ''}${cut}${start + WIDTH < plain.length ? '…' : ''}`, column - start + (start > 0 ? 1 : 0)]
}

/** A problem as good compilers print it: place and message, the line, a caret, what would be right. */
function printProblem(problem: Problem, lines: readonly string[] | undefined, paint: Paint): string {
  const { file, line, column, severity, code, message, hint } = problem
  const error = severity === 'ERROR'
  const head = `${paint('bold', `${file}:${line}:${column}`)} ${paint(error ? 'red' : 'yellow', error ? 'error' : 'warning')} ${message} ${paint('dim', `[${code}]`)}`
  const text = lines?.[line - 1]
  const margin = ' '.repeat(String(line).length)
  const shown: string[] = []
  if (text !== undefined) {
    const [part, place] = excerpt(text, column)
    shown.push(
      `  ${paint('dim', `${line} |`)} ${part}`,
      `  ${paint('dim', `${margin} |`)} ${' '.repeat(Math.max(0, place - 1))}${paint(error ? 'red' : 'yellow', '^')}`,
    )
  }
  if (hint !== null) shown.push(`  ${paint('dim', `${margin} =`)} ${paint('green', hint)}`)
  return [head, ...shown].join('\n')
}

/** All problems with their lines, and a count at the end. */
export function printProblems(problems: readonly Problem[], texts: readonly CorpusText[], paint: Paint): string {
  const lines = new Map(texts.flatMap(({ files }) => files.map(({ path, text }) => [path, text.split(/\r?\n/)] as const)))
  const errors = problems.filter(({ severity }) => severity === 'ERROR').length
  const count =
    problems.length === 0 ? paint('green', 'No problems.') : `${plural(errors, 'error')}, ${plural(problems.length - errors, 'warning')}.`
  return [...problems.map(problem => printProblem(problem, lines.get(problem.file), paint)), count].join('\n\n')
}
