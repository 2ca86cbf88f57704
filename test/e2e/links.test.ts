/** Links that are old or wrong. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openPage, openSite, picture, type Site } from './site.ts'

let site: Site
beforeAll(async () => { site = await openSite() })
afterAll(() => site.close())

describe('links that have moved or are broken', () => {
  test('a former id opens the entry under its new one, and says so', async () => {
    const { page, context } = await openPage(site)
    await page.goto(`${site.origin}/entry/theory:u-model`)
    await page.waitForURL(/theory:uppsala/)
    await page.getByText('theory:u-model is now theory:uppsala').first().waitFor()
    await context.close()
  })

  test('an id with capitals and a receipt that is none are said, and the rest of the link is kept', async () => {
    const { page, context } = await openPage(site)
    await page.goto(`${site.origin}/network/Theory:Uppsala?sel=theory:production-oriented-internationalisation~CHALLENGES~theory:uppsala&receipt=nothing`)
    await page.getByText('Theory:Uppsala is read as theory:uppsala').waitFor()
    await page.getByText('receipt=nothing is not a receipt of a relation that is selected; it is left out.').waitFor()
    await page.waitForURL('**/network/theory:uppsala?sel=theory:production-oriented-internationalisation~CHALLENGES~theory:uppsala')
    await picture(page, 'notices')
    await context.close()
  })

  test('an unknown view is a page that helps, an unknown entry offers the nearest', async () => {
    const { page, context } = await openPage(site)
    await page.goto(`${site.origin}/lineages/theory:uppsala`)
    await page.getByText('This link names a view we do not know').waitFor()
    expect(await page.getByRole('link', { name: 'Open as Lineage' }).getAttribute('href')).toBe('/lineage/theory:uppsala')
    // What the link is about is at hand where its view is like none of ours.
    await page.goto(`${site.origin}/nope/theory:uppsala`)
    await page.getByRole('link', { name: 'Open theory:uppsala' }).click()
    await page.waitForURL('**/entry/theory:uppsala')
    await page.goto(`${site.origin}/network/theory:uppsala?asof=5000`)
    await page.getByText('asof=5000 is not a year from -3000 to 3000').waitFor()
    await page.getByRole('button', { name: 'Take 3000' }).click()
    await page.waitForURL('**/network/theory:uppsala?asof=3000')
    await page.goto(`${site.origin}/entry/theory:upsala`)
    await page.getByRole('link', { name: 'Uppsala model', exact: true }).first().waitFor()
    await context.close()
  })
})
