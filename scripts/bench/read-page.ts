import { type Browser, chromium } from 'playwright-core'
import { bundle } from '../../test/support/bundle'
import { CHROMIUM_ARGS } from '../cli/open-page'
import { ensureChromium } from '../setup/ready.mjs'
import type { BenchRow } from './bench-row'
import type { Compared } from './in-page/capture'
import { longTable } from './in-page/long-table'

const ADDRESS = 'https://bench.invalid/dvc/thong-ke/bao-cao-06a'
const SIZES: readonly (readonly [rows: number, columns: number, runs: number])[] = [
  [1_000, 30, 31],
  [5_000, 15, 21],
  [10_000, 15, 21],
]

const SHEET_RUNS = 15

/**
 * In real Chromium, in one run: the reader and the whole capture against a bare walk over the cells' text, and
 * SheetJS's `table_to_sheet` against the reader, for the same work (`display: true`) and as it comes.
 */
export async function run(): Promise<BenchRow[]> {
  const browser = await chromium.launch({ executablePath: ensureChromium(), args: CHROMIUM_ARGS })
  try {
    const rows: BenchRow[] = []
    const captures = new Map<number, number>()
    for (const [length, columns, runs] of SIZES) {
      const size = `${length.toLocaleString('en')} × ${columns}`
      const ask = await openPage(browser, longTable(length, columns))
      const reader = await ask<Compared>(`compareReader(${runs})`)
      rows.push({ name: `bare walk over textContent, ${size}`, value: reader.base, unit: 'ms' })
      rows.push(atMost(`reader against the bare walk, ${size}`, reader.other / reader.base, 1.5, '×'))
      rows.push(atMost(`longest block of the page, ${size}`, await ask<number>('longestBlock()'), 50, 'ms'))
      const capture = await ask<Compared>(`compareCapture(${runs})`)
      if (capture.figures === 0) throw new Error('the bench page was refused: nothing was measured')
      rows.push(atMost(`whole capture against the bare walk, ${size}`, capture.other / capture.base, 4, '×'))
      captures.set(length, capture.other)
      const shown = await ask<Compared>(`compareSheet(${SHEET_RUNS}, true)`)
      rows.push(
        atLeast(
          `SheetJS, hidden cells left out as the reader does, ${size}`,
          shown.other / shown.base,
          10,
          '×',
        ),
      )
      const all = await ask<Compared>(`compareSheet(${SHEET_RUNS}, false)`)
      rows.push({ name: `SheetJS, hidden cells read too, ${size}`, value: all.other / all.base, unit: '×' })
    }
    const twice = (captures.get(10_000) ?? 0) / (captures.get(5_000) ?? 1)
    return [...rows, atMost('whole capture, twice the rows', twice, 2.2, '×')]
  } finally {
    await browser.close()
  }
}

/** Opens a page and hands back a way to run what `in-page/capture.ts` exports there. */
async function openPage(browser: Browser, html: string): Promise<<T>(call: string) => Promise<T>> {
  const page = await browser.newPage()
  await page.route('**/*', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }))
  await page.goto(ADDRESS)
  const script = await bundle('scripts/bench/in-page/capture.ts', '')
  await page.evaluate(script.replace('var Bundled', 'globalThis.Bundled').replace(/;Bundled\.$/u, ''))
  return (call) => page.evaluate(`Bundled.${call}`)
}

function atMost(name: string, value: number, limit: number, unit: string): BenchRow {
  return { name, value, unit, target: `≤ ${limit} ${unit}`, holds: value <= limit }
}

function atLeast(name: string, value: number, limit: number, unit: string): BenchRow {
  return { name, value, unit, target: `≥ ${limit} ${unit}`, holds: value >= limit }
}
