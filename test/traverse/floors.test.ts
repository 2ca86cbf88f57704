import { expect, test } from 'vitest'
import { openEmbedded } from '../../server/engine/embedded/index.ts'
import { createStore } from '../../server/store/create.ts'
import { createFloors } from '../../server/store/steps/floors.ts'
import { recording } from '../contract/recorder.ts'
import { storeOf } from './graph.ts'

const ranked = (degrees: readonly number[]) => degrees.map((degree, index) => ({ id: index, degree })).sort((a, b) => b.degree - a.degree)

test('a floor of the last time reads less and never loses a row', async () => {
  const floors = createFloors()
  let degrees = [9, 7, 5, 3, 1, 1, 1]
  const asked: number[] = []
  const first = (take: number) => floors.above('a hub', take, async floor => {
    asked.push(floor)
    return ranked(degrees.filter(degree => degree >= floor)).slice(0, take)
  })
  const told = async () => (await first(3)).map(row => row.degree)
  expect(await told()).toEqual([9, 7, 5])
  expect(await told()).toEqual([9, 7, 5])
  degrees = [9, 4, 3, 2]
  expect(await told()).toEqual([9, 4, 3])
  degrees = [20, 9, 4, 3, 2]
  expect(await told()).toEqual([20, 9, 4])
  degrees = [2]
  expect(await told()).toEqual([2])
  expect(asked).toEqual([0, 5, 5, 0, 3, 4, 0])
})

test('a floor is kept from one operation to the next', async () => {
  const { engine, calls } = recording(await openEmbedded(null))
  await engine.applySchema()
  await storeOf(engine, Array.from({ length: 5_001 }, (_, place) => `paper:p${place} CITES paper:hub`))
  const store = createStore(engine)
  const floors = async () => {
    calls.length = 0
    await store.atOneVersion(at => at.neighborhood({ ids: ['paper:hub'], depth: 1, limit: 2, shown: [] }))
    return calls.filter(call => call.statement.name === 'traverse/neighbors').map(call => call.params['floor'])
  }
  expect([await floors(), await floors()]).toEqual([[0], [1]])
  await engine.close()
})
