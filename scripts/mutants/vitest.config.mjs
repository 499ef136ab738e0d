import { defineConfig } from 'vitest/config'

// The tests of one folder, named by scripts/mutants.mjs: each of them runs once for each change it can see.
export default defineConfig({
  test: {
    include: JSON.parse(process.env.MUTANTS_TESTS ?? '[]'),
    environment: 'node',
    testTimeout: 60_000,
  },
})
