/** What the start says: each step with its time, warnings, and the log of a running server. */
import type { LogLevel } from '../config.ts'
import { EngineError } from '../engine/engine.ts'

/** How a start speaks to the person who started it. */
export interface Steps {
  /** Begins a step; the answer says what was done, with the time it took. */
  begin(): (what: string) => void
  say(line: string): void
  warn(line: string): void
  /** Logs what clients do not see. An engine's own errors are one line, others come with their stack. */
  error(error: unknown): void
}

const RANK: Readonly<Record<LogLevel, number>> = { error: 0, warn: 1, info: 2, debug: 3 }
const WIDTH = 74

/** Steps that are written to the console, as far as a level lets them. */
export function createSteps(level: LogLevel): Steps {
  const shows = (needed: LogLevel) => RANK[level] >= RANK[needed]
  return {
    begin() {
      const began = performance.now()
      return what => {
        if (shows('info')) console.log(`  ${what.padEnd(WIDTH)} ${((performance.now() - began) / 1000).toFixed(2)} s`)
      }
    },
    say(line) {
      if (shows('info')) console.log(line)
    },
    warn(line) {
      if (shows('warn')) console.warn(`  ${line}`)
    },
    error(error) {
      console.error(error instanceof EngineError && !shows('debug') ? `${error.name} ${error.code}: ${error.message}` : error)
    },
  }
}
