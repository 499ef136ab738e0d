import { type Browser, chromium } from 'playwright-core'
import type { Write } from '../../core/reports/report'
import { askForm, bundleFormHand, IOC_PAGES, longestTask } from '../../test/e2e/form-hand'
import { CHROMIUM_ARGS } from '../cli/open-page'
import { ensureChromium } from '../setup/ready.mjs'
import { type BenchRow, median } from './bench-row'

const ROWS = 300
const FEW = 75
const RUNS = 5

interface Fill {
  readonly took: number
  readonly longest: number
}

/** Filling a web form in real Chromium, from the first look to the last value read back without the seconds of quiet, and how that grows with its rows. */
export async function run(): Promise<BenchRow[]> {
  const browser = await chromium.launch({ executablePath: ensureChromium(), args: CHROMIUM_ARGS })
  const hand = await bundleFormHand()
  const [few, many]: [Fill[], Fill[]] = [[], []]
  try {
    for (let round = 0; round < RUNS; round++) {
      few.push(await fill(browser, hand, FEW))
      many.push(await fill(browser, hand, ROWS))
    }
  } finally {
    await browser.close()
  }
  const [quarter, whole] = [few, many].map((fills) => median(fills.map(({ took }) => took))) as [
    number,
    number,
  ]
  const longest = median(many.map((one) => one.longest))
  return [
    atMost(`web form of ${ROWS} rows, filled and read back, besides the seconds of quiet`, whole, [
      3_000,
      'ms',
    ]),
    atMost(`longest block of the page meanwhile, ${ROWS} rows`, longest, [50, 'ms']),
    atMost(`web form, time of ${ROWS} rows over ${ROWS / FEW} × that of ${FEW}`, whole / quarter / 4, [
      1.5,
      '×',
    ]),
  ]
}

async function fill(browser: Browser, hand: string, rows: number): Promise<Fill> {
  const page = await browser.newPage()
  await page.goto(`${IOC_PAGES}/ii-06a.html?rows=${rows}`)
  const answer = await askForm(page, hand, { do: 'see' })
  if (answer.did !== 'see') throw new Error('the form was not seen')
  const writes = answer.seen.places
    .filter((place) => place.state === 'open' && place.columnPath.at(-1) === 'Trực tuyến')
    .map(({ at, rowPath, columnPath, text }, value): Write => {
      return { at, rowPath, columnPath, now: text, value, from: { text: 'bench' } }
    })
  const start = performance.now()
  const filled = await askForm(page, hand, { do: 'write', address: page.url(), writes })
  // That the page is watched for two seconds in which nothing happens is no work of anybody's.
  const quiet = filled.did === 'write' ? filled.facts.quietMs : 0
  const took = performance.now() - start - quiet
  const again = writes.map((one) => ({ ...one, now: String(one.value), value: Number(one.value) + 1 }))
  const longest = await longestTask(page, () =>
    askForm(page, hand, { do: 'write', address: page.url(), writes: again }),
  )
  await page.close()
  return { took, longest }
}

function atMost(name: string, value: number, [limit, unit]: readonly [number, string]): BenchRow {
  return { name, value, unit, target: `≤ ${limit} ${unit}`, holds: value <= limit }
}
