import { resolve } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Trial } from '../form-mutations/run'
import { bundle, IOC_PAGES, launchChromium } from './form-hand'

const TRIALS = 200
/** Most of a trial is waiting for frames. */
const AT_ONCE = 4

let browser: Browser
let script: string

beforeAll(async () => {
  const entry = resolve(import.meta.dirname, '../form-mutations/run.ts')
  ;[browser, script] = await Promise.all([launchChromium(), bundle(entry, 'formMutations')])
})
afterAll(() => browser.close())

test.each([
  ['II.06a', 'ii-06a'],
  ['the tree of indicators', 'indicators'],
])(
  '%s, changed in 200 ways before and after the plan: no field is wrong',
  { timeout: 600_000 },
  async (_, form) => {
    const seeds = Array.from({ length: TRIALS }, (_, at) => at + 1)
    const trials = (await Promise.all(Array.from({ length: AT_ONCE }, () => runTrials(form, seeds)))).flat()
    expect(trials).toHaveLength(TRIALS)
    expect(trials.filter((trial) => trial.faults.length > 0)).toEqual([])
    // The trials must not pass by refusing everything.
    expect(trials.filter((trial) => trial.written > 0).length).toBeGreaterThan(TRIALS / 3)
  },
)

async function runTrials(form: string, seeds: number[]): Promise<(Trial & { seed: number })[]> {
  const page = await browser.newPage()
  await page.goto(`${IOC_PAGES}/${form}.html?late=0`)
  await page.evaluate(script)
  const trials: (Trial & { seed: number })[] = []
  for (let seed = seeds.shift(); seed !== undefined; seed = seeds.shift()) {
    const trial = await page.evaluate<Trial>(`formMutations.tryMutations(${JSON.stringify(form)}, ${seed})`)
    trials.push({ seed, ...trial })
  }
  await page.close()
  return trials
}
