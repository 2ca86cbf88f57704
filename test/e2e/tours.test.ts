/** Guided tours. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openPage, openSite, type Site } from './site.ts'

let site: Site
beforeAll(async () => { site = await openSite() })
afterAll(() => site.close())

describe('a guided tour', () => {
  test('leads from stop to stop over the views themselves, by link, by click and by key, and ends where one is', async () => {
    const { page, context, problems } = await openPage(site)
    await page.goto(`${site.origin}/`)
    await page.getByRole('link', { name: 'From Uppsala to born global' }).click()
    const strip = page.getByRole('complementary', { name: 'Guided tour' })
    await strip.getByText('1 of 8').waitFor()
    expect(new URL(page.url()).pathname).toBe('/entry/theory:uppsala')
    await strip.getByRole('link', { name: 'Next' }).click()
    await strip.getByText('2 of 8').waitFor()
    await page.keyboard.press('Alt+ArrowDown')
    await page.waitForURL(/tour=from-uppsala-to-born-global\.3/)
    await page.goto(`${site.origin}/tours/from-uppsala-to-born-global/8`)
    await strip.getByText('8 of 8').waitFor()
    expect(await strip.getByRole('link', { name: 'Next' }).count()).toBe(0)
    await strip.getByRole('link', { name: 'End the tour' }).click()
    await page.waitForURL(url => url.pathname === '/lineage/theory:uppsala' && !url.search.includes('tour='))
    await page.goto(`${site.origin}/tours/from-uppsala-to-born-global/9`)
    await page.getByText('has 8 stops, and none numbered 9').waitFor()
    expect(problems).toEqual([])
    await context.close()
  })
})
