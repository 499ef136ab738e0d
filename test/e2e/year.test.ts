import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { labelPeriod, reportedPeriods, shortPeriod } from '../../core/periods/periods'
import { formatDay } from '../../core/text/day'
import { type SampleSite, serveSampleSite } from '../sample-site/serve'
import { recalculatedByLibreOffice } from '../support/libreoffice'
import { filledRows } from './filled-rows'
import { type Launched, launchExtension } from './launch'
import { capture, choosePeriod, openTab, readyToCapture, reopen } from './panel-hand'
import { type Days, FIELDS, overMonths, type Row, rowOf, totalOf } from './year-of-commune'

const PICTURES = 'out/test/year'
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const PASSPHRASE = 'Hương Sơn 2026'
const TOTAL = 'Tổng cộng'
const UNIT = 'UBND xã Hương Sơn'
const TO = 'Văn phòng UBND tỉnh'
/** The toolbar's icon is pressed outside of the panel; that it opens it is seen in toolbar.test.ts. */
const ICON = 1

/** What the commune was made of on 1/7/2025. */
const OLD = [
  ['pho-chau', 'UBND thị trấn Phố Châu'],
  ['son-bang', 'UBND xã Sơn Bằng'],
  ['son-ninh', 'UBND xã Sơn Ninh'],
  ['son-phu', 'UBND xã Sơn Phú'],
  ['son-trung', 'UBND xã Sơn Trung'],
] as const

/** Months, quarters I to III and the year, as the regimes in force want them. */
const PERIODS = reportedPeriods(2026)
type Period = (typeof PERIODS)[number]

let site: SampleSite
let extension: Launched
let page: Page
let panel: Page
let report: Locator
const folder = mkdtempSync(join(tmpdir(), 'year-'))
/** What each report said that was filled, by the name of its period. */
const filled = new Map<string, { file: Uint8Array; rows: ReadonlyMap<string, Row> }>()

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true })
  site = await serveSampleSite()
  await open('2026-01-05', { from: '2025-12-15', to: '2026-01-14' })
})

afterAll(async () => {
  await extension.close()
  await site.close()
  rmSync(folder, { recursive: true, force: true })
})

/** The report of April over which the corrected one was filled. */
let putRight: Uint8Array = new Uint8Array()

/** A browser with an empty profile, on that day, before a page of figures. */
async function open(day: string, days: Days): Promise<void> {
  extension = await launchExtension({ build: 'e2e' })
  await extension.context.addInitScript(() => Reflect.set(window, 'queryTrial', { delay: 0 }))
  ;({ page, panel } = await extension.beside(addressOf(days)))
  report = panel.locator('[data-report="ii-06a"]')
  onDay(day)
  await openedAnew()
}

interface Shown {
  readonly unit?: string
  readonly isPutRight?: boolean
}

function addressOf({ from, to }: Days, { unit = 'xa-huong-son', isPutRight = false }: Shown = {}): string {
  const put = isPutRight ? '&break=put-right' : ''
  return `${site.url}/dvc/thong-ke/bao-cao-06-cac-cap?tu=${from}&den=${to}&donvi=${unit}&thongke=1${put}`
}

let minutes = 0
let today = ''
function onDay(day: string): void {
  minutes = 0
  today = day
}

/** What the toolbar's icon does: the panel opens, a little later the same day. */
async function openedAnew(): Promise<void> {
  await later()
  await reopen(panel)
}

/** A few minutes on, the same day. */
async function later(): Promise<void> {
  minutes += 5
  const clock = `${8 + Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`.padStart(5, '0')
  await panel.clock.setFixedTime(`${today}T${clock}:00+07:00`)
}

const periodShown = () => panel.getByTestId('period').locator('option:checked').textContent()

async function countClicks(): Promise<() => Promise<number>> {
  await panel.evaluate(() => {
    const seen = window as unknown as { clicks: number }
    seen.clicks = 0
    addEventListener('click', () => seen.clicks++, true)
  })
  return () => panel.evaluate(() => (window as unknown as { clicks: number }).clicks)
}

