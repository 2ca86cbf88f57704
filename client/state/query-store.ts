import { TypedDocumentString, VersionDocument } from '../api/generated.ts'
import { request, RequestError, type Answered, type Document } from '../api/request.ts'

/** Where a question stands. `data` stays while it is asked again; `offline` with data is what was loaded before. */
export interface QueryState<Answer> {
  readonly status: 'idle' | 'loading' | 'ready' | 'error' | 'offline'
  readonly data: Answer | null
  readonly error: RequestError | null
  /** When `data` was loaded, in milliseconds since 1970; null when there is none. */
  readonly loadedAt: number | null
}

/** A question that was never asked. */
export const IDLE: QueryState<never> = { status: 'idle', data: null, error: null, loadedAt: null }
/** Answers kept, least recently used first out. */
const MOST_ANSWERS = 200
/** The version alone is asked for no more often than this, in milliseconds. */
const LOOK_EVERY = 30_000

interface Entry { state: QueryState<unknown>; version: string | null; readonly ask: () => Promise<void>; readonly listeners: Set<() => void> }

/** Connection of the page as a whole: away since when, or null; the version that last answered; and whether something on show was answered by another one. */
export interface Connection { readonly awaySince: number | null; readonly lastLoaded: number | null; readonly version: string | null; readonly changed: boolean }

/**
 * Keeps answers by question. An apply gives another version: what is on show stays as it was drawn until the reader asks for the present (`renew`),
 * the answers that nobody looks at are dropped.
 */
export class Queries {
  readonly #entries = new Map<string, Entry>()
  readonly #listeners = new Set<() => void>()
  readonly #ask: typeof request
  readonly #now: () => number
  #connection: Connection = { awaySince: null, lastLoaded: null, version: null, changed: false }
  #lookedAt = -Infinity

  constructor(ask: typeof request = request, now: () => number = Date.now) {
    this.#ask = ask
    this.#now = now
  }

  connection = (): Connection => this.#connection

  onConnection = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => { this.#listeners.delete(listener) }
  }

  /** State of a question; `idle` when it was never asked. */
  state<Answer>(key: string): QueryState<Answer> { return (this.#entries.get(key)?.state ?? IDLE) as QueryState<Answer> }

  /** Listens to a question and asks it when there is no answer yet. */
  watch<Answer, Variables>(key: string, document: Document<Answer, Variables>, variables: Variables, listener: () => void): () => void {
    const entry = this.#entries.get(key) ?? { state: IDLE, version: null, ask: () => this.#load(key, document, variables), listeners: new Set<() => void>() }
    this.#entries.delete(key)
    this.#entries.set(key, entry)
    // What nobody looked at while the graph changed is shown as it is now.
    const past = entry.listeners.size === 0 && this.#isPast(entry)
    entry.listeners.add(listener)
    if (entry.state.status === 'idle' || past) void entry.ask()
    this.#forget()
    return () => {
      entry.listeners.delete(listener)
      this.#connect({})
    }
  }

  /** Shows the graph as it is now: everything on show is asked again, everything else is dropped. */
  renew = (): void => {
    for (const [key, entry] of this.#entries) {
      if (entry.listeners.size > 0) void entry.ask()
      else this.#entries.delete(key)
    }
    this.#connect({})
  }

  /** Looks whether the graph has another version, at most once in half a minute; what it finds is told by `connection`. */
  look = async (): Promise<void> => {
    const { version, awaySince } = this.#connection
    if (version === null || awaySince !== null || this.#now() - this.#lookedAt < LOOK_EVERY) return
    this.#lookedAt = this.#now()
    try {
      const { data } = await this.#ask(VersionDocument, {})
      this.#reached({ data, version: data.stats.version })
    } catch (cause) {
      // A server that is away is said; a refusal is not the reader's: nothing was asked for.
      if (isAway(cause)) this.#away()
    }
  }

  /** Asks again whatever is on show and has no fresh answer; while the server is away and nothing waits for it, only whether it is back. */
  retry = (): void => {
    const waiting = [...this.#entries.values()].filter(({ listeners, state }) => listeners.size > 0 && (state.status === 'offline' || state.status === 'error'))
    for (const entry of waiting) void entry.ask()
    if (waiting.length === 0 && this.#connection.awaySince !== null) void this.#knock()
  }

  async #knock(): Promise<void> {
    try {
      this.#reached(await this.#ask(new TypedDocumentString('{ __typename }'), {}))
    } catch (cause) {
      if (!isAway(cause)) this.#connect({ awaySince: null })
    }
  }

  async #load<Answer, Variables>(key: string, document: Document<Answer, Variables>, variables: Variables): Promise<void> {
    const before = this.state<Answer>(key)
    if (before.status === 'loading') return
    this.#set(key, { ...before, status: 'loading', error: null })
    try {
      const answer = await this.#ask(document, variables)
      // The same answer again is the same object: nothing is drawn anew because of it.
      const same = before.data !== null && JSON.stringify(before.data) === JSON.stringify(answer.data)
      this.#set(key, { status: 'ready', data: same ? before.data : answer.data, error: null, loadedAt: this.#now() }, answer.version)
      this.#reached(answer)
    } catch (cause) {
      const error = cause instanceof RequestError ? cause : new RequestError('INTERNAL', cause instanceof Error ? cause.message : String(cause))
      const away = error.code === 'OFFLINE'
      this.#set(key, { ...before, status: away ? 'offline' : 'error', error })
      if (away) this.#away()
      else this.#connect({})
    }
  }

  #reached(answer: Answered<unknown>): void {
    const { version } = this.#connection
    const now = answer.version ?? version
    this.#connect({ awaySince: null, lastLoaded: this.#now(), version: now })
    if (version === null || now === version) return
    for (const [key, entry] of this.#entries) if (entry.listeners.size === 0) this.#entries.delete(key)
  }

  #away(): void { this.#connect({ awaySince: this.#connection.awaySince ?? this.#now() }) }

  /** Whether an entry's answer is of another version than the last one seen. */
  #isPast({ state, version }: Entry, now = this.#connection.version): boolean {
    return state.data !== null && state.status !== 'loading' && version !== null && version !== now
  }

  /** Sets parts of the connection and tells who listens; without parts, only whether what is on show has become another. */
  #connect(part: Partial<Connection>): void {
    const before = this.#connection
    const next = { ...before, ...part }
    const changed = [...this.#entries.values()].some(entry => entry.listeners.size > 0 && this.#isPast(entry, next.version))
    if (Object.keys(part).length === 0 && changed === before.changed) return
    this.#connection = { ...next, changed }
    for (const listener of this.#listeners) listener()
    if (before.awaySince !== null && next.awaySince === null) this.retry()
  }

  #set(key: string, state: QueryState<unknown>, version?: string | null): void {
    const entry = this.#entries.get(key)
    if (entry === undefined) return
    entry.state = state
    if (version !== undefined) entry.version = version
    for (const listener of entry.listeners) listener()
  }

  #forget(): void {
    for (const [key, entry] of this.#entries) {
      if (this.#entries.size <= MOST_ANSWERS) return
      if (entry.listeners.size === 0) this.#entries.delete(key)
    }
  }
}

const isAway = (cause: unknown): boolean => cause instanceof RequestError && cause.code === 'OFFLINE'

/** The one store of the page. */
export const queries = new Queries()
