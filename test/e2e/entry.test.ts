/** The page of an entry. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openPage, openSite, type Site } from './site.ts'

let site: Site
beforeAll(async () => { site = await openSite() })
afterAll(() => site.close())

describe('the page of a paper', () => {
  test('folds what it reports by form, page by page, and says what it disputes', async () => {
    const { page, context, problems } = await openPage(site)
    await page.goto(`${site.origin}/entry/paper:poi-traditional-smes`)
    await page.getByText(/^No author recorded \(2008\)/).waitFor()
    const effects = page.locator('section', { has: page.getByRole('button', { name: /^Effects/ }) }).last()
    await effects.getByRole('listitem').nth(14).waitFor()
    expect(await effects.getByRole('listitem').count()).toBe(15)
    await effects.getByRole('button', { name: 'Show more' }).click()
    await effects.getByRole('listitem').nth(29).waitFor()
    expect(await page.getByText('disputes it').count()).toBe(0)
    await page.getByRole('button', { name: /^Assumptions/ }).click()
    await page.getByText('disputes it').first().waitFor()
    expect(problems).toEqual([])
    await context.close()
  })
})
