/** A server that goes away, of this file alone. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { drawn } from './canvas.ts'
import { openPage, openOwnSite, picture, type OwnSite } from './site.ts'

let site: OwnSite
beforeAll(async () => { site = await openOwnSite() })
afterAll(() => site.close())

describe('a server that goes away', () => {
  test('leaves the page readable, says so, and is met again without a reload', async () => {
    const { page, context } = await openPage(site)
    await page.goto(`${site.origin}/network/theory:uppsala?sel=theory:uppsala`)
    await drawn(page, 'theory:uppsala')
    await site.stopServer()
    await page.keyboard.press('/')
    await page.keyboard.type('penrose')
    await page.getByText('Not connected.').waitFor()
    await picture(page, 'offline')
    expect(await page.getByRole('complementary', { name: 'Selection' }).innerText()).toContain('Uppsala model')
    await site.resume()
    await expect.poll(() => page.getByText('Not connected.').count(), { timeout: 20_000 }).toBe(0)
    await context.close()
  })
})
