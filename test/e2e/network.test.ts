/** The network: selecting, expanding, connecting and filters. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { doubleClick, drawing, drawn, placeOf, shownEntries, standing } from './canvas.ts'
import { openPage, openSite, picture, type Site } from './site.ts'

let site: Site
beforeAll(async () => { site = await openSite() })
afterAll(() => site.close())

describe('the network', () => {
  test('selects by click, expands by double-click from the server, and gives it back with undo', async () => {
    const { page, context, problems } = await openPage(site)
    await page.goto(`${site.origin}/network/theory:uppsala`)
    await drawn(page, 'theory:born-global')
    // What is met is where it was seen only once the drawing stands.
    await standing(page)
    const before = await shownEntries(page)
    // The inspector is closed: it opens with the first click, and the second one must still meet the same entry.
    await doubleClick(page, await drawn(page, 'theory:born-global'))
    await page.waitForURL(/sel=theory:born-global/)
    await page.getByRole('complementary', { name: 'Selection' }).getByRole('heading', { name: 'Born global' }).waitFor()
    const add = page.getByRole('button', { name: /^Add \d+$/ })
    await add.waitFor()
    await picture(page, 'expand')
    // The inspector has covered the entry, so the view moves once to show it; from then on it stands.
    await expect.poll(async () => (await placeOf(page, 'theory:born-global'))?.x ?? 1440).toBeLessThan(1440 - 384 - 28)
    const stood = await drawing(page)
    const many = Number(/\d+/.exec(await add.innerText()))
    // Fewer are ticked than there are: no more than 60 stand on a drawing unless the reader says so.
    const all = Number(/\d+/.exec(await page.getByRole('button', { name: /^Add all \d+$/ }).innerText()))
    expect([many, all > many]).toEqual([60 - before, true])
    await add.click()
    await expect.poll(() => shownEntries(page), { timeout: 15_000 }).toBe(60)
    await expect.poll(async () => Object.keys((await drawing(page)).at).length).toBe(60)
    const grown = await drawing(page)
    expect({ view: grown.view, at: Object.fromEntries(Object.keys(stood.at).map(id => [id, grown.at[id]])) }).toEqual(stood)
    // The keyboard is back on the canvas, and what is still hidden is counted anew.
    expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('application')
    await page.getByRole('complementary', { name: 'Selection' }).getByRole('button', { name: `Expand ${all - many}`, exact: true }).click()
    await page.getByRole('button', { name: `Add all ${all - many}` }).click()
    await expect.poll(() => shownEntries(page)).toBe(60 + all - many)
    await expect.poll(() => page.getByRole('complementary', { name: 'Selection' }).getByRole('button', { name: /^Expand/ }).count()).toBe(0)
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect.poll(() => shownEntries(page)).toBe(60)
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect.poll(() => shownEntries(page)).toBe(before)
    expect(problems).toEqual([])
    await context.close()
  })

  test('keeps the keys after a click, shows the chosen entry whole, takes a drag back, and asks with Shift Enter', async () => {
    const { page, context, problems } = await openPage(site)
    await page.goto(`${site.origin}/network/theory:uppsala`)
    const born = await drawn(page, 'theory:born-global')
    await page.mouse.click(born.x, born.y)
    const panel = page.getByRole('complementary', { name: 'Selection' })
    await panel.getByRole('heading', { name: 'Born global' }).waitFor()
    const role = () => page.evaluate(() => document.activeElement?.getAttribute('role'))
    expect(await role()).toBe('application')
    /** How far the plate is from the edges of the canvas: left, top, right, bottom. */
    const inside = () => page.evaluate(() => {
      type Node = { renderedPosition(): { x: number; y: number }; renderedWidth(): number; renderedHeight(): number }
      type Core = { width(): number; height(): number; getElementById(id: string): Node }
      const cy = [...document.querySelectorAll('*')].map(element => (element as { _cyreg?: { cy?: Core } })._cyreg?.cy).find(one => one !== undefined)
      const node = cy?.getElementById('theory:born-global')
      if (cy === undefined || node === undefined) return []
      const [{ x, y }, across, down] = [node.renderedPosition(), node.renderedWidth() / 2, node.renderedHeight() / 2]
      return [x - across, y - down, cy.width() - x - across, cy.height() - y - down]
    })
    const room = async () => (await inside()).map((distance, edge) => distance >= ([28, 92, 28, 64][edge] ?? 0) - 1)
    await expect.poll(room).toEqual([true, true, true, true])
    // Put half under the caption, it comes out again; a step back brings it to where it was.
    const stood = (await drawing(page)).at['theory:born-global'] ?? []
    const spot = await drawn(page, 'theory:born-global')
    await page.mouse.move(spot.x, spot.y)
    await page.mouse.down()
    await page.mouse.move(spot.x, 240, { steps: 4 })
    await page.mouse.move(spot.x - 30, 175, { steps: 4 })
    await page.mouse.up()
    await page.waitForURL(/#c=/)
    const put = (await drawing(page)).at['theory:born-global'] ?? []
    const far = async (from: readonly number[]) => {
      const [x = 0, y = 0] = (await drawing(page)).at['theory:born-global'] ?? []
      return Math.round(Math.hypot(x - (from[0] ?? 0), y - (from[1] ?? 0)))
    }
    expect(await far(stood)).toBeGreaterThan(20)
    await expect.poll(room).toEqual([true, true, true, true])
    await page.keyboard.press('Control+z')
    await expect.poll(() => far(stood)).toBeLessThanOrEqual(1)
    await page.keyboard.press('Control+Shift+z')
    await expect.poll(() => far(put)).toBeLessThanOrEqual(1)
    // Few hidden neighbours too are asked for when one asks with the keyboard.
    const few = await page.evaluate(() => {
      type Node = { id(): string; data(key: string): number }
      type Core = { nodes(): { map<T>(each: (node: Node) => T): T[] } }
      const cy = [...document.querySelectorAll('*')].map(element => (element as { _cyreg?: { cy?: Core } })._cyreg?.cy).find(one => one !== undefined)
      return cy?.nodes().map(node => ({ id: node.id(), hidden: node.data('hidden') })).find(({ hidden }) => hidden > 0 && hidden < 4)?.id ?? ''
    })
    await page.goto(`${site.origin}/network/theory:uppsala?sel=${few}`)
    await drawn(page, few)
    await page.getByRole('application').focus()
    await page.keyboard.press('Shift+Enter')
    await page.getByRole('dialog', { name: /^Neighbours of/ }).getByRole('button', { name: /^Add [1-3]$/ }).waitFor()
    await page.keyboard.press('Escape')
    expect(await role()).toBe('application')
    expect(problems).toEqual([])
    await context.close()
  })

  test('leaves the foot of the drawing free when the years are opened', async () => {
    const { page, context, problems } = await openPage(site)
    await page.goto(`${site.origin}/network/theory:uppsala`)
    await drawn(page, 'theory:uppsala')
    await page.getByRole('button', { name: 'As of a year' }).click()
    const years = page.getByRole('group', { name: 'As of a year' })
    await years.waitFor()
    const lowest = () => page.evaluate(() => {
      type Core = { container(): Element; nodes(): { renderedBoundingBox(of: { includeLabels: boolean }): { y2: number } } }
      const cy = [...document.querySelectorAll('*')].map(element => (element as { _cyreg?: { cy?: Core } })._cyreg?.cy).find(one => one !== undefined)
      return cy === undefined ? Infinity : cy.container().getBoundingClientRect().top + cy.nodes().renderedBoundingBox({ includeLabels: true }).y2
    })
    // The room of pills counts to a box: what is drawn ends above it.
    await expect.poll(async () => (await lowest()) - ((await years.boundingBox())?.y ?? 0)).toBeLessThanOrEqual(34)
    await picture(page, 'as-of-foot')
    // The same for one who has been on the canvas, where nothing is fitted by itself any more.
    await years.getByRole('button', { name: 'All years' }).click()
    await page.getByRole('button', { name: 'Show all', exact: true }).click()
    await page.getByRole('application').focus()
    await page.keyboard.press('ArrowRight')
    await page.getByRole('button', { name: 'As of a year' }).click()
    await years.waitFor()
    await expect.poll(async () => (await lowest()) - ((await years.boundingBox())?.y ?? 0)).toBeLessThanOrEqual(34)
    expect(problems).toEqual([])
    await context.close()
  })

  test('shows for a relation who says so and where, and restores all of it from the address', async () => {
    const { page, context, problems } = await openPage(site)
    const address = `${site.origin}/network/theory:uppsala?sel=theory:production-oriented-internationalisation~CHALLENGES~theory:uppsala`
    await page.goto(address)
    const inspector = page.getByRole('complementary', { name: 'Selection' })
    await inspector.getByRole('heading', { name: /challenges the Uppsala model/i }).waitFor()
    expect(await inspector.innerText()).toMatch(/POI study 2008\s*(abstract|section \d)/)
    await picture(page, 'receipt')
    await page.reload()
    await inspector.getByRole('heading', { name: /challenges the Uppsala model/i }).waitFor()
    expect(page.url()).toBe(address)
    expect(problems).toEqual([])
    await context.close()
  })

  test('connects two entries: chosen together, from the inspector, and by name from the search field', async () => {
    const { page, context, problems } = await openPage(site)
    await page.goto(`${site.origin}/network/theory:uppsala?sel=theory:uppsala`)
    const other = await drawn(page, 'theory:behavioural-theory-of-the-firm')
    await page.getByRole('complementary', { name: 'Selection' }).getByRole('heading', { name: 'Uppsala model' }).waitFor()
    await page.keyboard.down('Shift')
    await page.mouse.click(other.x, other.y)
    await page.keyboard.up('Shift')
    const bar = page.getByRole('group', { name: 'Connect two entries' })
    await bar.getByRole('button', { name: 'Connect these two' }).click()
    await page.waitForURL('**/paths/theory:uppsala/theory:behavioural-theory-of-the-firm')
    await page.goBack()
    await drawn(page, 'theory:uppsala')
    await page.getByRole('complementary', { name: 'Selection' }).getByRole('button', { name: 'Connect to…' }).click()
    await bar.getByText('choose a second entry').waitFor()
    await picture(page, 'connect')
    // Escape leaves the mode and closes nothing else.
    await page.keyboard.press('Escape')
    await expect.poll(() => bar.count()).toBe(0)
    expect(new URL(page.url()).searchParams.get('sel')).toBe('theory:uppsala')
    // The mode ends with the question that it was begun on.
    await page.getByRole('complementary', { name: 'Selection' }).getByRole('button', { name: 'Connect to…' }).click()
    await bar.getByText('choose a second entry').waitFor()
    await page.keyboard.press('/')
    await page.keyboard.type('born global')
    await page.getByRole('option', { name: /^Born global/ }).first().waitFor()
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/network\/theory:born-global/)
    await drawn(page, 'theory:born-global')
    await expect.poll(() => bar.count()).toBe(0)
    await page.goBack()
    await drawn(page, 'theory:behavioural-theory-of-the-firm')
    await page.keyboard.press('/')
    await page.keyboard.type('connect')
    await page.getByRole('option', { name: 'Connect Uppsala model to…' }).click()
    await page.keyboard.type('firm a')
    await page.getByRole('option', { name: /^Firm A/ }).first().waitFor()
    expect(await page.getByRole('option', { name: /Commands|All .* results/ }).count()).toBe(0)
    await page.keyboard.press('Enter')
    await page.waitForURL('**/paths/theory:uppsala/case:firm-a')
    expect(problems).toEqual([])
    await context.close()
  })

  test('filters by the legend, says when all is hidden, and shows all again', async () => {
    const { page, context } = await openPage(site)
    await page.goto(`${site.origin}/network/theory:uppsala`)
    await drawn(page, 'theory:uppsala')
    const legend = page.getByRole('complementary', { name: 'Legend and filters' })
    const kinds = legend.getByRole('region', { name: 'Kinds' })
    for (const name of ['Theories', 'Constructs', 'Papers', 'Cases', 'Findings']) await kinds.getByRole('button', { name: new RegExp(`^${name}`) }).click()
    await page.getByText(/Your filters hide all/).waitFor()
    await picture(page, 'all-hidden')
    await page.getByRole('button', { name: 'Show all' }).or(page.getByRole('link', { name: 'Show all' })).first().click()
    await expect.poll(() => page.getByText(/Your filters hide all/).count()).toBe(0)
    await context.close()
  })
})
