import { chromium } from 'playwright-core'
import { bundle } from '../../test/support/bundle'
import { CHROMIUM_ARGS } from '../cli/open-page'
import { ensureChromium } from '../setup/ready.mjs'
import type { BenchRow } from './bench-row'

const PAGES: readonly (readonly [what: string, html: string])[] = [
  ['a million cells', `<table>${`<tr>${'<td>12</td>'.repeat(20)}</tr>`.repeat(50_000)}</table>`],
  ['50,000 elements one in another', `${'<div>'.repeat(50_000)}<table><tr><td>7</td></tr></table>`],
  ['a cell of 50,000 elements', `<table><tr><td>${'<b>'.repeat(50_000)}7</td></tr></table>`],
  ['five thousand tables', '<div><table><tr><td>7</td></tr></table></div>'.repeat(5_000)],
  ['200,000 cells', `<table>${`<tr>${'<td>12</td>'.repeat(20)}</tr>`.repeat(10_000)}</table>`],
  [
    '200,000 cells under headings',
    `<table><thead><tr>${Array.from({ length: 20 }, (_, at) => `<th>Cột ${at}</th>`).join('')}</tr></thead>${`<tr>${'<td>12</td>'.repeat(20)}</tr>`.repeat(10_000)}</table>`,
  ],
]

/** Pages made to keep a reader busy: until they are read or refused, once drawn. */
export async function run(): Promise<BenchRow[]> {
  const script = await bundle('extension/page/page/capture-script.ts', 'capturePage()')
  const browser = await chromium.launch({ executablePath: ensureChromium(), args: CHROMIUM_ARGS })
  try {
    const rows: BenchRow[] = []
    for (const [what, html] of PAGES) {
      const page = await browser.newPage()
      await page.setContent(html)
      const value = await page.evaluate<number>(
        `(async () => { const from = performance.now(); await eval(${JSON.stringify(script)}); return performance.now() - from })()`,
      )
      rows.push({
        name: `read or refused: ${what}`,
        value,
        unit: 'ms',
        target: '≤ 5000 ms',
        holds: value <= 5000,
      })
      await page.close()
    }
    return rows
  } finally {
    await browser.close()
  }
}
