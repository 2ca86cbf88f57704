/** Two theories side by side: what a reader meets, does and copies. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import seriousFindings from './axe.ts'
import { openPage, openSite, picture, type Site } from './site.ts'

let site: Site
beforeAll(async () => { site = await openSite() })
afterAll(() => site.close())

const PAIR = '/compare/theory:uppsala,theory:uppsala-network-revision'
const REDEFINITION = 'construct:network-position~REDEFINES~construct:market-commitment'

describe('a comparison', () => {
  for (const theme of ['light', 'dark'] as const) {
    for (const size of ['desktop', 'phone'] as const) {
      test(`reads on a ${size} in ${theme}, in all three forms, without a serious finding of axe`, async () => {
        const { page, context, problems } = await openPage(site, { size, theme })
        await page.goto(`${site.origin}${PAIR}`)
        await page.getByText('redefines Market commitment').waitFor()
        await picture(page, `compare-${size}-${theme}`)
        expect(await seriousFindings(page)).toEqual([])
        await page.getByRole('button', { name: 'As table' }).click()
        await page.getByText('redefined as Network position').waitFor()
        await picture(page, `compare-table-${size}-${theme}`)
        expect(await seriousFindings(page)).toEqual([])
        await page.getByRole('button', { name: 'As one graph' }).click()
        await page.waitForURL(/as=graph/)
        await page.getByText(/^\d+ of 52 entries drawn, \d+ folded$/).waitFor()
        await picture(page, `compare-graph-${size}-${theme}`)
        expect(await seriousFindings(page)).toEqual([])
        expect(problems).toEqual([])
        await context.close()
      })
    }
  }

  test('opens the receipt of a redefinition, and the address restores it', async () => {
    const { page, context, problems } = await openPage(site)
    await page.goto(`${site.origin}${PAIR}`)
    const told = page.getByText('redefines Market commitment')
    await told.getByRole('link').click()
    const inspector = page.getByRole('complementary', { name: 'Selection' })
    await inspector.getByRole('heading', { name: /Network position redefines market commitment/i }).waitFor()
    expect(new URL(page.url()).searchParams.get('sel')).toBe(REDEFINITION)
    await page.reload()
    await inspector.getByRole('heading', { name: /Network position redefines market commitment/i }).waitFor()
    expect(await page.locator('[data-chosen="true"]').innerText()).toContain('Network position')
    expect(problems).toEqual([])
    await context.close()
  })

  test('as one graph what is redefined is a line that opens its receipt, the head and the foot count alike, and what is folded opens', async () => {
    const { page, context, problems } = await openPage(site)
    await page.goto(`${site.origin}${PAIR}?as=graph`)
    await page.getByText(/^52 entries: 3 in common/).waitFor()
    await page.getByText(/^\d+ of 52 entries drawn, \d+ folded$/).waitFor()
    await page.getByRole('list', { name: 'Legend' }).getByText(/^redefines 4$/).waitFor()
    const shared = page.getByRole('button', { name: 'Construct Psychic distance, in common: Uppsala model and Uppsala model, revisited' })
    await shared.press('ArrowRight')
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-part'))).not.toBe('construct:psychic-distance')
    await page.getByRole('button', { name: /Network position redefines market commitment/i }).click()
    await page.getByRole('complementary', { name: 'Selection' }).getByRole('heading', { name: /Network position redefines market commitment/i }).waitFor()
    expect(new URL(page.url()).searchParams.get('sel')).toBe(REDEFINITION)
    expect(await page.getByRole('button', { name: 'Construct Incremental commitment' }).count()).toBe(0)
    await page.getByRole('button', { name: 'Show 3 more: not recorded with the later of Uppsala model' }).click()
    await page.getByRole('button', { name: 'Construct Incremental commitment' }).waitFor()
    await page.getByRole('button', { name: 'Show all' }).click()
    await page.getByText('All 52 entries drawn').waitFor()
    expect(problems).toEqual([])
    await context.close()
  })

  test('four theories on a phone: no name is broken within a word, every link has room for a finger, and lines stand with their theories', async () => {
    const { page, context, problems } = await openPage(site, { size: 'phone' })
    /** Links and buttons of a region that are lower than a finger needs. */
    const low = (region = page.locator('main')) => region.evaluate(root => [...root.querySelectorAll<HTMLElement>('a, button')].flatMap(one => {
      const { height, width } = one.getBoundingClientRect()
      return height === 0 || width === 0 || height >= 43.5 ? [] : [`${one.innerText}: ${height}`]
    }))
    await page.goto(`${site.origin}/compare/theory:bilkey-tesar-model,theory:cavusgil-model,theory:czinkota-model,theory:reid-model`)
    const name = page.getByRole('columnheader', { name: /internationalization/ })
    await name.waitFor()
    expect(await name.evaluate(cell => {
      const text = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT).nextNode()
      const at = text?.textContent?.indexOf('internationalization') ?? -1
      if (text === null || at < 0) return 0
      const range = document.createRange()
      range.setStart(text, at)
      range.setEnd(text, at + 'internationalization'.length)
      return range.getClientRects().length
    })).toBe(1)
    expect(await low()).toEqual([])
    await picture(page, 'compare-four-phone')
    await page.goto(`${site.origin}${PAIR},theory:network-view`)
    const lines = page.getByRole('row', { name: /^Lines between them/ })
    await lines.waitFor()
    expect(await lines.getByRole('cell').allInnerTexts()).toEqual(['', expect.stringMatching(/^extends Uppsala model\s[^]*integrates Network view of internationalization/), expect.stringMatching(/^extends Uppsala model\s/)])
    await lines.getByRole('link', { name: 'extends Uppsala model' }).first().click()
    const sheet = page.getByRole('complementary', { name: 'Selection' })
    await sheet.getByRole('heading', { name: /^What changes along this line/ }).waitFor()
    // The handle is as wide as the page, and reaches above the sheet.
    expect(await low(sheet.locator('> div').last())).toEqual([])
    await page.getByRole('button', { name: 'Close the inspector' }).click()
    await page.goto(`${site.origin}${PAIR}?as=graph&sel=construct:psychic-distance`)
    const chosen = page.getByRole('button', { name: /^Construct Psychic distance/, pressed: true })
    await chosen.waitFor()
    await sheet.getByRole('heading', { name: 'Psychic distance' }).waitFor()
    const [at, over] = [await chosen.boundingBox(), await sheet.boundingBox()]
    expect((at?.y ?? Infinity) + (at?.height ?? 0)).toBeLessThan(over?.y ?? 0)
    await page.goto(`${site.origin}${PAIR},theory:network-view?as=table`)
    await page.getByText('redefined as Network position').waitFor()
    expect(await low()).toEqual([])
    await picture(page, 'compare-table-three-phone')
    await page.getByRole('button', { name: 'Copy as CSV' }).click()
    await page.getByRole('button', { name: 'Copied' }).waitFor()
    const csv = (await page.evaluate(() => navigator.clipboard.readText())).split('\r\n')
    expect(csv[0]).toBe('Kind,Entry,Uppsala model (1977),"Uppsala model, revisited (2009)",Network view of internationalization (1988),Id')
    expect(csv.find(line => line.startsWith('Construct,Market commitment,'))).toMatch(/,redefined as Network position,construct:market-commitment$/)
    expect(problems).toEqual([])
    await context.close()
  })

  test('a line of descent says what changes along it, who else stands so and what is not recorded, and opens the comparison; a comparison offers no other', async () => {
    const { page, context, problems } = await openPage(site)
    await page.goto(`${site.origin}/lineage/theory:uppsala?sel=theory:uppsala-network-revision~EXTENDS~theory:uppsala`)
    const inspector = page.getByRole('complementary', { name: 'Selection' })
    const changes = inspector.locator('section', { has: page.getByRole('heading', { name: /^What changes along this line/ }) })
    await changes.getByRole('link', { name: 'Network position' }).waitFor()
    expect((await changes.getByRole('definition').allInnerTexts())[1]).toBe('none recorded')
    await inspector.getByRole('heading', { name: /^Also extending the Uppsala model/ }).waitFor()
    await inspector.getByText(/^10 constructs of the Uppsala model are not recorded with/).waitFor()
    expect(await seriousFindings(page)).toEqual([])
    await picture(page, 'compare-line')
    await inspector.getByRole('link', { name: 'Compare the two' }).click()
    await page.getByText('redefines Market commitment').waitFor()
    await page.getByRole('link', { name: /^extends/ }).first().click()
    await changes.getByRole('link', { name: 'Network position' }).waitFor()
    expect(await inspector.getByRole('link', { name: 'Compare the two' }).count()).toBe(0)
    expect(problems).toEqual([])
    await context.close()
  })

  test('one theory alone offers its neighbours in the lineage; a third is found by name and taken out again', async () => {
    const { page, context, problems } = await openPage(site)
    await page.goto(`${site.origin}/compare/theory:uppsala`)
    await page.getByRole('heading', { name: 'Compare Uppsala model with…' }).waitFor()
    await page.getByRole('link', { name: 'Uppsala model, revisited' }).click()
    await page.getByText('redefines Market commitment').waitFor()
    await page.getByRole('button', { name: 'Add a theory' }).click()
    await page.getByRole('textbox', { name: 'Find a theory' }).fill('born global')
    await page.getByRole('dialog').getByRole('link', { name: /Born global/ }).first().click()
    await page.waitForURL(/theory:uppsala,theory:uppsala-network-revision,theory:born-global/)
    await page.getByText(/^From Uppsala model \(1977\) to Born global/).waitFor()
    await page.getByRole('button', { name: 'Replace or remove Born global' }).click()
    await page.getByRole('menuitem', { name: 'Take out' }).click()
    await page.waitForURL(url => url.pathname === PAIR)
    expect(problems).toEqual([])
    await context.close()
  })

  test('copies what changed with who says so and the references', async () => {
    const { page, context } = await openPage(site)
    await page.goto(`${site.origin}${PAIR}`)
    await page.getByRole('button', { name: 'Copy with references' }).click()
    await page.getByRole('button', { name: 'Copied' }).waitFor()
    const text = await page.evaluate(() => navigator.clipboard.readText())
    expect(text).toContain('From Uppsala model (1977) to Uppsala model, revisited (2009)')
    expect(text).toMatch(/Redefined:\n- /)
    expect(text).toMatch(/References\n.*Johanson/s)
    await context.close()
  })

  test('an unknown id offers the nearest; a year before one of them says so', async () => {
    const { page, context } = await openPage(site)
    await page.goto(`${site.origin}/compare/theory:uppsala,theory:upsala-network-revision`)
    await page.getByRole('heading', { name: 'Nothing has the id “theory:upsala-network-revision”' }).waitFor()
    await page.getByRole('link', { name: 'Uppsala model, revisited' }).click()
    await page.waitForURL(url => url.pathname === PAIR)
    await page.goto(`${site.origin}/compare/theory:uppsala,theory:nope`)
    await page.getByRole('link', { name: 'Go on without theory:nope', exact: true }).click()
    await page.waitForURL(url => url.pathname === '/compare/theory:uppsala')
    // Ids are as long as whoever wrote the link made them: what names them stays on a narrow screen.
    await page.setViewportSize({ width: 390, height: 844 })
    await page.goto(`${site.origin}/compare/theory:uppsala,theory:nope-with-a-rather-long-name,theory:another-nope-with-a-long-name`)
    const on = await page.getByRole('link', { name: 'Go on without theory:nope-with-a-rather-long-name and theory:another-nope-with-a-long-name' }).boundingBox()
    expect((on?.x ?? Infinity) + (on?.width ?? Infinity)).toBeLessThanOrEqual(390)
    await page.setViewportSize({ width: 1440, height: 900 })
    await page.goto(`${site.origin}${PAIR}?asof=1990`)
    await page.getByRole('heading', { name: 'In 1990 there was only the Uppsala model' }).waitFor()
    await page.getByRole('link', { name: 'Compare them as of now' }).click()
    await page.getByText('redefines Market commitment').waitFor()
    await context.close()
  })

  test('what cannot be compared is named, with the question that it can answer; a theory too many is named and has a way on', async () => {
    const { page, context, problems } = await openPage(site)
    await page.goto(`${site.origin}/compare/theory:uppsala,case:firm-a`)
    await page.getByText('Firm A is a case. Only theories are compared.').waitFor()
    await page.getByRole('link', { name: 'Uppsala model, revisited' }).waitFor()
    await page.getByRole('link', { name: 'How are Firm A and the Uppsala model connected?' }).click()
    await page.getByRole('heading', { name: 'How are Firm A and the Uppsala model connected?' }).waitFor()
    await page.goto(`${site.origin}${PAIR},theory:born-global,theory:resource-based-view,theory:dynamic-capabilities,theory:uppsala`)
    await page.getByText('This view takes at most 4 entries; theory:dynamic-capabilities was left out.').waitFor()
    await page.getByText('theory:uppsala is named twice; it counts once.').waitFor()
    await page.getByRole('link', { name: 'All of them in the network' }).click()
    await page.waitForURL(/\/network\/.*theory:dynamic-capabilities\?depth=0/)
    expect(problems).toEqual([])
    await context.close()
  })
})
