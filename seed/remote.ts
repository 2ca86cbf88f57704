import { request } from 'node:http'
import type { CompiledCorpus } from '../server/model/record.ts'
import type { Presence } from '../server/presence.ts'
import type { SeedingLine } from '../server/seeding.ts'
import type { ApplyOptions, ApplyPort, ApplyProgress, ChangeReport } from '../server/store/apply/port.ts'

/** The server refused or failed; the message is for the curator. */
export class RemoteError extends Error {}

/** How long a server has to say that it is there, in ms. */
const PATIENCE = 2_000

/** Whether the server of a file still answers: after a crash the file is stale. */
export async function isAlive({ address }: Presence): Promise<boolean> {
  try {
    const response = await fetch(`${address}/healthz`, { signal: AbortSignal.timeout(PATIENCE) })
    await response.body?.cancel()
    return response.ok
  } catch {
    return false // nobody listens there, or not in time: either way the file says nothing
  }
}

/** Posts a body and hands over the answer line by line. node:http, because fetch gives up on answers that take minutes to begin. */
async function post(presence: Presence, path: string, body: unknown, onLine: (line: string) => void): Promise<void> {
  const text = JSON.stringify(body)
  await new Promise<void>((resolve, reject) => {
    const call = request(`${presence.address}${path}`, { method: 'POST', headers: { authorization: `Bearer ${presence.token}`, 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) } }, response => {
      let rest = ''
      response.setEncoding('utf8')
      response.on('data', (chunk: string) => {
        const lines = (rest + chunk).split('\n')
        rest = lines.pop() ?? ''
        for (const line of lines) onLine(line)
      })
      response.on('error', reject)
      response.on('end', () => {
        if (rest !== '') onLine(rest)
        resolve()
      })
    })
    call.on('error', error => reject(new RemoteError(`The server at ${presence.address} went away (${(error as NodeJS.ErrnoException).code ?? error.message}).`)))
    call.end(text)
  })
}

async function ask(presence: Presence, path: '/seed/plan' | '/seed/apply', corpora: readonly CompiledCorpus[], options: ApplyOptions, onProgress: (progress: ApplyProgress) => void): Promise<ChangeReport> {
  let report: ChangeReport | null = null
  await post(presence, path, { corpora, options }, line => {
    const said = JSON.parse(line) as SeedingLine
    if ('progress' in said) onProgress(said.progress)
    else if ('report' in said) report = said.report
    else throw new RemoteError(`The server at ${presence.address}: ${said.error.message}`)
  })
  return report ?? Promise.reject(new RemoteError(`The server at ${presence.address} stopped before it answered. Run the command again: it goes on where it stopped.`))
}

/** The apply port of a running server. */
export function remoteApply(presence: Presence): ApplyPort {
  return {
    async state(corpus) {
      let text = ''
      await post(presence, '/seed/state', { corpus }, line => (text += line))
      const { version, digests, error } = JSON.parse(text) as { version: string | null; digests: Record<string, string>; error?: { message: string } }
      if (error !== undefined) throw new RemoteError(`The server at ${presence.address}: ${error.message}`)
      return { version, digests: new Map(Object.entries(digests)) }
    },
    plan: (corpora, options = {}) => ask(presence, '/seed/plan', corpora, options, () => undefined),
    apply: (corpora, options = {}, onProgress = () => undefined) => ask(presence, '/seed/apply', corpora, options, onProgress),
  }
}
