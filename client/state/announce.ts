import { useSyncExternalStore } from 'react'

let said = ''
const listeners = new Set<() => void>()

/** Says a sentence to those who listen instead of look. The same sentence twice is said twice. */
export function announce(sentence: string): void {
  said = sentence === said ? `${sentence}\u00A0` : sentence
  for (const listener of listeners) listener()
}

/** What was said last; the frame keeps it in a live region. */
export const useAnnounced = (): string => useSyncExternalStore(listener => {
  listeners.add(listener)
  return () => { listeners.delete(listener) }
}, () => said)
