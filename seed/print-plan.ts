import type { ChangeReport, SeedChange } from '../server/store/apply/port.ts'
import { type Paint, plural } from './print.ts'

const SIGNS = { ADD: ['+', 'green'], CHANGE: ['~', 'yellow'], REMOVE: ['-', 'red'], RENAME: ['>', 'yellow'] } as const
const LONGEST = 160
/** A plan shows all it has; after an apply a few are enough. */
const SHOWN_OF_APPLY = 20
const shown = (text: string | null, paint: Paint, style: 'red' | 'green') =>
  text === null ? paint('dim', 'nothing') : paint(style, text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text)

function printChange(change: SeedChange, paint: Paint): string {
  const [sign, style] = SIGNS[change.action]
  const what = change.kind === null ? '' : `  ${paint('dim', change.label.length > 80 ? `${change.label.slice(0, 80)}…` : change.label)}`
  const fields = change.fields.map(
    ({ field, before, after }) => `      ${field}: ${shown(before, paint, 'red')} ${paint('dim', '->')} ${shown(after, paint, 'green')}`,
  )
  return [`  ${paint(style, `${sign} ${change.id}`)}${what}`, ...fields].join('\n')
}

/** A plan to read: what goes, what changes with each fact before and after, what is new, then the counts. */
export function printPlan({ corpora, changes, truncated, counts, problems, before, after, status }: ChangeReport, paint: Paint): string {
  const most = status === 'APPLIED' ? SHOWN_OF_APPLY : changes.length
  const corporaGone = corpora.removed.map(id => `  ${paint('red', `- corpus ${id}`)}  ${paint('dim', 'with all that it alone says')}`)
  const lines = changes.slice(0, most).map(change => printChange(change, paint))
  if (changes.length > most) lines.push(paint('dim', `  … and ${changes.length - most}${truncated ? ' or more' : ''} others`))
  else if (truncated) lines.push(paint('dim', '  … and more'))
  const refused = problems.map(({ message, hint }) => `${paint('red', 'refused')} ${message}\n  = ${paint('green', hint)}`)
  const nothing = counts.added + counts.changed + counts.removed === 0
  const sum = `${plural(counts.added, 'record')} added, ${counts.changed} changed, ${counts.removed} removed, ${counts.unchanged} as they were; receipts +${counts.receiptsAdded} -${counts.receiptsRemoved}`
  const would = status === 'REFUSED' ? 'would be' : '->'
  const versions = before === after ? `version ${after.slice(0, 12)} stays` : `version ${before.slice(0, 12)} ${would} ${after.slice(0, 12)}`
  const verdict =
    status === 'REFUSED'
      ? paint('red', 'Refused: nothing was changed.')
      : nothing && before === after
        ? paint('green', 'Nothing to do.')
        : status === 'APPLIED'
          ? paint('green', 'Applied.')
          : 'Planned.'
  return [...corporaGone, ...lines, ...refused, `${sum}; ${versions}.`, verdict].join('\n')
}
