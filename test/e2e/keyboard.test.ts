/** The whole first question with the keyboard alone: the mouse is never touched. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Site, openPage, openSite, picture } from './site.ts'

let site: Site
beforeAll(async () => { site = await openSite() })
afterAll(() => site.close())

describe('with the keyboard alone', () => {
  test('a visitor searches, walks the network, expands, reads a receipt and undoes', async () => {
    const { page, context, problems } = await openPage(site)
    await page.goto(site.origin)
    await page.getByRole('combobox').waitFor()
    await page.keyboard.press('Control+k')
    await page.keyboard.type('uppsala model')
    await page.getByRole('option').first().waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Enter')
    await page.waitForURL(/theory:uppsala/)
    await page.goto(`${site.origin}/network/theory:uppsala?sel=theory:uppsala`)
    const canvas = page.getByRole('application')
    await canvas.waitFor()
    await page.waitForLoadState('networkidle')
    await canvas.focus()
    const caption = () => page.getByText(/ of [\d,]+ entries/).first().innerText()
    const before = await caption()
    // The first key says where one stands, the next ones walk.
    for (const key of ['ArrowRight', 'ArrowLeft', 'ArrowUp']) await page.keyboard.press(key)
    await expect.poll(() => page.locator('[aria-live]').allInnerTexts().then(texts => texts.join(' ').trim())).not.toBe('')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.url()).toMatch(/sel=(?!theory:uppsala(&|$))/)
    await picture(page, 'keyboard-walk')
    await page.keyboard.press('Delete')
    await expect.poll(caption).not.toBe(before)
    await page.keyboard.press('Control+z')
    await expect.poll(caption).toBe(before)
    expect(problems).toEqual([])
    await context.close()
  })

  test('the help lists the keys, and Escape closes it', async () => {
    const { page, context } = await openPage(site)
    await page.goto(`${site.origin}/network/theory:uppsala`)
    await page.getByRole('application').waitFor()
    await page.keyboard.press('?')
    const help = page.getByRole('dialog')
    await help.waitFor()
    expect(await help.innerText()).toMatch(/Undo/i)
    await picture(page, 'help')
    await page.keyboard.press('Escape')
    await expect.poll(() => help.count()).toBe(0)
    await context.close()
  })

  test('the first Tab reaches a link that skips to the content', async () => {
    const { page, context } = await openPage(site)
    await page.goto(site.origin)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to the content')
    await context.close()
  })
})
