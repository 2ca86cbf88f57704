import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** `node`: everything that needs no browser. `docs`: the README's examples and the notebooks, on the built server. `e2e`: the built page in Chromium. On Neo4j, files share its one database and run one after the other. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'node',
          include: ['test/**/*.test.ts'],
          exclude: ['test/e2e/**', 'test/docs/**'],
          fileParallelism: process.env.STEMMA_TEST_NEO4J_URI === undefined,
          testTimeout: 60_000,
          hookTimeout: 120_000,
          // One graphql in the tests as in the server: the libraries load its CommonJS files, and two realms refuse each other's types.
          alias: { graphql: fileURLToPath(import.meta.resolve('graphql')) },
        },
      },
      { test: { name: 'docs', include: ['test/docs/**/*.test.ts'], fileParallelism: false, testTimeout: 180_000, hookTimeout: 120_000 } },
      { test: { name: 'e2e', include: ['test/e2e/**/*.test.ts'], globalSetup: 'test/e2e/global.ts', fileParallelism: false, testTimeout: 60_000, hookTimeout: 120_000 } },
    ],
  },
})
