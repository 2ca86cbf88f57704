/** The lineage: descent, folds, stages, papers and years. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import seriousFindings from './axe.ts'
import { openPage, openSite, picture, type Site } from './site.ts'

let site: Site
beforeAll(async () => { site = await openSite() })
afterAll(() => site.close())

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

  test('keeps all its tools in sight beside the inspector, and lists what is folded', async () => {
    const { page, context, problems } = await openPage(site)
    await page.goto(`${site.origin}/lineage/theory:uppsala?fold=theory:born-global,theory:network-view&sel=theory:uppsala`)
    const tools = page.getByRole('group', { name: 'What the picture shows' })
    const folded = tools.getByRole('button', { name: /^\d folded$/ })
    await folded.waitFor()
    await page.getByRole('complementary', { name: 'Selection' }).getByRole('heading', { name: 'Uppsala model' }).waitFor()
    const cut = await tools.evaluate(group => {
      const room = group.getBoundingClientRect()
      return [...group.querySelectorAll('button')].filter(one => one.getBoundingClientRect().right > room.right || one.getBoundingClientRect().bottom > room.top + 40).map(one => one.textContent)
    })
    expect(cut).toEqual([])
    await tools.getByRole('button', { name: 'Unfold its 4 stages' }).waitFor()
    await folded.click()
    await picture(page, 'lineage-folded')
    await page.getByRole('menuitem', { name: /^Unfold \d behind Born global$/ }).click()
    await page.waitForURL(address => !address.search.includes('theory:born-global'))
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
    // The names of the lanes take no room beside the plates: each stands above those of its lane.
    const [name, under] = await subject.evaluate(plate => {
      const heads = [...document.querySelectorAll('[data-answer] h2')].map(one => one.getBoundingClientRect().bottom)
      const { top } = (plate.querySelector('rect:last-of-type') ?? plate).getBoundingClientRect()
      return [Math.max(...heads.filter(bottom => bottom <= top + 4)), top]
    })
    expect((under ?? 0) - (name ?? -Infinity)).toBeLessThan(60)
    // What one asks with stands in one row, whole and large enough for a finger; what lies beyond is shaded.
    const row = await phone.page.locator('main').getByRole('button', { name: /^(?:Papers behind|As of a year)$/ }).or(phone.page.getByRole('combobox')).evaluateAll(all => all.map(one => one.getBoundingClientRect().toJSON() as DOMRect))
    expect([row.length, new Set(row.map(({ top }) => Math.round(top))).size]).toEqual([3, 1])
    expect(row.filter(({ right, height }) => right > 390 || height < 44)).toEqual([])
    expect((await phone.page.locator('[data-beyond]').first().getAttribute('data-beyond'))?.split(' ')).toContain('left')
    await picture(phone.page, 'phone-lineage')
    await phone.context.close()
  })

  test('opens a link with something selected beside the inspector, whole; Tab comes to the plates, then to the lines, and arrows lead between them', async () => {
    const { page, context, problems } = await openPage(site)
    await page.goto(`${site.origin}/lineage/theory:uppsala?sel=theory:uppsala&line=theory:uppsala-network-revision`)
    await page.locator('[data-plate="theory:uppsala"]').waitFor()
    const inspector = await page.getByRole('complementary', { name: 'Selection' }).boundingBox()
    const names = await page.getByRole('heading', { name: 'Stage models' }).boundingBox()
    for (const plate of await page.locator('[data-plate]').all()) {
      const box = await plate.boundingBox()
      expect(box?.x).toBeGreaterThanOrEqual((names?.x ?? 0) + (names?.width ?? 0))
      expect((box?.x ?? Infinity) + (box?.width ?? 0)).toBeLessThanOrEqual(inspector?.x ?? 0)
    }
    await page.getByText(/the line of the Uppsala model, revisited: \d+ theories/).waitFor()
    expect(await page.locator('[data-focused="true"]').evaluateAll(all => all.map(one => one.getAttribute('data-plate')))).toEqual(['theory:uppsala-network-revision'])
    // One stop for all plates and one for all lines, the plates first.
    const stops = await page.locator('[data-plate][tabindex="0"], [data-line][tabindex="0"]').evaluateAll(all => all.map(one => (one.hasAttribute('data-plate') ? 'plate' : 'line')))
    expect(stops).toEqual(['plate', 'line'])
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-line') ?? document.activeElement?.getAttribute('data-plate'))
    await page.locator('[data-line="theory:born-global~CHALLENGES~theory:uppsala"]').focus()
    await page.keyboard.press('ArrowLeft')
    expect(await focused()).toBe('theory:uppsala')
    await page.locator('[data-line][tabindex="0"]').focus()
    const line = await focused()
    await page.keyboard.press('ArrowDown')
    if (await focused() === line) await page.keyboard.press('ArrowUp')
    expect([await focused() === line, (await focused())?.includes('~')]).toEqual([false, true])
    expect(problems).toEqual([])
    await context.close()
  })

  test('says of what a theory without descent is a kind, and what of the link is not in the lineage', async () => {
    const { page, context, problems } = await openPage(site)
    await page.goto(`${site.origin}/lineage/theory:cavusgil-model?as=table`)
    await page.getByText(/Cavusgil's internationalization model \(1980\): no descent is recorded/).waitFor()
    await page.goto(`${site.origin}/lineage/theory:cavusgil-model`)
    await page.getByText('It is a kind of').getByRole('link', { name: 'Innovation-related internationalization model' }).click()
    await page.waitForURL('**/lineage/theory:innovation-related-model')
    await page.goto(`${site.origin}/lineage/theory:uppsala?fold=theory:nothing&stages=theory:uppsala`)
    await page.getByText('The link folds what hangs on theory:nothing, which is not in this lineage.').getByRole('link', { name: 'Leave it out of the link' }).click()
    await page.waitForURL('**/lineage/theory:uppsala?stages=theory:uppsala')
    // Nothing came later than what is asked for: the years say so where they would be.
    await page.goto(`${site.origin}/lineage/theory:production-oriented-internationalisation?direction=ancestors`)
    await page.getByText('All of it stands by 2008').waitFor()
    expect(problems).toEqual([])
    await context.close()
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

  test('asks the server for the types that are drawn: page, query and table say the same', async () => {
    const { page, context, problems } = await openPage(site)
    const address = '/lineage/theory:uppsala?relations=extends'
    await page.goto(site.origin + address)
    const response = await page.request.post(`${site.origin}/graphql`, { data: { query: '{ lineage(ids: "theory:uppsala", relations: [EXTENDS]) { nodes { id } relations { id } } }' } })
    const { data: { lineage } } = await response.json() as { data: { lineage: { nodes: unknown[]; relations: unknown[] } } }
    await page.getByText(new RegExp(`^${lineage.nodes.length} of \\d+ theories, ${lineage.relations.length} relations`)).waitFor()
    await expect.poll(() => page.locator('[data-plate]').count()).toBe(lineage.nodes.length)
    // What is left out is counted beside its type, so that one knows what pressing it brings.
    await page.getByRole('button', { name: /^challenges\s*[1-9]\d*$/, pressed: false }).waitFor()
    expect(await page.getByRole('button', { name: /^extends/ }).innerText()).toMatch(new RegExp(`${lineage.relations.length}$`))
    await page.getByRole('link', { name: 'As query' }).click()
    await page.getByLabel('Variables').getByText('"EXTENDS"').waitFor()
    await page.getByRole('link', { name: 'As table' }).click()
    await expect.poll(() => page.getByRole('table', { name: /^The lineage of .* as a table/ }).getByRole('rowheader').count()).toBe(lineage.relations.length)
    expect(problems).toEqual([])
    await context.close()
  })

  test('says what of a link it cannot take, and what to do instead', async () => {
    const { page, context } = await openPage(site)
    await page.goto(`${site.origin}/lineage/theory:upsala,theory:uppsala,case:firm-a?depth=25`)
    await page.getByText('Nothing has the id theory:upsala.').waitFor()
    await page.getByText('Firm A is a case.').waitFor()
    // Said once, by the notice of the link.
    expect(await page.getByText(/1 to 10/).count()).toBe(1)
    await page.getByRole('link', { name: 'Take 10' }).or(page.getByRole('button', { name: 'Take 10' })).click()
    await page.waitForURL(/depth=10/)
    // What was probably meant takes the place of the id wherever the link names it.
    await page.goto(`${site.origin}/lineage/theory:upsala?fold=theory:upsala`)
    await page.getByRole('heading', { name: 'Nothing has the id “theory:upsala”' }).waitFor()
    await page.getByRole('main').getByRole('link', { name: 'Uppsala model', exact: true }).click()
    await page.waitForURL('**/lineage/theory:uppsala?fold=theory:uppsala')
    await page.goto(`${site.origin}/lineage/theory:uppsala?relations=cites,extends`)
    await page.getByRole('button', { name: 'Take extends' }).click()
    await page.waitForURL('**/lineage/theory:uppsala?relations=extends')
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
    // The years below the picture cut no plate of it.
    await expect.poll(() => page.evaluate(() => {
      const lowest = Math.max(...[...document.querySelectorAll('[data-plate] > rect')].map(one => one.getBoundingClientRect().bottom))
      return lowest - (document.querySelector('[data-answer]')?.getBoundingClientRect().bottom ?? 0) + 28
    })).toBeLessThanOrEqual(0)
    await picture(page, 'lineage-as-of')
    await page.getByRole('slider', { name: 'Year' }).press('Home')
    await page.getByRole('group', { name: 'As of a year' }).getByText(/As of 1977: \d+ theories/).waitFor()
    await expect.poll(async () => Object.keys(await plates()).length).toBeLessThan(Object.keys(whole).length)
    const then = await plates()
    expect(then).toEqual(Object.fromEntries(Object.entries(whole).filter(([id]) => id in then)))
    expect(Object.keys(then)).not.toContain('theory:uppsala-network-revision')
    // Nobody had tested or criticised it in the year it was proposed.
    await expect.poll(() => page.locator('[data-plate="theory:uppsala"]').textContent()).not.toMatch(/test|critique/)
    // The legend counts the lines of that year, as the head does.
    const head = await page.getByText(/^\d+ of \d+ theories, \d+ relations/).innerText()
    const counts = await page.getByRole('button', { name: /^(?:builds on|extends|integrates|complements|challenges)\s*\d+$/ }).allInnerTexts()
    expect(counts.reduce((sum, text) => sum + Number(/\d+$/.exec(text)?.[0]), 0)).toBe(Number(/(\d+) relations/.exec(head)?.[1]))
    expect(problems).toEqual([])
    await context.close()
  })
})
