import type { World } from '../compile/world.ts'
import type { Problems } from '../problems.ts'

/** A link names a tour by its id alone, so two corpora have none of one id. Twice in one corpus is told where it is read. */
export function checkTours(world: World, problems: Problems): void {
  const homes = new Map<string, string>()
  for (const { id: corpus, read } of world.corpora) {
    for (const { id, at } of read.tours) {
      const home = homes.get(id) ?? corpus
      homes.set(id, home)
      if (home !== corpus) problems.add('DUPLICATE_TOUR', at, `${home} has a tour called ${id} already`, `rename one of the two, as ${corpus}-${id}`)
    }
  }
}
