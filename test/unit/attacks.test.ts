import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const PAGE = readFileSync('docs/dev/attacks.md', 'utf8')
const LINES = PAGE.split('\n').filter((line) => /^\| (?!Attack|-)/u.test(line) && !line.startsWith('|---'))

test('every attack that is told has tests, and they are there', () => {
  expect(LINES.length).toBeGreaterThan(10)
  const tests = LINES.map((line) =>
    [...line.matchAll(/`([\w/-]+\.test\.ts)`/gu)].map(([, path]) => path ?? ''),
  )
  expect(tests.filter((paths) => paths.length === 0)).toEqual([])
  expect(tests.flat().filter((path) => !existsSync(path))).toEqual([])
})
