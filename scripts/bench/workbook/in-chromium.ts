import { readFileSync } from 'node:fs'
import { chromium } from 'playwright-core'
import { CHROMIUM_ARGS } from '../../cli/open-page'
import { ensureChromium } from '../../setup/ready.mjs'
import type { FillJob } from './jobs'

/** Milliseconds that pass for one fill in real Chromium. */
export interface InChromium {
  readonly ours: number
  readonly exceljs: number
}

/** The very filler that ships against the browser build of exceljs, in one page, turn by turn. */
export async function fillInChromium(filler: string, job: FillJob): Promise<InChromium> {
  const browser = await chromium.launch({ executablePath: ensureChromium(), args: CHROMIUM_ARGS })
  try {
    const page = await browser.newPage()
    await page.addScriptTag({ content: readFileSync('node_modules/exceljs/dist/exceljs.min.js', 'utf8') })
    await page.addScriptTag({ content: `${filler}\nglobalThis.filled = true`, type: 'module' })
    await page.waitForFunction('globalThis.filled')
    const given = JSON.stringify({ bytes: [...job.file], list: job.patches })
    return await page.evaluate(`(${compare})(${given})`)
  } finally {
    await browser.close()
  }
}

const compare = `async ({ bytes, list }) => {
  const file = Uint8Array.from(bytes)
  const ways = {
    async ours() {
      const { outcomes } = await fillWorkbook(file, list)
      if (outcomes.some(({ outcome }) => outcome !== 'filled')) throw new Error('not all cells were filled')
    },
    async exceljs() {
      const book = new ExcelJS.Workbook()
      await book.xlsx.load(file)
      for (const { sheet, cell, value } of list) book.getWorksheet(sheet).getCell(cell).value = value
      await book.xlsx.writeBuffer()
    },
  }
  const times = { ours: [], exceljs: [] }
  for (let run = 0; run < 24; run += 1)
    for (const [name, fill] of Object.entries(ways)) {
      const start = performance.now()
      await fill()
      if (run >= 12) times[name].push(performance.now() - start)
    }
  const median = (list) => list.sort((a, b) => a - b)[list.length >> 1]
  return { ours: median(times.ours), exceljs: median(times.exceljs) }
}`
