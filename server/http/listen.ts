/** node:http in front of a function of a request. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Incoming } from './incoming.ts'
import { wholeOf } from './whole.ts'

/** How long open requests may take to end when the server stops, in ms. */
const PATIENCE = 5_000

export interface Listening {
  /** http://127.0.0.1:4000 */
  readonly address: string
  /** Takes no more requests, lets open ones end, and resolves when all connections are gone. */
  close(): Promise<void>
}

/** @throws TypeError when the host or a header is none */
function incoming(message: IncomingMessage): Incoming {
  const headers = new Headers()
  for (let place = 0; place < message.rawHeaders.length; place += 2) headers.append(message.rawHeaders[place] ?? '', message.rawHeaders[place + 1] ?? '')
  const url = new URL(message.url ?? '/', `http://${message.headers.host ?? 'localhost'}`)
  if (url.username !== '' || url.password !== '') throw new TypeError('a host has no user')
  return { method: message.method ?? 'GET', url: url.href, headers, body: message }
}

/** Waits until what was written is taken, or the client has gone. */
const drained = (response: ServerResponse) => new Promise<void>(resolve => {
  const done = () => {
    response.off('drain', done).off('close', done)
    resolve()
  }
  response.on('drain', done).on('close', done)
})

async function send(answer: Response, response: ServerResponse): Promise<void> {
  response.statusCode = answer.status
  answer.headers.forEach((value, name) => response.setHeader(name, value))
  const body = wholeOf(answer)
  if (body !== undefined) {
    response.end(body)
    return
  }
  for await (const chunk of (answer.body ?? []) as AsyncIterable<Uint8Array>) {
    if (response.destroyed) return
    if (!response.write(chunk)) await drained(response)
  }
  response.end()
}

/** Answers a request that came from an address. */
type Fetch = (request: Incoming, address: string | undefined) => Promise<Response>

async function handle(fetch: Fetch, message: IncomingMessage, response: ServerResponse, log: (error: unknown) => void): Promise<void> {
  const refuse = (status: number, sentence: string) => response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(`${sentence}\n`)
  let request: Incoming
  try {
    request = incoming(message)
  } catch {
    // A bad Host: said to whoever sent it, and no matter of the log.
    refuse(400, 'The request cannot be read.')
    return
  }
  try {
    await send(await fetch(request, message.socket.remoteAddress), response)
  } catch (error) {
    // The client may have gone while it was answered.
    if (response.destroyed) return
    log(error)
    if (response.headersSent) response.destroy()
    else refuse(500, 'The server made a mistake; it is logged there.')
  }
}

const shownHost = (host: string) => (host.includes(':') ? `[${host}]` : host === '0.0.0.0' ? 'localhost' : host)

async function close(server: Server): Promise<void> {
  const closed = new Promise<void>(resolve => server.close(() => resolve()))
  server.closeIdleConnections()
  const late = setTimeout(() => server.closeAllConnections(), PATIENCE)
  await closed
  clearTimeout(late)
}

/** Listens. @throws NodeJS.ErrnoException EADDRINUSE, EACCES or EADDRNOTAVAIL */
export function listen(fetch: Fetch, host: string, port: number, log: (error: unknown) => void): Promise<Listening> {
  const server = createServer((message, response) => void handle(fetch, message, response, log))
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      const bound = server.address() as AddressInfo
      resolve({ address: `http://${shownHost(host)}:${bound.port}`, close: () => close(server) })
    })
  })
}
