/** Which names a server bound to this machine answers to. A page elsewhere whose name was pointed here (DNS rebinding) is refused. */
import type { Incoming } from './incoming.ts'
const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]'])

/** Whether an address to listen on is reached from this machine only. */
export const isLoopback = (host: string): boolean => host === 'localhost' || host === '::1' || host.startsWith('127.')

/** Whether a request names this server. Bound to other addresses, any name may lead here. */
export function namesUs(request: Incoming, boundTo: string): boolean {
  if (!isLoopback(boundTo)) return true
  const name = (request.headers.get('host') ?? new URL(request.url).host).replace(/:\d+$/, '').toLowerCase()
  return LOOPBACK.has(name) || name === boundTo
}
