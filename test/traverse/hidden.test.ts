import { expect, test } from 'vitest'
import { hiddenOf } from '../../server/store/hidden.ts'
import { relationsAmong } from '../../server/store/steps/among.ts'
import { statementSteps } from '../../server/store/steps/statements.ts'
import { describeOnEngines } from '../contract/engines.ts'
import { storeOf } from './graph.ts'

const LINES = [
  'paper:a APPLIES theory:x', 'paper:a CRITIQUES theory:x', 'paper:b APPLIES theory:x', 'paper:b CRITIQUES theory:x', 'paper:c APPLIES theory:x',
  'theory:x DEFINES construct:k role=ELEMENT', 'theory:x DEFINES construct:k role=STAGE', 'paper:a CITES paper:b',
]

describeOnEngines('hidden neighbours', open => {
  test('are counted once each, however many relations lead to them; of those beyond the work relations are counted', async () => {
    const engine = await open()
    const store = await storeOf(engine, LINES)
    const entities = [...(await store.entities(['theory:x', 'paper:a'])).values()]
    const hidden = (work: number | undefined, types?: readonly ['APPLIES']) => engine.read(async tx => {
      const steps = statementSteps(tx)
      const { relations } = await relationsAmong(steps, entities, { types })
      return hiddenOf(steps, entities.map(entity => ({ entity, direction: 'BOTH' as const })), relations, { types }, work)
    })
    const ofPaper = { id: 'paper:a', kind: 'PAPER', count: 1 }
    expect(await hidden(undefined)).toEqual([{ id: 'theory:x', kind: 'CONSTRUCT', count: 1 }, { id: 'theory:x', kind: 'PAPER', count: 2 }, ofPaper])
    expect(await hidden(5)).toEqual([{ id: 'theory:x', kind: 'CONSTRUCT', count: 2 }, { id: 'theory:x', kind: 'PAPER', count: 3 }, ofPaper])
    expect(await hidden(undefined, ['APPLIES'])).toEqual([{ id: 'theory:x', kind: 'PAPER', count: 2 }])
  })
})
