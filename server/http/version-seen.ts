import type { Store } from '../store/store.ts'

/** How long an answer waits for the version, and how long after the graph was asked, or read, it is asked again, in ms. */
const PATIENCE = 250
const PAUSE = 2_000

/** The version of the graph for answers that read nothing from it: the last one seen, asked again after applies of others. No answer waits for a graph that is away. */
export class VersionSeen {
  #version: string | null = null
  #asking: Promise<void> | null = null
  #askAgainAt = 0
  constructor(private readonly store: Store) {}

  note(version: string | undefined): void {
    if (version === undefined) return
    this.#version = version
    this.#askAgainAt = Date.now() + PAUSE
  }

  /** The last version seen; null while the graph never answered. Where one is known, only the request that asks again waits. */
  async current(): Promise<string | null> {
    const isDue = this.#asking === null && Date.now() >= this.#askAgainAt
    if (isDue) this.#asking = this.#ask()
    if (this.#asking !== null && (isDue || this.#version === null)) await Promise.race([this.#asking, new Promise(resolve => setTimeout(resolve, PATIENCE).unref())])
    return this.#version
  }

  async #ask(): Promise<void> {
    try {
      this.note(await this.store.version())
    } catch {
      // Away: whoever asks the graph something is told so; here nobody did.
      this.#askAgainAt = Date.now() + PAUSE
    } finally {
      this.#asking = null
    }
  }
}
