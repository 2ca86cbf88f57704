import { isAlias, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, type Node, visit } from 'yaml'
import { syntaxProblems } from './syntax.ts'
import type { Place, ProblemCode, Problems } from '../problems.ts'

/** A file of a corpus as text. `path` is the one that messages name. */
export interface SourceText {
  readonly path: string
  readonly text: string
  /** The disk's own problem with it is told already: its text is only shown, and looked through for the slugs that it may define. */
  readonly unreadable?: boolean
}

/** Longest file, in characters. A corpus has many files rather than large ones. */
export const FILE_LENGTH = 4_000_000
const LIST_LENGTH = 10_000

/** A key of a map with its value and the places of both. */
export interface Entry {
  readonly key: string
  readonly at: Place
  readonly value: Node | null
  readonly valueAt: Place
}

const numberHint = (value: unknown, whole: boolean): string =>
  typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value) && (!whole || !value.includes('.'))
    ? `without quotes: ${value}`
    : 'write digits without quotes or words'

/** What stands where the slug of a record could: before a colon. */
const slugsIn = (text: string): Set<string> => new Set([...text.slice(0, FILE_LENGTH).matchAll(/(?<=^|[\s{,"'])[a-z0-9-]{1,100}(?=["']?\s*:)/gm)].map(([slug]) => slug))

/** One parsed file: walks its nodes, knows their places, notes problems. */
export class Source {
  readonly path: string
  /** Null when the file cannot be read or has nothing in it. */
  readonly root: Node | null
  /** Whether the file can be read and nothing stands in it. */
  readonly isEmpty: boolean
  /** Slugs of records that a file which cannot be read may define, so that what mentions them is not called wrong as well. */
  readonly hidden: ReadonlySet<string>
  readonly #lines = new LineCounter()
  readonly #problems: Problems

  constructor({ path, text, unreadable = false }: SourceText, problems: Problems) {
    this.path = path
    this.#problems = problems
    const root = unreadable ? undefined : this.#read(text)
    this.root = root ?? null
    this.isEmpty = root === null
    this.hidden = root === undefined ? slugsIn(text) : new Set()
  }

  #refuse(message: string, hint: string): undefined {
    this.#problems.add('BAD_FILE', { file: this.path, line: 1, column: 1 }, message, hint)
  }

  /** The top node; null of an empty file, undefined when the text cannot be read, which is noted. */
  #read(text: string): Node | null | undefined {
    if (text.length > FILE_LENGTH) return this.#refuse(`the file has ${text.length} characters`, `split it; a file has at most ${FILE_LENGTH}`)
    if (/\r(?!\n)/.test(text)) return this.#refuse('a line ends with CR alone', 'save the file with LF or CRLF at the end of lines')
    return this.#parse(text)
  }

  #parse(text: string): Node | null | undefined {
    try {
      const document = parseDocument(text, {
        lineCounter: this.#lines,
        uniqueKeys: true,
        version: '1.2',
        merge: false,
        prettyErrors: false,
        stringKeys: false,
      })
      for (const { code, offset, message, hint } of syntaxProblems(document, text, this.#lines))
        this.#problems.add(code, this.#placeOf(offset), message, hint)
      if (document.errors.some(error => error.code !== 'DUPLICATE_KEY')) return undefined
      visit(document, {
        Node: (_, node) => {
          const tagged = 'tag' in node && typeof node.tag === 'string' && !node.tag.startsWith('tag:yaml.org,2002:')
          if (isAlias(node) || ('anchor' in node && node.anchor !== undefined) || tagged)
            this.add('ALIAS', node, 'anchors, aliases and tags are not used in seeds', 'write the value out')
        },
      })
      return document.contents
    } catch (error) {
      if (error instanceof RangeError) return this.#refuse('the file is nested too deeply', 'a record is at most a few levels deep')
      throw error
    }
  }

  #placeOf(offset: number): Place {
    const { line, col } = this.#lines.linePos(offset)
    return { file: this.path, line: Math.max(1, line), column: Math.max(1, col) }
  }

  /** Where a node begins. */
  place(node: unknown): Place {
    return this.#placeOf(isNode(node) ? (node.range?.[0] ?? 0) : 0)
  }

  add(code: ProblemCode, where: Node | Place | null, message: string, hint: string | null = null, id: string | null = null): void {
    this.#problems.add(code, where !== null && 'file' in where ? where : this.place(where), message, hint, id)
  }

  /** The entries of a map. Anything else is noted, and has none; `hint` shows what would be right. */
  entries(node: Node | null, at: Place, what: string, hint = 'key: value'): Entry[] {
    if (isAlias(node)) return []
    if (node === null || (isScalar(node) && node.value === null)) {
      this.add('EMPTY_VALUE', at, `${what} is empty`, 'leave it out, or say what is known')
      return []
    }
    if (!isMap(node)) {
      const glued = isScalar(node) && typeof node.source === 'string' ? /^([A-Za-z]+):(\S.*)$/s.exec(node.source) : null
      this.add('WRONG_TYPE', at, `${what} is a map of keys and values`, glued === null ? hint : `a blank follows the colon: ${glued[1]}: ${glued[2]}`)
      return []
    }
    return node.items.flatMap(({ key, value }) => {
      const keyAt = this.place(key)
      if (!isScalar(key) || key.value === null) {
        this.add('WRONG_TYPE', keyAt, `a key of ${what} is one word`)
        return []
      }
      const content = isNode(value) ? value : null
      return [
        {
          key: isScalar(key) && typeof key.source === 'string' ? key.source : (key.value as string),
          at: keyAt,
          value: content,
          valueAt: content === null ? keyAt : this.place(content),
        },
      ]
    })
  }

  /** The items of a list. Anything else is noted, and has none. */
  items(node: Node | null, at: Place, what: string, hint?: string): Node[] {
    if (isAlias(node)) return []
    if (!isSeq(node)) {
      this.add('WRONG_TYPE', at, `${what} is a list`, hint ?? (isScalar(node) && typeof node.source === 'string' ? `[${node.source}]` : '[…, …]'))
      return []
    }
    if (node.items.length > LIST_LENGTH) this.add('TOO_LONG', at, `${what} has ${node.items.length} items`, `at most ${LIST_LENGTH}`)
    return node.items.slice(0, LIST_LENGTH).filter(isNode)
  }

  /** A text as written; numbers are taken as their letters. Null, and noted, when it is none. */
  text(node: Node | null, at: Place, what: string, longest = 5_000): string | null {
    if (isAlias(node)) return null
    if (node === null || (isScalar(node) && (node.value === null || node.value === ''))) {
      this.add('EMPTY_VALUE', at, `${what} is empty`, 'leave the key out when it is not known')
      return null
    }
    if (!isScalar(node) || typeof node.value === 'boolean') {
      this.add('WRONG_TYPE', at, `${what} is a text`, isScalar(node) ? `in quotes: '${String(node.value)}'` : 'one text, in quotes where it has commas or colons')
      return null
    }
    const text = (typeof node.value === 'string' ? node.value : String(node.source ?? node.value)).trim()
    if (text === '') this.add('EMPTY_VALUE', at, `${what} is empty`, 'leave the key out when it is not known')
    if (text.length > longest) this.add('TOO_LONG', at, `${what} has ${text.length} characters`, `at most ${longest}`)
    return text === '' ? null : text
  }

  /** A number as written; null, and noted, when it is none. */
  number(node: Node | null, at: Place, what: string, whole: boolean): number | null {
    const value: unknown = isScalar(node) ? node.value : undefined
    if (typeof value === 'number' && Number.isFinite(value) && (!whole || Number.isSafeInteger(value))) return value
    if (value === null || node === null) this.add('EMPTY_VALUE', at, `${what} is empty`, 'leave the key out when it is not known')
    else this.add('WRONG_TYPE', at, `${what} is a ${whole ? 'whole number' : 'number'}`, numberHint(value, whole))
    return null
  }
}
