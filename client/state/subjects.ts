import { useEffect, useMemo } from 'react'
import { SubjectsDocument, type SubjectsQuery } from '../api/generated.ts'
import type { Notice } from './address.ts'
import { idsIn, replaced } from './edits.ts'
import { usePlaces } from './places.ts'
import { useConnection, useQuery } from './queries.ts'
import { spoken } from './spoken.ts'
import type { Place } from '../views/view.ts'

/** Most ids that one question of the schema takes. */
const MOST = 500

type Found = SubjectsQuery['nodes'][number]
type Named = Extract<Found, { readonly name: string }>
const isNamed = (node: Found): node is Named => node !== null && 'name' in node

/** What is asked of a place: the ids that it names; null when it names none. */
function questionOf(place: Place | null): { readonly ids: readonly string[] } | null {
  const ids = place === null ? [] : idsIn(place).slice(0, MOST)
  return ids.length === 0 ? null : { ids }
}

const nameOf = (node: Named): string => ('citation' in node ? node.citation : node.name)

/** How what the address speaks of is called within a sentence, by present id; a finding by its statement, in quotation marks. */
export function useSpoken(): (id: string) => string {
  const { reading: { place } } = usePlaces()
  const { data } = useQuery(SubjectsDocument, questionOf(place))
  return useMemo(() => {
    const names = new Map((data?.nodes ?? []).filter(isNamed).map(node => [node.id, node.kind === 'FINDING' ? `“${node.name}”` : spoken({ ...node, name: nameOf(node) })]))
    return id => names.get(id) ?? id
  }, [data])
}

/** Names of what the address speaks of, by present id; a paper by its citation. Former ids in the address are replaced by the present ones, with a notice. */
export function useSubjects(): ReadonlyMap<string, string> {
  const { reading, go, tell } = usePlaces()
  const { version } = useConnection()
  const place = reading.place
  const question = useMemo(() => questionOf(place), [place])
  const { data } = useQuery(SubjectsDocument, question)
  useEffect(() => {
    if (place === null || question === null || data === null) return
    const moved = new Map(question.ids.flatMap((id, index) => {
      const now = data.nodes[index]?.id
      return now === undefined || now === id ? [] : [[id, now] as const]
    }))
    if (moved.size === 0) return
    go(replaced(place, moved), 'replace')
    tell([...moved].map(([from, to]): Notice => ({ kind: 'moved', from, to })))
  }, [data, question, place, go, tell])
  const at = place?.keys['at']
  useEffect(() => {
    if (at !== undefined && version !== null && at !== version) tell([{ kind: 'other-version', version: at }])
  }, [at, version, tell])
  return useMemo(() => {
    return new Map((data?.nodes ?? []).filter(isNamed).map(node => [node.id, nameOf(node)]))
  }, [data])
}
