/** The first question, end to end, as a visitor would go: search, expand, read a receipt, follow a lineage, ask for a way. */
import seriousFindings from './axe.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { type Site, openPage, openSite, picture } from './site.ts'

let site: Site
beforeAll(async () => { site = await openSite() })
afterAll(() => site.close())

/** Where an entry is drawn, in page pixels. Cytoscape leaves its instance on the element that it draws in. */
const placeOf = (page: Page, id: string) =>
  page.evaluate(id => {
    type Drawn = { getElementById(id: string): { empty(): boolean; renderedPosition(): { x: number; y: number } } }
    for (const element of document.querySelectorAll('*')) {
      const drawn = (element as { _cyreg?: { cy?: Drawn } })._cyreg?.cy?.getElementById(id)
      if (drawn === undefined || drawn.empty()) continue
      const { left, top } = element.getBoundingClientRect()
      const { x, y } = drawn.renderedPosition()
      return { x: left + x, y: top + y }
    }
    return null
  }, id)
const drawn = async (page: Page, id: string) => {
  await expect.poll(() => placeOf(page, id), { timeout: 15_000 }).not.toBeNull()
  return (await placeOf(page, id)) ?? { x: 0, y: 0 }
}
/** The whole drawing: the view on it, and where every entry stands in it. */
const drawing = (page: Page): Promise<{ readonly view: number[] | null; readonly at: Record<string, number[]> }> => page.evaluate(() => {
  type Node = { id(): string; position(): { x: number; y: number } }
  type Core = { zoom(): number; pan(): { x: number; y: number }; nodes(): { map<T>(each: (node: Node) => T): T[] } }
  const cy = [...document.querySelectorAll('*')].map(element => (element as { _cyreg?: { cy?: Core } })._cyreg?.cy).find(one => one !== undefined)
  if (cy === undefined) return { view: null, at: {} }
  const { x, y } = cy.pan()
  return { view: [cy.zoom(), x, y], at: Object.fromEntries(cy.nodes().map(node => [node.id(), [node.position().x, node.position().y]])) }
})
/** "42 of 1,105 entries": the first number of the caption. */
const shownEntries = async (page: Page) => Number(/(\d[\d,]*) of/.exec(await page.getByRole('main').innerText())?.[1]?.replace(',', ''))

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

  test('says what it has when nothing is called that', async () => {
    const { page, context } = await openPage(site)
    await page.goto(`${site.origin}/search?q=zzgrwlf`)
    await page.getByText('Nothing is called “zzgrwlf”').first().waitFor()
    await picture(page, 'search-nothing')
    await context.close()
  })
})

