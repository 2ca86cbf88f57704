import type { CompiledCorpus } from '../../model/record.ts'
import type { Comparison } from './compare.ts'
import type { ApplyProblem } from './port.ts'

/** Tours of the corpora to apply whose id another corpus has as well: a link names a tour by its id alone. */
export function twoTours({ graph, removed }: Comparison, corpora: readonly CompiledCorpus[]): ApplyProblem[] {
  const given = new Set(corpora.map(({ id }) => id))
  const staying = [...graph.corpora].filter(([id]) => !given.has(id) && !removed.includes(id))
  const homes = new Map(staying.flatMap(([corpus, { manifest }]) => manifest.tours.map(({ id }) => [id, corpus] as const)))
  return corpora.flatMap(({ id: corpus, manifest }) =>
    manifest.tours.flatMap(({ id }): ApplyProblem[] => {
      const home = homes.get(id) ?? corpus
      homes.set(id, home)
      return home === corpus ? [] : [{ code: 'TOUR_ELSEWHERE', id: null, message: `${home} and ${corpus} both have a tour called ${id}`, hint: 'rename one of the two' }]
    }),
  )
}
