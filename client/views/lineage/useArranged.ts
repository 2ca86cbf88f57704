import { useCallback, useEffect, useRef, useState } from 'react'
import type { Answer } from './arrange/worker.ts'
import type { Arrangement, Question } from './arrange/types.ts'

/** Milliseconds after which arranging is talked of. */
const SLOW = 300

interface Arranged<Told> {
  /** What was last arranged, with what was told beside its question. It stays while another is being arranged. */
  readonly done: { readonly told: Told; readonly arrangement: Arrangement } | null
  /** Arranging takes long. */
  readonly slow: boolean
  /** The arrangement could not be loaded. */
  readonly failed: boolean
  /** Keeps the draft instead of what is still being looked for. */
  readonly stop: () => void
  readonly retry: () => void
}

/** Arranges in a worker of its own, loaded when the first lineage is, so that the page stays at hand. A new question ends the one before. */
export function useArranged<Told extends { readonly question: Question }>(told: Told | null): Arranged<Told> {
  const [done, setDone] = useState<Arranged<Told>['done']>(null)
  const [slow, setSlow] = useState(false)
  const [failed, setFailed] = useState(false)
  const [turn, setTurn] = useState(0)
  const stopping = useRef<() => void>(() => undefined)

  useEffect(() => {
    if (told === null) return undefined
    setFailed(false)
    const worker = new Worker(new URL('./arrange/worker.ts', import.meta.url), { type: 'module' })
    const timer = setTimeout(() => setSlow(true), SLOW)
    let draft: Arrangement | null = null
    let stopped = false
    const end = (): void => {
      clearTimeout(timer)
      worker.terminate()
      setSlow(false)
    }
    const keep = (arrangement: Arrangement): void => {
      setDone({ told, arrangement })
      end()
    }
    worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
      if (!data.draft || stopped) keep(data.arrangement)
      else draft = data.arrangement
    })
    worker.addEventListener('error', () => {
      setFailed(true)
      end()
    })
    stopping.current = () => {
      stopped = true
      if (draft !== null) keep(draft)
    }
    worker.postMessage(told.question, [])
    return end
  }, [told, turn])
  const stop = useCallback((): void => stopping.current(), [])
  const retry = useCallback((): void => setTurn(now => now + 1), [])
  return { done, slow, failed, stop, retry }
}