async function savedBy(button: Locator): Promise<{ name: string; file: Uint8Array }> {
  const [download] = await Promise.all([panel.waitForEvent('download'), button.click()])
  return { name: download.suggestedFilename(), file: new Uint8Array(await readFile(await download.path())) }
}

/** From the page in front to the filled report: what was saved, and how often the officer had to click. */
async function fillFromPage(): Promise<{ name: string; file: Uint8Array; clicks: number }> {
  await readyToCapture(panel, 'Chụp và điền II.06a')
  const clicks = await countClicks()
  await panel.getByRole('button', { name: 'Chụp và điền II.06a' }).click()
  const saved = await savedBy(report.getByRole('button', { name: /^Điền \d+ ô$/ }))
  return { ...saved, clicks: ICON + (await clicks()) }
}

async function seal(number: string, button: string): Promise<void> {
  await later()
  await report.getByRole('button', { name: button, exact: true }).click()
  await report.getByLabel(/^Số, ký hiệu/).fill(number)
  expect(await report.getByLabel('Gửi tới').inputValue()).toBe(TO)
  await report.getByRole('button', { name: 'Ghi là đã gửi và chốt số' }).click()
}

/** One report of the year: captured, filled, looked at by its numbers, sent. */
async function reportOn(period: Period, number: string, isPutRight: boolean): Promise<void> {
  await openedAnew()
  expect(await periodShown()).toBe(labelPeriod(period))
  await page.goto(addressOf(period, { isPutRight }))
  const { name, file, clicks } = await fillFromPage()
  const short = shortPeriod(period)
  expect(name).toBe(`Biểu II.06a – ${short.replace('/', '-')} – ${UNIT}.xlsx`)
  const { rows, texts } = filledRows(file)
  expect(texts.join('\n')).toContain(formatDay(period.from))
  expect(texts.join('\n')).toContain(TO)
  for (const field of FIELDS)
    expect(rows.get(field), `${short}, ${field}`).toEqual(rowOf(field, period, isPutRight))
  expect(clicks).toBeLessThanOrEqual(3)
  filled.set(short, { file, rows })
  await seal(number, 'Đã gửi')
  await report.locator('[data-sent]').getByText(`số ${number} · tới ${TO}`).waitFor()
}

/** Which reports fall due after the 14th of a month: the quarter or the year before the month, as the panel asks for them. */
function dueIn(month: number): Period[] {
  const ends = `2026-${String(month).padStart(2, '0')}-14`
  return PERIODS.filter(({ to }) => to === ends).sort((a, b) => a.from.localeCompare(b.from))
}

const dayIn = (month: number, date: number) => `2026-${String(month).padStart(2, '0')}-${date}`
let sent = 0
async function monthsWork(month: number, isPutRight = month > 4): Promise<void> {
  onDay(dayIn(month, 16))
  for (const period of dueIn(month)) {
    sent += 1
    await reportOn(period, `${sent}/BC-UBND`, isPutRight)
  }
}

