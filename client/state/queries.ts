import { useCallback, useEffect, useSyncExternalStore } from 'react'
import type { Document } from '../api/request.ts'
import { IDLE, queries, type Connection, type QueryState } from './query-store.ts'

const LOADING: QueryState<never> = { ...IDLE, status: 'loading' }
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

/** Looks for another version of the graph whenever the reader comes back to the page. */
export function useLookAgain(): void {
  useEffect(() => {
    const back = (): void => { if (document.visibilityState === 'visible') void queries.look() }
    window.addEventListener('focus', back)
    document.addEventListener('visibilitychange', back)
    return () => {
      window.removeEventListener('focus', back)
      document.removeEventListener('visibilitychange', back)
    }
  }, [])
}

/** While the server is away: asks again every few seconds. */
export function useReconnect(everyMilliseconds = 5000): void {
  const away = useConnection().awaySince !== null
  useEffect(() => {
    if (!away) return
    const timer = setInterval(queries.retry, everyMilliseconds)
    return () => clearInterval(timer)
  }, [away, everyMilliseconds])
}
