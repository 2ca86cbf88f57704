import { useEffect, useState } from 'react'
import { facesReady, pageMeasure, type Measure } from './measure.ts'

let measuring: Promise<Measure> | null = null

/** The page's measure of text, once its faces are there. */
export const measureReady = (): Promise<Measure> => (measuring ??= facesReady().then(() => pageMeasure()))

/** The same for a component; null until then. */
export function useMeasure(): Measure | null {
  const [measure, setMeasure] = useState<Measure | null>(null)
  useEffect(() => {
    let current = true
    void measureReady().then(ready => { if (current) setMeasure(() => ready) })
    return () => { current = false }
  }, [])
  return measure
}
