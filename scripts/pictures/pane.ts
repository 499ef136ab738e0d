import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { openTab } from '../../test/e2e/panel-hand'
import { builtAddin } from '../../test/support/built'
import { ROOT } from '../setup/ready.mjs'
import { serveFolder } from '../start/serve-folder'
import type { PicturedOffice } from './office'

/** The blank without the annex of a plan: our blank holds the sample plan of another unit. */
async function blankAlone(folder: string): Promise<string> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.readFile(join(ROOT, 'core/reports/forms/ii-06a/blank.xlsx'))
  for (const sheet of book.worksheets.slice(1)) book.removeWorksheet(sheet.id)
  const path = join(folder, 'II.06a của cơ quan.xlsx')
  await book.xlsx.writeFile(path)
  return path
}

/** The pane with the packet of the panel, over the blank of II.06a, after it was filled. */
export async function takePane(
  { extension, panel }: PicturedOffice,
  folder: string,
  path: string,
): Promise<void> {
  await openTab(panel, 'Báo cáo')
  await panel.getByRole('button', { name: 'Sao chép gói số liệu' }).click()
  const packet = await panel.evaluate(() => navigator.clipboard.readText())
  const served = await serveFolder(await builtAddin())
  const pane = await extension.context.newPage()
  try {
    await pane.setViewportSize({ width: 400, height: 900 })
    await pane.goto(`${served.url}/taskpane.html`)
    await pane.locator('textarea').fill(packet)
    await pane.getByRole('button', { name: 'Dán gói số liệu' }).click()
    await pane.locator('input[type=file][accept*=xlsx]').setInputFiles(await blankAlone(folder))
    await pane.getByRole('button', { name: 'Điền báo cáo' }).click()
    await pane.getByRole('button', { name: /^Điền \d+ ô$/ }).click()
    await pane.locator('[data-done="fill"]').waitFor()
    await pane.locator('.just-said').waitFor({ state: 'detached' })
    await pane.screenshot({ path, fullPage: true })
  } finally {
    await pane.close()
    await served.close()
  }
}
