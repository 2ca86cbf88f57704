import { useCallback, useEffect, useSyncExternalStore } from 'react'
import { TypedDocumentString } from '../api/generated.ts'
import { request, RequestError, type Answered, type Document } from '../api/request.ts'

/** Where a question stands. `data` stays while it is asked again; `offline` with data is what was loaded before. */
export interface QueryState<Answer> {
  readonly status: 'idle' | 'loading' | 'ready' | 'error' | 'offline'
  readonly data: Answer | null
  readonly error: RequestError | null
  /** When `data` was loaded, in milliseconds since 1970; null when there is none. */
  readonly loadedAt: number | null
}

const IDLE: QueryState<never> = { status: 'idle', data: null, error: null, loadedAt: null }
const LOADING: QueryState<never> = { ...IDLE, status: 'loading' }
/** Answers kept, least recently used first out. */
const MOST_ANSWERS = 200

interface Entry { state: QueryState<unknown>; ask: () => Promise<void>; readonly listeners: Set<() => void> }

/** Connection of the page as a whole: away since when, or null; and the version that last answered. */
export interface Connection { readonly awaySince: number | null; readonly lastLoaded: number | null; readonly version: string | null }

/** Keeps answers by question. An apply gives another version: then every answer on show is asked again, and the others are dropped. */
export class Queries {
  readonly #entries = new Map<string, Entry>()
  readonly #listeners = new Set<() => void>()
  readonly #ask: typeof request
  #connection: Connection = { awaySince: null, lastLoaded: null, version: null }

  constructor(ask: typeof request = request) { this.#ask = ask }

  connection = (): Connection => this.#connection

  onConnection = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => { this.#listeners.delete(listener) }
  }

  /** State of a question; `idle` when it was never asked. */
  state<Answer>(key: string): QueryState<Answer> { return (this.#entries.get(key)?.state ?? IDLE) as QueryState<Answer> }

  /** Listens to a question and asks it when there is no answer yet. */
  watch<Answer, Variables>(key: string, document: Document<Answer, Variables>, variables: Variables, listener: () => void): () => void {
    const entry = this.#entries.get(key) ?? { state: IDLE, ask: () => this.#load(key, document, variables), listeners: new Set<() => void>() }
    this.#entries.delete(key)
    this.#entries.set(key, entry)
    entry.listeners.add(listener)
    if (entry.state.status === 'idle') void entry.ask()
    this.#forget()
    return () => { entry.listeners.delete(listener) }
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
      if (!(cause instanceof RequestError) || cause.code !== 'OFFLINE') this.#connect({ ...this.#connection, awaySince: null })
    }
  }

  async #load<Answer, Variables>(key: string, document: Document<Answer, Variables>, variables: Variables): Promise<void> {
    const before = this.state<Answer>(key)
    if (before.status === 'loading') return
    this.#set(key, { ...before, status: 'loading', error: null })
    try {
      const answer = await this.#ask(document, variables)
      this.#set(key, { status: 'ready', data: answer.data, error: null, loadedAt: Date.now() })
      this.#reached(answer, key)
    } catch (cause) {
      const error = cause instanceof RequestError ? cause : new RequestError('INTERNAL', cause instanceof Error ? cause.message : String(cause))
      const away = error.code === 'OFFLINE'
      this.#set(key, { ...before, status: away ? 'offline' : 'error', error })
      if (away) this.#connect({ ...this.#connection, awaySince: this.#connection.awaySince ?? Date.now() })
    }
  }

  #reached(answer: Answered<unknown>, by?: string): void {
    const { version } = this.#connection
    this.#connect({ awaySince: null, lastLoaded: Date.now(), version: answer.version ?? version })
    if (answer.version === null || version === null || answer.version === version) return
    for (const [key, entry] of this.#entries) {
      if (key === by) continue
      if (entry.listeners.size > 0) void entry.ask()
      else this.#entries.delete(key)
    }
  }

  #connect(next: Connection): void {
    const back = this.#connection.awaySince !== null && next.awaySince === null
    this.#connection = next
    for (const listener of this.#listeners) listener()
    if (back) this.retry()
  }

  #set(key: string, state: QueryState<unknown>): void {
    const entry = this.#entries.get(key)
    if (entry === undefined) return
    entry.state = state
    for (const listener of entry.listeners) listener()
  }

  #forget(): void {
    for (const [key, entry] of this.#entries) {
      if (this.#entries.size <= MOST_ANSWERS) return
      if (entry.listeners.size === 0) this.#entries.delete(key)
    }
  }
}

export const queries = new Queries()
const none = (): (() => void) => () => undefined

/**
 * Asks a question and follows its state; equal questions share one answer. Variables of null ask nothing (state `idle`).
 * `loading` is answered from the first render on, so that a view can keep its layout.
 */
export function useQuery<Answer, Variables>(document: Document<Answer, Variables>, variables: Variables | null): QueryState<Answer> & { readonly retry: () => void } {
  const written = variables === null ? null : JSON.stringify(variables)
  const key = written === null ? null : `${document.toString()}\n${written}`
  // Variables are compared by their text: a new object with the same values is the same question.
  const subscribe = useCallback(
    (listener: () => void) => (key === null || written === null ? none() : queries.watch(key, document, JSON.parse(written) as Variables, listener)), [key, written, document],
  )
  const state = useSyncExternalStore(subscribe, () => (key === null ? IDLE as QueryState<Answer> : queries.state<Answer>(key)))
  return { ...(state.status === 'idle' && key !== null ? LOADING : state), retry: queries.retry }
}

/** The page's connection. */
export const useConnection = (): Connection => useSyncExternalStore(queries.onConnection, queries.connection)

/** While the server is away: asks again every few seconds. */
export function useReconnect(everyMilliseconds = 5000): void {
  const away = useConnection().awaySince !== null
  useEffect(() => {
    if (!away) return
    const timer = setInterval(queries.retry, everyMilliseconds)
    return () => clearInterval(timer)
  }, [away, everyMilliseconds])
}
