import { mkdirSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cellAt, cellName } from '../../core/workbook/seen'
import { seeWorkbook } from '../../core/workbook/sheet/see-workbook'
import { type SampleSite, serveSampleSite } from '../sample-site/serve'
import { openWorkbook } from '../support/file-hand-now'
import { recalculatedByLibreOffice } from '../support/libreoffice'
import { pdfPages } from '../support/pdf-pages'
import { type Launched, launchExtension } from './launch'
import { brokenWords, LOOKS, looked } from './looks'
import { BY_FIELD, capture, openTab, reopen, startBook } from './panel-hand'

const PICTURES = 'out/test/seals'
const SENT = '18/03 · số 12/BC-UBND · tới UBND cấp huyện'

let site: SampleSite
let extension: Launched
let page: Page
let panel: Page
let report: Locator
let folder = ''
/** The file as it was filled first, and as it was put right. */
const files: { first?: Uint8Array; corrected?: Uint8Array } = {}

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true })
  folder = await mkdtemp(join(tmpdir(), 'sealed-'))
  site = await serveSampleSite()
  extension = await launchExtension({ build: 'e2e' })
  ;({ page, panel } = await extension.beside(site.url + BY_FIELD))
  await panel.clock.setFixedTime('2025-03-17T09:00:00+07:00')
  await reopen(panel)
  await startBook(panel)
  await page.goto(site.url + BY_FIELD)
  await capture(panel)
  report = panel.locator('[data-report="ii-06a"]')
})

afterAll(async () => {
  await extension.close()
  await site.close()
  await rm(folder, { recursive: true, force: true })
})

/** Pictures in every look, and nothing that axe complains about in any. */
async function look(name: string): Promise<void> {
  for (const one of LOOKS)
    expect(await looked(panel, one, `${PICTURES}/${name}-${one.look}.png`), `${name} ${one.look}`).toEqual([])
  await panel.setViewportSize({ width: 320, height: 760 })
  expect(await brokenWords(panel), name).toEqual([])
}

async function filledBy(button: Locator): Promise<Uint8Array> {
  const [download] = await Promise.all([panel.waitForEvent('download'), button.click()])
  return new Uint8Array(await readFile(await download.path()))
}

