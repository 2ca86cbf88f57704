/** The network on screens of other sizes, and links from one to another. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { drawn, extent, shownEntries } from './canvas.ts'
import { openPage, openSite, picture, type Site } from './site.ts'

let site: Site
beforeAll(async () => { site = await openSite() })
afterAll(() => site.close())

describe('the network on another screen', () => {
  test('on a phone begins with few entries of the same answer, all of them whole, and what was asked for as such', async () => {
    const { page, context, problems } = await openPage(site, { size: 'phone' })
    await page.goto(`${site.origin}/network/theory:uppsala`)
    await drawn(page, 'theory:uppsala')
    const { whole, subjects, marks } = await extent(page)
    expect([whole, subjects, marks]).toEqual([[true, true, true, true], ['theory:uppsala'], 13])
    // The answer is that of every screen: its counts and its rows.
    expect(await shownEntries(page)).toBe(31)
    // What shows more is under nothing: a press in its middle meets it.
    await page.getByRole('button', { name: /^Show (them|\d+ more)$/ }).click()
    await expect.poll(async () => (await extent(page)).marks).toBe(31)
    expect(new URL(page.url()).search).toBe('')
    await page.goto(`${site.origin}/network/theory:uppsala?as=query`)
    await page.getByLabel('Variables').getByText('"limit": 30').waitFor()
    expect(problems).toEqual([])
    await context.close()
  })

  test('a link with a moved entry opens whole on a phone; what of a link names nothing is said; behind the list stands nothing', async () => {
    const { page, context, problems } = await openPage(site)
    await page.goto(`${site.origin}/network/theory:upsala,theory:uppsala?hide=theory:nope`)
    const spot = await drawn(page, 'theory:born-global')
    await page.getByRole('heading', { name: 'Uppsala model, one step', exact: true }).waitFor()
    await page.getByText('Nothing has the id theory:nope.').waitFor()
    await page.mouse.move(spot.x, spot.y)
    await page.mouse.down()
    await page.mouse.move(spot.x - 60, spot.y + 20, { steps: 4 })
    await page.mouse.up()
    await page.waitForURL(/#c=/)
    const link = page.url()
    await page.getByRole('button', { name: 'As list' }).click()
    const list = page.getByRole('region', { name: 'What is drawn, as a list' })
    await list.getByText('Nothing has the id theory:nope.').waitFor()
    expect(await page.locator('[role="application"]').isVisible()).toBe(false)
    await list.getByRole('link', { name: 'Uppsala model', exact: true }).click()
    await page.waitForURL(/network\/theory:uppsala\?hide=theory:nope/)
    await expect.poll(() => page.getByText('Nothing has the id theory:upsala.').count()).toBe(0)
    expect(problems).toEqual([])
    await context.close()
    const phone = await openPage(site, { size: 'phone' })
    await phone.page.goto(link)
    await drawn(phone.page, 'theory:born-global')
    await expect.poll(async () => (await extent(phone.page)).whole).toEqual([true, true, true, true])
    await picture(phone.page, 'phone-moved-link')
    expect(phone.problems).toEqual([])
    await phone.context.close()
  })
})
