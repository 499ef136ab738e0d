import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bundledPlan } from '../../core/plans/read/bundled-plan'
import { statusesOn } from '../../core/plans/statuses'
import type { LedgerNote } from '../../core/reports/fill/ledger-note'
import { PACKET_NAMESPACE } from '../../core/snapshot/packet/packet-part'
import { cellName } from '../../core/workbook/seen'
import { seeWorkbook } from '../../core/workbook/sheet/see-workbook'
import { HostWorkbook } from '../excel-host/host-workbook'
import { type OpenExcel, openInExcel } from '../excel-host/open-in-excel'
import { builtAddin } from '../support/built'
import { openWorkbook, packPacket } from '../support/file-hand-now'
import { quarterSnapshot } from '../unit/quarter-snapshot'
import { writeBook } from '../workbook-corpus/book-spec'
import { layOut, USUAL } from '../workbook-corpus/form-layout'
import { smallWorkbook } from '../workbook-corpus/small-workbook'
import { TEMPLATES } from '../workbook-corpus/templates'
import { launchChromium } from './chromium'

const BLANK = new Uint8Array(readFileSync('core/reports/forms/ii-06a/blank.xlsx'))
const PACKET = packPacket([quarterSnapshot()])
const SHOTS = process.env.SHOTS
const NOTE: LedgerNote = {
  format: 'so-mot-cua/note@1',
  unit: 'UBND thị trấn Phố Châu',
  from: '2024-12-15',
  to: '2025-03-14',
  on: '2025-03-14',
  plan: bundledPlan().title,
  receiver: 'UBND huyện Hương Sơn',
  tasks: statusesOn(bundledPlan(), {
    events: [],
    evidence: { snapshots: [], receipts: [] },
    on: '2025-03-14',
  }).tasks,
  findings: [],
  explained: [],
}

let browser: Browser
let built: string

beforeAll(async () => {
  built = await builtAddin()
  browser = await launchChromium()
})

afterAll(async () => {
  await browser?.close()
})

async function shoot(excel: OpenExcel, name: string): Promise<void> {
  if (!SHOTS) return
  mkdirSync(SHOTS, { recursive: true })
  await excel.page.screenshot({ path: join(SHOTS, `${name}.png`) })
}

async function pastePacket(excel: OpenExcel, packet = PACKET): Promise<void> {
  await excel.pane.getByLabel('Nội dung gói').fill(packet)
  await excel.pane.getByRole('button', { name: 'Dán gói số liệu' }).click()
}

function textsOf(bytes: Uint8Array): Map<string, string> {
  const opened = openWorkbook(bytes)
  if (!opened.ok) throw new Error(opened.refusal.message)
  return new Map(
    seeWorkbook(opened.value).sheets.flatMap((sheet) =>
      sheet.cells.map((cell) => [`${sheet.name}!${cellName(cell.row, cell.column)}`, cell.text] as const),
    ),
  )
}

