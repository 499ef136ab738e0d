import { readFile } from 'node:fs/promises'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { seeWorkbook } from '../../core/workbook/sheet/see-workbook'
import { type SampleSite, serveSampleSite } from '../sample-site/serve'
import { openWorkbook } from '../support/file-hand-now'
import { writeBook } from '../workbook-corpus/book-spec'
import { type ColumnSpec, layOut, USUAL } from '../workbook-corpus/form-layout'
import { type Launched, launchExtension } from './launch'
import { BY_FIELD, capture, openTab, startBook } from './panel-hand'

const COLUMNS: readonly ColumnSpec[] = [
  { path: ['STT'] },
  { path: ['Lĩnh vực'] },
  { path: ['Tiếp nhận', 'Tổng số'], measure: 'dossiers.received' },
  { path: ['Tiếp nhận', 'Trực tuyến'], measure: 'dossiers.received.online' },
  { path: ['Tiếp nhận', 'Trực tiếp'], measure: 'dossiers.received.direct' },
  { path: ['Đã giải quyết', 'Đúng hạn'], measure: 'dossiers.resolved.in-time' },
  { path: ['Đã giải quyết', 'Quá hạn'], measure: 'dossiers.resolved.late' },
]

let site: SampleSite
let extension: Launched
let panel: Page
let own: Locator

beforeAll(async () => {
  site = await serveSampleSite()
  extension = await launchExtension({ build: 'e2e' })
  const { page, panel: opened } = await extension.beside(site.url + BY_FIELD)
  panel = opened
  await startBook(panel)
  await page.goto(site.url + BY_FIELD)
  await capture(panel)
  await openTab(panel, 'Báo cáo')
  own = panel.getByRole('region', { name: 'Tệp Excel có sẵn' })
})
afterAll(async () => {
  await extension.close()
  await site.close()
})

/** A template under a title that no report bears. */
function template(): Buffer {
  const { sheet } = layOut({
    ...USUAL,
    name: 'Biểu',
    title: 'Tình hình, kết quả tiếp nhận, giải quyết TTHC',
    columns: COLUMNS,
    rows: ['Hộ tịch', 'Chứng thực', 'Đất đai'],
    total: 'none',
    across: 'none',
  })
  return Buffer.from(writeBook({ sheets: [{ ...sheet, cells: { ...sheet.cells, A2: {}, C4: {} } }] }))
}

it('a template titled otherwise is proposed as II.06a with what goes where, and filled after one yes', async () => {
  await own.getByLabel('Điền vào tệp có sẵn').setInputFiles({
    name: 'Biểu của xã.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: template(),
  })
  const proposed = own.locator('[data-proposed="ii-06a"]')
  await proposed.waitFor()
  const columns = await proposed.locator('li').allTextContents()
  expect(columns).toHaveLength(5)
  expect(columns[1]).toMatch(/^«Tiếp nhận › Trực tuyến» ← /)
  // Nothing can be filled before the yes.
  await expect.poll(() => own.getByRole('button', { name: /^Điền \d+ ô$/ }).count()).toBe(0)
  await proposed.getByRole('button', { name: /^Điền như / }).click()
  const fill = own.getByRole('button', { name: /^Điền [1-9]\d* ô$/ })
  await fill.waitFor()
  const [download] = await Promise.all([panel.waitForEvent('download'), fill.click()])
  const book = openWorkbook(new Uint8Array(await readFile(await download.path())))
  if (!book.ok) throw new Error(book.refusal.message)
  const { cells } = seeWorkbook(book.value).sheets[0]!
  const civil = cells.find(({ text }) => text === 'Hộ tịch')!
  const at = (column: number) => cells.find((cell) => cell.row === civil.row && cell.column === column)?.value
  // «Tổng số» holds what was carried over, too, and no column here says how much: it is left, and named.
  expect([at(2), at(3), at(4), at(5), at(6)]).toEqual([null, 512, 210, 730, 3])
}, 240_000)