describe('a report that is sent, put right and sent again', () => {
  it('offers «Đã gửi» once it was filled, to whom by the regime, and seals it', async () => {
    await openTab(panel, 'Báo cáo')
    await report.getByText('Đủ số liệu').waitFor()
    await expect.poll(() => report.getByRole('button', { name: 'Đã gửi' }).count()).toBe(0)
    await panel.clock.setFixedTime('2025-03-17T09:10:00+07:00')
    await report.getByRole('button', { name: 'Điền tệp Excel' }).click()
    files.first = await filledBy(report.getByRole('button', { name: /^Điền \d+ ô$/ }))
    await panel.clock.setFixedTime('2025-03-18T08:00:00+07:00')
    await reopen(panel)
    await openTab(panel, 'Báo cáo')
    await report.getByRole('button', { name: 'Đã gửi' }).click()
    expect(await report.getByLabel('Gửi tới').inputValue()).toBe('UBND cấp huyện')
    expect(await report.getByLabel('Ngày gửi').inputValue()).toBe('2025-03-18')
    await report.getByLabel(/^Số, ký hiệu/).fill('12/BC-UBND')
    await look('form')
    await report.getByRole('button', { name: 'Ghi là đã gửi và chốt số' }).click()
    await report.locator('[data-sent]').getByText(`Báo cáo đã gửi ${SENT}`).waitFor()
    await look('sent')
  })

  it('asks for a back-up at once', async () => {
    await panel
      .locator('[data-backup-due="seal"]')
      .getByText('Có báo cáo đã chốt, sổ chưa sao lưu lần nào')
      .waitFor()
  })

  it('is withdrawn with a reason, and sealed again', async () => {
    await openTab(panel, 'Báo cáo')
    await panel.clock.setFixedTime('2025-03-18T08:10:00+07:00')
    await report.getByRole('button', { name: 'Rút bản chốt' }).click()
    await report.getByLabel('Lý do rút').fill('Ghi nhầm số')
    await report.getByRole('button', { name: 'Rút bản chốt' }).click()
    await panel.clock.setFixedTime('2025-03-18T08:20:00+07:00')
    await report.getByRole('button', { name: 'Đã gửi', exact: true }).click()
    await report.getByLabel(/^Số, ký hiệu/).fill('12/BC-UBND')
    await report.getByRole('button', { name: 'Ghi là đã gửi và chốt số' }).click()
    await report.locator('[data-sent]').getByText(SENT).waitFor()
  })

  it('says at once that a later capture differs: which cells, old, new, difference, and the indicators', async () => {
    await panel.clock.setFixedTime('2025-03-21T08:00:00+07:00')
    await reopen(panel)
    await page.goto(`${site.url}${BY_FIELD}&break=corrected`)
    await capture(panel)
    const differs = panel.locator('[data-differs]')
    await differs.getByText('khác bản đã gửi 18/03: 4 ô').waitFor()
    const row = differs.getByRole('row', { name: /Số hồ sơ nhận giải quyết › Trong kỳ › Trực tuyến/ }).first()
    expect(await row.getByRole('cell').allTextContents()).toEqual(['512', '515+3'])
    await expect.poll(() => differs.getByText('Chỉ tiêu đổi theo').count()).toBe(1)
    await panel.locator('.verdict').getByText('Khác bản đã gửi 18/03: 4 ô').waitFor()
    await look('differs')
  })

  it('takes the reason for it', async () => {
    await panel.clock.setFixedTime('2025-03-21T08:10:00+07:00')
    const differs = panel.locator('[data-differs]')
    await differs.getByRole('button', { name: 'Ghi lý do' }).click()
    await differs.getByLabel('Vì sao số đổi').fill('Tỉnh sửa số Hộ tịch ngày 20/3')
    await differs.getByRole('button', { name: 'Ghi vào sổ' }).click()
    await differs.locator('[data-noted]').getByText('Tỉnh sửa số Hộ tịch ngày 20/3').waitFor()
  })

  it('offers exactly the four changed cells of the earlier file, and puts them right on one press', async () => {
    await panel.clock.setFixedTime('2025-03-21T08:20:00+07:00')
    await openTab(panel, 'Báo cáo')
    const differs = panel.locator('[data-differs="4"]')
    await differs.getByLabel('Điền báo cáo đính chính: mở tệp đã gửi').setInputFiles({
      name: 'II.06a quý I.xlsx',
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: Buffer.from(files.first ?? []),
    })
    await differs.locator('[data-correction]').waitFor()
    await look('correction')
    expect(await differs.locator('[data-correction]').getByRole('row').allTextContents()).toEqual([
      'ÔĐang ghiSửa thành',
      expect.stringMatching(/Hộ tịch.*512515\+3$/),
      expect.stringMatching(/Hộ tịch.*210209−1$/),
      expect.stringMatching(/Hộ tịch.*720721\+1$/),
      expect.stringMatching(/Hộ tịch.*1819\+1$/),
    ])
    files.corrected = await filledBy(differs.getByRole('button', { name: 'Sửa 4 ô' }))
    // The list gets the new receipt a moment after it is said that all was written.
    const receipt = panel.locator('[data-receipt="workbook"]').filter({ hasText: '(đính chính)' }).first()
    await panel.locator('[data-done="workbook"]').first().waitFor()
    await receipt.locator('summary').first().click()
    await receipt.getByText('II.06a quý I (đính chính).xlsx').waitFor()
    await receipt.getByText('Đã ghi: 4 ô').click()
    expect(await receipt.textContent()).toContain('512 → 515')
    await look('corrected')
    expect(await report.locator('[data-sent]').textContent()).toContain(SENT)
  })

  it('is sealed as «Báo cáo đính chính», and then nothing differs any more', async () => {
    await panel.clock.setFixedTime('2025-03-21T08:30:00+07:00')
    await report.getByRole('button', { name: 'Đã gửi bản mới' }).click()
    await report.getByLabel(/^Số, ký hiệu/).fill('15/BC-UBND')
    await report.getByRole('button', { name: 'Ghi là đã gửi và chốt số' }).click()
    await report.locator('[data-sent]').getByText('Báo cáo đính chính đã gửi 21/03 · số 15/BC-UBND').waitFor()
    await expect.poll(() => panel.locator('[data-differs]').count()).toBe(0)
  })

  it('«Lịch sử kỳ» has captures, fills, seals and corrections on one line of time, and each opens as it was', async () => {
    await panel.getByRole('button', { name: 'Lịch sử kỳ' }).click()
    await panel.locator('[data-chain="whole"]').getByText('Chuỗi 3 bản chốt').waitFor()
    const happened = panel.locator('[data-happened]')
    expect(await happened.evaluateAll((all) => all.map((one) => one.getAttribute('data-happened')))).toEqual(
      'snapshots receipts papers withdrawn papers snapshots noted receipts papers'.split(' '),
    )
    await happened.nth(4).locator('summary').first().click()
    const seal = happened.nth(4).locator('[data-seal]')
    await seal.getByText(`Báo cáo đã gửi ${SENT}`).waitFor()
    await seal.getByText(/^Số liệu từ/).click()
    await seal.getByText('512', { exact: true }).first().waitFor()
    await look('history')
    // Every kind of record, and all that is folded in each.
    const unfold = () =>
      panel.locator('[data-history] details:not([open])').evaluateAll((all) => {
        for (const one of all) one.setAttribute('open', '')
      })
    await unfold()
    for (const kind of ['snapshots', 'receipts', 'papers'])
      await panel
        .locator(`[data-happened="${kind}"]`)
        .first()
        .locator(kind === 'papers' ? '[data-seal]' : 'table, .stack')
        .first()
        .waitFor()
    await panel.locator('[data-history] [data-seal]').nth(2).waitFor()
    await unfold()
    await panel.getByText('Số liệu như lúc chụp.').first().waitFor()
    await look('history-opened')
    await panel.keyboard.press('Escape')
  })

  it('LibreOffice opens the corrected file: four cells are other ones, and the totals follow', async () => {
    const names = ['first.xlsx', 'corrected.xlsx'].map((name) => join(folder, name))
    await writeFile(names[0]!, files.first ?? new Uint8Array())
    await writeFile(names[1]!, files.corrected ?? new Uint8Array())
    const out = await recalculatedByLibreOffice(folder, names)
    const [first, corrected] = await Promise.all(['first', 'corrected'].map((name) => cellsOf(out, name)))
    const differing = [...first!].filter(([at, value]) => corrected!.get(at) !== value)
    const rows = new Set(differing.map(([at]) => cellAt(at)?.row))
    // Hộ tịch and the total row: four counts each, and the three sums over them.
    expect([differing.length, rows.size]).toEqual([14, 2])
  })
})

