import { isAlias, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, type Node, visit } from 'yaml'
import type { Place, ProblemCode, Problems } from '../problems.ts'

/** A file of a corpus as text. `path` is the one that messages name. */
export interface SourceText {
  readonly path: string
  readonly text: string
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

/** One parsed file: walks its nodes, knows their places, notes problems. */
export class Source {
  readonly path: string
  readonly root: Node | null
  readonly #lines = new LineCounter()
  readonly #problems: Problems

  constructor({ path, text }: SourceText, problems: Problems) {
    this.path = path
    this.#problems = problems
    this.root =
      text.length > FILE_LENGTH
        ? this.#refuse(`the file has ${text.length} characters`, `split it; a file has at most ${FILE_LENGTH}`)
        : this.#parse(text)
  }

  #refuse(message: string, hint: string): null {
    this.#problems.add('BAD_FILE', { file: this.path, line: 1, column: 1 }, message, hint)
    return null
  }

  #parse(text: string): Node | null {
    try {
      const document = parseDocument(text, {
        lineCounter: this.#lines,
        uniqueKeys: true,
        version: '1.2',
        merge: false,
        prettyErrors: false,
        stringKeys: false,
      })
      for (const problem of [...document.errors, ...document.warnings]) this.#syntax(problem.code, problem.message, problem.pos[0])
      if (document.errors.some(error => error.code !== 'DUPLICATE_KEY')) return null
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

  #syntax(code: string, message: string, offset: number): void {
    const duplicate = code === 'DUPLICATE_KEY'
    const words = duplicate ? 'this key stands twice in one map' : message
    this.#problems.add(
      duplicate ? 'DUPLICATE_KEY' : 'BAD_YAML',
      this.#placeOf(offset),
      words,
      duplicate ? 'join the two, or rename one' : null,
    )
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

  /** The entries of a map. Anything else is noted, and has none. */
  entries(node: Node | null, at: Place, what: string): Entry[] {
    if (!isMap(node)) {
      this.add(
        node === null || (isScalar(node) && node.value === null) ? 'EMPTY_VALUE' : 'WRONG_TYPE',
        at,
        `${what} is a map of keys and values`,
        'key: value',
      )
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
  items(node: Node | null, at: Place, what: string): Node[] {
    if (!isSeq(node)) {
      this.add('WRONG_TYPE', at, `${what} is a list`, isScalar(node) && typeof node.source === 'string' ? `[${node.source}]` : '[…, …]')
      return []
    }
    if (node.items.length > LIST_LENGTH) this.add('TOO_LONG', at, `${what} has ${node.items.length} items`, `at most ${LIST_LENGTH}`)
    return node.items.slice(0, LIST_LENGTH).filter(isNode)
  }

  /** A text as written; numbers are taken as their letters. Null, and noted, when it is none. */
  text(node: Node | null, at: Place, what: string, longest = 5_000): string | null {
    if (node === null || (isScalar(node) && (node.value === null || node.value === ''))) {
      this.add('EMPTY_VALUE', at, `${what} is empty`, 'leave the key out when it is not known')
      return null
    }
    if (!isScalar(node) || typeof node.value === 'boolean') {
      this.add('WRONG_TYPE', at, `${what} is a text`, isScalar(node) ? `'${String(node.value)}'` : null)
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
    this.add(
      value === null || node === null ? 'EMPTY_VALUE' : 'WRONG_TYPE',
      at,
      `${what} is a ${whole ? 'whole number' : 'number'}`,
      value === null || node === null ? 'leave the key out when it is not known' : 'write digits without quotes or words',
    )
    return null
  }
}
