import { chromium } from 'playwright-core'
import type { Write } from '../../core/reports/report'
import { askForm, bundleFormHand, IOC_PAGES, longestTask } from '../../test/e2e/form-hand'
import { CHROMIUM_ARGS } from '../cli/open-page'
import { ensureChromium } from '../setup/ready.mjs'
import { type BenchRow, median } from './bench-row'

const ROWS = 300
const RUNS = 5

/** Filling a web form of 300 rows in real Chromium, from the first look to the last value read back. */
export async function run(): Promise<BenchRow[]> {
  const browser = await chromium.launch({ executablePath: ensureChromium(), args: CHROMIUM_ARGS })
  const hand = await bundleFormHand()
  const fills: { took: number; longest: number }[] = []
  try {
    for (let round = 0; round < RUNS; round++) {
      const page = await browser.newPage()
      await page.goto(`${IOC_PAGES}/ii-06a.html?rows=${ROWS}`)
      const answer = await askForm(page, hand, { do: 'see' })
      if (answer.did !== 'see') throw new Error('the form was not seen')
      const writes = answer.seen.places
        .filter((place) => place.state === 'open' && place.columnPath.at(-1) === 'Trực tuyến')
        .map(({ at, rowPath, columnPath, text }, value): Write => {
          return { at, rowPath, columnPath, now: text, value, from: { text: 'bench' } }
        })
      const start = performance.now()
      await askForm(page, hand, { do: 'write', address: page.url(), writes })
      const took = performance.now() - start
      const again = writes.map((one) => ({ ...one, now: String(one.value), value: Number(one.value) + 1 }))
      const longest = await longestTask(page, () =>
        askForm(page, hand, { do: 'write', address: page.url(), writes: again }),
      )
      fills.push({ took, longest })
      await page.close()
    }
  } finally {
    await browser.close()
  }
  return [
    atMost(`web form of ${ROWS} rows, filled and read back`, median(fills.map(({ took }) => took)), 3_000),
    atMost(
      `longest block of the page meanwhile, ${ROWS} rows`,
      median(fills.map(({ longest }) => longest)),
      50,
    ),
  ]
}

function atMost(name: string, value: number, limit: number): BenchRow {
  return { name, value, unit: 'ms', target: `≤ ${limit} ms`, holds: value <= limit }
}
