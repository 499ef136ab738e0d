import { chromium, type Page } from 'playwright-core'
import { bundle } from '../../test/support/bundle'
import { CHROMIUM_ARGS } from '../cli/open-page'
import { ensureChromium } from '../setup/ready.mjs'
import type { BenchRow } from './bench-row'
import type { Compared } from './in-page/capture'
import { longTable } from './in-page/long-table'

const ADDRESS = 'https://bench.invalid/dvc/thong-ke/bao-cao-06a'
const SIZES: readonly (readonly [rows: number, columns: number, runs: number])[] = [
  [1_000, 30, 15],
  [5_000, 15, 7],
  [10_000, 15, 7],
]

/** In real Chromium, in one run: the reader and the whole capture against a bare walk over the cells' text. */
export async function run(): Promise<BenchRow[]> {
  const browser = await chromium.launch({ executablePath: ensureChromium(), args: CHROMIUM_ARGS })
  const script = (call: string): Promise<string> => bundle('scripts/bench/in-page/capture.ts', call)
  try {
    const page = await browser.newPage()
    const rows: BenchRow[] = []
    const compared = new Map<number, Compared>()
    for (const [length, columns, runs] of SIZES) {
      await open(page, longTable(length, columns))
      const seen = await page.evaluate<Compared>(await script(`compare(${runs})`))
      compared.set(length, seen)
      rows.push(...ratios(`${length.toLocaleString('en')} × ${columns}`, seen))
    }
    const half = compared.get(5_000)
    const whole = compared.get(10_000)
    if (half && whole) rows.push(atMost('capture, twice the rows', whole.capture / half.capture, 2.2, '×'))
    const block = await page.evaluate<number>(await script('longestBlock()'))
    rows.push(atMost('longest block of the page, 10,000 × 15', block, 50, 'ms'))
    return rows
  } finally {
    await browser.close()
  }
}

async function open(page: Page, html: string): Promise<void> {
  await page.unrouteAll()
  await page.route('**/*', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }))
  await page.goto(ADDRESS)
}

function ratios(size: string, { bare, grid, capture, figures }: Compared): BenchRow[] {
  if (figures === 0) throw new Error('the bench page was refused: nothing was measured')
  return [
    { name: `bare walk over textContent, ${size}`, value: bare, unit: 'ms' },
    atMost(`reader against the bare walk, ${size}`, grid / bare, 1.5, '×'),
    atMost(`whole capture against the bare walk, ${size}`, capture / bare, 4, '×'),
  ]
}

function atMost(name: string, value: number, limit: number, unit: string): BenchRow {
  return { name, value, unit, target: `≤ ${limit} ${unit}`, holds: value <= limit }
}
