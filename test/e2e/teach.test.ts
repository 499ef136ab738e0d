import { readFile } from 'node:fs/promises'
import ExcelJS from 'exceljs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readLesson } from '../../core/reports/forms/lesson'
import { type SampleSite, serveSampleSite } from '../sample-site/serve'
import { type Launched, launchExtension } from './launch'
import { BY_FIELD, capture, openTab, startBook } from './panel-hand'

let site: SampleSite
let extension: Launched
let page: Page
let panel: Page

const STRANGE = `<!doctype html><meta charset="utf-8"><h1>Sổ tiếp nhận của phường</h1>
<label>Đơn vị <input value="UBND thị trấn Phố Châu"></label>
<label>Từ ngày <input value="15/12/2024"></label><label>Đến ngày <input value="14/03/2025"></label>
<button onclick="const rows = document.querySelector('tbody'); rows.innerHTML = rows.innerHTML">Xem báo cáo</button>
<table border="1"><thead><tr><th rowspan="2">Lĩnh vực</th><th rowspan="2">Đơn nhận</th><th colspan="3">Đã xử lý</th></tr>
<tr><th>Trước hạn</th><th>Đúng hạn</th><th>Quá hạn</th></tr></thead>
<tbody><tr><td>Hộ tịch</td><td>40</td><td>10</td><td>20</td><td>3</td></tr>
<tr><td>Đất đai</td><td>60</td><td>11</td><td>24</td><td>5</td></tr>
<tr><td>Tổng số</td><td>100</td><td>21</td><td>44</td><td>8</td></tr></tbody></table>`

beforeAll(async () => {
  site = await serveSampleSite()
  extension = await launchExtension({ build: 'e2e' })
  page = extension.context.pages()[0] ?? (await extension.context.newPage())
  await page.route('**/so-tiep-nhan', (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: STRANGE }),
  )
  await page.goto(`${site.url}/so-tiep-nhan`)
  panel = await extension.panelFor(page)
  await startBook(panel)
})
afterAll(async () => {
  expect(await extension.close()).toEqual([])
  await site.close()
})

describe('a page nobody knows', () => {
  it('is taught: proposals by the words, corrected by the officer, proved by the table', async () => {
    await panel.getByRole('button', { name: 'Dạy trang này' }).click()
    expect(await chosenIn('Đã xử lý › Quá hạn')).toBe('Đã giải quyết quá hạn')
    expect(await chosenIn('Đơn nhận')).toBe('Không lấy cột này')
    await panel.getByLabel('Đơn nhận').selectOption({ label: 'Số hồ sơ nhận giải quyết' })
    await panel.getByText(/số liệu; \d+ cột có đẳng thức/).waitFor()
    await panel.getByRole('button', { name: 'Lưu bài dạy' }).click()
  })

  it('is captured from then on, and the lesson can be taken back', async () => {
    await panel.getByText('Bấm «Xem báo cáo» một lần trên trang').waitFor()
    await page.getByRole('button', { name: 'Xem báo cáo' }).click()
    await capture(panel)
    await panel.getByRole('button', { name: 'Cài đặt' }).click()
    await panel.getByText('Sổ tiếp nhận của phường (dạy').first().waitFor()
    await panel.getByRole('button', { name: /^Hoàn tác bài dạy/ }).click()
    await panel.getByText('Chưa dạy trang nào').waitFor()
    await panel.keyboard.press('Escape')
    await panel.getByRole('button', { name: 'Dạy trang này' }).waitFor()
  })

  it('refuses a lesson that the table itself contradicts', async () => {
    await panel.getByRole('button', { name: 'Dạy trang này' }).click()
    await panel.getByLabel('Đơn nhận').selectOption({ label: 'Đã giải quyết' })
    await panel.locator('[data-reason="identity-broken"]').waitFor()
    expect(await panel.getByRole('button', { name: 'Lưu bài dạy' }).isDisabled()).toBe(true)
    await panel.getByRole('button', { name: 'Đóng' }).click()
  })
})

