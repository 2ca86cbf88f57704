import neo4j from 'neo4j-driver'
import { EngineError } from '../engine.ts'

const AWAY = new Set(['ServiceUnavailable', 'SessionExpired', 'ECONNREFUSED', 'Neo.ClientError.Cluster.NotALeader', 'Neo.TransientError.General.DatabaseUnavailable', 'Neo.DatabaseError.Database.UnableToStartDatabase'])

/** A web server at that port. */
const ANOTHER_SERVICE = /Server responded HTTP|http endpoint/i
/** What a server without encryption makes of a request for it. */
const OTHER_ENCRYPTION = /wrong version number|packet length too long|ssl routines|EPROTO|before secure TLS connection was established/i

/** What a failure of the driver means, in one sentence. `where` is the address or the statement. */
export function neo4jError(error: unknown, address: string, statement?: string): EngineError {
  if (error instanceof EngineError) return error
  const code = error instanceof neo4j.Neo4jError ? error.code : ''
  const message = error instanceof Error ? error.message : String(error)
  const cause = { cause: error }
  if (code.startsWith('Neo.ClientError.Security')) {
    return new EngineError('UNAUTHENTICATED', `Neo4j at ${address} refuses the name or password. Check NEO4J_USERNAME and NEO4J_PASSWORD.`, cause)
  }
  if (code === 'Neo.ClientError.Database.DatabaseNotFound') {
    return new EngineError('MISCONFIGURED', `Neo4j at ${address} has no database of that name. Check NEO4J_DATABASE.`, cause)
  }
  if (ANOTHER_SERVICE.test(message)) {
    return new EngineError('MISCONFIGURED', `What answers at ${address} does not speak Bolt. Check NEO4J_URI: the Bolt port is 7687 unless set otherwise.`, cause)
  }
  if (OTHER_ENCRYPTION.test(message)) {
    return new EngineError('MISCONFIGURED', `Neo4j at ${address} does not encrypt as that address asks. Check NEO4J_URI: +s asks for encryption, without it there is none.`, cause)
  }
  // Before what is away: a server whose connections are all in use is there.
  if (/connection acquisition timed out/i.test(message)) {
    return new EngineError('TIMEOUT', `Neo4j at ${address} is asked more than it answers in time: no connection was free. Ask again in a moment.`, cause)
  }
  if (AWAY.has(code) || /Could not perform discovery|Connection.*closed|Pool is closed/i.test(message)) {
    return new EngineError('UNAVAILABLE', `Neo4j at ${address} does not answer. Stemma goes on trying.`, cause)
  }
  if (code.startsWith('Neo.ClientError.Transaction.TransactionTimedOut')) {
    return new EngineError('TIMEOUT', 'The question took longer than the graph gives it. Ask for less at once.', cause)
  }
  if (code.startsWith('Neo.TransientError')) return new EngineError('CONFLICT', `${statement ?? address}: ${message}`, cause)
  return new EngineError('REFUSED', `${statement ?? address}: ${message.split('\n')[0] ?? message}`, cause)
}