describe('a year of xã Hương Sơn', () => {
  it('begins with the unit of the page in front and the plan of the year from a file', async () => {
    await expect.poll(() => panel.getByLabel('1. Đơn vị báo cáo').inputValue()).toBe(UNIT)
    const plan = readFileSync('core/plans/2025/plan.txt', 'utf8')
      .replaceAll('2025', '2026')
      .replaceAll('thị trấn Phố Châu', 'xã Hương Sơn')
    await panel.getByLabel('Mở kế hoạch từ tệp').setInputFiles({
      name: 'Kế hoạch 2026.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from(plan),
    })
    await panel.getByRole('button', { name: 'Dùng kế hoạch này' }).click()
    await panel.getByRole('button', { name: 'Bắt đầu' }).click()
    await openTab(panel, 'Hôm nay')
    await panel.getByRole('button', { name: 'Nhiệm vụ (31)' }).waitFor()
  })

  it.each([1, 2, 3])('month %i: every report that is due is filled in three clicks and sent', async (month) =>
    monthsWork(month),
  )

  it('the same quarter a year before is the sum of the five old communes, once all of them are there', async () => {
    const before = { from: '2024-12-15', to: '2025-03-14' }
    onDay('2026-03-20')
    await openedAnew()
    await choosePeriod(panel, 'Quý I/2025 (15/12/2024–14/03/2025)')
    for (const [unit, name] of OLD) {
      await page.goto(addressOf(before, { unit }))
      await panel.getByText(`${name} nhập vào ${UNIT} từ 01/07/2025`).waitFor()
      await capture(panel)
    }
    await choosePeriod(panel, labelPeriod(dueIn(3)[0]!))
    await openTab(panel, 'Chỉ tiêu')
    const rate = panel.locator('[data-indicator="on-time-resolved"]')
    await rate.getByText(/so với cùng kỳ/).waitFor()
  })

  it('month 4', () => monthsWork(4))

  it('what the province puts right after it was sent is said, filled over the file that was sent, and sent again', async () => {
    const [period] = dueIn(4)
    onDay('2026-04-21')
    await openedAnew()
    await page.goto(addressOf(period!, { isPutRight: true }))
    await panel.getByRole('button', { name: /^Chuyển sổ sang kỳ Tháng 4\/2026/ }).click()
    await capture(panel)
    await panel.locator('[data-differs]').getByText('khác bản đã gửi 16/04: 4 ô').waitFor()
    await openTab(panel, 'Báo cáo')
    const differs = panel.locator('[data-differs="4"]')
    await differs.getByLabel('Điền báo cáo đính chính: mở tệp đã gửi').setInputFiles({
      name: 'Tháng 4 đã gửi.xlsx',
      mimeType: XLSX,
      buffer: Buffer.from(filled.get('Tháng 4/2026')!.file),
    })
    await later()
    const { file } = await savedBy(differs.getByRole('button', { name: 'Sửa 4 ô' }))
    putRight = file
    for (const field of FIELDS)
      expect(filledRows(file).rows.get(field), field).toEqual(rowOf(field, period!, true))
    sent += 1
    await seal(`${sent}/BC-UBND`, 'Đã gửi bản mới')
    await report.locator('[data-sent]').getByText('Báo cáo đính chính đã gửi 21/04 · số 6/BC-UBND').waitFor()
  })

  it.each([5, 6, 7, 8, 9, 10, 11, 12])('month %i: though another period was looked at before', (month) =>
    monthsWork(month),
  )
})

/** The months as they were sent last: April as it was put right. */
function monthRows(numbers: readonly number[], name: string): Row[] {
  return numbers.map((month) => {
    const rows = month === 4 ? filledRows(putRight).rows : filled.get(`Tháng ${month}/2026`)!.rows
    return rows.get(name)!
  })
}

const WHOLES = [
  ['Quý I/2026', [1, 2, 3]],
  ['Quý II/2026', [4, 5, 6]],
  ['Quý III/2026', [7, 8, 9]],
  ['Năm 2026', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]],
] as const

