import { type Paint, plural } from './print.ts'
import type { CorpusReport } from './report.ts'

const SHOWN = 12
const percent = (share: number) => `${(100 * share).toFixed(1)} %`

function list(title: string, ids: readonly string[], paint: Paint): string {
  if (ids.length === 0) return `${title}: ${paint('green', 'none')}`
  const more = ids.length > SHOWN ? paint('dim', `\n  … and ${ids.length - SHOWN} more (--json has all)`) : ''
  return `${title}: ${paint('yellow', String(ids.length))}\n${ids
    .slice(0, SHOWN)
    .map(id => `  ${id}`)
    .join('\n')}${more}`
}

/** A report to read. */
export function printReport(report: CorpusReport, paint: Paint): string {
  const { counts, relations, receipts } = report
  return [
    counts.map(({ kind, count }) => `${String(count).padStart(7)} ${kind}`).join('\n'),
    `${plural(relations, 'relation')}, ${plural(receipts, 'receipt')}; ${percent(report.receiptShare)} of relations have a receipt, ${percent(report.passageShare)} rest on a passage that was read (bibliography apart)`,
    `${plural(report.generalReceipts, 'receipt')} in general only, ${report.secondHandReceipts} read in another paper, ${report.receiptsWithoutLocator} without a locator`,
    list(
      'Papers with missing metadata',
      report.papersMissing.map(({ id, missing }) => `${id} (${missing.join(', ')})`),
      paint,
    ),
    list('Constructs without a finding', report.constructsWithoutFinding, paint),
    list('Theories without a proposing paper', report.theoriesWithoutPaper, paint),
    list('Cases without a finding', report.casesWithoutFinding, paint),
    list(
      'Likely duplicates',
      report.likelyDuplicates.map(({ why, ids }) => `${ids.join(' and ')} (${why})`),
      paint,
    ),
    list(
      'Links between documents',
      report.documentLinks.map(({ documents: [a, b], shared }) => `${a} and ${b}: ${plural(shared, 'entry', 'entries')} in common`),
      paint,
    ),
  ].join('\n\n')
}