describe('the network', () => {
  test('selects by click, expands by double-click from the server, and gives it back with undo', async () => {
    const { page, context, problems } = await openPage(site)
    await page.goto(`${site.origin}/network/theory:uppsala`)
    const theory = await drawn(page, 'theory:born-global')
    const before = await shownEntries(page)
    // The inspector is closed: it opens with the first click, and the second one must still meet the same entry.
    await page.mouse.dblclick(theory.x, theory.y, { delay: 30 })
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

  test('on a phone draws few entries, all of them whole, and what was asked for as such', async () => {
    const { page, context, problems } = await openPage(site, { size: 'phone' })
    await page.goto(`${site.origin}/network/theory:uppsala`)
    await drawn(page, 'theory:uppsala')
    const { box, room, subjects, marks } = await page.evaluate(() => {
      type Core = { elements(): { renderedBoundingBox(): { x1: number; y1: number; x2: number; y2: number } }; width(): number; height(): number; zoom(): number; nodes(which?: string): { map<T>(each: (node: { id(): string }) => T): T[] } }
      const cy = [...document.querySelectorAll('*')].map(element => (element as { _cyreg?: { cy?: Core } })._cyreg?.cy).find(one => one !== undefined)
      // The room of pills counts to a box of Cytoscape on all sides of a mark: 34 at zoom 1.
      const [bounds, pill] = [cy?.elements().renderedBoundingBox() ?? { x1: 0, y1: 0, x2: 0, y2: 0 }, 34 * (cy?.zoom() ?? 1)]
      const box = { x1: bounds.x1 + pill, y1: bounds.y1 + pill, x2: bounds.x2 - pill, y2: bounds.y2 - pill }
      return { box, room: [cy?.width() ?? 0, cy?.height() ?? 0], subjects: cy?.nodes('.subject').map(node => node.id()), marks: cy?.nodes().map(node => node.id()).length }
    })
    expect([[box.x1 >= 0, box.y1 >= 60, box.x2 <= (room[0] ?? 0), box.y2 <= (room[1] ?? 0) - 100], subjects, marks]).toEqual([[true, true, true, true], ['theory:uppsala'], 13])
    // What shows more is under nothing: a press in its middle meets it.
    await page.getByRole('button', { name: /^Show (them|\d+ more)$/ }).click()
    await expect.poll(() => shownEntries(page)).toBeGreaterThan(13)
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
    await years.getByText(/As of 195\d:/).waitFor()
    await expect.poll(async () => Object.keys((await drawing(page)).at).length).toBeLessThan(5)
    await years.getByRole('button', { name: 'One year on' }).click()
    await page.waitForURL(/asof=19(59|6\d)/)
    await page.goto(`${site.origin}/network/theory:uppsala?asof=1977`)
    await drawn(page, 'theory:uppsala')
    await years.getByText(/As of 1977: 4 theories/).waitFor()
    await picture(page, 'as-of')
    const then = await drawing(page)
    expect(Object.keys(then.at).length).toBeLessThan(Object.keys(whole.at).length)
    expect(Object.entries(then.at).filter(([id, [x = 0, y = 0]]) => Math.hypot(x - (whole.at[id]?.[0] ?? 1e6), y - (whole.at[id]?.[1] ?? 1e6)) > 1)).toEqual([])
    expect(Object.keys(then.at)).not.toContain('theory:born-global')
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

describe('the lineage', () => {
  test('follows POI to what it comes from, with a receipt behind every line', async () => {
    const { page, context, problems } = await openPage(site)
    await page.goto(`${site.origin}/lineage/theory:production-oriented-internationalisation?direction=ancestors`)
    const line = page.getByRole('button', { name: 'Production-oriented internationalisation challenges the Uppsala model.' })
    await line.waitFor()
    await picture(page, 'lineage')
    await line.focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(/CHALLENGES/)
    await page.getByRole('complementary', { name: 'Selection' }).getByText('POI study 2008').first().waitFor()
    await picture(page, 'lineage-receipt')
    // The place of a receipt is its own address; R goes on to the next one.
    const receipts = page.getByRole('complementary', { name: 'Selection' }).getByRole('listitem').filter({ hasText: 'POI study 2008' })
    await receipts.first().getByRole('link', { name: 'abstract' }).click()
    await page.waitForURL(/receipt=/)
    expect(await receipts.first().locator('[aria-current="true"]').count()).toBe(1)
    await line.focus()
    await page.keyboard.press('r')
    await expect.poll(() => receipts.nth(1).locator('[aria-current="true"]').count()).toBe(1)
    const address = page.url()
    await page.reload()
    await expect.poll(() => receipts.nth(1).locator('[aria-current="true"]').count()).toBe(1)
    expect(page.url()).toBe(address)
    expect(problems).toEqual([])
    await context.close()
  })

  test('folds a branch, follows one line, unfolds stages and shows the papers behind; the link holds all of it and undo takes it back', async () => {
    const { page, context, problems } = await openPage(site)
    await page.goto(`${site.origin}/lineage/theory:uppsala`)
    const plate = (id: string) => page.locator(`[data-plate="theory:${id}"]`)
    await plate('born-global').waitFor()
    const plates = await page.locator('[data-plate]').count()
    expect(await plate('uppsala').textContent()).toMatch(/1977 · Johanson & Vahlne \d+ constructs · \d+ tests · \d+ critiques/)
    await plate('born-global').click()
    await page.getByRole('button', { name: /^Fold \d that hangs? on it$/ }).click()
    await page.waitForURL(/fold=theory:born-global/)
    await expect.poll(() => page.locator('[data-plate]').count()).toBeLessThan(plates)
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect.poll(() => page.locator('[data-plate]').count()).toBe(plates)
    await page.getByRole('button', { name: 'Focus this line' }).click()
    await page.waitForURL(/line=theory:born-global/)
    expect(await plate('network-view').getAttribute('data-dimmed')).toBe('true')
    expect(await plate('uppsala').getAttribute('data-dimmed')).toBe('false')
    await page.keyboard.press('Escape')
    await page.waitForURL(address => !address.search.includes('sel='))
    await page.keyboard.press('Escape')
    await page.waitForURL(address => !address.search.includes('line='))
    await page.getByRole('button', { name: /^Unfold 4 stages of Uppsala model/ }).press('Enter')
    await page.getByRole('button', { name: 'Papers behind' }).click()
    await page.waitForURL(/papers=1&stages=theory:uppsala/)
    await page.reload()
    await page.getByRole('button', { name: /^POI study 2008, behind this line/ }).waitFor()
    expect(await page.getByRole('group', { name: 'Stages, in order' }).getByRole('button').evaluateAll(all => all.map(one => one.getAttribute('aria-label')?.slice(0, 8)))).toEqual(['Stage 1 ', 'Stage 2 ', 'Stage 3 ', 'Stage 4 '])
    expect(await seriousFindings(page)).toEqual([])
    await page.getByRole('button', { name: /^POI study 2008, behind this line/ }).press('Enter')
    await page.getByRole('complementary', { name: 'Selection' }).getByRole('heading', { name: 'POI study 2008' }).waitFor()
    await picture(page, 'lineage-papers')
    expect(problems).toEqual([])
    await context.close()
  })

  test('moves no plate when the inspector opens, and on a phone opens on its subject', async () => {
    const wide = await openPage(site)
    await wide.page.goto(`${site.origin}/lineage/theory:production-oriented-internationalisation`)
    const seen = () => wide.page.locator('[data-plate] > rect:last-of-type').evaluateAll(all => all.map(one => {
      const { x, y } = one.getBoundingClientRect()
      return `${one.parentElement?.getAttribute('data-plate')} ${Math.round(x)} ${Math.round(y)}`
    }))
    const plate = wide.page.locator('[data-plate="theory:seven-s"]')
    await plate.waitFor()
    const before = await seen()
    await plate.click()
    await wide.page.getByRole('complementary', { name: 'Selection' }).waitFor()
    expect(await seen()).toEqual(before)
    await wide.context.close()
    const phone = await openPage(site, { size: 'phone' })
    await phone.page.goto(`${site.origin}/lineage/theory:production-oriented-internationalisation`)
    const subject = phone.page.locator('[data-plate="theory:production-oriented-internationalisation"]')
    await subject.waitFor()
    await expect.poll(async () => {
      const box = await subject.boundingBox()
      return box !== null && box.x >= 0 && box.x + box.width <= 390 && box.y + box.height < 780
    }).toBe(true)
    await picture(phone.page, 'phone-lineage')
    await phone.context.close()
  })

  test('says that it arranges while that takes long, and what to do when what arranges does not come', async () => {
    const { page, context } = await openPage(site)
    let release: () => void = () => undefined
    const released = new Promise<void>(resolve => { release = resolve })
    await page.route(/\/worker-[^/]*\.js$/, async route => {
      await released
      await route.continue()
    })
    await page.goto(`${site.origin}/lineage/theory:uppsala`)
    await page.getByText('Arranging 11 entries').waitFor()
    await page.getByRole('button', { name: 'Stop and keep this' }).waitFor()
    release()
    await page.locator('[data-plate="theory:uppsala"]').waitFor()
    expect(await page.getByText('Arranging 11 entries').count()).toBe(0)
    await page.unroute(/\/worker-[^/]*\.js$/)
    await page.route(/\/worker-[^/]*\.js$/, route => route.abort())
    await page.goto(`${site.origin}/lineage/theory:born-global`)
    await page.getByText('This lineage could not be arranged').waitFor()
    await page.unroute(/\/worker-[^/]*\.js$/)
    await page.getByRole('button', { name: 'Try again' }).click()
    await page.locator('[data-plate="theory:born-global"]').waitFor()
    await context.close()
  })

  test('says what of a link it cannot take, and what to do instead', async () => {
    const { page, context } = await openPage(site)
    await page.goto(`${site.origin}/lineage/theory:upsala,theory:uppsala,case:firm-a?depth=25`)
    await page.getByText('Nothing has the id theory:upsala.').waitFor()
    await page.getByText('Firm A is a case.').waitFor()
    await page.getByRole('link', { name: 'Show 10 steps' }).click()
    await page.waitForURL(/depth=10/)
    // What was probably meant takes the place of the id wherever the link names it.
    await page.goto(`${site.origin}/lineage/theory:upsala?fold=theory:upsala`)
    await page.getByRole('heading', { name: 'Nothing has the id “theory:upsala”' }).waitFor()
    await page.getByRole('main').getByRole('link', { name: 'Uppsala model', exact: true }).click()
    await page.waitForURL('**/lineage/theory:uppsala?fold=theory:uppsala')
    await page.goto(`${site.origin}/lineage/theory:seven-s?relations=extends`)
    await page.getByText(/Your filters hide all/).waitFor()
    await page.getByRole('link', { name: 'Show all', exact: true }).click()
    await page.locator('[data-plate="theory:production-oriented-internationalisation"]').waitFor()
    await context.close()
  })
})

describe('the lineage as of a year', () => {
  test('leaves out what came later, and what stands keeps its place', async () => {
    const { page, context, problems } = await openPage(site)
    const plates = () => page.locator('[data-plate]').evaluateAll(all => Object.fromEntries(all.map(one => [one.getAttribute('data-plate') ?? '', one.querySelector('rect')?.getAttribute('x') ?? one.getAttribute('transform') ?? ''])))
    await page.goto(`${site.origin}/lineage/theory:uppsala`)
    await page.locator('[data-plate="theory:uppsala-network-revision"]').waitFor()
    const whole = await plates()
    await page.getByRole('button', { name: 'As of a year' }).click()
    await page.getByRole('slider', { name: 'Year' }).press('Home')
    await page.getByRole('group', { name: 'As of a year' }).getByText(/As of 1977: \d+ theories/).waitFor()
    await expect.poll(async () => Object.keys(await plates()).length).toBeLessThan(Object.keys(whole).length)
    const then = await plates()
    expect(then).toEqual(Object.fromEntries(Object.entries(whole).filter(([id]) => id in then)))
    expect(Object.keys(then)).not.toContain('theory:uppsala-network-revision')
    // The legend counts the lines of that year, as the head does.
    const head = await page.getByText(/^\d+ of \d+ theories, \d+ relations/).innerText()
    const counts = await page.getByRole('button', { name: /^(?:builds on|extends|integrates|complements|challenges)\s*\d+$/ }).allInnerTexts()
    expect(counts.reduce((sum, text) => sum + Number(/\d+$/.exec(text)?.[0]), 0)).toBe(Number(/(\d+) relations/.exec(head)?.[1]))
    expect(problems).toEqual([])
    await context.close()
  })
})

describe('the paths', () => {
  test('tell how Firm A connects to the Uppsala model, each step with its receipts', async () => {
    const { page, context, problems } = await openPage(site)
    await page.goto(`${site.origin}/paths/case:firm-a/theory:uppsala`)
    const first = page.getByRole('region', { name: 'Way 1' })
    await first.waitFor()
    expect(await first.getByRole('button', { name: /read its receipts/ }).count()).toBeGreaterThanOrEqual(2)
    expect(await first.innerText()).toContain('POI study 2008')
    await picture(page, 'paths')
    await first.getByRole('button', { name: 'Copy with references' }).click()
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    expect(copied).toMatch(/^How are Firm A and the Uppsala model connected\?\n\n.+\n\n1\. Firm A .+ \[1.*\]\.\n2\. .+\n\nReferences\n\n\[1\] .+/)
    expect(copied).toContain(`${site.origin}/paths/case:firm-a/theory:uppsala?way=`)
    expect(await page.evaluate(async () => (await (await navigator.clipboard.read())[0]?.getType('text/html'))?.text())).toContain('<ol><li>')
    await first.getByRole('button', { name: 'Link to this way' }).click()
    const link = await page.evaluate(() => navigator.clipboard.readText())
    expect(link).toMatch(/\?way=[0-9a-f]{16}$/)
    await page.goto(link.replace(/.$/, last => (last === '0' ? '1' : '0')))
    await page.getByText('The way that this link names is not among these').waitFor()
    expect(problems).toEqual([])
    await context.close()
  })

  test('say when there is no way, and offer more steps', async () => {
    const { page, context } = await openPage(site)
    await page.goto(`${site.origin}/paths/author:penrose-edith/case:firm-a?max=1`)
    await page.getByText(/No way between these two in 1 step/).waitFor()
    await picture(page, 'no-way')
    await page.getByRole('button', { name: /^Allow \d steps$/ }).click()
    await page.getByRole('region', { name: 'Way 1' }).waitFor()
    await picture(page, 'long-way')
    await context.close()
  })

  test('go through the kinds and relations chosen; when these hide every way, all is shown again or the last one undone', async () => {
    const { page, context, problems } = await openPage(site)
    await page.goto(`${site.origin}/paths/case:firm-a/theory:uppsala`)
    await page.getByRole('button', { name: 'Filters' }).click()
    await page.getByRole('button', { name: 'Only through theories' }).click()
    await page.waitForURL('**/paths/case:firm-a/theory:uppsala?kinds=theory')
    await page.getByRole('region', { name: 'Way 1' }).getByText('through a theory').waitFor()
    await page.getByRole('button', { name: 'Relations of bibliography' }).click()
    await page.getByRole('button', { name: 'Only through wrote', exact: true }).click()
    await page.waitForURL('**/paths/case:firm-a/theory:uppsala?kinds=theory&relations=wrote')
    await page.getByText('Your filters hide every way').waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Undo last filter' }).click()
    await page.waitForURL('**/paths/case:firm-a/theory:uppsala?kinds=theory')
    await page.goto(`${site.origin}/paths/case:firm-a/theory:uppsala?relations=wrote`)
    await page.getByRole('button', { name: 'Show all' }).click()
    await page.waitForURL('**/paths/case:firm-a/theory:uppsala')
    await page.getByRole('region', { name: 'Way 1' }).waitFor()
    expect(problems).toEqual([])
    await context.close()
  })

  test('misspelt, equal and missing ends, and steps beyond the bound: each says what is wrong and is mended with one click', async () => {
    const { page, context, problems } = await openPage(site, { size: 'phone' })
    await page.goto(`${site.origin}/paths/theory:upsala/born-globl`)
    await page.getByRole('heading', { name: 'Nothing has these ids' }).waitFor()
    await picture(page, 'paths-unknown')
    await page.getByRole('link', { name: 'Uppsala model', exact: true }).click()
    await page.waitForURL(/\/paths\/theory:uppsala\/theory:born-global$/)
    await page.goto(`${site.origin}/paths/theory:uppsala/theory:u-model`)
    await page.getByRole('heading', { name: 'Both ends are the Uppsala model' }).waitFor()
    await page.getByRole('link', { name: 'Born global' }).click()
    await page.waitForURL(/\/paths\/theory:uppsala\/theory:born-global$/)
    await page.goto(`${site.origin}/paths`)
    await page.getByRole('link', { name: 'How does Firm A connect to the Uppsala model?' }).waitFor()
    await page.goto(`${site.origin}/paths/case:firm-a/theory:uppsala?max=12`)
    await page.getByRole('button', { name: 'Take 8' }).click()
    await page.waitForURL('**/paths/case:firm-a/theory:uppsala?max=8')
    expect(problems).toEqual([])
    await context.close()
  })
})

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

describe('a view as table and as query', () => {
  test('has the same relations with their receipts, opens one, and copies them for a spreadsheet', async () => {
    const { page, context, problems } = await openPage(site)
    await page.goto(`${site.origin}/paths/case:firm-a/theory:uppsala`)
    await page.getByRole('link', { name: 'As table' }).click()
    const table = page.getByRole('table', { name: 'The ways as a table' })
    await table.waitFor()
    expect(await table.getByRole('rowheader').count()).toBe(await table.getByRole('row').count() - 1)
    expect(await table.locator('tr:not([role=row]), td:not([role=cell]), tbody:not([role=rowgroup])').count()).toBe(0)
    const row = table.getByRole('row', { name: /contradicts Uppsala model 2008 passage read POI study 2008, section 4, paragraph 2/ }).first()
    await row.getByRole('link', { name: 'contradicts' }).click()
    await page.getByRole('complementary', { name: 'Selection' }).getByRole('heading', { name: /contradicts the Uppsala model/ }).waitFor()
    await page.getByRole('button', { name: 'Copy for a spreadsheet' }).click()
    await page.getByRole('button', { name: 'Copied' }).waitFor()
    const copied = (await page.evaluate(() => navigator.clipboard.readText())).split('\n').map(line => line.split('\t'))
    expect(copied[0]).toEqual(['Way', 'Step', 'From', 'Relation', 'To', 'Since', 'Rests on', 'Says who', 'Id'])
    expect(copied.length - 1).toBe(await table.getByRole('row').count() - 1)
    expect(problems).toEqual([])
    await context.close()
  })

  test('says where nothing is asked and where nothing is left, and names the year in the query', async () => {
    const { page, context, problems } = await openPage(site)
    for (const address of ['/network?as=table', '/network?asof=1990&as=query', '/paths/theory:uppsala?as=table', '/lineage/case:firm-a?as=table', '/search?as=table']) {
      await page.goto(site.origin + address)
      await page.getByRole('heading', { name: 'Nothing is asked yet' }).waitFor()
    }
    for (const as of ['table', 'query', 'graph']) {
      await page.goto(`${site.origin}/network/theory:uppsala?depth=0&hide=theory:uppsala&as=${as}`)
      await page.getByRole('heading', { name: 'Nothing is left to draw' }).waitFor()
      await page.goto(`${site.origin}/network/theory:upsala?asof=1990&as=${as}`)
      await page.getByRole('heading', { name: 'Nothing has the id “theory:upsala”' }).waitFor()
    }
    await page.goto(`${site.origin}/network/theory:uppsala?as=query&asof=1990`)
    await page.getByLabel('Variables').getByText('"asOf": 1990').waitFor()
    expect(problems).toEqual([])
    await context.close()
  })

  test('T turns to the table from the canvas; the query opens in GraphiQL and answers there', async () => {
    const { page, context } = await openPage(site)
    await page.goto(`${site.origin}/network/theory:uppsala`)
    await page.getByRole('application').focus()
    await page.keyboard.press('t')
    await page.getByRole('table', { name: 'The network as a table' }).waitFor()
    await page.getByRole('link', { name: 'As query' }).click()
    await page.waitForURL(/as=query/)
    await page.getByRole('link', { name: 'Open in GraphiQL' }).click()
    await page.getByText('$ids', { exact: false }).first().waitFor()
    await page.getByRole('button', { name: /Execute/ }).click()
    await page.getByText('"neighborhood"').first().waitFor()
    await context.close()
  })
})

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

describe('links that have moved or are broken', () => {
  test('a former id opens the entry under its new one, and says so', async () => {
    const { page, context } = await openPage(site)
    await page.goto(`${site.origin}/entry/theory:u-model`)
    await page.waitForURL(/theory:uppsala/)
    await page.getByText('theory:u-model is now theory:uppsala').first().waitFor()
    await context.close()
  })

  test('an unknown view is a page that helps, an unknown entry offers the nearest', async () => {
    const { page, context } = await openPage(site)
    await page.goto(`${site.origin}/lineages/theory:uppsala`)
    await page.getByText('This link names a view we do not know').waitFor()
    await page.goto(`${site.origin}/entry/theory:upsala`)
    await page.getByRole('link', { name: 'Uppsala model', exact: true }).first().waitFor()
    await context.close()
  })
})

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

describe('every view', () => {
  const VIEWS: readonly (readonly [string, string])[] = [
    ['start', '/'], ['search-page', '/search?q=learning'], ['entry', '/entry/paper:johanson-vahlne-1977'], ['network', '/network/theory:uppsala?sel=theory:uppsala'],
    ['tour', '/tours/what-firm-a-changed/2'], ['as-table', '/network/theory:uppsala?as=table'], ['as-query', '/lineage/theory:uppsala?as=query'],
    ['lineage', '/lineage/theory:uppsala'], ['paths', '/paths/case:firm-a/theory:uppsala'], ['compare', '/compare/theory:uppsala,theory:uppsala-network-revision'],
  ]
  for (const [name, address] of VIEWS) {
    for (const size of ['desktop', 'phone'] as const) {
      for (const theme of ['light', 'dark'] as const) {
        test(`${name}, ${size}, ${theme}: no serious finding of axe, nothing wider than the screen`, async () => {
          const { page, context, problems } = await openPage(site, { size, theme })
          await page.goto(site.origin + address)
          await page.getByRole('heading', { level: 1 }).first().waitFor()
          await page.waitForLoadState('networkidle')
          await picture(page, `${name}-${size}-${theme}`)
          expect(await seriousFindings(page)).toEqual([])
          expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
          expect(problems).toEqual([])
          await context.close()
        })
      }
    }
  }
})
