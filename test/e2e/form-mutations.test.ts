import { resolve } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Trial } from '../form-mutations/run'
import { bundleAs } from '../support/bundle'
import { withLeapingClock } from '../support/leaping-clock'
import { launchChromium } from './chromium'
import { IOC_PAGES } from './form-hand'

const TRIALS = 200
/** Pages of one variant that are tried at once. */
const AT_ONCE = 2

let browser: Browser
let script: string
/** One after the other they show all variants: a page that is opened anew costs as much as ten trials. */
let pages: readonly Page[]

beforeAll(async () => {
  const entry = resolve(import.meta.dirname, '../form-mutations/run.ts')
  ;[browser, script] = await Promise.all([launchChromium({ draws: false }), bundleAs(entry, 'formMutations')])
  pages = await Promise.all(Array.from({ length: AT_ONCE }, openPage))
})
afterAll(() => browser.close())

interface Variant {
  readonly form: 'ii-06a' | 'indicators'
  readonly page: string
  /** For how many of the seven fields there are figures in one trial; other ones in each. */
  readonly fields?: number
  /** The page cannot be written. */
  readonly closed?: true
}

const SHELL = 'manager.html?func=page/olap/FNC003&mode=input&obj_type=1'

test.each<[string, Variant]>([
  ['II.06a', { form: 'ii-06a', page: 'ii-06a.html?late=0', fields: 7 }],
  ['the tree of indicators', { form: 'indicators', page: 'indicators.html?late=0' }],
  [
    'II.06a as a real jqGrid, cell by cell',
    { form: 'ii-06a', page: `${SHELL}&form=ii-06a&variant=jqgrid`, fields: 1 },
  ],
  [
    'II.06a as a real jqGrid, row by row',
    { form: 'ii-06a', page: `${SHELL}&form=ii-06a&variant=jqgrid&grid=row`, fields: 1 },
  ],
  [
    'the tree of indicators as a real jqGrid',
    { form: 'indicators', page: `${SHELL}&form=indicators&variant=jqgrid` },
  ],
  ['II.06a edited in place', { form: 'ii-06a', page: `${SHELL}&form=ii-06a&variant=editable` }],
  [
    'the tree of indicators edited in place',
    { form: 'indicators', page: `${SHELL}&form=indicators&variant=editable` },
  ],
  [
    'the tree of indicators in an inner frame',
    { form: 'indicators', page: `${SHELL}&form=indicators&frame=1` },
  ],
  ['II.06a at the Government', { form: 'ii-06a', page: 'government.html?late=0' }],
  [
    'II.06a that cannot be written',
    { form: 'ii-06a', page: `${SHELL}&form=ii-06a&variant=text`, closed: true },
  ],
])(
  '%s, changed in 200 ways before and after the plan: no field is wrong',
  { timeout: 600_000 },
  async (_, variant) => {
    const seeds = Array.from({ length: TRIALS }, (_, at) => at + 1)
    const trials = (await Promise.all(pages.map((page) => runTrials(page, variant, seeds)))).flat()
    expect(trials).toHaveLength(TRIALS)
    expect(trials.filter((trial) => trial.faults.length > 0)).toEqual([])
    // The trials must not pass by refusing everything.
    const wrote = trials.filter((trial) => trial.written > 0).length
    if (variant.closed) expect(wrote).toBe(0)
    else expect(wrote).toBeGreaterThan(TRIALS / 3)
  },
)

async function openPage(): Promise<Page> {
  return withLeapingClock(await browser.newPage({ viewport: { width: 320, height: 200 } }), true)
}

async function runTrials(
  page: Page,
  variant: Variant,
  seeds: number[],
): Promise<(Trial & { seed: number })[]> {
  await page.goto(`${IOC_PAGES}/${variant.page}&late=0`)
  await page.waitForFunction(() => {
    const inner = document.querySelector('iframe')?.contentWindow ?? window
    return inner.document.querySelector('#tblNhap tbody tr, #gridLeft tr.jqgrow') !== null
  })
  await page.evaluate(script)
  const trials: (Trial & { seed: number })[] = []
  const { form, fields = 3 } = variant
  for (let seed = seeds.shift(); seed !== undefined; seed = seeds.shift()) {
    const trial = await page.evaluate<Trial>(`formMutations.tryMutations('${form}', ${seed}, ${fields})`)
    trials.push({ seed, ...trial })
  }
  return trials
}