describe('in Excel, with the real office.js', () => {
  test('a template of another unit is asked about once; what was settled is kept with the workbook', async () => {
    const { sheet } = layOut({ ...USUAL, top: 7 })
    const cells = { ...sheet.cells, A3: { value: 'UBND XÃ TÂN LẬP' } }
    const book = new HostWorkbook(writeBook({ sheets: [{ ...sheet, cells }] }))
    const excel = await openInExcel(browser, built, book)
    await pastePacket(excel)
    await excel.pane.getByText('UBND thị trấn Phố Châu').first().waitFor()
    const preview = () => excel.pane.getByRole('button', { name: 'Điền báo cáo' }).click()
    const fill = excel.pane.getByRole('button', { name: /^Điền [1-9]\d* ô$/ })
    await preview()
    await excel.pane.locator('[data-reason="wrong-unit"]').waitFor()
    await expect.poll(() => fill.count()).toBe(0)
    await excel.pane.getByRole('button', { name: 'Mẫu này là của đơn vị mình, kỳ này' }).click()
    await fill.click()
    await excel.pane.locator('[data-done=fill]').waitFor()
    await excel.pane.getByRole('button', { name: 'Đóng' }).click()
    await preview()
    await excel.pane.locator('[data-confirmed="1"]').waitFor()
    await expect.poll(() => excel.pane.locator('[data-confirm]').count()).toBe(0)
    expect(excel.errors).toEqual([])
  })

  test('a template of another title, full of «0»: proposed, filled after one yes, and undone to its own «0»', async () => {
    const columns = [
      { path: ['STT'] },
      { path: ['Lĩnh vực'] },
      { path: ['Tiếp nhận', 'Trực tuyến'] },
      { path: ['Tiếp nhận', 'Trực tiếp'] },
      { path: ['Đã giải quyết', 'Đúng hạn'] },
      { path: ['Đã giải quyết', 'Quá hạn'] },
    ]
    const { sheet, firstRow, lastRow } = layOut({ ...USUAL, columns, title: null, total: 'none' })
    const zeros = Object.fromEntries(
      Array.from({ length: lastRow - firstRow + 1 }, (_, at) => firstRow + at).flatMap((row) =>
        [...'CDEF'].map((column) => [`${column}${row}`, { value: 0 }] as const),
      ),
    )
    const book = new HostWorkbook(writeBook({ sheets: [{ ...sheet, cells: { ...sheet.cells, ...zeros } }] }))
    const before = textsOf(book.bytes)
    const excel = await openInExcel(browser, built, book)
    await pastePacket(excel)
    await excel.pane.getByText('UBND thị trấn Phố Châu').first().waitFor()
    await excel.pane.getByRole('button', { name: 'Điền báo cáo' }).click()
    const proposed = excel.pane.locator('[data-proposed="ii-06a"]')
    await proposed.getByRole('listitem').nth(3).waitFor()
    await expect.poll(() => proposed.getByRole('listitem').count()).toBe(4)
    await proposed.getByRole('button', { name: /^Điền như / }).click()
    await excel.pane.locator('[data-note]').nth(2).waitFor()
    await expect.poll(() => excel.pane.getByText(/ô đang có giá trị khác sẽ bị ghi đè/).count()).toBe(0)
    await excel.pane.getByRole('button', { name: /^Điền [1-9]\d* ô$/ }).click()
    await excel.pane.locator('[data-done=fill]').waitFor()
    expect(textsOf(book.bytes).get(`II.06a!C${firstRow}`)).not.toBe('0')
    await excel.pane.getByRole('button', { name: 'Hoàn tác' }).click()
    await excel.pane.locator('[data-done=undo]').waitFor()
    expect(textsOf(book.bytes)).toEqual(before)
    expect(excel.errors).toEqual([])
  })

  test('packet pasted, preview, fill in three requests, receipt, undo: the workbook is as it was', async () => {
    const book = new HostWorkbook(BLANK)
    const before = textsOf(book.bytes)
    const excel = await openInExcel(browser, built, book)
    await shoot(excel, '1-empty')
    await pastePacket(excel)
    await excel.pane.getByText('UBND thị trấn Phố Châu').first().waitFor()
    expect([...book.parts.values()].map(({ namespace }) => namespace)).toEqual([PACKET_NAMESPACE])
    await shoot(excel, '2-packet')
    await excel.pane.getByRole('button', { name: 'Điền báo cáo' }).click()
    const fill = excel.pane.getByRole('button', { name: /^Điền \d+ ô$/ })
    await fill.waitFor()
    const picture = excel.pane.locator('[data-picture]')
    await picture.locator('.picture-written').first().click()
    await picture
      .locator('[data-told]')
      .getByText(/^Lấy từ: .* · trang «.*», chụp \d\d:\d\d \d\d\/\d\d\/\d{4}$/)
      .waitFor()
    await expect.poll(() => picture.locator('.picture-written').count()).toBeGreaterThan(40)
    await shoot(excel, '3-preview')
    const count = Number(/\d+/.exec((await fill.textContent()) ?? '')?.[0])
    expect(count).toBeGreaterThan(40)
    const syncs = excel.api.syncs
    await fill.click()
    await excel.pane.locator('[data-done=fill]').waitFor()
    await shoot(excel, '4-receipt')
    expect(excel.api.syncs - syncs).toBeLessThanOrEqual(3)
    expect(book.violations).toEqual([])
    const after = textsOf(book.bytes)
    const changed = [...after].filter(([cell, text]) => before.get(cell) !== text)
    expect(changed.length).toBeGreaterThanOrEqual(count)
    await excel.pane.getByRole('button', { name: 'Hoàn tác' }).click()
    await excel.pane.locator('[data-done=undo]').waitFor()
    expect([...textsOf(book.bytes)].filter(([cell, text]) => (before.get(cell) ?? '') !== text)).toEqual([])
    expect(excel.strayRequests).toEqual([])
    expect(excel.errors).toEqual([])
    await excel.context.close()
  })

  test('the ribbon fills at once where the workbook holds its packet, and completes its event', async () => {
    const book = new HostWorkbook(BLANK)
    const first = await openInExcel(browser, built, book)
    await pastePacket(first)
    await first.pane.getByText('Thay gói số liệu').waitFor()
    await first.context.close()
    const excel = await openInExcel(browser, built, book)
    await excel.press('fillReport')
    await excel.pane.locator('[data-done=fill]').waitFor()
    await excel.select('II.06a', 'D10')
    await excel.pane.locator('[data-origin=found]').waitFor()
    expect(await excel.pane.locator('[data-origin=found]').innerText()).toContain('812')
    await excel.pane.getByRole('button', { name: /^Đánh dấu 66 ô/ }).click()
    await excel.pane.getByText('Đã đánh dấu 66 ô').waitFor()
    await excel.pane.getByRole('button', { name: 'Ghi chú nguồn vào ô' }).click()
    await excel.pane.getByText('Đã ghi chú nguồn vào ô D10').waitFor()
    expect([...book.comments.values()]).toMatchObject([
      { address: "'II.06a'!D10", content: expect.stringContaining('812') },
    ])
    book.comments.set('{OTHER}', { address: 'A1', content: 'của người khác' })
    await shoot(excel, '11-marks')
    await excel.pane.getByRole('button', { name: 'Xóa đánh dấu' }).click()
    await excel.pane.getByText('dấu và ghi chú').waitFor()
    expect([book.formats.size, [...book.comments.keys()]]).toEqual([0, ['{OTHER}']])
    await excel.pane.getByRole('button', { name: 'In phiếu đối chiếu' }).click()
    await excel.pane.getByText('PHIẾU ĐỐI CHIẾU SỐ LIỆU').waitFor()
    await shoot(excel, '8-print')
    await excel.press('compareReport')
    await excel.pane.locator('[data-done=compare]').waitFor()
    await shoot(excel, '5-compare')
    await expect.poll(() => excel.pane.locator('[data-agreement]:not([data-agreement=same])').count()).toBe(0)
    await excel.pane.getByText('66 ô đã điền đều bằng số liệu.').waitFor()
    book.enter('II.06a', 9, 3, 813)
    // The row «Đất đai» is another one now: its eight cells have no labels left.
    book.enter('II.06a', 11, 1, 'Việc khác')
    const before = textsOf(book.bytes)
    await excel.press('compareReport')
    await excel.pane.locator('[data-agreement=changed-by-hand]').waitFor()
    expect(await excel.pane.locator('[data-filled="66"]').innerText()).toBe(
      '⚠ 66 ô đã điền: 57 bằng số liệu, 1 đã sửa tay, 8 không còn thấy nhãn.',
    )
    const lost = excel.pane.locator('[data-lost="8"]')
    expect(await lost.locator('li').first().innerText()).toMatch(
      /^II\.06a!D12 Đất đai .*\n.*Không còn thấy nhãn của ô này: dòng «Đất đai»\. Ô D12 nay là của «Việc khác · Trực tuyến»\. Đã điền 143 ngày \d\d\/\d\d\/\d{4}, từ trang «.*», UBND thị trấn Phố Châu, 15\/12\/2024–14\/03\/2025\. Ô D12 hiện có «143»\.$/s,
    )
    await shoot(excel, '9-changed-by-hand')
    await excel.select('II.06a', 'D12')
    await excel.pane.locator('[data-origin=lost]').waitFor()
    await excel.select('II.06a', 'D11')
    await excel.pane.locator('[data-origin=lost]').waitFor({ state: 'detached' })
    expect(textsOf(book.bytes)).toEqual(before)
    await excel.pane.getByRole('button', { name: 'In phiếu đối chiếu' }).click()
    await excel.pane.getByText('Đã ghi và đọc lại khớp 57 ô').waitFor()
    await excel.pane
      .getByRole('cell', { name: /^Đã điền 812, nay ô hiện «813»/ })
      .first()
      .waitFor()
    await excel.pane.getByRole('button', { name: 'Đóng' }).click()
    await excel.pane.locator('[data-done=compare]').waitFor()
    expect(book.violations).toEqual([])
    expect(excel.errors).toEqual([])
    await excel.context.close()
  })

  test('marks stay removable after the fill was taken back', async () => {
    const book = new HostWorkbook(BLANK)
    const excel = await openInExcel(browser, built, book)
    await pastePacket(excel)
    await excel.pane.getByText('Thay gói số liệu').waitFor()
    await excel.press('fillReport')
    await excel.pane.getByRole('button', { name: /^Đánh dấu 66 ô/ }).click()
    await excel.pane.getByText('Đã đánh dấu 66 ô').waitFor()
    expect(book.formats.size).toBeGreaterThan(0)
    await excel.pane.getByRole('button', { name: 'Hoàn tác' }).click()
    await excel.pane.locator('[data-done=undo]').waitFor()
    await excel.pane.getByRole('button', { name: 'Xóa đánh dấu' }).click()
    await excel.pane.getByText('dấu và ghi chú').waitFor()
    expect(book.formats.size).toBe(0)
    expect(excel.errors).toEqual([])
    await excel.context.close()
  })

  test('of a workbook whose sheet was deleted every filled cell is named, and nothing else is marked', async () => {
    const first = new HostWorkbook(BLANK)
    const filling = await openInExcel(browser, built, first)
    await pastePacket(filling)
    await filling.pane.getByText('Thay gói số liệu').waitFor()
    await filling.press('fillReport')
    await filling.context.close()
    const book = new HostWorkbook(
      smallWorkbook({ sheets: [{ name: 'Ghi chú', cells: { A1: 'Trang biểu đã xóa' } }] }),
    )
    for (const { xml } of first.parts.values()) book.addPart(xml)
    const excel = await openInExcel(browser, built, book)
    await excel.press('compareReport')
    await excel.pane.locator('[data-done=compare]').waitFor()
    expect(await excel.pane.locator('[data-filled="66"]').innerText()).toBe(
      '⚠ 66 ô đã điền: 66 không còn thấy nhãn.',
    )
    await excel.pane.locator('[data-lost="66"] summary').click()
    await expect.poll(() => excel.pane.locator('[data-lost] li').count()).toBe(66)
    expect(await excel.pane.locator('[data-lost] li').first().innerText()).toContain(
      'Không còn thấy nhãn của ô này: trang tính «II.06a» không còn',
    )
    await shoot(excel, '17-sheet-deleted')
    await excel.pane.getByRole('button', { name: /^Đánh dấu/ }).click()
    await excel.pane.getByText('66 ô không còn tìm được theo nhãn').waitFor()
    expect(book.formats.size).toBe(0)
    expect(excel.errors).toEqual([])
    await excel.context.close()
  })

  test('where Excel lets no pane print, that is said, and the receipt opens as a workbook of its own', async () => {
    const book = new HostWorkbook(BLANK)
    const excel = await openInExcel(browser, built, book, { sandboxed: true })
    await pastePacket(excel)
    await excel.pane.getByText('Thay gói số liệu').waitFor()
    await excel.press('fillReport')
    await excel.pane.getByRole('button', { name: 'In phiếu đối chiếu' }).click()
    await excel.pane.getByRole('button', { name: 'In trang này' }).click()
    await excel.pane.getByText('Excel này không cho in từ ngăn bên.').waitFor()
    await shoot(excel, '18-no-print')
    const before = book.bytes
    await excel.pane.getByRole('button', { name: 'Mở phiếu thành tệp Excel' }).click()
    await expect.poll(() => book.openedBeside.length).toBe(1)
    expect(textsOf(book.openedBeside[0]!).get('Phiếu đối chiếu!A1')).toBe('PHIẾU ĐỐI CHIẾU SỐ LIỆU')
    expect(book.bytes).toEqual(before)
    await excel.pane.locator('[data-reason=no-access]').waitFor({ state: 'detached' })
    expect(excel.errors).toEqual([])
    await excel.context.close()
  })

  test('statuses of tasks travel in the packet and fill the appendix; of another day, that is said', async () => {
    const book = new HostWorkbook(new Uint8Array(readFileSync('core/reports/forms/plan-annex/blank.xlsx')))
    const excel = await openInExcel(browser, built, book)
    await pastePacket(excel, packPacket([quarterSnapshot()], [NOTE]))
    const old = excel.pane.locator('[data-statuses=old]')
    await old.waitFor()
    expect(await old.innerText()).toContain('31 nhiệm vụ, tính đến ngày 14/03/2025, không phải hôm nay')
    await excel.press('fillReport')
    await excel.pane.locator('[data-done=fill]').waitFor()
    const texts = textsOf(book.bytes)
    expect(texts.get('Phụ lục nhiệm vụ!A4')).toBe('Tình trạng đến ngày: 14/03/2025')
    expect(texts.get('Phụ lục nhiệm vụ!H10')).toBe('Quá hạn')
    expect([...texts].filter(([cell, text]) => /!H\d+$/.test(cell) && text !== '').length).toBeGreaterThan(31)
    await excel.select('Phụ lục nhiệm vụ', 'H10')
    await excel.pane.locator('[data-origin=found]').waitFor()
    expect(await excel.pane.locator('[data-origin=found]').innerText()).toMatch(
      /Nhiệm vụ I\.1.*Tính đến ngày\s+14\/03\/2025/s,
    )
    await shoot(excel, '13-statuses')
    await excel.press('compareReport')
    await excel.pane.locator('[data-done=compare]').waitFor()
    await expect.poll(() => excel.pane.locator('[data-agreement]:not([data-agreement=same])').count()).toBe(0)
    expect(excel.errors).toEqual([])
    await excel.context.close()
  })

  test('what moved since the blank is one quiet line that opens; what moved since the last fill, too', async () => {
    const moved = TEMPLATES.find(({ id }) => id === 'sheet-renamed')!
    const excel = await openInExcel(browser, built, new HostWorkbook(moved.bytes()))
    await pastePacket(excel)
    await excel.pane.getByRole('button', { name: 'Điền báo cáo' }).click()
    const line = excel.pane.locator('[data-moved]')
    await line.waitFor()
    expect(await line.locator('summary').innerText()).toMatch(/^\d+ ô đã dời so với mẫu /)
    await line.locator('summary').click()
    expect(await line.innerText()).toContain(
      "Hộ tịch · Trực tuyến: D10 → D11 (trang đổi tên II.06a → Quý I '25 (xã))",
    )
    await shoot(excel, '14-moved')
    expect(excel.errors).toEqual([])
    await excel.context.close()
  })

  test('nothing is said of moves where nothing moved; a row inserted after the fill is followed', async () => {
    const book = new HostWorkbook(BLANK)
    const excel = await openInExcel(browser, built, book)
    await pastePacket(excel)
    await excel.pane.getByRole('button', { name: 'Điền báo cáo' }).click()
    await excel.pane.getByRole('button', { name: /^Điền \d+ ô$/ }).click()
    await excel.pane.locator('[data-done=fill]').waitFor()
    await expect.poll(() => excel.pane.locator('[data-moved]').count()).toBe(0)
    await excel.context.close()
    // Two rows change places, as after a cut and an insert.
    for (const [row, name, online] of [
      [9, 'Chứng thực', 96],
      [10, 'Hộ tịch', 812],
    ] as const) {
      book.enter('II.06a', row, 1, name)
      book.enter('II.06a', row, 3, online)
    }
    const again = await openInExcel(browser, built, book)
    await again.pane.getByText('Thay gói số liệu').waitFor()
    await again.select('II.06a', 'D11')
    await again.pane.locator('[data-origin=found]').waitFor()
    expect(await again.pane.locator('[data-origin=found]').innerText()).toContain('812')
    await again.pane.getByRole('button', { name: 'Điền báo cáo' }).click()
    const last = again.pane.getByText(/ô đã dời so với lần điền ngày/)
    await last.click()
    await again.pane.getByText('Hộ tịch · Trực tuyến: D10 → D11').last().waitFor()
    await shoot(again, '15-moved-since')
    expect(again.errors).toEqual([])
    await again.context.close()
  })

  test('the ribbon without a packet says what is missing, and completes its event', async () => {
    const excel = await openInExcel(browser, built, new HostWorkbook(BLANK))
    await excel.press('fillReport')
    await excel.pane.getByText('Chưa có gói số liệu trong tệp').waitFor()
    await excel.context.close()
  })

  test('of cells that hold other numbers only the ticked one is overwritten; undo puts the old numbers back', async () => {
    const book = new HostWorkbook(BLANK)
    book.enter('II.06a', 9, 3, 7)
    book.enter('II.06a', 9, 4, 8)
    book.enter('II.06a', 10, 3, 9)
    const held = () => ['D10', 'E10', 'D11'].map((cell) => textsOf(book.bytes).get(`II.06a!${cell}`))
    const before = textsOf(book.bytes)
    const excel = await openInExcel(browser, built, book)
    await pastePacket(excel)
    await excel.pane.getByText('Thay gói số liệu').waitFor()
    // The ribbon fills what is free and asks about the rest.
    await excel.press('fillReport')
    await excel.pane.locator('[data-done=fill]').waitFor()
    expect(held()).toEqual(['7', '8', '9'])
    await excel.pane.getByRole('button', { name: 'Chọn ô ghi đè trong 3 ô' }).click()
    const taken = excel.pane.locator('[data-taken]')
    await taken.locator('summary').click()
    await taken.getByRole('checkbox', { name: /^II\.06a!D10 / }).check()
    await taken.getByRole('checkbox', { name: /^II\.06a!E10 / }).check()
    await excel.pane.locator('[data-taken="1"]').waitFor()
    await taken.getByRole('checkbox', { name: /^II\.06a!E10 / }).uncheck()
    await excel.pane.locator('[data-taken="2"]').waitFor()
    expect(await taken.innerText()).toContain('II.06a!D10 Đang có «7», sẽ ghi đè thành 812.')
    await excel.pane.getByText('1 ô đang có giá trị khác sẽ bị ghi đè.').waitFor()
    await taken.scrollIntoViewIfNeeded()
    await shoot(excel, '16-overwrite')
    await excel.pane.getByRole('button', { name: 'Điền 1 ô' }).click()
    await excel.pane.locator('[data-done=fill]').waitFor()
    expect(held()).toEqual(['812', '8', '9'])
    await excel.pane.getByRole('button', { name: 'Hoàn tác' }).click()
    await excel.pane.locator('[data-done=undo]').waitFor()
    expect(held()).toEqual(['7', '8', '9'])
    expect(textsOf(book.bytes).get('II.06a!D12')).not.toBe(before.get('II.06a!D12'))
    // What was ticked once is not ticked for the next fill, nor for the ribbon.
    await excel.pane.getByRole('button', { name: 'Đóng' }).click()
    await excel.press('fillReport')
    await excel.pane.locator('[data-done=fill]').waitFor()
    expect(held()).toEqual(['7', '8', '9'])
    expect(book.violations).toEqual([])
    expect(excel.errors).toEqual([])
    await excel.context.close()
  })

  test('everything that holds other numbers is overwritten once the officer says so, this once only', async () => {
    const book = new HostWorkbook(BLANK)
    book.enter('II.06a', 9, 3, 7)
    const excel = await openInExcel(browser, built, book)
    await pastePacket(excel)
    await excel.pane.getByRole('button', { name: 'Điền báo cáo' }).click()
    await excel.pane.getByRole('checkbox', { name: /^Ghi đè mọi ô/ }).check()
    await excel.pane.getByText('1 ô đang có giá trị khác sẽ bị ghi đè.').waitFor()
    await excel.press('fillReport')
    await excel.pane.locator('[data-done=fill]').waitFor()
    expect(textsOf(book.bytes).get('II.06a!D10')).toBe('7')
    expect(excel.errors).toEqual([])
    await excel.context.close()
  })

  test('packets of two units stand side by side and are merged; the merged one fills', async () => {
    const book = new HostWorkbook(BLANK)
    const excel = await openInExcel(browser, built, book)
    await pastePacket(excel)
    await excel.pane.getByRole('button', { name: 'Thêm gói của đơn vị khác' }).click()
    await excel.pane
      .getByLabel('Nội dung gói của đơn vị khác')
      .fill(packPacket([quarterSnapshot({ unit: 'UBND xã Sơn Kim 1' })]))
    await excel.pane.getByRole('button', { name: 'Dán gói số liệu' }).click()
    await excel.pane.getByText('2 đơn vị').first().waitFor()
    await excel.pane.getByText('Gộp cho cơ quan nhận báo cáo').click()
    await excel.pane.getByLabel('Cơ quan nhận').fill('UBND huyện Hương Sơn')
    await excel.pane.getByRole('button', { name: 'Gộp 2 đơn vị' }).click()
    await excel.pane.locator('[data-done=merge]').waitFor()
    await shoot(excel, '10-merge')
    await excel.pane.getByRole('button', { name: 'Dùng bản gộp để điền' }).click()
    await excel.press('fillReport')
    await excel.pane.locator('[data-done=fill]').waitFor()
    expect(textsOf(book.bytes).get('II.06a!D10')).toBe('1624')
    expect(excel.errors).toEqual([])
    await excel.context.close()
  })

  test('a row of another name is matched once the officer says so, and the name stays in the workbook', async () => {
    const book = new HostWorkbook(BLANK)
    book.enter('II.06a', 9, 1, "'Hộ tịch, quốc tịch của xã")
    const excel = await openInExcel(browser, built, book)
    await pastePacket(excel)
    await excel.pane.getByRole('button', { name: 'Điền báo cáo' }).click()
    await excel.pane.getByText('Tên lĩnh vực coi là một').click()
    await excel.pane.getByLabel(/^Tên riêng, mỗi dòng/).fill('Hộ tịch, quốc tịch của xã = Hộ tịch')
    await excel.pane.getByRole('button', { name: 'Áp dụng' }).click()
    await excel.pane
      .getByRole('row', { name: /Hộ tịch, quốc tịch của xã/ })
      .first()
      .waitFor()
    await excel.pane.getByRole('button', { name: /^Điền \d+ ô$/ }).click()
    await excel.pane.locator('[data-done=fill]').waitFor()
    expect(textsOf(book.bytes).get('II.06a!D10')).toBe('812')
    expect([...book.parts.values()].map(({ namespace }) => namespace)).toContain('urn:so-mot-cua:names:1')
    await excel.context.close()
  })

  test('an unknown template is refused, taught, then filled; the lesson stays in the workbook', async () => {
    const cells = {
      A1: 'Báo cáo riêng của huyện',
      A3: 'Lĩnh vực',
      B3: 'Số đơn nhận',
      C3: 'Đơn chậm',
      A4: 'Hộ tịch',
      A5: 'Đất đai',
    }
    const book = new HostWorkbook(smallWorkbook({ sheets: [{ name: 'Riêng', cells }] }))
    const excel = await openInExcel(browser, built, book)
    await pastePacket(excel)
    await excel.pane.getByRole('button', { name: 'Điền báo cáo' }).click()
    await excel.pane.locator('[data-reason=table-not-found]').waitFor()
    await excel.pane.getByText('Mẫu lạ: dạy cho Sổ Một Cửa').click()
    await excel.pane.getByRole('button', { name: 'Dạy mẫu này' }).click()
    await excel.pane.getByLabel('Tên mẫu').fill('Báo cáo riêng')
    await excel.pane.getByLabel('Cột B: Số đơn nhận').selectOption('dossiers.received')
    await excel.pane.getByLabel('Cột C: Đơn chậm').selectOption('dossiers.resolved.late')
    await shoot(excel, '12-teach')
    await excel.pane.getByRole('button', { name: 'Lưu bài dạy' }).click()
    await excel.pane.getByRole('button', { name: 'Điền báo cáo' }).click()
    await excel.pane.getByRole('button', { name: /^Điền \d+ ô$/ }).click()
    await excel.pane.locator('[data-done=fill]').waitFor()
    const texts = textsOf(book.bytes)
    expect(['B4', 'C4', 'B5', 'C5'].map((cell) => texts.get(`Riêng!${cell}`))).toEqual([
      '1047',
      '3',
      '242',
      '11',
    ])
    expect([...book.parts.values()].map(({ namespace }) => namespace)).toContain('urn:so-mot-cua:lessons:1')
    expect(excel.errors).toEqual([])
    await excel.context.close()
  })

  test('an Excel that is too old says so, and the file way works in its place', async () => {
    const excel = await openInExcel(browser, built, new HostWorkbook(BLANK), { sets: { excelapi: '1.8' } })
    await excel.pane.locator('[data-reason=no-access]').waitFor()
    await excel.pane.getByLabel('Mở tệp Excel').setInputFiles('core/reports/forms/ii-06a/blank.xlsx')
    await pastePacket(excel)
    await excel.pane.getByRole('button', { name: 'Điền báo cáo' }).click()
    await excel.pane.getByRole('button', { name: /^Điền \d+ ô$/ }).waitFor()
    expect(excel.api.syncs).toBe(0)
    await excel.context.close()
  })

  test('a damaged packet is refused in words, and nothing is kept', async () => {
    const book = new HostWorkbook(BLANK)
    const excel = await openInExcel(browser, built, book)
    await pastePacket(excel, PACKET.replace('Phố Châu', 'Phố Chân'))
    await excel.pane.locator('[data-reason=packet-damaged]').waitFor()
    await shoot(excel, '6-damaged')
    expect(book.parts.size).toBe(0)
    await excel.context.close()
  })
})

