import { chromium } from 'playwright-core'
import { bundleFormHand } from '../../test/e2e/form-hand'
import { writeGridPages } from '../../test/form-grids/pages'
import { tryGrid } from '../../test/form-grids/try-grid'
import { CHROMIUM_ARGS } from '../cli/open-page'
import { ensureChromium } from '../setup/ready.mjs'
import type { BenchRow } from './bench-row'

/** Grids of real libraries: how many of three places are filled, the rest refused by name; a fault is a wrong or dirty place. */
export async function run(): Promise<BenchRow[]> {
  const browser = await chromium.launch({ executablePath: ensureChromium(), args: CHROMIUM_ARGS })
  const hand = await bundleFormHand()
  const rows: BenchRow[] = []
  try {
    for (const page of await writeGridPages()) {
      const { id, filled, refused, faults } = await tryGrid(browser, hand, page)
      const why = refused.length > 0 ? `, refused: ${refused.join(', ')}` : ''
      const holds = faults.length === 0
      rows.push({ name: `${id}${why}`, value: filled, unit: 'of 3 filled', target: '0 wrong', holds })
    }
  } finally {
    await browser.close()
  }
  return rows
}
