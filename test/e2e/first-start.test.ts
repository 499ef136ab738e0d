import { mkdirSync, readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fromUnicode } from '../../core/text/legacy-fonts'
import { readHtml } from '../../scripts/cli/read-html'
import { type SampleSite, serveSampleSite } from '../sample-site/serve'
import { planFromFile } from '../support/file-hand-now'
import { type Launched, launchExtension } from './launch'
import { LOOKS, looked } from './looks'
import { BY_FIELD, capture, choosePeriod, openTab, QUARTER, reopen, UNIT } from './panel-hand'

const PICTURES = 'out/test/screens'
let site: SampleSite
let extension: Launched
let page: Page
let panel: Page

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true })
  site = await serveSampleSite()
  extension = await launchExtension({ build: 'e2e' })
  ;({ page, panel } = await extension.beside(site.url + BY_FIELD))
  await panel.clock.setFixedTime('2025-03-12T09:00:00+07:00')
  await reopen(panel)
})

afterAll(async () => {
  await extension.close()
  await site.close()
})

const unitField = () => panel.getByLabel('1. Đơn vị báo cáo')
async function picture(name: string): Promise<void> {
  for (const one of LOOKS)
    expect(await looked(panel, one, `${PICTURES}/${name}-${one.look}.png`), `${name} ${one.look}`).toEqual([])
}

/** The time of the second task is said by nobody; the table is typed in TCVN3, as an old file has it. */
const TABLE = [
  'TT\tNội dung công việc\tChủ trì\tPhối hợp\tSản phẩm\tThời gian thực hiện',
  'I\tCông tác chỉ đạo',
  '1\tTỷ lệ hồ sơ trực tuyến toàn trình đạt 95%\tVăn phòng\t\tSố liệu\tTrong năm 2025',
  '2\tHướng dẫn thực hiện lưu trữ hồ sơ\tVăn phòng\t\tVăn bản\tlúc nào tiện',
].join('\n')
const OLD_TABLE = fromUnicode(
  TABLE.replace('Tỷ', 'tỷ')
    .replace('Nội', 'nội')
    .replace('Phối', 'phối')
    .replace('Sản', 'sản')
    .replace('Số', 'số'),
  'tcvn3',
)

async function paste(text: string): Promise<void> {
  await panel.getByText('Dán bảng kế hoạch').click()
  await panel.locator('textarea').fill(text)
  await panel.getByRole('button', { name: 'Đọc bảng' }).click()
}

/** How far down each answer of the first start stands. */
function placesOfChoices(): Promise<number[]> {
  return panel
    .locator('#first-start input, [data-plan-question] input')
    .evaluateAll((all) => all.map((one) => Math.round(one.getBoundingClientRect().top + scrollY)))
}

