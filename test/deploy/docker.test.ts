import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { validate } from 'dockerfile-utils'
import { describe, expect, test } from 'vitest'

const compose = (environment: Record<string, string>) =>
  spawnSync('docker-compose', ['config'], { encoding: 'utf8', env: { PATH: process.env.PATH ?? '', ...environment } })
const hasCompose = spawnSync('docker-compose', ['--version']).status === 0
const dockerfile = readFileSync('Dockerfile', 'utf8')

describe('Dockerfile', () => {
  test('has no problem that its linter knows', () => {
    expect(validate(dockerfile)).toEqual([])
  })

  test('runs as another user than root, in its last stage', () => {
    expect(dockerfile.slice(dockerfile.lastIndexOf('FROM '))).toMatch(/^USER node$/m)
  })

  test('leaves the graph, the packages and the history of this folder out of the image', () => {
    const ignored = readFileSync('.dockerignore', 'utf8').split('\n')
    expect(ignored).toEqual(expect.arrayContaining(['.data', 'node_modules', '.git']))
  })
})

describe.runIf(hasCompose)('docker-compose.yml', () => {
  test('is understood, and Stemma waits for a healthy Neo4j', () => {
    const { status, stdout, stderr } = compose({ NEO4J_PASSWORD: 'long-enough' })
    expect(stderr).toBe('')
    expect(status).toBe(0)
    expect(stdout).toContain('condition: service_healthy')
    expect(stdout).toContain('graph:/data')
  })

  test('refuses to start without a password', () => {
    const { status, stderr } = compose({})
    expect(status).not.toBe(0)
    expect(stderr).toContain('set NEO4J_PASSWORD')
  })
})
