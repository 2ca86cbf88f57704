/** The built server with the shipped corpus on an embedded graph, and Chromium on it: one of both for all files of the suite (`global.ts`). */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, type BrowserContext, type Page, chromium } from 'playwright-core'
import { inject } from 'vitest'
import { freePort, startServer, stop } from '../fixtures/server.ts'

/** Where screenshots go; git ignores it. */
export const SCREENSHOTS = 'test/e2e/screenshots'

export interface Site {
  readonly origin: string
  readonly browser: Browser
  close(): Promise<void>
}

/** Opens the site that all files share. Close it in afterAll: that leaves the server and the browser to the other files. */
export async function openSite(): Promise<Site> {
  mkdirSync(SCREENSHOTS, { recursive: true })
  const browser = await chromium.connect(inject('browser'))
  return { origin: inject('origin'), browser, close: () => browser.close() }
}

export interface OwnSite extends Site {
  /** The folder of its graph. */
  readonly data: string
  /** Stops the server alone, so that the page meets a server that is away; `resume` starts it again on the same port and data. */
  stopServer(): Promise<void>
  resume(): Promise<void>
}

/** Opens a site with a server that no other file needs. */
export async function openOwnSite(): Promise<OwnSite> {
  const shared = await openSite()
  const data = mkdtempSync(join(tmpdir(), 'stemma-e2e-'))
  const port = await freePort()
  let server = await startServer(port, data)
  return {
    ...shared,
    data,
    origin: `http://127.0.0.1:${port}`,
    stopServer: () => stop(server),
    async resume() {
      server = await startServer(port, data)
    },
    async close() {
      await shared.close()
      await stop(server)
      rmSync(data, { recursive: true, force: true })
    },
  }
}

export type Size = 'desktop' | 'phone'
const SIZES = { desktop: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } } as const

/** A page that fails its test when the console has an error or anything asks another host. `problems` is what it saw. */
export async function openPage(site: Site, { size = 'desktop', theme = 'light' }: { size?: Size; theme?: 'light' | 'dark' } = {}): Promise<{ page: Page; context: BrowserContext; problems: string[] }> {
  const context = await site.browser.newContext({
    viewport: SIZES[size], colorScheme: theme, reducedMotion: 'reduce', hasTouch: size === 'phone', permissions: ['clipboard-read', 'clipboard-write'],
  })
  const page = await context.newPage()
  const problems: string[] = []
  page.on('pageerror', error => problems.push(`error: ${error.message}`))
  page.on('console', message => message.type() === 'error' && problems.push(`console: ${message.text()}`))
  page.on('request', request => {
    if (!request.url().startsWith(site.origin) && !/^(data|blob):/.test(request.url())) problems.push(`another host: ${request.url()}`)
  })
  return { page, context, problems }
}

/** Takes a screenshot to look at. */
export const picture = (page: Page, name: string) => page.screenshot({ path: join(SCREENSHOTS, `${name}.png`) })
