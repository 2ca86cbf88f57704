import { useEffect, useMemo } from 'react'
import { SubjectsDocument, type SubjectsQuery } from '../api/generated.ts'
import type { Notice } from './address.ts'
import { idsIn, replaced } from './edits.ts'
import { usePlaces } from './places.ts'
import { useConnection, useQuery } from './queries.ts'

/** Most ids that one question of the schema takes. */
const MOST = 500

type Found = SubjectsQuery['nodes'][number]
type Named = Extract<Found, { readonly name: string }>
const isNamed = (node: Found): node is Named => node !== null && 'name' in node

/** Names of what the address speaks of, by present id; a paper by its citation. Former ids in the address are replaced by the present ones, with a notice. */
export function useSubjects(): ReadonlyMap<string, string> {
  const { reading, go, tell } = usePlaces()
  const { version } = useConnection()
  const place = reading.place
  const ids = useMemo(() => (place === null ? [] : idsIn(place).slice(0, MOST)), [place])
  const { data } = useQuery(SubjectsDocument, ids.length === 0 ? null : { ids })
  useEffect(() => {
    if (place === null || data === null) return
    const moved = new Map(ids.flatMap((id, index) => {
      const now = data.nodes[index]?.id
      return now === undefined || now === id ? [] : [[id, now] as const]
    }))
    if (moved.size === 0) return
    go(replaced(place, moved), 'replace')
    tell([...moved].map(([from, to]): Notice => ({ kind: 'moved', from, to })))
  }, [data, ids, place, go, tell])
  const at = place?.keys['at']
  useEffect(() => {
    if (at !== undefined && version !== null && at !== version) tell([{ kind: 'other-version', version: at }])
  }, [at, version, tell])
  return useMemo(() => {
    return new Map((data?.nodes ?? []).filter(isNamed).map(node => [node.id, 'citation' in node ? node.citation : node.name]))
  }, [data])
}