describe('in a plain browser, on a file', () => {
  test('a template is opened, filled and given back; no request leaves the page', async () => {
    const context = await browser.newContext({ viewport: { width: 420, height: 800 }, acceptDownloads: true })
    const stray: string[] = []
    await context.route('**/*', (route) => {
      const url = new URL(route.request().url())
      if (url.origin === 'https://localhost:3000') return route.fulfill({ path: join(built, url.pathname) })
      stray.push(url.href)
      return route.abort()
    })
    const page = await context.newPage()
    await page.goto('https://localhost:3000/taskpane.html')
    await page.getByLabel('Mở tệp Excel').setInputFiles('core/reports/forms/ii-06a/blank.xlsx')
    await page.getByLabel('Nội dung gói').fill(PACKET)
    await page.getByRole('button', { name: 'Dán gói số liệu' }).click()
    await page.getByRole('button', { name: 'Điền báo cáo' }).click()
    await page.getByRole('button', { name: /^Điền \d+ ô$/ }).click()
    await page.locator('[data-done=fill]').waitFor()
    if (SHOTS) await page.screenshot({ path: join(SHOTS, '7-file.png'), fullPage: true })
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Tải tệp về' }).click(),
    ])
    expect(download.suggestedFilename()).toBe('blank-da-dien.xlsx')
    const bytes = new Uint8Array(readFileSync(await download.path()))
    if (SHOTS) writeFileSync(join(SHOTS, 'filled.xlsx'), bytes)
    expect(textsOf(bytes).size).toBeGreaterThan(0)
    expect(stray).toEqual([])
    await context.close()
  })
})
