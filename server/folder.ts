/** Makes folders without Node's recursive mkdir, which never ends where a parent is there and yet takes none (/proc). */
import { existsSync, mkdirSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'

/** Folders of a path that are not there yet, the outermost first; the path itself when it is there and no folder. */
function missing(path: string): string[] {
  const found: string[] = []
  let at = resolve(path)
  for (; !existsSync(at) && dirname(at) !== at; at = dirname(at)) found.unshift(at)
  return found.length === 0 && !statSync(at).isDirectory() ? [at] : found
}

/** Makes a folder and those above it that are missing. @throws NodeJS.ErrnoException for what stands in the way */
export function makeFolder(path: string): void {
  for (const folder of missing(path)) {
    try {
      mkdirSync(folder)
    } catch (error) {
      // Another process may have made it in the meantime.
      if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) throw error
    }
  }
}