describe('handing the book over', () => {
  let locked = ''

  it('the whole book goes into a file that only its passphrase opens', async () => {
    await panel.getByRole('button', { name: 'Cài đặt', exact: true }).click()
    await panel.getByRole('button', { name: 'Sao lưu có mật khẩu' }).click()
    await panel.getByLabel(/^Mật khẩu/).fill('Hương Sơn 2026')
    const save = panel.getByRole('button', { name: 'Lưu bản có mật khẩu' })
    expect(await save.isDisabled()).toBe(true)
    await panel.getByLabel('Gõ lại mật khẩu').fill('Hương Sơn 2026')
    await look('locked')
    locked = Buffer.from(await filledBy(save)).toString('utf8')
    expect(locked).toMatch(/^{"format":"so-mot-cua\/locked@1"/)
    expect(locked).not.toContain('12/BC-UBND')
  })

  it('a wrong passphrase is refused, the right one shows what the file would add', async () => {
    await panel.getByLabel('Mở bản sao lưu').setInputFiles({
      name: 'so.json',
      mimeType: 'application/json',
      buffer: Buffer.from(locked),
    })
    const form = panel.locator('[data-locked]')
    await form.getByLabel('Mật khẩu của bản sao lưu').fill('Hương Sơn 2025')
    await form.getByRole('button', { name: 'Mở khóa' }).click()
    await form.getByText('mật khẩu không đúng').waitFor()
    await look('unlock')
    await form.getByLabel('Mật khẩu của bản sao lưu').fill('Hương Sơn 2026')
    await form.getByRole('button', { name: 'Mở khóa' }).click()
    await panel.locator('[data-backup="whole"]').getByText('Không có gì mới').waitFor()
    await look('restore')
    await panel.locator('[data-backup="whole"]').getByRole('button', { name: 'Đóng' }).click()
  })

  it('«Bàn giao» is one page: what is sealed, open, due next, and where the templates are', async () => {
    const [paper] = await Promise.all([
      extension.context.waitForEvent('page'),
      panel.getByRole('button', { name: 'In trang bàn giao' }).click(),
    ])
    await paper.locator('[data-handover]').getByText('15/BC-UBND').waitFor()
    const text = await paper.locator('[data-handover]').textContent()
    for (const words of ['Báo cáo đính chính', 'Mẫu đang dùng', 'còn nguyên', 'Người nhận'])
      expect(text).toContain(words)
    for (const one of LOOKS)
      expect(await looked(paper, one, `${PICTURES}/handover-${one.look}.png`), one.look).toEqual([])
    expect(pdfPages(await paper.pdf({ preferCSSPageSize: true, printBackground: false }))).toHaveLength(1)
    await paper.close()
  })
})

async function cellsOf(out: string, name: string): Promise<Map<string, number>> {
  const opened = openWorkbook(new Uint8Array(await readFile(join(out, `${name}.xlsx`))))
  if (!opened.ok) throw new Error(opened.refusal.message)
  const cells = seeWorkbook(opened.value).sheets[0]?.cells ?? []
  return new Map(
    cells.flatMap(({ row, column, value }) =>
      typeof value === 'number' ? [[cellName(row, column), value] as const] : [],
    ),
  )
}