describe('what was sent over the year', () => {
  it('are sixteen reports, each of other numbers', () => {
    expect([...filled.keys()]).toEqual(
      Array.from({ length: 12 }, (_, at) => dueIn(at + 1).map(shortPeriod)).flat(),
    )
    expect(new Set([...filled.values()].map(({ rows }) => rows.get(TOTAL)!.join())).size).toBe(16)
  })

  it.each(WHOLES)('%s is the sum of its months, in every row and in the total', (name, months) => {
    for (const row of [...FIELDS, TOTAL])
      expect(filled.get(name)!.rows.get(row), row).toEqual(overMonths(monthRows(months, row)))
  })

  it('LibreOffice, which adds up anew, comes to the same totals', async () => {
    const all = [
      ...[...filled]
        .filter(([name]) => !name.startsWith('Tháng'))
        .map(([name, { file }]) => [name, file] as const),
      ['put right', putRight] as const,
    ]
    const names = all.map(([name, file]) => {
      const path = join(folder, `${name.replace('/', '-')}.xlsx`)
      writeFileSync(path, file)
      return path
    })
    const out = await recalculatedByLibreOffice(folder, names)
    for (const [name, file] of all) {
      const again = filledRows(readFileSync(join(out, `${name.replace('/', '-')}.xlsx`))).rows
      const rows = FIELDS.map((field) => filledRows(file).rows.get(field)!)
      expect([name, again.get(TOTAL)]).toEqual([name, totalOf(rows)])
    }
  })

  it('the panel finds nothing between the months, the quarters and the year, and no report is due any more', async () => {
    onDay('2026-12-21')
    await openedAnew()
    await choosePeriod(panel, labelPeriod(dueIn(12)[0]!))
    await panel.getByText('Sẵn sàng gửi').waitFor()
    await openTab(panel, 'Hôm nay')
    await panel.getByRole('heading', { name: /^Hôm nay/ }).waitFor()
    await panel.screenshot({ path: `${PICTURES}/today.png`, fullPage: true })
    await expect.poll(() => panel.locator('[data-place*="báo cáo"]').count()).toBe(0)
  })
})

describe('the post changes hands', () => {
  let book = Buffer.alloc(0)

  it('the whole book goes into a locked file, and a page says what is sealed', async () => {
    await panel.getByRole('button', { name: 'Cài đặt', exact: true }).click()
    const [paper] = await Promise.all([
      extension.context.waitForEvent('page'),
      panel.getByRole('button', { name: 'In trang bàn giao' }).click(),
    ])
    await paper.clock.setFixedTime('2026-12-21T09:00:00+07:00')
    await paper.reload()
    await paper.locator('[data-handover]').getByText('17/BC-UBND').waitFor()
    await paper.screenshot({ path: `${PICTURES}/handover.png`, fullPage: true })
    await paper.close()
    await panel.getByRole('button', { name: 'Sao lưu có mật khẩu' }).click()
    await panel.getByLabel(/^Mật khẩu/).fill(PASSPHRASE)
    await panel.getByLabel('Gõ lại mật khẩu').fill(PASSPHRASE)
    book = Buffer.from((await savedBy(panel.getByRole('button', { name: 'Lưu bản có mật khẩu' }))).file)
  })

  it('a second profile opens it at its first start, and sends its first report in three clicks', async () => {
    const [first] = reportedPeriods(2027)
    await extension.close()
    await open('2027-01-18', first!)
    await panel
      .getByLabel('Mở bản sao lưu')
      .setInputFiles({ name: 'so.json', mimeType: 'application/json', buffer: book })
    await panel.getByLabel('Mật khẩu của bản sao lưu').fill(PASSPHRASE)
    await panel.getByRole('button', { name: 'Mở khóa' }).click()
    await panel.getByRole('button', { name: 'Thêm vào sổ' }).click()
    await expect.poll(() => panel.getByRole('banner').textContent()).toContain(UNIT)
    await reportOn(first!, '1/BC-UBND', true)
    const year = filled.get('Năm 2026')!.rows
    const [CARRIED, PENDING] = [3, 8]
    for (const row of [...FIELDS, TOTAL])
      expect(filled.get('Tháng 1/2027')!.rows.get(row)![CARRIED], row).toBe(year.get(row)![PENDING])
  })

  it('the chain of seals goes on from the one profile into the other', async () => {
    await panel.getByRole('button', { name: 'Lịch sử kỳ' }).click()
    await panel.locator('[data-chain="whole"]').getByText('Chuỗi 18 bản chốt').waitFor()
  })
})
