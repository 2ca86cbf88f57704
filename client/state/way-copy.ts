import type { Way, WayReceipt } from './paths.ts'
import { restsOn, sentenceCase } from './receipt-words.ts'
import { letteredReceipts, plainSentence } from './way-words.ts'

/** A way to paste elsewhere: as plain text that is Markdown too, and as HTML. Pure. */
export interface Copied { readonly text: string; readonly html: string }

/** Receipts of one step that are copied; how many more there are is said. */
const RECEIPTS = 20
const stopped = (text: string): string => (/[.!?]$/u.test(text) ? text : `${text}.`)

/** A receipt as a reference in full: the paper, in which others it was read, where in it, and what kind of receipt it is when it is no passage read. */
function referenceOf(receipt: WayReceipt, references: ReadonlyMap<string, string>): string {
  const full = ({ id, citation }: { readonly id: string; readonly citation: string }): string => references.get(id) ?? citation
  return [full(receipt.paper), ...restsOn(receipt, full)].map(part => stopped(sentenceCase(part))).join(' ')
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/**
 * A way as one copies it: the question, what the way goes through, a numbered sentence a step with the numbers of its receipts, and these in full.
 * @param link the address of the way, to end with
 */
export function copiedWay(way: Way, { title, through, link }: { readonly title: string; readonly through: string; readonly link: string }): Copied {
  const { receipts, byStep, more } = letteredReceipts(way, RECEIPTS)
  const numberOf = new Map(receipts.map(({ letter }, index) => [letter, index + 1]))
  const references = new Map(way.references.map(paper => [paper.id, paper.reference]))
  const sentences = way.steps.map((step, index) => {
    const numbers = (byStep[index] ?? []).map(letter => numberOf.get(letter)).join(', ')
    const rest = (more[index] ?? 0) > 0 ? `; and ${more[index] ?? 0} more` : ''
    return plainSentence(step).replace(/\.$/u, numbers === '' ? '.' : ` [${numbers}${rest}].`)
  })
  const sources = receipts.map(({ receipt }) => referenceOf(receipt, references))
  const text = [
    title, '', `${through}:`, '', ...sentences.map((sentence, index) => `${index + 1}. ${sentence}`), '', 'References', '',
    ...sources.flatMap((source, index) => [`[${index + 1}] ${source}`, '']), link,
  ].join('\n')
  const html = [
    `<p><strong>${escaped(title)}</strong></p>`, `<p>${escaped(through)}:</p>`, `<ol>${sentences.map(sentence => `<li>${escaped(sentence)}</li>`).join('')}</ol>`,
    '<p><strong>References</strong></p>', ...sources.map((source, index) => `<p>[${index + 1}] ${escaped(source)}</p>`), `<p><a href="${escaped(link)}">${escaped(link)}</a></p>`,
  ].join('\n')
  return { text, html }
}
