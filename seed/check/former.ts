import type { World } from '../compile/world.ts'
import type { Problems } from '../problems.ts'

/** A former id leads in one step to an entry that is defined, and is itself defined no more. */
export function checkFormer(world: World, problems: Problems): void {
  for (const { from, to, at, valueAt } of world.former.values()) {
    if (world.definitions.has(from)) problems.add('FORMER_ID', at, `${from} is still defined`, 'remove its record, or this line', from)
    const next = world.former.get(to)
    if (next !== undefined)
      problems.add(
        'FORMER_ID',
        valueAt,
        `${to} is a former id itself`,
        next.to === from ? 'the two lead to one another: remove one' : `write ${next.to}`,
        to,
      )
    else if (!world.definitions.has(to)) problems.add('FORMER_ID', valueAt, `${to} is not defined`, 'a former id leads to an entry', to)
  }
}
