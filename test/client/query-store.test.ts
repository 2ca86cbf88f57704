import { describe, expect, it } from 'vitest'
import { TypedDocumentString } from '../../client/api/generated.ts'
import { RequestError, type Answered } from '../../client/api/request.ts'
import { Queries } from '../../client/state/query-store.ts'

const document = new TypedDocumentString<{ readonly name: string }, { readonly id: string }>('query Q($id: ID!) { name }')
const turn = (): Promise<void> => new Promise(done => { setTimeout(done, 0) })

/** A server whose next answers are given by hand. */
function server() {
  let next: () => Promise<Answered<unknown>> = async () => ({ data: { name: 'Uppsala model' }, version: 'v1' })
  let asked = 0
  let clock = 0
  const ask = async (): Promise<Answered<unknown>> => {
    asked += 1
    return next()
  }
  return { queries: new Queries(ask as never, () => clock), count: () => asked, later: (milliseconds: number) => { clock += milliseconds }, answer: (data: unknown, version: string | null) => { next = async () => ({ data, version }) }, fail: (code: string) => { next = async () => { throw new RequestError(code, code) } } }
}
const watch = (queries: Queries, key: string): (() => void) => queries.watch(key, document, { id: key }, () => undefined)

describe('questions and their answers', () => {
  it('are asked once for all who watch, and kept', async () => {
    const { queries, count } = server()
    watch(queries, 'a')
    const leave = watch(queries, 'a')
    expect(queries.state('a').status).toBe('loading')
    await turn()
    leave()
    watch(queries, 'a')
    expect(queries.state('a')).toMatchObject({ status: 'ready', data: { name: 'Uppsala model' } })
    expect(count()).toBe(1)
  })

  it('keep what was loaded when the server goes away, and ask again when it is back', async () => {
    const { queries, fail, answer, count } = server()
    watch(queries, 'a')
    await turn()
    fail('OFFLINE')
    watch(queries, 'b')
    await turn()
    expect(queries.state('b')).toMatchObject({ status: 'offline', data: null })
    expect(queries.state('a').status).toBe('ready')
    expect(queries.connection().awaySince).not.toBeNull()
    expect(queries.connection().lastLoaded).not.toBeNull()
    answer({ name: 'back' }, 'v1')
    queries.retry()
    await turn()
    expect(queries.state('b')).toMatchObject({ status: 'ready', data: { name: 'back' } })
    expect(queries.connection().awaySince).toBeNull()
    expect(count()).toBe(3)
  })

  it('knock when nobody waits any more, so that the banner goes by itself', async () => {
    const { queries, fail, answer } = server()
    fail('OFFLINE')
    const leave = watch(queries, 'a')
    await turn()
    leave()
    answer({}, 'v1')
    queries.retry()
    await turn()
    expect(queries.connection().awaySince).toBeNull()
  })

  it('stay as they were drawn when the graph has another version, until the present is asked for', async () => {
    const { queries, answer, count } = server()
    watch(queries, 'a')
    watch(queries, 'gone')()
    await turn()
    expect(queries.connection().changed).toBe(false)
    answer({ name: 'newer' }, 'v2')
    watch(queries, 'b')
    await turn()
    await turn()
    expect(queries.state('a').data).toEqual({ name: 'Uppsala model' })
    expect(queries.state('gone').status).toBe('idle')
    expect([queries.connection().version, queries.connection().changed, count()]).toEqual(['v2', true, 3])
    queries.renew()
    expect(queries.connection().changed).toBe(false)
    await turn()
    expect(queries.state('a').data).toEqual({ name: 'newer' })
    expect([queries.connection().changed, count()]).toEqual([false, 5])
  })

  it('count as changed only while they are on show, and are asked again when they come on show again', async () => {
    const { queries, answer, count } = server()
    const leave = watch(queries, 'a')
    await turn()
    answer({ name: 'newer' }, 'v2')
    watch(queries, 'b')
    await turn()
    expect(queries.connection().changed).toBe(true)
    leave()
    expect(queries.connection().changed).toBe(false)
    watch(queries, 'a')
    expect(queries.state('a')).toMatchObject({ status: 'loading', data: { name: 'Uppsala model' } })
    await turn()
    expect([queries.state('a').data, queries.connection().changed, count()]).toEqual([{ name: 'newer' }, false, 3])
  })

  it('are the same objects when nothing in them changed, so that nothing is drawn anew', async () => {
    const { queries, answer } = server()
    watch(queries, 'a')
    await turn()
    const { data } = queries.state('a')
    answer({ name: 'Uppsala model' }, 'v2')
    queries.renew()
    await turn()
    expect(queries.state('a').data).toBe(data)
  })

  it('learn of another version by a look, at most once in half a minute, and by none before anything was shown', async () => {
    const { queries, answer, count, later } = server()
    await queries.look()
    expect(count()).toBe(0)
    watch(queries, 'a')
    await turn()
    answer({ stats: { version: 'v1' } }, 'v1')
    await queries.look()
    answer({ stats: { version: 'v2' } }, 'v2')
    later(29_000)
    await queries.look()
    expect([queries.connection().changed, count()]).toEqual([false, 2])
    later(1_000)
    await queries.look()
    expect([queries.connection().changed, count()]).toEqual([true, 3])
    expect(queries.state('a').data).toEqual({ name: 'Uppsala model' })
  })

  it("carry the server's own words when it refuses", async () => {
    const { queries, fail } = server()
    fail('QUERY_TOO_COSTLY')
    watch(queries, 'a')
    await turn()
    expect(queries.state('a')).toMatchObject({ status: 'error', error: { code: 'QUERY_TOO_COSTLY' } })
    expect(queries.connection().awaySince).toBeNull()
  })
})
