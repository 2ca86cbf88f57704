/** Search: what is found, and what is said when nothing is. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openPage, openSite, picture, type Site } from './site.ts'

let site: Site
beforeAll(async () => { site = await openSite() })
afterAll(() => site.close())

describe('search', () => {
  test('finds a theory by a misspelt beginning, marks what matched, and opens it with Enter', async () => {
    const { page, context, problems } = await openPage(site)
    await page.goto(site.origin)
    await page.getByRole('combobox').waitFor()
    await page.keyboard.press('/')
    await page.keyboard.type('upsala')
    const option = page.getByRole('option', { name: /^Uppsala model/ }).first()
    await option.waitFor()
    expect(await option.innerText()).toContain('Uppsala model')
    expect(await option.locator('mark').first().innerText()).toBe('Uppsala')
    await picture(page, 'search')
    await page.keyboard.press('Enter')
    await page.waitForURL(/theory:uppsala/)
    await page.getByRole('heading', { name: 'Uppsala model', exact: true }).first().waitFor()
    expect(problems).toEqual([])
    await context.close()
  })

  test('counts one as one: a result, an entry more, a paper of the figure', async () => {
    const { page, context } = await openPage(site)
    await page.goto(`${site.origin}/search?q=pezenas`)
    await page.getByText('1 result for “pezenas”.').waitFor({ state: 'attached' })
    await page.goto(`${site.origin}/search?q=born-global`)
    await page.getByRole('link', { name: '1 more construct', exact: true }).waitFor()
    await page.goto(site.origin)
    const bars = page.locator('figcaption').getByText(/^1\d{3} to \d{4}: /)
    await bars.waitFor({ state: 'attached' })
    expect(await bars.textContent()).toMatch(/: 1 paper(?:;|$)/)
    expect(await bars.textContent()).not.toMatch(/: 1 papers/)
    await context.close()
  })

  test('says what it has when nothing is called that', async () => {
    const { page, context } = await openPage(site)
    await page.goto(`${site.origin}/search?q=zzgrwlf`)
    await page.getByText('Nothing is called “zzgrwlf”').first().waitFor()
    await picture(page, 'search-nothing')
    await context.close()
  })
})
