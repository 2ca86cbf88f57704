import { type Document, isCollection, isMap, isScalar, type LineCounter, type Node, visit, type YAMLError, type YAMLMap } from 'yaml'
import type { ProblemCode } from '../problems.ts'

/** What is wrong with the YAML of a file, in a curator's words. `offset` is where it began, not where the parser gave up. */
interface SyntaxProblem {
  readonly code: ProblemCode
  readonly offset: number
  readonly message: string
  readonly hint: string | null
}

/** A parsed file as its problems are looked for. */
interface Parsed {
  readonly text: string
  readonly lines: LineCounter
  /** Texts in quotes by where they end. */
  readonly quoted: ReadonlyMap<number, Node>
  /** The outermost { } or [ ] by its closing bracket and where it ends. */
  readonly flows: ReadonlyMap<string, Node>
  /** The map that a key stands in, by where the key begins. */
  readonly mapOfKey: ReadonlyMap<number, YAMLMap>
}

/** Most errors of the parser that are explained in one file. */
const MOST_ERRORS = 200

type Explain = (error: YAMLError, parsed: Parsed) => SyntaxProblem | null

const found = (offset: number, message: string, hint: string | null, code: ProblemCode = 'BAD_YAML'): SyntaxProblem => ({ code, offset, message, hint })
const startOf = (node: unknown): number => (node as Node | null | undefined)?.range?.[0] ?? -1

/** One walk through what was parsed: every error is looked up in it. */
function look(document: Document.Parsed, text: string, lines: LineCounter): Parsed {
  const quoted = new Map<number, Node>()
  const flows = new Map<string, Node>()
  const mapOfKey = new Map<number, YAMLMap>()
  visit(document, {
    Node(_, node) {
      const end = node.range?.[1] ?? -1
      if (isScalar(node) && (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE')) quoted.set(end, node)
      const flow = isCollection(node) && node.flow === true ? `${isMap(node) ? '}' : ']'}${end}` : null
      if (flow !== null && !flows.has(flow)) flows.set(flow, node)
      if (isMap(node)) for (const { key } of node.items) mapOfKey.set(startOf(key), node)
    },
  })
  return { text, lines, quoted, flows, mapOfKey }
}

const unclosedQuote: Explain = ({ message, pos: [end] }, parsed) => {
  if (!message.startsWith('Missing closing')) return null
  const offset = parsed.quoted.get(end)?.range?.[0] ?? end
  const quote = parsed.text[offset] ?? '"'
  return found(offset, `the quote opened at line ${parsed.lines.linePos(offset).line} is never closed`, `put ${quote} at the end of the text`)
}

const unclosedBracket: Explain = ({ message, pos: [end] }, parsed) => {
  const closing = /end with a ([\]}])$/.exec(message)?.[1]
  if (closing === undefined) return null
  const offset = parsed.flows.get(`${closing}${end}`)?.range?.[0] ?? end
  return found(offset, `the ${parsed.text[offset] ?? closing} opened at line ${parsed.lines.linePos(offset).line} is never closed`, `put ${closing} at its end`)
}

/** Text that follows a closing quote: mostly a quote too few before it, or one too many inside. */
const afterQuote: Explain = ({ code, pos: [offset] }, parsed) => {
  if (code !== 'UNEXPECTED_TOKEN' && code !== 'MISSING_CHAR') return null
  const end = parsed.text.slice(0, offset).trimEnd().length
  const scalar = parsed.quoted.get(end)
  if (scalar?.range == null) return null
  const { line, col } = parsed.lines.linePos(scalar.range[0])
  const twice = parsed.text[scalar.range[0]] === "'" ? "write '' for an apostrophe inside" : String.raw`write \" for a quote inside`
  return found(offset, `text goes on after the quote opened at line ${line}, column ${col} is closed`, `${twice}, or close the quote that is missing before`)
}

const duplicateKey: Explain = ({ code, pos: [offset] }, parsed) => {
  if (code !== 'DUPLICATE_KEY') return null
  const keys = (parsed.mapOfKey.get(offset)?.items ?? []).map(({ key }) => key).filter(isScalar)
  const here = keys.find(key => startOf(key) === offset)
  const first = keys.find(({ value }) => value === here?.value)
  const where = first?.range == null || first === here ? 'before' : `at line ${parsed.lines.linePos(first.range[0]).line}`
  return found(offset, `${here === undefined ? 'this key' : `'${String(here.value)}'`} stands twice in one map, the first time ${where}`, 'join the two, or rename one', code)
}

