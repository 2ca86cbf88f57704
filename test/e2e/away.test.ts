/** A server that goes away, and a graph that changes: of this file alone. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runCommand } from '../../seed/commands.ts'
import { painter } from '../../seed/print.ts'
import { readArguments } from '../../seed/settings.ts'
import { openEmbedded } from '../../server/engine/embedded/index.ts'
import { drawing, drawn, standing } from './canvas.ts'
import { openPage, openOwnSite, picture, type OwnSite } from './site.ts'

let site: OwnSite
beforeAll(async () => { site = await openOwnSite() })
afterAll(() => site.close())

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

describe('a graph that changes', () => {
  /** Gives a theory of the shipped corpus another name, as a curator does while the server runs. */
  const rename = async (from: string, to: string): Promise<void> => {
    const folder = join(site.data, 'sme-internationalisation')
    cpSync('seed/data/sme-internationalisation', folder, { recursive: true })
    const file = join(folder, 'theories', '40-networks.yaml')
    writeFileSync(file, readFileSync(file, 'utf8').replace(from, to))
    const code = await runCommand(
      readArguments(['apply', folder]), { settings: { dataDir: site.data, neo4j: null }, data: 'seed/data', openEngine: ({ dataDir }) => openEmbedded(dataDir) },
      { out: () => undefined, paint: painter(false), terminal: { isTTY: false } as NodeJS.WriteStream },
    )
    expect(code).toBe(0)
  }

  test('is said when one comes back to the page, and nothing moves until one asks to see it; a link made before says so', async () => {
    const { page, context, problems } = await openPage(site)
    const answered = page.waitForResponse(response => response.url().endsWith('/graphql') && response.headers()['stemma-version'] !== undefined)
    await page.goto(`${site.origin}/network/theory:uppsala`)
    await drawn(page, 'theory:uppsala')
    const version = (await answered).headers()['stemma-version'] ?? ''
    await standing(page)
    const before = await drawing(page)
    await rename('name: Uppsala model, revisited', 'name: Uppsala model, renewed')
    // As when the window of another program was in front.
    await page.evaluate(() => { window.dispatchEvent(new Event('focus')) })
    const notice = page.getByText('The graph has changed since this was drawn.')
    await notice.waitFor()
    await picture(page, 'changed')
    expect(await drawing(page)).toEqual(before)
    const list = page.getByRole('button', { name: 'As list' })
    await page.getByRole('button', { name: 'Show as it is now' }).click()
    await expect.poll(() => notice.count()).toBe(0)
    await list.click()
    await page.getByRole('button', { name: /^Uppsala model, renewed/ }).waitFor()
    await page.goto(`${site.origin}/network/theory:uppsala?at=${version}`)
    await page.getByText(`This link was made from another version of the graph (${version}).`).waitFor()
    expect(problems).toEqual([])
    await context.close()
  })
})
