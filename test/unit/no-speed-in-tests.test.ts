import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

/** Tests and what they stand on; a page's own scripts may look at a clock, and so may the bench. */
const FILES = [
  'core',
  'ui',
  'extension',
  'excel-addin',
  'test/unit',
  'test/e2e',
  'test/support',
  'test/excel-host',
]
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
  )
  .filter((file) => /\.tsx?$/.test(file))
  .filter((file) => /\.test\.tsx?$/.test(file) || file.startsWith('test/'))

/** The clock of a page is made faster or set there, or the officer takes his seeded time between two clicks; nothing is measured. */
const MAY = [
  'test/e2e/ledger.test.ts',
  'test/e2e/asked-filters.test.ts',
  'test/e2e/cli-here.ts',
  'test/support/leaping-clock.ts',
  'test/support/until.ts',
  'test/unit/no-speed-in-tests.test.ts',
]

/** Not a limit but one look of several: what is not there yet is looked for again. */
const LOOKS = ['test/e2e/firefox.ts: 5000', 'test/e2e/pane-asks-extension.test.ts: 5000']

const WAITS = /waitForTimeout|\bperformance\.now\(|\bDate\.now\(|process\.hrtime/
/** `}, 5_000)`, `timeout: 10_000`, `setDefaultTimeout(20_000)`: limits of a test's own. */
const LIMIT =
  /\}, (\d[\d_]*)\)$|\b(?:timeout|testTimeout|hookTimeout): (\d[\d_]*)|setDefaultTimeout\((\d[\d_]*)\)/gm

function limitsIn(text: string): number[] {
  return [...text.matchAll(LIMIT)].map((found) =>
    Number((found[1] ?? found[2] ?? found[3] ?? '').replaceAll('_', '')),
  )
}

describe('no test fails because a machine is slow', () => {
  test('the files are found', () => {
    expect(FILES.length).toBeGreaterThan(150)
  })

  test('none waits for time or measures it', () => {
    const wrong = FILES.filter((file) => !MAY.includes(file) && WAITS.test(readFileSync(file, 'utf8')))
    expect(wrong).toEqual([])
  })

  test('none has a limit of its own below the one that all have', () => {
    const wrong = FILES.filter((file) => !MAY.includes(file)).flatMap((file) => {
      // What a test looks for in a page is given up before the test is, so that it says what was missing.
      const least = file.startsWith('test/e2e/') || file.startsWith('test/support/') ? 200_000 : 300_000
      // Below a tenth of a second it is no limit but a step: a timer of a page, a number of things.
      const limits = limitsIn(readFileSync(file, 'utf8')).filter((limit) => limit >= 100 && limit < least)
      return limits.map((limit) => `${file}: ${limit}`)
    })
    expect(wrong.filter((one) => !LOOKS.includes(one))).toEqual([])
  })

  test.each([
    ["test('x', () => {\n}, 5_000)", [5000]],
    ["await page.waitForSelector('a', { timeout: 10_000 })", [10000]],
    ['context.setDefaultTimeout(20_000)', [20000]],
    ['inPortions(cells(1000, 30), 100_000)', []],
  ])('the check can fail: %s', (text, expected) => {
    expect(limitsIn(text)).toEqual(expected)
  })
})

test('the limits of both projects are generous', () => {
  const config = readFileSync(join('vitest.config.ts'), 'utf8')
  expect(limitsIn(config).length).toBeGreaterThanOrEqual(4)
  expect(Math.min(...limitsIn(config))).toBeGreaterThanOrEqual(60_000)
})
