import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type SampleSite, serveSampleSite } from '../sample-site/serve'
import { asDocx, type PlanModel } from '../unit/plan-documents'
import { type Launched, launchExtension } from './launch'
import { BY_FIELD, BY_UNIT, capture, openTab, readyToCapture, startBook } from './panel-hand'

let site: SampleSite
let extension: Launched
let page: Page
let panel: Page

const PLAN: PlanModel = {
  year: 2026,
  groups: [
    {
      title: 'Công tác chỉ đạo',
      tasks: [
        { text: 'Xây dựng kế hoạch', lead: 'VP', support: '', product: 'Kế hoạch', time: 'Trước 20/02/2026' },
        { text: 'Rà soát TTHC', lead: 'VP', support: 'Một cửa', product: '', time: 'Quý II/2026' },
      ],
    },
  ],
  layout: {
    before: 0,
    order: ['text', 'lead', 'support', 'product', 'time'],
    columnNumbers: true,
    repeatAfter: 0,
    mergeLeads: true,
    mergeGroups: true,
  },
}

beforeAll(async () => {
  site = await serveSampleSite()
  extension = await launchExtension({ build: 'e2e' })
  ;({ page, panel } = await extension.beside(site.url + BY_FIELD))
  await startBook(panel)
})
afterAll(async () => {
  await extension.close()
  await site.close()
})

describe('when the machine does not play along', () => {
  it('a full disk is said, nothing is claimed to be kept, and what was there is still there', async () => {
    await capture(panel)
    await page.goto(site.url + BY_UNIT)
    await panel.getByText('theo đơn vị').first().waitFor()
    await readyToCapture(panel)
    await panel.evaluate(() => {
      const full = () => {
        throw new DOMException('', 'QuotaExceededError')
      }
      Object.assign(window, { putBefore: IDBObjectStore.prototype.put })
      IDBObjectStore.prototype.put = full
    })
    await panel.getByRole('button', { name: 'Chụp số liệu' }).first().click()
    await panel.getByText('đã đầy, chưa lưu được vào sổ').waitFor()
    expect(await panel.getByText('Đã lưu vào sổ ·').count()).toBe(0)
    await panel.evaluate(() => {
      IDBObjectStore.prototype.put = Reflect.get(window, 'putBefore')
    })
    await openTab(panel, 'Báo cáo')
    await panel.locator('[data-report="ii-06a"]').getByText('Đủ số liệu').waitFor()
  })

  it('blocked storage is said before anything else, with a way to try again', async () => {
    const blocked = await extension.context.newPage()
    await blocked.addInitScript(() => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('', 'SecurityError')
      }
    })
    await blocked.goto(panel.url())
    await blocked.getByText('chặn lưu dữ liệu').waitFor()
    await blocked.getByRole('button', { name: 'Mở lại sổ' }).waitFor()
    await blocked.close()
  })

  it.each([
    ['a page without a table', '<h1>Tin tức</h1><p>Không có bảng.</p>', 'wrong-page'],
    ['a sign-in page', '<form>Đăng nhập <input type="password"></form>', 'not-signed-in'],
  ])('%s is refused by name', async (name, html, reason) => {
    const path = name.replaceAll(' ', '-')
    await page.route(`**/${path}`, (route) =>
      route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }),
    )
    await page.goto(`${site.url}/${path}`)
    await openTab(panel, 'Chụp số liệu')
    const refused = panel.locator('[data-reason]').first()
    await expect
      .poll(() => refused.getAttribute('data-reason'))
      .toMatch(new RegExp(`${reason}|table-not-found`))
  })
})

describe('another plan', () => {
  it('is read from a Word file, corrected and put in force', async () => {
    await panel.getByRole('button', { name: 'Cài đặt' }).click()
    const buffer = Buffer.from(asDocx(PLAN))
    await panel
      .getByLabel('Mở kế hoạch từ tệp')
      .setInputFiles({ name: 'ke-hoach.docx', mimeType: '', buffer })
    await panel.getByText('Đọc được 2 nhiệm vụ').waitFor()
    await panel.getByText('Xem và sửa từng nhiệm vụ').click()
    await panel.getByText('Rà soát TTHC').first().click()
    await panel.getByLabel('Thời gian').last().fill('Quý III/2026')
    await panel.getByLabel('Thời gian').last().press('Tab')
    await panel.getByText('đến 30/09/2026').waitFor()
    await panel.getByRole('button', { name: 'Dùng kế hoạch này' }).click()
    await panel.keyboard.press('Escape')
    await openTab(panel, 'Hôm nay')
    await panel.getByRole('button', { name: 'Nhiệm vụ (2)' }).click()
    await panel.locator('[data-task="I.2"] summary').click()
    expect(await panel.locator('[data-task="I.2"]').textContent()).toContain('Quý III/2026')
  })

  it('keeps evidence entered for its tasks', async () => {
    await panel.locator('[data-task="I.1"] summary').click()
    const task = panel.locator('[data-task="I.1"]')
    await task.getByRole('button', { name: 'Thêm minh chứng' }).click()
    await task.getByLabel('Nội dung').fill('12/KH-UBND ngày 18/02/2026')
    await panel.keyboard.press('Enter')
    await task.getByText('12/KH-UBND ngày 18/02/2026').first().waitFor()
    expect(await task.textContent()).toContain('xong')
  })
})
