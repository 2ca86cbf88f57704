import { type IncomingMessage, request } from 'node:http'
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

/** Sends a request and waits for the head of its answer. node:http, because fetch gives up on answers that take minutes to begin. */
const send = (presence: Presence, path: string, text: string): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    const headers = {
      authorization: `Bearer ${presence.token}`,
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(text),
    }
    const call = request(`${presence.address}${path}`, { method: 'POST', headers }, resolve)
    call.on('error', reject)
    call.end(text)
  })

const away = (presence: Presence, error: unknown): RemoteError =>
  new RemoteError(`The server at ${presence.address} went away (${(error as NodeJS.ErrnoException).code ?? String(error)}).`)

/** Posts a body and gives the answer line by line. @throws RemoteError */
async function* post(presence: Presence, path: string, body: unknown): AsyncGenerator<string> {
  let rest = ''
  try {
    const response = await send(presence, path, JSON.stringify(body))
    response.setEncoding('utf8')
    for await (const chunk of response) {
      const lines = (rest + String(chunk)).split('\n')
      rest = lines.pop() ?? ''
      yield* lines
    }
  } catch (error) {
    throw error instanceof RemoteError ? error : away(presence, error)
  }
  if (rest !== '') yield rest
}

/** One line of an answer. @throws RemoteError when it is none of a seeding server, or an error */
function read<T extends object>(presence: Presence, line: string): T {
  let value: T | { readonly error: { readonly message: string } }
  try {
    value = JSON.parse(line) as typeof value
  } catch {
    throw new RemoteError(`What answers at ${presence.address} is no server of this version. Stop it, or set DATA_DIR to another folder.`)
  }
  if ('error' in value) throw new RemoteError(`The server at ${presence.address}: ${value.error.message}`)
  return value
}

async function ask(
  presence: Presence,
  path: '/seed/plan' | '/seed/apply',
  corpora: readonly CompiledCorpus[],
  options: ApplyOptions,
  onProgress: (progress: ApplyProgress) => void,
): Promise<ChangeReport> {
  for await (const line of post(presence, path, { corpora, options })) {
    const said = read<SeedingLine>(presence, line)
    if ('progress' in said) onProgress(said.progress)
    if ('report' in said) return said.report
  }
  throw new RemoteError(`The server at ${presence.address} stopped before it answered. Run the command again: it goes on where it stopped.`)
}

/** The apply port of a running server. */
export function remoteApply(presence: Presence): ApplyPort {
  return {
    async state(corpus) {
      const lines: string[] = []
      for await (const line of post(presence, '/seed/state', { corpus })) lines.push(line)
      const { version, digests } = read<{ version: string | null; digests: Record<string, string> }>(presence, lines.join(''))
      return { version, digests: new Map(Object.entries(digests)) }
    },
    plan: (corpora, options = {}) => ask(presence, '/seed/plan', corpora, options, () => undefined),
    apply: (corpora, options = {}, onProgress = () => undefined) => ask(presence, '/seed/apply', corpora, options, onProgress),
  }
}
