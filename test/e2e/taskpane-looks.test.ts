import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Browser, Frame } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { HostWorkbook } from '../excel-host/host-workbook'
import { openInExcel } from '../excel-host/open-in-excel'
import { builtAddin } from '../support/built'
import { packPacket } from '../support/file-hand-now'
import { quarterSnapshot } from '../unit/quarter-snapshot'
import { launchChromium } from './chromium'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const BLANK = new Uint8Array(readFileSync('core/reports/forms/ii-06a/blank.xlsx'))
const TWO = packPacket([quarterSnapshot(), quarterSnapshot({ unit: 'UBND xã Sơn Kim 1' })])
const ONE = packPacket([quarterSnapshot()])

let browser: Browser
let built: string

beforeAll(async () => {
  built = await builtAddin()
  browser = await launchChromium()
})

afterAll(async () => {
  await browser?.close()
})

/** What axe finds on the pane, and how far it scrolls sideways. */
async function faultsOf(pane: Frame): Promise<string[]> {
  await pane.evaluate(AXE)
  return await pane.evaluate(async () => {
    const { violations } = await Reflect.get(window, 'axe').run(document, {
      rules: { region: { enabled: false } },
    })
    const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth
    const found = violations.map(
      (one: { id: string; nodes: { html: string }[] }) => `${one.id}: ${one.nodes[0]?.html.slice(0, 160)}`,
    )
    return wide > 0 ? [...found, `scrolls ${wide} px sideways`] : found
  })
}

describe.each([
  ['light', 350, '100%'],
  ['dark', 320, '100%'],
  ['light', 350, '200%'],
] as const)('%s, %i px wide, letters at %s', (colorScheme, width, letters) => {
  test('axe finds nothing on any step, and nothing scrolls sideways', async () => {
    const book = new HostWorkbook(BLANK)
    const excel = await openInExcel(browser, built, book, { colorScheme, width })
    const { pane } = excel
    // Of the fourteen pixels that are the pane's own.
    await pane.evaluate((size) => {
      document.documentElement.style.fontSize = size === '200%' ? '175%' : ''
    }, letters)
    const faults: [string, string[]][] = [['empty', await faultsOf(pane)]]
    const paste = async (packet: string) => {
      await pane.getByLabel('Nội dung gói').fill(packet)
      await pane.getByRole('button', { name: 'Dán gói số liệu' }).click()
    }
    await paste(TWO)
    await pane.getByText('Gộp cho cơ quan nhận báo cáo').click()
    faults.push(['units', await faultsOf(pane)])
    await pane.getByRole('button', { name: 'Thay gói số liệu' }).click()
    await paste(ONE)
    await pane.getByText('Mẫu lạ: dạy cho Sổ Một Cửa').click()
    await pane.getByRole('button', { name: 'Dạy mẫu này' }).click()
    await pane.locator('[data-done=teach]').waitFor()
    faults.push(['teach', await faultsOf(pane)])
    await pane.getByRole('button', { name: 'Đóng' }).click()
    await pane.getByRole('button', { name: 'Điền báo cáo' }).click()
    const fill = pane.getByRole('button', { name: /^Điền \d+ ô$/ })
    await fill.waitFor()
    faults.push(['preview', await faultsOf(pane)])
    await fill.click()
    await pane.locator('[data-done=fill]').waitFor()
    await excel.select('II.06a', 'D10')
    await pane.locator('[data-origin=found]').waitFor()
    faults.push(['receipt', await faultsOf(pane)])
    await pane.getByRole('button', { name: 'In phiếu đối chiếu' }).click()
    await pane.locator('[data-done=print]').waitFor()
    faults.push(['print', await faultsOf(pane)])
    book.enter('II.06a', 9, 3, 813)
    await excel.press('compareReport')
    await pane.locator('[data-done=compare]').waitFor()
    faults.push(['compare', await faultsOf(pane)])
    await excel.page.screenshot({ path: join(built, `${colorScheme}-${letters.slice(0, 3)}.png`) })
    expect(faults.filter(([, found]) => found.length > 0)).toEqual([])
    expect(excel.errors).toEqual([])
    await excel.context.close()
  })
})
