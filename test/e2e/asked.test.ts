/** A view as a table and as a query. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openPage, openSite, type Site } from './site.ts'

let site: Site
beforeAll(async () => { site = await openSite() })
afterAll(() => site.close())

describe('a view as table and as query', () => {
  test('has the same relations with their receipts, opens one, and copies them for a spreadsheet', async () => {
    const { page, context, problems } = await openPage(site)
    await page.goto(`${site.origin}/paths/case:firm-a/theory:uppsala`)
    await page.getByRole('link', { name: 'As table' }).click()
    const table = page.getByRole('table', { name: 'The ways from Firm A to the Uppsala model, as a table, at most 4 steps' })
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
      // A query needs no answer: it is the question itself.
      if (as === 'query') continue
      await page.goto(`${site.origin}/network/theory:upsala?asof=1990&as=${as}`)
      await page.getByRole('heading', { name: 'Nothing has the id “theory:upsala”' }).waitFor()
    }
    await page.goto(`${site.origin}/network/theory:uppsala?depth=0&hide=theory:uppsala&as=table`)
    await page.getByRole('button', { name: 'Show what was taken away' }).click()
    await page.waitForURL('**/network/theory:uppsala?as=table&depth=0')
    await page.goto(`${site.origin}/network/theory:uppsala?as=query&asof=1990`)
    const variables = JSON.parse(await page.getByLabel('Variables').innerText()) as unknown
    expect(variables).toEqual({ ids: ['theory:uppsala'], depth: 1, limit: 30, shown: [], asOf: 1990 })
    expect(problems).toEqual([])
    await context.close()
  })

  test('T turns to the table and back, and Q to the query, in every view and wherever the focus is but in a field', async () => {
    const { page, context, problems } = await openPage(site)
    for (const address of ['/network/theory:uppsala', '/lineage/theory:uppsala', '/paths/case:firm-a/theory:uppsala', '/compare/theory:uppsala,theory:born-global', '/search?q=uppsala']) {
      await page.goto(site.origin + address)
      await page.getByRole('main').getByText('Uppsala model').first().waitFor()
      await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
      const has = address.includes('?') ? '&' : '?'
      const keys = (as: string) => (url: URL) => url.pathname + decodeURIComponent(url.search) === (as === '' ? address : has === '?' ? `${address}?as=${as}` : address.replace('?', `?as=${as}&`))
      for (const [key, as] of [['t', 'table'], ['t', ''], ['q', 'query'], ['q', '']] as const) {
        await page.keyboard.press(key)
        await page.waitForURL(keys(as))
        // What had the focus is gone with its view: the keys go on in what stands in its place.
        await expect.poll(async () => [address, as, await page.evaluate(() => document.activeElement?.id)]).toEqual([address, as, 'main'])
      }
    }
    await page.goto(`${site.origin}/network/theory:uppsala`)
    await page.keyboard.press('/')
    await page.keyboard.type('quantity')
    expect(await page.getByRole('combobox', { name: /Search/ }).first().inputValue()).toBe('quantity')
    expect(new URL(page.url()).search).toBe('')
    expect(problems).toEqual([])
    await context.close()
  })

  test('T turns to the table from the canvas; the query opens in GraphiQL and answers there', async () => {
    const { page, context } = await openPage(site)
    await page.goto(`${site.origin}/network/theory:uppsala`)
    await page.getByRole('application').focus()
    await page.keyboard.press('t')
    await page.getByRole('table', { name: 'Uppsala model, one step, as a table' }).waitFor()
    // A table says of what it is, of which year, and what is left out of it.
    await page.goto(`${site.origin}/network/theory:uppsala?asof=1995&kinds=theory,paper&years=1960..&as=table`)
    await page.getByRole('heading', { name: 'Uppsala model, one step, as of 1995, as a table' }).waitFor()
    await page.getByRole('table', { name: 'as a table, only theories and papers, dated from 1960' }).waitFor()
    await page.getByText(/^\d+ relations, only theories and papers, dated from 1960/).waitFor()
    await page.getByRole('link', { name: 'As query' }).click()
    await page.waitForURL(/as=query/)
    await page.getByRole('link', { name: 'Open in GraphiQL' }).click()
    await page.getByText('$ids', { exact: false }).first().waitFor()
    await page.getByRole('button', { name: /Execute/ }).click()
    await page.getByText('"neighborhood"').first().waitFor()
    await context.close()
  })
})
