import type { Engine } from '../engine/engine.ts'
import { DESCENT_TYPES, type RelationType, RELATIONS } from '../model/relations.ts'
import { byText } from '../model/text.ts'
import { stands, type Suggest } from './asked.ts'
import { resolveTheories } from './asked-theories.ts'
import { ArgumentError } from './argument.ts'
import { type Counted, hiddenOf } from './hidden.ts'
import type { EntityRow, LineageRow } from './rows.ts'
import type { LineageQuery } from './store.ts'
import { readMet, relationsAmong } from './steps/among.ts'
import { compare, type Stop } from './steps/step.ts'
import { nearest, type Steps, type StepsIn } from './steps/steps.ts'
import { sortYear } from './years.ts'

const isDescent = (type: RelationType): boolean => DESCENT_TYPES.includes(type)
const isSymmetric = (type: RelationType): boolean => RELATIONS[type].symmetric === true

/** The types that lead to ancestors and descendants, and those that only stand side by side. @throws ArgumentError for a type of no descent */
function typesOf({ relations = DESCENT_TYPES }: LineageQuery): { descent: RelationType[]; beside: RelationType[] } {
  const wrong = relations.filter(type => !isDescent(type))
  if (wrong.length > 0) {
    const message = `A lineage follows relations between theories; ${wrong.join(', ')} is none.`
    throw new ArgumentError('BAD_ARGUMENT', message, 'relations', wrong, DESCENT_TYPES.join(', '))
  }
  return { descent: relations.filter(type => !isSymmetric(type)), beside: relations.filter(isSymmetric) }
}

/** Theories level by level in one direction: a relation leads from the later theory to the earlier. */
async function follow(steps: Steps, asked: readonly EntityRow[], direction: 'OUT' | 'IN', types: RelationType[], query: LineageQuery) {
  const passed = new Set(asked.map(row => row.id))
  const levels: Stop[][] = []
  let [frontier, room, cut] = [asked as readonly Stop[], query.limit, false]
  for (let level = 1; level <= query.depth && frontier.length > 0 && room > 0; level += 1) {
    const next = await nearest(steps, frontier, { types, direction, kinds: ['THEORY'], asOf: query.asOf }, passed, room + 1)
    cut ||= next.cut || next.fresh.length > room
    frontier = next.fresh.slice(0, room)
    room -= frontier.length
    levels.push([...frontier])
    for (const stop of frontier) passed.add(stop.id)
  }
  return { levels, cut }
}

/** A theory in a lineage. A partner by a symmetric relation stands beside a member: it has its generation, and is not followed further. */
interface Member extends Stop { readonly generation: number; readonly partner: boolean }

/** Generations of the theories around those asked: the nearest step wins, an ancestor over a descendant of equal distance. */
async function generations(steps: Steps, asked: readonly EntityRow[], query: LineageQuery): Promise<{ members: Map<string, Member>; cut: boolean }> {
  const { descent, beside } = typesOf(query)
  const wants = (direction: LineageQuery['direction']) => query.direction === direction || query.direction === 'BOTH'
  const none = { levels: [] as Stop[][], cut: false }
  const up = wants('ANCESTORS') ? await follow(steps, asked, 'OUT', descent, query) : none
  const down = wants('DESCENDANTS') ? await follow(steps, asked, 'IN', descent, query) : none
  const members = new Map<string, Member>(asked.map(({ id, degree }) => [id, { id, degree, generation: 0, partner: false }]))
  const room = () => query.limit - (members.size - asked.length)
  let cut = up.cut || down.cut
  const add = ({ id, degree }: Stop, generation: number, partner = false) => {
    if (members.has(id)) return
    if (room() > 0) members.set(id, { id, degree, generation, partner })
    else cut = true
  }
  for (let level = 0; level < query.depth; level += 1) {
    for (const stop of up.levels[level] ?? []) add(stop, -level - 1)
    for (const stop of down.levels[level] ?? []) add(stop, level + 1)
  }
  if (beside.length > 0 && (query.direction === 'BOTH' || query.relations?.some(isSymmetric) === true)) {
    const filter = { types: beside, asOf: query.asOf }
    const partners = await nearest(steps, [...members.values()], { ...filter, kinds: ['THEORY'] }, new Set(members.keys()), room() + 1)
    const { relations, cut: lacksSome } = await relationsAmong(steps, [...members.values(), ...partners.fresh], filter)
    cut ||= partners.cut || lacksSome
    for (const stop of partners.fresh) {
      const relation = relations.find(row => row.from === stop.id || row.to === stop.id)
      add(stop, members.get(relation?.from === stop.id ? relation.to : relation?.from ?? '')?.generation ?? 0, true)
    }
  }
  return { members, cut }
}

/**
 * How theories descend from one another. Nodes by year, then name; generations are steps from the nearest asked. Hidden are the theories that the
 * depth or the limit cut off. @throws ArgumentError for a relation type that is no descent
 */
export function readLineage(engine: Pick<Engine, 'read'>, suggest: Suggest, stepsIn: StepsIn) {
  return (query: LineageQuery): Promise<LineageRow> => engine.read(async tx => {
    const { descent, beside } = typesOf(query)
    const steps = await stepsIn(tx)
    const { found, unknown } = await resolveTheories(steps, query.ids, suggest, query.asOf)
    const asked = found.filter(row => stands(row, query.asOf))
    const { members, cut } = await generations(steps, asked, query)
    const others = [...members.values()].filter(({ id }) => !asked.some(row => row.id === id))
    const { rows, relations, cut: relationsCut } = await readMet(steps, asked, others, { types: [...descent, ...beside], asOf: query.asOf })
    const nodes = [...asked, ...rows.values()].sort(byYear)
    const counted = nodes.flatMap((entity): Counted[] => {
      const member = members.get(entity.id)
      return member === undefined || member.partner ? [] : [{ entity, direction: directionAt(member.generation, query) }]
    })
    const filter = { types: descent, kinds: ['THEORY' as const], asOf: query.asOf }
    const hidden = await hiddenOf(steps, counted, relations.filter(row => !isSymmetric(row.type)), filter)
    return {
      nodes, relations, hidden, unknown, truncated: cut || relationsCut || hidden.length > 0,
      members: nodes.map(row => ({ id: row.id, generation: members.get(row.id)?.generation ?? 0 })),
    }
  })
}

/** Where a lineage goes on from a member: an ancestor's ancestors, a descendant's descendants. */
function directionAt(generation: number, { direction }: LineageQuery): 'OUT' | 'IN' | 'BOTH' {
  if (generation === 0 && direction === 'BOTH') return 'BOTH'
  return generation < 0 || (generation === 0 && direction === 'ANCESTORS') ? 'OUT' : 'IN'
}

const byYear = (a: EntityRow, b: EntityRow): number => sortYear(a) - sortYear(b) || byText(a.name, b.name) || compare(a.id, b.id)
