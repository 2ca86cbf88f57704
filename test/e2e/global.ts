/** Starts the one server and the one Chromium of the suite, and tells every file where they are. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import type { TestProject } from 'vitest/node'
import { freePort, startServer, stop } from '../fixtures/server.ts'

const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the site is. */
    origin: string
    /** Where the browser is told what to do. */
    browser: string
  }
}

/** Runs before all files; what it resolves to runs after them. */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const data = mkdtempSync(join(tmpdir(), 'stemma-e2e-'))
  const port = await freePort()
  const server = await startServer(port, data)
  const browser = await chromium.launchServer({ executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium', headless: true, args: FLAGS })
  provide('origin', `http://127.0.0.1:${port}`)
  provide('browser', browser.wsEndpoint())
  return async () => {
    await browser.close()
    await stop(server)
    rmSync(data, { recursive: true, force: true })
  }
}
