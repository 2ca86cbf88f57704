/** A network that grows and shrinks: what was added is found, collapsed and taken off again, and the view is given back. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { doubleClick, drawing, drawn, shownEntries, standing } from './canvas.ts'
import { openPage, openSite, picture, type Site } from './site.ts'

let site: Site
beforeAll(async () => { site = await openSite() })
afterAll(() => site.close())

const POI = 'theory:production-oriented-internationalisation'
const FINDING = 'finding:poi-no-trade-before-bosnia'
const opened = async (address: string, id: string) => {
  const { page, context, problems } = await openPage(site)
  await page.goto(`${site.origin}${address}`)
  await drawn(page, id)
  await standing(page)
  return { page, context, problems }
}
/** Number of marks beside those known that are cut by an edge of the view or lie under the caption. */
const unseen = (page: Page, known: readonly string[]) => page.evaluate(known => {
  type Node = { id(): string; renderedPosition(): { x: number; y: number }; renderedWidth(): number; renderedHeight(): number }
  type Core = { width(): number; height(): number; nodes(): { filter(which: (node: Node) => boolean): { length: number } } }
  const cy = [...document.querySelectorAll('*')].map(element => (element as { _cyreg?: { cy?: Core } })._cyreg?.cy).find(one => one !== undefined)
  return cy?.nodes().filter(node => {
    const [{ x, y }, across, down] = [node.renderedPosition(), node.renderedWidth() / 2, node.renderedHeight() / 2]
    return !known.includes(node.id()) && (x < across || x + across > cy.width() || y - down < 74 || y + down > cy.height())
  }).length
}, known)

