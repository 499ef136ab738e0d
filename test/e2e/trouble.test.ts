import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type SampleSite, serveSampleSite } from '../sample-site/serve'
import { asDocx, type PlanModel } from '../unit/plan-documents'
import { type Launched, launchExtension } from './launch'
import { BY_FIELD, BY_UNIT, capture, openTab, QUARTER, readyToCapture, reopen, startBook } from './panel-hand'

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

/** Every write of the panel is refused for want of room, until `freeDisk`. */
function fillDisk(): Promise<void> {
  return panel.evaluate(() => {
    const full = () => {
      throw new DOMException('', 'QuotaExceededError')
    }
    Object.assign(window, { putBefore: IDBObjectStore.prototype.put })
    IDBObjectStore.prototype.put = full
  })
}

function freeDisk(): Promise<void> {
  return panel.evaluate(() => {
    IDBObjectStore.prototype.put = Reflect.get(window, 'putBefore')
  })
}

describe('when the machine does not play along', () => {
  it('a full disk is said, nothing is claimed to be kept, and what was there is still there', async () => {
    await capture(panel)
    await page.goto(site.url + BY_UNIT)
    await panel.getByText('theo đơn vị').first().waitFor()
    await readyToCapture(panel)
    await fillDisk()
    await panel.getByRole('button', { name: 'Chụp số liệu' }).first().click()
    await panel.getByText('đã đầy, chưa lưu được vào sổ').waitFor()
    await expect.poll(() => panel.getByText('Đã lưu vào sổ ·').count()).toBe(0)
    await freeDisk()
    await openTab(panel, 'Báo cáo')
    await panel.locator('[data-report="ii-06a"]').getByText('Đủ số liệu').waitFor()
  })

  it('a period that could not be kept is not shown as the one in force', async () => {
    const period = panel.getByRole('combobox', { name: /^Kỳ/ })
    const shown = () => period.evaluate((field: HTMLSelectElement) => field.selectedOptions[0]!.label)
    expect(await shown()).toBe(QUARTER)
    await fillDisk()
    await period.selectOption({ index: 0 })
    await expect.poll(shown).toBe(QUARTER)
    await panel.locator('[data-trouble]').getByText('đã đầy').waitFor()
    await freeDisk()
    await panel.locator('[data-trouble]').getByRole('button', { name: 'Mở lại sổ' }).click()
    await panel.locator('[data-trouble]').waitFor({ state: 'detached' })
  })

  it('while another period is being kept nothing can be pressed that is still of the one before', async () => {
    const states = await panel.evaluate(async () => {
      const field = document.querySelector<HTMLSelectElement>('select.period')!
      const before = field.selectedIndex
      const main = document.querySelector('main')!
      const turnTo = async (index: number) => {
        field.selectedIndex = index
        field.dispatchEvent(new Event('change', { bubbles: true }))
        const seen: boolean[] = []
        for (let turn = 0; turn < 10_000 && !(seen.includes(true) && !main.inert); turn++) {
          seen.push(main.inert)
          await new Promise((resolve) => setTimeout(resolve))
        }
        return seen.includes(true) && !main.inert
      }
      return [await turnTo(before + 1), await turnTo(before)]
    })
    expect(states).toEqual([true, true])
  })

  it('what is typed into the settings stays there while it is not kept', async () => {
    await panel.getByRole('button', { name: 'Cài đặt', exact: true }).click()
    await panel.getByText('Ngày nghỉ, ngày làm bù năm').click()
    await panel.getByLabel('Ngày (dd/mm/yyyy)').fill('12/09/2025')
    await panel.getByLabel(/^Lĩnh vực, như trên trang/).fill('Hộ tịch')
    await panel.getByLabel(/^Hệ thống: địa chỉ trang/).fill('hotich.moj.gov.vn')
    await fillDisk()
    await panel.getByRole('button', { name: 'Thêm ngày' }).click()
    await panel.locator('[data-trouble]').getByText('đã đầy').waitFor()
    await panel.getByRole('button', { name: 'Thêm hệ thống' }).click()
    expect(await panel.getByLabel('Ngày (dd/mm/yyyy)').inputValue()).toBe('12/09/2025')
    expect(await panel.getByLabel(/^Hệ thống: địa chỉ trang/).inputValue()).toBe('hotich.moj.gov.vn')
    await freeDisk()
    await panel.getByRole('button', { name: 'Thêm hệ thống' }).click()
    await panel.locator('[data-systems]').getByText('Hộ tịch → ').waitFor()
    await panel.getByRole('button', { name: 'Thêm ngày' }).click()
    await panel.getByText('12/09/2025: nghỉ').waitFor()
    expect(await panel.getByLabel('Ngày (dd/mm/yyyy)').inputValue()).toBe('')
    await panel.getByRole('button', { name: 'Bỏ Hộ tịch' }).click()
    await panel.getByRole('button', { name: 'Bỏ 12/09/2025' }).click()
    await panel.getByText('12/09/2025: nghỉ').waitFor({ state: 'detached' })
  })

  it('a due date that no month has is said, and the one that was kept goes on', async () => {
    const due = panel.locator('[name=dueDate]')
    await due.fill('18')
    await due.press('Tab')
    await due.fill('45')
    await due.press('Tab')
    expect(await due.evaluate((field: HTMLInputElement) => field.validationMessage)).not.toBe('')
    await reopen(panel)
    await panel.getByRole('button', { name: 'Cài đặt', exact: true }).click()
    await due.waitFor()
    expect(await due.inputValue()).toBe('18')
    await due.fill('')
    await due.press('Tab')
    await panel.keyboard.press('Escape')
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
