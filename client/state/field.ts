import { useRef } from 'react'
import { FieldCountsDocument, type FieldCountsQuery } from '../api/generated.ts'
import { useQuery } from './queries.ts'

/** How much the whole field has, as of a year or (null) of all years: the last answer until the next is here, so that no number goes away while the years play. */
export function useField(asOf: number | null): FieldCountsQuery | null {
  const { data } = useQuery(FieldCountsDocument, { asOf })
  const kept = useRef<FieldCountsQuery | null>(null)
  if (data !== null) kept.current = data
  return kept.current
}
