import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readNotes } from '../../core/reports/fill/ledger-note'
import { seeWorkbook } from '../../core/workbook/sheet/see-workbook'
import { type SampleSite, serveSampleSite } from '../sample-site/serve'
import { keptIn, openPacket, openWorkbook } from '../support/file-hand-now'
import { writeBook } from '../workbook-corpus/book-spec'
import { layOut, ROWS, USUAL } from '../workbook-corpus/form-layout'
import { TEMPLATES } from '../workbook-corpus/templates'
import { type Launched, launchExtension } from './launch'
import { BY_FIELD, capture, FORM, openTab, QUARTER, reopen, startBook } from './panel-hand'

let site: SampleSite
let extension: Launched
let page: Page
let panel: Page

beforeAll(async () => {
  site = await serveSampleSite()
  extension = await launchExtension({ build: 'e2e' })
  ;({ page, panel } = await extension.beside(`${site.url}/dvc/thong-ke/bao-cao-06-cac-cap`))
})

afterAll(async () => {
  await site.close()
})

describe('the whole job with the built extension', () => {
  it('asks three questions at the first start, then shows unit and period', async () => {
    await startBook(panel)
    await expect.poll(() => panel.getByRole('banner').textContent()).toContain('UBND thị trấn Phố Châu')
    await expect.poll(() => panel.getByRole('combobox', { name: /^Kỳ/ }).evaluate(chosenLabel)).toBe(QUARTER)
  })

  it('refuses the page before «Thống kê» was pressed: a row of zeros is no data', async () => {
    await panel.getByText('Thống kê').first().waitFor()
    await expect.poll(() => panel.getByRole('button', { name: 'Chụp số liệu' }).count()).toBe(0)
  })

  it('reads again by itself when the page moves on, shows what proves the figures, and keeps them', async () => {
    await page.goto(site.url + BY_FIELD)
    await panel.getByText('15/12/2024 – 14/03/2025').waitFor()
    expect(await panel.getByRole('main').textContent()).toMatch(/[1-9]\d* đẳng thức đúng/)
    await capture(panel)
  })

  it('takes a capture back and keeps it again', async () => {
    await panel.getByRole('button', { name: 'Hoàn tác' }).click()
    await capture(panel)
  })

  it('outlines a figure on the page while it is focused', async () => {
    await panel.getByRole('button', { name: 'Xem bảng' }).click()
    await panel.locator('.figure').first().focus()
    await expect.poll(() => page.locator('[data-so-mot-cua-outline]').count()).toBe(1)
    await panel.keyboard.press('ArrowRight')
    await panel.keyboard.press('ArrowDown')
    await expect.poll(() => page.locator('[data-so-mot-cua-outline]').textContent()).toBe('118')
    await panel.getByRole('button', { name: 'Ẩn bảng' }).click()
    await expect.poll(() => page.locator('[data-so-mot-cua-outline]').count()).toBe(0)
  })

  it('captures the page by unit, too, reached within the application without a page load', async () => {
    await page.getByRole('menuitem', { name: 'Báo cáo 06a' }).click()
    await panel.getByText('theo đơn vị').first().waitFor()
    await capture(panel)
  })

  it('works out the indicators', async () => {
    await openTab(panel, 'Chỉ tiêu')
    expect(await panel.getByRole('main').textContent()).toMatch(/\d+,\d\d %/)
  })

  it('fills our blank of II.06a and gives the file with true figures', async () => {
    await openTab(panel, 'Báo cáo')
    const card = panel.locator('[data-report="ii-06a"]')
    await card.getByText('Đủ số liệu').waitFor()
    await card.getByRole('button', { name: 'Điền tệp Excel' }).click()
    const fill = card.getByRole('button', { name: /^Điền \d+ ô$/ })
    await fill.waitFor()
    // However often it is clicked, it fills once.
    const [download] = await Promise.all([panel.waitForEvent('download'), fill.dblclick()])
    const bytes = new Uint8Array(await readFile(await download.path()))
    const opened = openWorkbook(bytes)
    if (!opened.ok) throw new Error(opened.refusal.message)
    const cells = seeWorkbook(opened.value).sheets[0]?.cells ?? []
    const label = cells.find((cell) => cell.text === 'Hộ tịch')
    const inRow = cells.filter((cell) => cell.row === label?.row && typeof cell.value === 'number')
    expect(inRow.length).toBeGreaterThan(8)
    // Whoever opens the file in Excel finds from which page each number comes.
    const { provenance } = keptIn(opened.value)
    expect(provenance?.cells.length).toBeGreaterThan(60)
    expect(provenance?.sources[0]?.unit).toBe('UBND thị trấn Phố Châu')
    expect(provenance?.said?.find(({ says }) => says === 'Nhiệm vụ I.1')).toBeDefined()
    await card.locator('[data-done="workbook"]').waitFor()
    await panel.locator('[data-receipt="workbook"]').first().waitFor()
    await expect.poll(() => panel.locator('[data-receipt="workbook"]').count()).toBe(1)
  })

  it('offers the old .xls too, only to say what to do with it', async () => {
    const own = panel.getByRole('region', { name: 'Tệp Excel có sẵn' })
    const input = own.getByLabel('Điền vào tệp có sẵn')
    expect(await input.getAttribute('accept')).toMatch(/\.xls$/)
    await input.setInputFiles({
      name: 'Biểu cũ.xls',
      mimeType: 'application/vnd.ms-excel',
      buffer: Buffer.from(`d0cf11e0a1b11ae1${'00'.repeat(1024)}`, 'hex'),
    })
    await own.getByText(/Tệp là \.xls kiểu cũ\. Mở bằng Excel, lưu thành \.xlsx/).waitFor()
  })

  it('says what stands elsewhere in the officer’s own file than in our blank, and fills it there', async () => {
    const own = panel.getByRole('region', { name: 'Tệp Excel có sẵn' })
    const moved = TEMPLATES.find(({ id }) => id === 'sheet-renamed')
    await own.getByLabel('Điền vào tệp có sẵn').setInputFiles({
      name: 'Biểu của huyện.xlsx',
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: Buffer.from(moved?.bytes() ?? []),
    })
    const line = own.locator('[data-moved] summary')
    await line.waitFor()
    expect(await line.textContent()).toMatch(/^\d+ ô đã dời so với mẫu II\.06a/)
    await line.click()
    expect(await own.locator('[data-moved]').textContent()).toContain(
      "Hộ tịch · Trực tuyến: D10 → D11 (trang đổi tên II.06a → Quý I '25 (xã))",
    )
    await panel.screenshot({ path: 'out/test/moved.png' })
    await own.getByRole('button', { name: 'Đóng' }).click()
  })

  it('asks once about a template that names another unit, and fills it when the officer settles that', async () => {
    const own = panel.getByRole('region', { name: 'Tệp Excel có sẵn' })
    const { sheet } = layOut({ ...USUAL, top: 7 })
    const cells = { ...sheet.cells, A3: { value: 'UBND XÃ TÂN LẬP' } }
    await own.getByLabel('Điền vào tệp có sẵn').setInputFiles({
      name: 'Biểu mượn.xlsx',
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: Buffer.from(writeBook({ sheets: [{ ...sheet, cells }] })),
    })
    await own
      .locator('[data-reason="wrong-unit"]')
      .getByText(/ghi «UBND XÃ TÂN LẬP»/)
      .waitFor()
    expect(await own.getByRole('button', { name: 'Điền 0 ô' }).isDisabled()).toBe(true)
    await panel.screenshot({ path: 'out/test/confirm.png' })
    await own.getByRole('button', { name: 'Mẫu này là của đơn vị mình, kỳ này' }).click()
    await own.locator('[data-confirmed="1"]').waitFor()
    const fill = own.getByRole('button', { name: /^Điền [1-9]\d* ô$/ })
    const [download] = await Promise.all([panel.waitForEvent('download'), fill.click()])
    const book = openWorkbook(new Uint8Array(await readFile(await download.path())))
    if (!book.ok) throw new Error(book.refusal.message)
    expect(keptIn(book.value).provenance?.confirmed?.map(({ words }) => words)).toEqual(['UBND XÃ TÂN LẬP'])
    await own.getByRole('button', { name: 'Đóng' }).click()
  })

  it('takes a row of another name once the officer says so, and remembers the name', async () => {
    const own = panel.getByRole('region', { name: 'Tệp Excel có sẵn' })
    const { sheet } = layOut({ ...USUAL, rows: [...ROWS.slice(0, 7), 'Khen thưởng của xã'] })
    const openIt = () =>
      own.getByLabel('Điền vào tệp có sẵn').setInputFiles({
        name: 'Biểu riêng.xlsx',
        mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        buffer: Buffer.from(writeBook({ sheets: [sheet] })),
      })
    await openIt()
    const count = async () =>
      Number(/\d+/.exec((await own.getByRole('button', { name: /^Điền \d+ ô$/ }).textContent()) ?? '')?.[0])
    await own.getByText('Tên lĩnh vực coi là một').click()
    const before = await count()
    await own.getByLabel(/^Tên riêng, mỗi dòng/).fill('Khen thưởng của xã = Thi đua - Khen thưởng')
    await own.getByRole('button', { name: 'Áp dụng' }).click()
    await expect.poll(count).toBeGreaterThan(before)
    const after = await count()
    await panel.screenshot({ path: 'out/test/names.png' })
    await own.getByRole('button', { name: 'Đóng' }).click()
    await openIt()
    await expect.poll(count).toBe(after)
    await own.getByRole('button', { name: 'Đóng' }).click()
  })

  it('copies a packet that carries the statuses of the plan', async () => {
    const [download] = await Promise.all([
      panel.waitForEvent('download'),
      panel
        .getByRole('region', { name: 'Gói số liệu' })
        .getByRole('button', { name: 'Lưu thành tệp' })
        .click(),
    ])
    const packet = openPacket(await readFile(await download.path(), 'utf8'))
    const notes = packet.ok ? readNotes(packet.value.notes) : packet
    expect(notes.ok && notes.value.map(({ unit, tasks }) => [unit, tasks.length])).toEqual([
      ['UBND thị trấn Phố Châu', 31],
    ])
  })

  it('fills the form on the page, reads it back, and takes it back; nothing is sent', async () => {
    await page.goto(site.url + FORM)
    await page.getByText('Hộ tịch').first().waitFor()
    await openTab(panel, 'Chụp số liệu')
    await openTab(panel, 'Báo cáo')
    const form = panel.getByRole('region', { name: 'Biểu mẫu trên trang này' })
    await form.getByRole('button', { name: 'Điền biểu mẫu trên trang này' }).click()
    await form.getByRole('button', { name: /^Điền \d+ ô$/ }).click()
    await form.locator('[data-done="form"]').waitFor()
    expect(await form.textContent()).toContain('Đã ghi:')
    const filled = await valuesOf(page)
    await form.getByRole('button', { name: 'Hoàn tác' }).click()
    await form.locator('[data-done="undo"]').waitFor()
    expect(await valuesOf(page)).not.toEqual(filled)
    await form.getByRole('button', { name: 'Đóng' }).click()
    await form.getByRole('button', { name: 'Điền biểu mẫu trên trang này' }).click()
    await form.getByRole('button', { name: /^Điền \d+ ô$/ }).click()
    await form.locator('[data-done="form"]').waitFor()
    expect(await valuesOf(page)).toEqual(filled)
    await expect.poll(() => panel.locator('[data-receipt="form"]').count()).toBe(1)
    expect(await page.evaluate(() => Reflect.get(window, '__submitted') ?? 0)).toBe(0)
  })

  it('compares the form with the ledger, and goes through it by hand where that is wanted', async () => {
    const form = panel.getByRole('region', { name: 'Biểu mẫu trên trang này' })
    await form.getByRole('button', { name: 'Đóng' }).click()
    await form.getByRole('button', { name: 'Đối chiếu' }).click()
    await form.getByText('Không có số nào khác nhau').waitFor()
    expect(await form.textContent()).toMatch(/[1-9]\d+ số khớp/)
    await form.getByRole('button', { name: 'Đóng' }).click()
    await page.evaluate(() => {
      const input = [...document.querySelectorAll('input')].find((one) => one.value === '512')
      if (input) input.value = '521'
    })
    await form.getByRole('button', { name: 'Đối chiếu' }).click()
    await form.getByText(/[1-9]\d* số khác nhau/).waitFor()
    expect(await form.getByRole('table').textContent()).toContain('521')
    await form.getByRole('button', { name: 'Đóng' }).click()
    await form.getByRole('button', { name: 'Gõ từng dòng' }).click()
    await form.getByText('Ô 1/1').waitFor()
    expect(await form.locator('.typed').textContent()).toBe('512')
    await form.getByRole('button', { name: 'Đóng' }).click()
  })

  it('prints the receipt on a page of its own', async () => {
    await panel.locator('[data-receipt="workbook"] summary').first().click()
    const [print] = await Promise.all([
      extension.context.waitForEvent('page'),
      panel.getByRole('button', { name: 'In phiếu đối chiếu' }).first().click(),
    ])
    await print.getByRole('heading', { name: 'PHIẾU ĐỐI CHIẾU' }).waitFor()
    expect(await print.getByRole('table').first().textContent()).toContain('UBND thị trấn Phố Châu')
    await print.screenshot({ path: 'out/test/receipt.png', fullPage: true })
    await print.close()
  })

  it('is all still there when the panel is opened again', async () => {
    await reopen(panel)
    await openTab(panel, 'Báo cáo')
    await panel.locator('[data-receipt="form"]').waitFor()
    await expect.poll(() => panel.locator('[data-receipt]').count()).toBe(3)
  })

  it('has made no request of its own', async () => {
    expect(await extension.close()).toEqual([])
  })
})

function chosenLabel(select: Element): string {
  return select instanceof HTMLSelectElement ? (select.selectedOptions[0]?.label ?? '') : ''
}

function valuesOf(of: Page): Promise<string[]> {
  return of.evaluate(() => [...document.querySelectorAll('input')].map((input) => input.value))
}
