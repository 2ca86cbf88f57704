/** Settings of the server, from the environment. A wrong one is said in one sentence. */

/** A setting that cannot be used. Its message is one sentence for the person who set it. */
export class SettingError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'SettingError'
  }
}

/** How much is said: each level has what those before it have. */
export type LogLevel = 'error' | 'warn' | 'info' | 'debug'

/** All settings of the server, checked. */
export interface Config {
  readonly host: string
  readonly port: number
  readonly dataDirectory: string
  /** Null: the embedded engine. */
  readonly neo4j: { readonly uri: string; readonly username: string; readonly password: string; readonly database: string | undefined } | null
  /** Bearer token of curators beside the one that the server makes; null: none. */
  readonly curatorToken: string | null
  /** Most questions a minute from one address; null: any number. */
  readonly rateLimit: number | null
  readonly logLevel: LogLevel
}

type Environment = Readonly<Record<string, string | undefined>>
const LEVELS: readonly LogLevel[] = ['error', 'warn', 'info', 'debug']
const SCHEMES = ['bolt:', 'bolt+s:', 'bolt+ssc:', 'neo4j:', 'neo4j+s:', 'neo4j+ssc:']
/** Fewest characters of a curator's token. */
const TOKEN_LENGTH = 16

/** A setting; '' is as good as not set. */
const read = (environment: Environment, name: string): string | undefined => environment[name]?.trim() || undefined

function port(environment: Environment): number {
  const given = read(environment, 'PORT') ?? '4000'
  const number = Number(given)
  if (/^\d+$/.test(given) && number <= 65_535) return number
  throw new SettingError(`PORT is "${given}"; it is a number from 0 to 65535 (0 takes any free port).`)
}

function host(environment: Environment): string {
  const given = read(environment, 'HOST') ?? '127.0.0.1'
  if (/^[A-Za-z0-9.:_-]+$/.test(given)) return given
  throw new SettingError(`HOST is "${given}"; it is an address to listen on, such as 127.0.0.1 or 0.0.0.0.`)
}

function neo4jSettings(environment: Environment): Config['neo4j'] {
  const uri = read(environment, 'NEO4J_URI')
  if (uri === undefined) {
    const lonely = ['NEO4J_USERNAME', 'NEO4J_PASSWORD', 'NEO4J_DATABASE'].find(name => read(environment, name) !== undefined)
    if (lonely !== undefined) throw new SettingError(`${lonely} is set but NEO4J_URI is not; set NEO4J_URI to use Neo4j, or unset ${lonely} to use the embedded graph.`)
    return null
  }
  const scheme = URL.canParse(uri) ? new URL(uri).protocol : ''
  if (!SCHEMES.includes(scheme)) throw new SettingError(`NEO4J_URI is "${uri}"; it begins with one of ${SCHEMES.map(name => `${name}//`).join(', ')}.`)
  const password = environment['NEO4J_PASSWORD']
  if (password === undefined || password === '') throw new SettingError('NEO4J_PASSWORD is not set; NEO4J_URI needs it.')
  return { uri, username: read(environment, 'NEO4J_USERNAME') ?? 'neo4j', password, database: read(environment, 'NEO4J_DATABASE') }
}

function curatorToken(environment: Environment): string | null {
  const given = read(environment, 'CURATOR_TOKEN')
  if (given === undefined) return null
  if (given.length >= TOKEN_LENGTH && /^[\x21-\x7e]+$/.test(given)) return given
  throw new SettingError(`CURATOR_TOKEN is too short or has blanks in it; it has at least ${TOKEN_LENGTH} characters without blanks.`)
}

function rateLimit(environment: Environment): number | null {
  const given = read(environment, 'RATE_LIMIT') ?? '0'
  if (/^\d{1,7}$/.test(given)) return Number(given) || null
  throw new SettingError(`RATE_LIMIT is "${given}"; it is the number of questions a minute that one address may ask (0 for any number).`)
}

function logLevel(environment: Environment): LogLevel {
  const given = read(environment, 'LOG_LEVEL') ?? 'info'
  const level = LEVELS.find(name => name === given.toLowerCase())
  if (level !== undefined) return level
  throw new SettingError(`LOG_LEVEL is "${given}"; it is one of ${LEVELS.join(', ')}.`)
}

/** Where the graph is: what the seed command needs of the settings. @throws SettingError */
export const readGraphSettings = (environment: Environment): Pick<Config, 'dataDirectory' | 'neo4j'> => ({
  dataDirectory: read(environment, 'DATA_DIR') ?? '.data',
  neo4j: neo4jSettings(environment),
})

/** Reads and checks all settings. @throws SettingError for the first that is wrong */
export const readConfig = (environment: Environment): Config => ({
  host: host(environment),
  port: port(environment),
  ...readGraphSettings(environment),
  curatorToken: curatorToken(environment),
  rateLimit: rateLimit(environment),
  logLevel: logLevel(environment),
})