const badIndent: Explain = ({ code, pos: [offset] }, { text, lines }) => {
  if (code !== 'BAD_INDENT') return null
  const at = offset + (/^[ \t]*/.exec(text.slice(offset))?.[0].length ?? 0)
  return found(at, `this line begins at column ${lines.linePos(at).col}, and what it belongs to at another`, 'begin all keys of one map, and all items of one list, at the same column')
}

/** What the parser's other codes mean where only the place matters. */
const WORDS: Partial<Record<YAMLError['code'], readonly [message: string, hint: string]>> = {
  TAB_AS_INDENT: ['a tab stands where the line begins', 'indent with blanks, two a level'],
  BLOCK_AS_IMPLICIT_KEY: ["a colon and a blank inside a text begin a new key", 'put the text in quotes: name: "POI: a model"'],
  BAD_SCALAR_START: ['a text does not begin with this character', 'put the text in quotes'],
  MULTIPLE_DOCS: ['a second document begins here', 'a file is one document: remove the line ---'],
  BAD_DQ_ESCAPE: ['this is no escape', String.raw`in double quotes write \\ for a backslash, or use single quotes`],
  TAG_RESOLVE_FAILED: ['anchors, aliases and tags are not used in seeds', 'write the value out'],
  BAD_ALIAS: ['anchors, aliases and tags are not used in seeds', 'write the value out'],
  MULTILINE_IMPLICIT_KEY: ['this line is neither a key with a value nor an item of a list', 'a blank follows the colon, and the hyphen of an item'],
}

const byCode: Explain = ({ code, message, pos: [offset] }) => {
  if (message.startsWith('Implicit map keys')) return found(offset, ...(WORDS.MULTILINE_IMPLICIT_KEY ?? [message, '']))
  const words = WORDS[code]
  return words === undefined ? null : found(offset, words[0], words[1], code === 'TAG_RESOLVE_FAILED' || code === 'BAD_ALIAS' ? 'ALIAS' : 'BAD_YAML')
}

/** A value that begins with * or & names or sets an anchor, whatever was meant. */
const afterAlias: Explain = ({ code, pos: [offset] }, { text }) => {
  const value = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset)
  return code === 'UNEXPECTED_TOKEN' && /[:[{,-]\s+[*&][^,\]}]*$/.test(value) ? found(offset, 'a text does not begin with * or &', 'put the text in quotes') : null
}

const unexpected: Explain = ({ code, message, pos: [offset] }, { text }) =>
  code === 'UNEXPECTED_TOKEN' && /Unexpected .+ in YAML (stream|document)/.test(message)
    ? found(offset, `'${text[offset] ?? ''}' stands where nothing is open`, 'is there one closing bracket too many, or a key indented too little?')
    : null

const STRUCTURAL: readonly Explain[] = [unclosedQuote, unclosedBracket, afterQuote, afterAlias, unexpected]
const OTHERS: readonly Explain[] = [duplicateKey, badIndent, byCode]

/**
 * The parser's errors in a curator's words. What merely follows from an open quote or bracket is left out: the first of them is told, the others show
 * themselves once it is closed. @throws RangeError when the text is nested too deeply
 */
export function syntaxProblems(document: Document.Parsed, text: string, lines: LineCounter): SyntaxProblem[] {
  const errors = [...document.errors, ...document.warnings]
  if (errors.length === 0) return []
  // The parser notes an exhausted stack as an error of the text.
  if (errors.some(({ message }) => message.includes('call stack'))) throw new RangeError('nested too deeply')
  const parsed = look(document, text, lines)
  const explain = (list: readonly Explain[], error: YAMLError) => list.map(one => one(error, parsed)).find(one => one !== null) ?? null
  const problems: SyntaxProblem[] = []
  let broken = Number.POSITIVE_INFINITY
  for (const error of errors.slice(0, MOST_ERRORS)) {
    if (error.pos[0] > broken) continue
    const structural = explain(STRUCTURAL, error)
    if (structural !== null) broken = structural.offset
    problems.push(structural ?? explain(OTHERS, error) ?? found(error.pos[0], error.message, null))
  }
  return problems
}
