/** How a command finds the server that owns a graph: a small file in DATA_DIR with its address, process and token. */
import { randomBytes } from 'node:crypto'
import { chmodSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { SettingError } from './config.ts'
import { makeFolder } from './folder.ts'

export interface Presence {
  /** http://127.0.0.1:4000 */
  readonly address: string
  readonly pid: number
  /** Bearer token of this run of the server. */
  readonly token: string
}

/** Path of the file by which commands find the running server, in DATA_DIR. */
export const presenceFile = (directory: string): string => join(directory, 'server.json')

/** Writes a file that only its own user reads. A file that is there keeps its mode, so it is made anew. @throws SettingError when the folder takes none */
function writePrivately(directory: string, file: string, text: string): void {
  try {
    makeFolder(directory)
    rmSync(file, { force: true })
    writeFileSync(file, text, { mode: 0o600, flag: 'wx' })
    chmodSync(file, 0o600)
  } catch (error) {
    throw new SettingError(`DATA_DIR is "${directory}", a folder that cannot be written to (${(error as NodeJS.ErrnoException).code}).`)
  }
}

/** Tells where this server is, to its own user only. `remove` is for the shutdown; it leaves another server's file alone. @throws SettingError */
export function announce(directory: string, address: string): Presence & { readonly remove: () => void } {
  const presence: Presence = { address, pid: process.pid, token: randomBytes(32).toString('base64url') }
  const file = presenceFile(directory)
  writePrivately(directory, file, `${JSON.stringify(presence)}\n`)
  return {
    ...presence,
    remove: () => {
      if (readPresence(directory)?.token === presence.token) rmSync(file, { force: true })
    },
  }
}

/** What the file says; null when there is none or it cannot be understood. Says nothing about whether the server still runs. */
export function readPresence(directory: string): Presence | null {
  try {
    const { address, pid, token } = JSON.parse(readFileSync(presenceFile(directory), 'utf8')) as Partial<Presence>
    return typeof address === 'string' && typeof pid === 'number' && typeof token === 'string' ? { address, pid, token } : null
  } catch (error) {
    if (error instanceof SyntaxError || (error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}
