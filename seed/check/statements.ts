import { RELATIONS } from '../../server/model/relations.ts'
import type { World } from '../compile/world.ts'
import type { Problems } from '../problems.ts'

/** A statement without role, outcome or step beside one with it is mostly meant as a receipt of that one. */
export function checkStatements(world: World, problems: Problems): void {
  for (const { relations } of world.corpora) {
    const qualified = new Map<string, string>()
    for (const { id, type, from, to } of relations.values()) {
      const plain = [from, type, to].join('~')
      if (id !== plain && type !== 'REPORTS') qualified.set(plain, id)
    }
    for (const { id, type, at } of relations.values()) {
      const other = qualified.get(id)
      if (other === undefined || type === 'EXHIBITS') continue
      problems.add(
        'AMBIGUOUS_STATEMENT',
        at,
        `${other} is stated as well`,
        `give the same ${(RELATIONS[type].identity ?? []).join(' and ')} to add a receipt to it`,
        id,
      )
    }
  }
}