describe('a page saved as a sample', () => {
  it('is a file with labels and counts, and nobody in it', async () => {
    const [download] = await Promise.all([
      panel.waitForEvent('download'),
      panel.getByRole('button', { name: 'Lưu trang mẫu' }).click(),
    ])
    const text = await readFile(await download.path(), 'utf8')
    expect(text).toContain('Đã xử lý')
    expect(text).toContain('>44<')
    expect(text).not.toMatch(/Hộ tịch|Phố Châu/)
  })
})

describe('a known page that changed', () => {
  it('says which label is gone and what stands there now, and one click accepts it', async () => {
    await page.goto(site.url + BY_FIELD)
    await panel.getByText('99 số liệu').waitFor()
    await page.evaluate(() => {
      const heads = [...document.querySelectorAll('td strong')].filter(
        (one) => one.textContent === 'Trước hạn',
      )
      for (const head of heads) head.textContent = 'Sớm hơn hẹn'
    })
    const drift = panel.locator('[data-drift]')
    await drift.getByText('Sớm hơn hẹn').waitFor()
    await drift.getByRole('button', { name: 'Đúng, đọc theo nhãn mới' }).click()
    await panel.getByText('99 số liệu').waitFor()
    await capture(panel)
    await openTab(panel, 'Báo cáo')
    await panel.locator('[data-report="ii-06a"]').getByText('Đủ số liệu').waitFor()
  })
})

describe('a template of the office', () => {
  it('is taught by its headings and filled', async () => {
    const book = new ExcelJS.Workbook()
    const sheet = book.addWorksheet('Tổng hợp')
    sheet.addRows([
      ['BẢNG THEO DÕI'],
      [],
      ['Lĩnh vực', 'Số đơn nhận', 'Đơn trễ'],
      ['Hộ tịch'],
      ['Chứng thực'],
    ])
    const file = {
      name: 'bang-theo-doi.xlsx',
      mimeType: '',
      buffer: Buffer.from(await book.xlsx.writeBuffer()),
    }
    await panel.getByLabel('Điền vào tệp có sẵn').setInputFiles(file)
    await panel.getByRole('button', { name: 'Dạy mẫu này' }).click()
    await panel.getByLabel('Cột B: Số đơn nhận').selectOption({ label: 'Số hồ sơ nhận giải quyết' })
    await panel.getByLabel('Cột C: Đơn trễ').selectOption({ label: 'Đã giải quyết quá hạn' })
    await panel.getByRole('button', { name: 'Lưu bài dạy' }).click()
    await panel.getByLabel('Điền vào tệp có sẵn').setInputFiles(file)
    await panel.getByRole('button', { name: /^Điền \d+ ô$/ }).waitFor()
  })

  it('goes to a colleague as a file, and a file teaches it again', async () => {
    await panel.getByRole('button', { name: 'Cài đặt' }).click()
    const share = panel.getByRole('button', { name: /^Lưu thành tệp bài dạy/ })
    const [download] = await Promise.all([panel.waitForEvent('download'), share.click()])
    expect(download.suggestedFilename()).toMatch(/\.bai-day\.json$/)
    const path = await download.path()
    const lesson = readLesson(await readFile(path, 'utf8'))
    expect(lesson).toMatchObject({ ok: true })
    const line = panel.getByRole('listitem').filter({ has: share })
    await line.getByRole('button', { name: /^Hoàn tác bài dạy/ }).click()
    await share.waitFor({ state: 'detached' })
    await panel.getByLabel('Mở tệp bài dạy').setInputFiles(path)
    await share.waitFor()
  })
})

function chosenIn(label: string): Promise<string> {
  return panel
    .getByLabel(label)
    .evaluate((select) =>
      select instanceof HTMLSelectElement ? (select.selectedOptions[0]?.label ?? '') : '',
    )
}
