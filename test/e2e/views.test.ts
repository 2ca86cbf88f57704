/** Every view in both sizes and themes. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import seriousFindings from './axe.ts'
import { openPage, openSite, picture, type Site } from './site.ts'

let site: Site
beforeAll(async () => { site = await openSite() })
afterAll(() => site.close())

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
