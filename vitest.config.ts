import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'
import { LongestFirst } from './scripts/test/longest-first.mjs'

/** A limit only ends what would never end: it says nothing of speed, and a busy machine stays far below it. */
const LIMITS = {
  core: { testTimeout: 300_000, hookTimeout: 300_000, teardownTimeout: 60_000 },
  browser: { testTimeout: 600_000, hookTimeout: 600_000, teardownTimeout: 60_000 },
}

/** What is looked for again and again; by itself vitest gives up after a second. */
const LOOKED_FOR_MS = 200_000

/** By itself vitest leaves one core to others, which on a machine with two of them is half of it. */
const WORKERS = {
  core: availableParallelism(),
  /** Each with a browser of its own; one more than cores, for a part of each is waiting for frames, starts and windows. */
  browser: Math.min(4, availableParallelism() + 1),
}

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    globalSetup: 'test/support/seen-pages.ts',
    projects: [
      {
        extends: true,
        test: {
          name: 'core',
          include: [
            'core/**/*.test.ts',
            'ui/**/*.test.{ts,tsx}',
            'test/unit/**/*.test.{ts,tsx}',
            'extension/**/*.test.{ts,tsx}',
            'excel-addin/**/*.test.{ts,tsx}',
          ],
          environment: 'node',
          // Knowledge is pure: a module that one file loaded serves the next one as well, and half the work is saved.
          isolate: false,
          maxWorkers: WORKERS.core,
          unstubEnvs: true,
          unstubGlobals: true,
          ...LIMITS.core,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['test/e2e/**/*.test.ts'],
          environment: 'node',
          // Ports, folders and displays are each file's own, so that files run side by side; after those of the core.
          maxWorkers: WORKERS.browser,
          sequence: { groupOrder: 1 },
          ...LIMITS.browser,
          expect: { poll: { timeout: LOOKED_FOR_MS } },
        },
      },
    ],
  },
})