describe('the first start', () => {
  it('proposes the unit of the page in front, and keeps what the officer writes', async () => {
    await expect.poll(() => unitField().inputValue()).toBe(UNIT)
    await panel.locator('[data-proposed-unit]').waitFor()
    await picture('first-start-proposed')
    await unitField().fill('UBND xã Hương Sơn')
    await expect.poll(() => panel.locator('[data-proposed-unit]').count()).toBe(0)
    await page.reload()
    await unitField().fill(UNIT)
  })

  it('a page that is read while the officer writes is offered beside the field, and never joined with the word', async () => {
    await page.goto('about:blank')
    await reopen(panel)
    await unitField().focus()
    await page.goto(site.url + BY_FIELD)
    const offer = panel.locator('[data-offered-unit]')
    await offer.waitFor()
    expect(await unitField().inputValue()).toBe('')
    await picture('first-start-offered')
    await panel.keyboard.type('UBND xã')
    await expect.poll(() => offer.count()).toBe(0)
    expect(await unitField().inputValue()).toBe('UBND xã')
    await unitField().fill('')
    await offer.getByRole('button', { name: 'Lấy tên này' }).click()
    expect(await unitField().inputValue()).toBe(UNIT)
    await panel.locator('[data-proposed-unit]').waitFor()
    expect(await panel.getByText('Kế hoạch năm 2025').first().isVisible()).toBe(true)
    expect(await panel.getByLabel('Chưa có: chụp số liệu trước').isChecked()).toBe(true)
  })

  it.each([320, 420, 1366])(
    'at %i px nothing moves under the pointer when the page in front is read or its unit is taken',
    async (width) => {
      const before = panel.viewportSize()!
      await panel.setViewportSize({ width, height: 768 })
      await page.goto('about:blank')
      await reopen(panel)
      await unitField().focus()
      const unread = await placesOfChoices()
      expect(unread.length).toBeGreaterThan(3)
      await page.goto(site.url + BY_FIELD)
      await panel.locator('[data-offered-unit]').waitFor()
      expect(await placesOfChoices()).toEqual(unread)
      await panel.getByRole('button', { name: 'Lấy tên này' }).click()
      await panel.locator('[data-proposed-unit]').waitFor()
      expect(await placesOfChoices()).toEqual(unread)
      await panel.setViewportSize(before)
    },
  )

  it('reads a pasted table of an old font on request, asks beside the fields, and the questions go when answered', async () => {
    await paste(OLD_TABLE)
    const refusal = panel.locator('[data-reason="legacy-font"]')
    await refusal.waitFor()
    expect(await refusal.innerText()).toContain('TCVN3')
    await picture('first-start-old-font')
    await refusal.getByRole('button', { name: 'Chuyển sang Unicode' }).click()
    const editor = panel.locator('[data-plan-read="2"]')
    await editor.waitFor()
    expect(await editor.innerText()).toContain('Đọc được 2 nhiệm vụ')
    await expect
      .poll(() => editor.locator('[data-open-questions]').getAttribute('data-open-questions'))
      .toBe('2')
    await picture('first-start-questions')
    expect(await panel.getByRole('button', { name: 'Bắt đầu' }).isDisabled()).toBe(true)
    const task = editor.locator('[data-plan-task="I.2"]')
    expect(await task.getByLabel('Nhiệm vụ').inputValue()).toBe('Hướng dẫn thực hiện lưu trữ hồ sơ')
    await task.getByLabel('Thời gian').fill('Quý II/2025')
    await expect.poll(() => task.locator('[data-question]').count()).toBe(0)
    await editor.getByLabel('Đơn vị của kế hoạch').fill(UNIT)
    await expect.poll(() => editor.locator('[data-question]').count()).toBe(0)
    await editor.getByRole('button', { name: 'Dùng kế hoạch này' }).click()
    expect(
      await panel.getByLabel('Kế hoạch năm 2025 của UBND thị trấn Phố Châu (2 nhiệm vụ)').isChecked(),
    ).toBe(true)
    await panel.getByRole('button', { name: 'Bắt đầu' }).click()
    await choosePeriod(panel, QUARTER)
    await openTab(panel, 'Hôm nay')
    await panel.getByRole('button', { name: 'Nhiệm vụ (2)' }).waitFor()
  })

  it('a kept plan is edited like a new one, and its targets count at once', async () => {
    await openTab(panel, 'Chụp số liệu')
    await capture(panel)
    await panel.getByRole('button', { name: 'Cài đặt', exact: true }).click()
    await panel.getByRole('button', { name: 'Sửa kế hoạch đang dùng' }).click()
    await panel.getByText('Xem và sửa từng nhiệm vụ').click()
    const task = panel.locator('[data-plan-task="I.1"]')
    await task.locator('summary').click()
    await task.getByLabel('Nhiệm vụ').fill('Tỷ lệ hồ sơ giải quyết đúng hạn, trước hạn đạt 99,5%')
    await picture('settings-plan-edited')
    await panel.getByRole('button', { name: 'Lưu kế hoạch đã sửa' }).click()
    await panel.getByRole('button', { name: 'Sửa kế hoạch đang dùng' }).waitFor()
    await panel.keyboard.press('Escape')
    await openTab(panel, 'Chỉ tiêu')
    await expect
      .poll(() => panel.locator('[data-indicator="on-time-resolved"]').innerText())
      .toContain('chỉ tiêu 99,5')
    expect(await panel.locator('[data-indicator="on-time-766"]').innerText()).toContain(
      'kế hoạch không nêu chỉ tiêu',
    )
    await picture('indicators-own-plan')
  })

  it('drafts the next year’s plan from the one in force', async () => {
    await panel.getByRole('button', { name: 'Cài đặt', exact: true }).click()
    const [download] = await Promise.all([
      panel.waitForEvent('download'),
      panel.getByRole('button', { name: 'Soạn kế hoạch năm sau' }).click(),
    ])
    expect(download.suggestedFilename()).toMatch(/^Dự thảo kế hoạch năm 2026 – .*\.docx$/)
    const bytes = new Uint8Array(readFileSync(await download.path()))
    const read = planFromFile(bytes, 'ke-hoach.docx', readHtml)
    expect(read).toMatchObject({ ok: true, value: { plan: { year: 2026, unit: UNIT } } })
    expect(read.ok && read.value.plan.tasks.map(({ time }) => time)).toEqual([
      'Trong năm 2026',
      'Quý II/2026',
    ])
    await panel.keyboard.press('Escape')
  })

  it('without a plan the book says so, shows rates without a verdict and the regime’s reports', async () => {
    await panel.getByRole('button', { name: 'Cài đặt', exact: true }).click()
    await panel.getByLabel('Kế hoạch đang dùng').selectOption({ label: 'Chưa có kế hoạch' })
    await expect.poll(() => panel.getByRole('button', { name: 'Sửa kế hoạch đang dùng' }).count()).toBe(0)
    await panel.keyboard.press('Escape')
    await openTab(panel, 'Chỉ tiêu')
    await panel.locator('[data-no-plan]').waitFor()
    expect(await panel.getByRole('main').innerText()).not.toMatch(/đạt ·|chưa đạt|chỉ tiêu \d/)
    await picture('indicators-no-plan')
    await openTab(panel, 'Hôm nay')
    await expect.poll(() => panel.getByRole('main').innerText()).toContain('Quý I/2025')
    const today = await panel.getByRole('main').innerText()
    expect(today).toContain('chưa có kế hoạch năm 2025, mở kế hoạch trong Cài đặt (⚙), phần «Kế hoạch»')
    expect(today).not.toMatch(/Phụ lục kế hoạch.*đủ số liệu/)
    await picture('today-no-plan')
  })

  it('a back-up answers all questions', async () => {
    await panel.getByRole('button', { name: 'Cài đặt', exact: true }).click()
    const [download] = await Promise.all([
      panel.waitForEvent('download'),
      panel.getByRole('button', { name: /^Lưu bản sao lưu/ }).click(),
    ])
    // The file goes with the browser it was saved by.
    const buffer = readFileSync(await download.path())
    await extension.close()
    extension = await launchExtension({ build: 'e2e' })
    ;({ page, panel } = await extension.beside(site.url + BY_FIELD))
    await panel
      .getByLabel('Mở bản sao lưu')
      .setInputFiles({ name: 'so.json', mimeType: 'application/json', buffer })
    await panel.getByRole('button', { name: 'Thêm vào sổ' }).click()
    await expect.poll(() => panel.getByRole('banner').textContent()).toContain(UNIT)
  })
})
