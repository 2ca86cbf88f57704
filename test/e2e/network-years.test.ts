/** The network as of a year. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { drawing, drawn } from './canvas.ts'
import { openPage, openSite, picture, type Site } from './site.ts'

let site: Site
beforeAll(async () => { site = await openSite() })
afterAll(() => site.close())

describe('the network as of a year', () => {
  test('shows the field as of a year: by steps, by the slider, playing; every entry keeps its place', async () => {
    const { page, context, problems } = await openPage(site)
    await page.goto(`${site.origin}/network/theory:uppsala`)
    await drawn(page, 'theory:uppsala')
    const whole = await drawing(page)
    await page.getByRole('button', { name: 'As of a year' }).click()
    const years = page.getByRole('group', { name: 'As of a year' })
    const slider = years.getByRole('slider', { name: 'Year' })
    await expect.poll(() => slider.getAttribute('aria-valuetext')).toMatch(/^20\d\d: \d+ theories/)
    await slider.press('Home')
    // The years begin with the subject: before it there is nothing around it.
    await years.getByText('As of 1977:').waitFor()
    await years.getByRole('button', { name: 'One year on' }).click()
    await page.waitForURL(/asof=19(78|79|8\d)/)
    await page.goto(`${site.origin}/network/theory:uppsala?asof=1977`)
    await drawn(page, 'theory:uppsala')
    await years.getByText(/As of 1977: 3 theories/).waitFor()
    await picture(page, 'as-of')
    const then = await drawing(page)
    expect(Object.keys(then.at).length).toBeLessThan(Object.keys(whole.at).length)
    const movedFrom = (at: Record<string, number[]>, now: Record<string, number[]>) => Object.keys(now).filter(id => at[id] !== undefined && Math.hypot((now[id]?.[0] ?? 0) - (at[id][0] ?? 0), (now[id]?.[1] ?? 0) - (at[id][1] ?? 0)) > 1)
    expect(movedFrom(whole.at, then.at)).toEqual([])
    expect(Object.keys(then.at)).not.toContain('theory:born-global')
    // What is drawn is what the API answers about that year: born global challenges the Uppsala model from 1996 on.
    const around = (asOf: number) => page.evaluate(async asOf => {
      const query = `{ neighborhood(ids: ["theory:uppsala"], depth: 1, limit: 30, asOf: ${asOf}) { nodes { id } } }`
      const answer = await (await fetch('/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query }) })).json() as { data: { neighborhood: { nodes: { id: string }[] } } }
      return answer.data.neighborhood.nodes.map(node => node.id).sort()
    }, asOf)
    expect(Object.keys(then.at).sort()).toEqual(await around(1977))
    for (let year = 1977; year < 1988;) {
      await years.getByRole('button', { name: 'One year on' }).click()
      await expect.poll(() => Number(new URL(page.url()).searchParams.get('asof'))).toBeGreaterThan(year)
      year = Number(new URL(page.url()).searchParams.get('asof'))
    }
    const later = Number(new URL(page.url()).searchParams.get('asof'))
    const expected = await around(later)
    await expect.poll(async () => Object.keys((await drawing(page)).at).sort()).toEqual(expected)
    expect(expected).not.toContain('theory:born-global')
    const after = await drawing(page)
    expect([...movedFrom(then.at, after.at), ...movedFrom(whole.at, after.at)]).toEqual([])
    await page.goto(`${site.origin}/network/theory:uppsala?asof=1977`)
    await drawn(page, 'theory:uppsala')
    // Playing goes on by itself, and one step back undoes all of it.
    await years.getByRole('button', { name: 'Play the years' }).click()
    await expect.poll(() => Number(new URL(page.url()).searchParams.get('asof')), { timeout: 10_000 }).toBeGreaterThan(1990)
    await years.getByRole('button', { name: 'Pause' }).click()
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.waitForURL(/asof=1977/)
    // A step back while it plays ends the play: what was undone stays so.
    await years.getByRole('button', { name: 'Play the years' }).click()
    await expect.poll(() => Number(new URL(page.url()).searchParams.get('asof')), { timeout: 10_000 }).toBeGreaterThan(1977)
    await page.getByRole('button', { name: 'Undo' }).click()
    await years.getByRole('button', { name: 'Play the years' }).waitFor()
    expect(new URL(page.url()).searchParams.get('asof')).toBe('1977')
    await years.getByRole('button', { name: 'All years' }).click()
    await drawn(page, 'theory:born-global')
    expect(new URL(page.url()).search).toBe('')
    expect(problems).toEqual([])
    await context.close()
  })
})
