import type { Core, ElementDefinition } from 'cytoscape'
import type { Measured } from '../bodies.ts'
import type { Spots } from '../layout/body.ts'
import { lineStyleOf } from '../lines.ts'
import type { Scene, SceneLine } from '../scene.ts'

/** What a new drawing differs in from the last one, by id. */
export interface Difference { readonly added: readonly ElementDefinition[]; readonly changed: readonly ElementDefinition[]; readonly removed: readonly string[] }

const nodeOf = (body: Measured, scene: Scene, spots: Spots): ElementDefinition | null => {
  const mark = scene.marks.find(one => one.id === body.id)
  const spot = spots.get(body.id)
  if (mark === undefined || spot === undefined) return null
  return {
    group: 'nodes', position: { x: spot.x, y: spot.y },
    data: {
      id: body.id, kind: mark.kind, text: body.text, width: body.width, height: body.height, side: spot.side, hidden: mark.hidden, sign: mark.sign,
      chosenWidth: body.chosen?.width ?? body.width, chosenHeight: body.chosen?.height ?? body.height,
    },
    classes: [mark.kind.toLowerCase(), ...(mark.general ? ['general'] : [])].join(' '),
  }
}

const edgeOf = (line: SceneLine): ElementDefinition => ({
  group: 'edges',
  data: { id: line.id, source: line.from, target: line.to, word: line.word, family: line.family },
  classes: [lineStyleOf(line.type, line.family), ...(line.general ? ['general'] : []), ...(line.type === 'BUILDS_ON' ? ['hollow'] : [])].join(' '),
})

/** The elements of a scene, marks first. A line whose ends are not placed is left out. */
export function elementsOf(scene: Scene, bodies: readonly Measured[], spots: Spots): Map<string, ElementDefinition> {
  const elements = new Map<string, ElementDefinition>()
  for (const body of bodies) {
    const node = nodeOf(body, scene, spots)
    if (node !== null) elements.set(body.id, node)
  }
  for (const line of scene.lines) if (elements.has(line.from) && elements.has(line.to)) elements.set(line.id, edgeOf(line))
  return elements
}

/** Compares two drawings. Places are no difference: they are the placement's concern. */
export function differenceOf(before: ReadonlyMap<string, ElementDefinition>, after: ReadonlyMap<string, ElementDefinition>): Difference {
  const same = (a: ElementDefinition, b: ElementDefinition): boolean => a.classes === b.classes && JSON.stringify(a.data) === JSON.stringify(b.data)
  const added = [...after.values()].filter(element => !before.has(String(element.data.id)))
  const changed = [...after.values()].filter(element => {
    const old = before.get(String(element.data.id))
    return old !== undefined && !same(old, element)
  })
  return { added, changed, removed: [...before.keys()].filter(id => !after.has(id)) }
}

/** Applies a difference. New marks begin where `origin` says, so that they can grow out of it. */
export function applyDifference(cy: Core, difference: Difference, origin: { readonly x: number; readonly y: number } | null): void {
  cy.batch(() => {
    for (const id of difference.removed) cy.getElementById(id).remove()
    for (const element of difference.changed) {
      const present = cy.getElementById(String(element.data.id))
      const { source: _source, target: _target, ...data } = element.data
      present.data(data)
      present.classes(String(element.classes ?? ''))
    }
    cy.add(difference.added.map(element => (origin !== null && element.group === 'nodes' ? { ...element, position: { ...origin } } : element)))
  })
}