describe('a network that grows', () => {
  test('says in phrases what would come, counts what came outside of the view and shows it; collapsing gives it back, after a reload too', async () => {
    const { page, context, problems } = await opened('/network/theory:uppsala', POI)
    expect(await shownEntries(page)).toBe(31)
    expect(await page.getByRole('button', { name: 'Collapse' }).count()).toBe(0)
    const known = Object.keys((await drawing(page)).at)
    await doubleClick(page, await drawn(page, POI))
    const chooser = page.getByRole('dialog', { name: /^Neighbours of/ })
    await chooser.getByText('Constructs what it defines').waitFor()
    await chooser.getByText('Findings what concerns it or supports it').waitFor()
    await chooser.getByRole('button', { name: 'Add 29' }).click()
    const outside = page.getByRole('status').filter({ hasText: 'outside the view' })
    await outside.waitFor()
    const count = Number(/\d+/.exec(await outside.innerText()))
    expect([count > 5, count]).toEqual([true, await unseen(page, known)])
    await picture(page, 'grown-outside')
    // What is drawn behind the caption does not show through it.
    expect(await page.getByRole('heading', { level: 1 }).evaluate(heading => getComputedStyle(heading.parentElement ?? heading).backgroundColor)).toMatch(/^rgb\(/)
    await outside.getByRole('button', { name: 'Show all' }).press('Enter')
    await expect.poll(() => outside.count()).toBe(0)
    expect([await unseen(page, []), await page.evaluate(() => document.activeElement?.getAttribute('role'))]).toEqual([0, 'application'])
    await page.reload()
    await drawn(page, POI)
    await page.getByRole('button', { name: 'Collapse' }).click()
    await expect.poll(() => shownEntries(page)).toBe(31)
    expect(new URL(page.url()).search).toBe(`?sel=${POI}`)
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect.poll(() => shownEntries(page)).toBe(60)
    // The one that was asked for is left alone, and is expanded again from there.
    await page.goto(`${site.origin}/network/theory:uppsala?sel=theory:uppsala`)
    await drawn(page, POI)
    expect(await page.getByRole('button', { name: 'Redo' }).isDisabled()).toBe(true)
    await page.getByRole('button', { name: 'Collapse' }).click()
    await expect.poll(() => shownEntries(page)).toBe(1)
    await page.getByRole('heading', { level: 1, name: 'Uppsala model, alone' }).waitFor()
    expect(problems).toEqual([])
    await context.close()
  })

  test('takes one entry off and no other, the starting one too; the last one is said, and comes back', async () => {
    const { page, context, problems } = await opened('/network/theory:uppsala?sel=theory:uppsala', POI)
    const { 'theory:uppsala': _, ...others } = (await drawing(page)).at
    await page.getByRole('application').focus()
    await page.keyboard.press('Delete')
    await page.getByRole('heading', { level: 1, name: 'Around the Uppsala model, one step' }).waitFor()
    await expect.poll(() => shownEntries(page)).toBe(30)
    // The caption counts what is loaded; the canvas follows when it is arranged.
    await expect.poll(async () => (await drawing(page)).at).toEqual(others)
    await page.goto(`${site.origin}/network/theory:uppsala?depth=0&sel=theory:uppsala`)
    await drawn(page, 'theory:uppsala')
    await page.getByRole('button', { name: 'Pin', exact: true }).click()
    await page.waitForURL(/#c=/)
    await page.getByRole('button', { name: 'Remove' }).click()
    await page.getByRole('heading', { name: 'You took the last entry away' }).waitFor()
    expect(new URL(page.url()).hash).toBe('')
    await page.getByRole('main').getByRole('button', { name: 'Undo' }).click()
    await drawn(page, 'theory:uppsala')
    expect(problems).toEqual([])
    await context.close()
  })

  test('gives the view back when the inspector closes', async () => {
    const { page, context, problems } = await opened('/network/theory:uppsala', POI)
    const { view } = await drawing(page)
    const left = async () => (await drawing(page)).view?.[1] ?? 0
    const { x, y } = await drawn(page, POI)
    await page.mouse.click(x, y)
    await expect.poll(left).toBeLessThan((view?.[1] ?? 0) - 100)
    await page.keyboard.press('Escape')
    await expect.poll(async () => (await drawing(page)).view).toEqual(view)
    expect(problems).toEqual([])
    await context.close()
  })

  test('puts words aside that a dragged entry would stand on', async () => {
    const { page, context, problems } = await opened('/network/theory:uppsala', FINDING)
    /** Whether the words of the finding lie on the plate. */
    const covered = () => page.evaluate(([plate, mark]) => {
      type Box = { x1: number; y1: number; x2: number; y2: number }
      type Node = { boundingBox(of?: { includeLabels?: boolean; includeNodes?: boolean }): Box; position(): { x: number; y: number }; width(): number; height(): number }
      type Core = { getElementById(id: string | undefined): Node }
      const cy = [...document.querySelectorAll('*')].map(element => (element as { _cyreg?: { cy?: Core } })._cyreg?.cy).find(one => one !== undefined)
      if (cy === undefined) return null
      const [node, words] = [cy.getElementById(plate), cy.getElementById(mark).boundingBox({ includeLabels: true, includeNodes: false })]
      const { x, y } = node.position()
      // The room of pills counts to a box of Cytoscape on all sides.
      return words.x1 + 34 < x + node.width() / 2 && words.x2 - 34 > x - node.width() / 2 && words.y1 + 34 < y + node.height() / 2 && words.y2 - 34 > y - node.height() / 2
    }, [POI, FINDING])
    const [from, to] = [await drawn(page, POI), await drawn(page, FINDING)]
    await page.mouse.move(from.x, from.y)
    await page.mouse.down()
    await page.mouse.move(from.x + 20, from.y + 20, { steps: 3 })
    await page.mouse.move(to.x + 100, to.y + 12, { steps: 6 })
    expect(await covered()).toBe(true)
    await page.mouse.up()
    await page.waitForURL(/#c=/)
    await picture(page, 'dragged-beside')
    expect(await covered()).toBe(false)
    expect(problems).toEqual([])
    await context.close()
  })

  test('shows no name and no figure before they are known', async () => {
    const { page, context } = await openPage(site)
    const held: (() => void)[] = []
    await page.route('**/graphql', route => new Promise<void>(go => { held.push(() => void route.continue().then(go, go)) }))
    await page.goto(`${site.origin}/network/theory:uppsala`)
    const kinds = page.getByRole('region', { name: 'Kinds' })
    await kinds.waitFor()
    await picture(page, 'network-loading')
    expect([await kinds.innerText(), await page.getByRole('main').innerText()].join(' ')).not.toMatch(/\d|theory:/)
    expect(await page.getByRole('application').getAttribute('aria-label')).not.toMatch(/theory:/)
    await page.unroute('**/graphql')
    for (const go of held) go()
    await drawn(page, 'theory:uppsala')
    expect(await kinds.innerText()).toMatch(/Theories\s*9\s*\/\s*31/)
    await context.close()
  })
})
