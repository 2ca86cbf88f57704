/** Settings: what they are when nothing is set, and one sentence for each that cannot be used. */
import { expect, test } from 'vitest'
import { readConfig, SettingError } from '../../server/config.ts'

test('have defaults that need nothing but a folder', () => {
  expect(readConfig({})).toEqual({ host: '127.0.0.1', port: 4000, dataDirectory: '.data', neo4j: null, curatorToken: null, rateLimit: null, logLevel: 'info' })
})

test('are read from the environment; an empty one is as good as not set', () => {
  expect(readConfig({ HOST: '0.0.0.0', PORT: '0', DATA_DIR: '/graph', LOG_LEVEL: 'WARN', RATE_LIMIT: '600', CURATOR_TOKEN: 'a-token-of-curators', NEO4J_URI: '' })).toEqual({
    host: '0.0.0.0', port: 0, dataDirectory: '/graph', neo4j: null, curatorToken: 'a-token-of-curators', rateLimit: 600, logLevel: 'warn',
  })
  expect(readConfig({ NEO4J_URI: 'neo4j+s://graph.example', NEO4J_PASSWORD: 'x' }).neo4j).toEqual({ uri: 'neo4j+s://graph.example', username: 'neo4j', password: 'x', database: undefined })
})

test.each([
  [{ PORT: 'http' }, 'PORT is "http"; it is a number from 0 to 65535 (0 takes any free port).'],
  [{ PORT: '70000' }, 'PORT is "70000"; it is a number from 0 to 65535 (0 takes any free port).'],
  [{ HOST: 'my host' }, 'HOST is "my host"; it is an address to listen on, such as 127.0.0.1 or 0.0.0.0.'],
  [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL is "loud"; it is one of error, warn, info, debug.'],
  [{ RATE_LIMIT: 'few' }, 'RATE_LIMIT is "few"; it is the number of questions a minute that one address may ask (0 for any number).'],
  [{ CURATOR_TOKEN: 'short' }, 'CURATOR_TOKEN is too short or has blanks in it; it has at least 16 characters without blanks.'],
  [{ NEO4J_URI: 'http://x', NEO4J_PASSWORD: 'x' }, 'NEO4J_URI is "http://x"; it begins with one of bolt://, bolt+s://, bolt+ssc://, neo4j://, neo4j+s://, neo4j+ssc://.'],
  [{ NEO4J_URI: 'bolt://x' }, 'NEO4J_PASSWORD is not set; NEO4J_URI needs it.'],
  [{ NEO4J_PASSWORD: 'x' }, 'NEO4J_PASSWORD is set but NEO4J_URI is not; set NEO4J_URI to use Neo4j, or unset NEO4J_PASSWORD to use the embedded graph.'],
])('%j is refused in one sentence', (environment, sentence) => {
  expect(() => readConfig(environment)).toThrow(new SettingError(sentence))
})

test('a password is in no message', () => {
  expect(() => readConfig({ NEO4J_URI: 'ftp://x', NEO4J_PASSWORD: 'hunter2hunter2' })).toThrow(expect.not.objectContaining({ message: expect.stringContaining('hunter2') }))
})
