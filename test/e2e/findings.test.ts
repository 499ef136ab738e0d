import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { MeasureId } from '../../core/measures/catalogue'
import { sealSnapshot } from '../../core/snapshot/snapshot-id'
import { packPacket } from '../support/file-hand-now'
import { type Launched, launchExtension } from './launch'
import { reopen, startBook, UNIT } from './panel-hand'

let extension: Launched
let panel: Page

const figure = (measure: MeasureId, value: number) => ({
  measure,
  by: {},
  state: 'number' as const,
  value,
  cell: { row: 'Tổng số', column: measure, text: String(value) },
  provedBy: [],
})

/** 100 received, yet 60 resolved and 30 pending: the portal itself can say so, it is a warning. */
const CAPTURE = sealSnapshot({
  format: 'so-mot-cua/snapshot@1',
  portal: 'hatinh-06-fields',
  source: { url: '', title: '', capturedAt: '2025-03-15T09:00:00+07:00' },
  unit: UNIT,
  period: { regime: 'tt01-2020-3-cap', kind: 'quarter', from: '2024-12-15', to: '2025-03-14' },
  figures: [
    figure('dossiers.received', 100),
    figure('dossiers.resolved', 60),
    figure('dossiers.pending', 30),
  ],
})

beforeAll(async () => {
  extension = await launchExtension({ build: 'e2e' })
  panel = await extension.context.newPage()
  await panel.goto(`chrome-extension://${extension.id}/sidepanel.html`)
  await startBook(panel)
  const buffer = Buffer.from(packPacket([CAPTURE]))
  await panel.getByLabel('Mở tệp đã tải').setInputFiles({ name: 'goi.txt', mimeType: 'text/plain', buffer })
  await panel.getByRole('button', { name: 'Thêm vào sổ' }).click()
})
afterAll(async () => {
  await extension.close()
})

it('a warning stands in the verdict line and opens to its numbers and cells', async () => {
  await panel.getByText('còn 1 cảnh báo').waitFor()
  await panel.getByRole('button', { name: /^Xem kết quả/ }).click()
  const finding = panel.locator('[data-severity="warning"]')
  expect(await finding.textContent()).toMatch(/100.*60.*30/)
  await finding.getByText('Các ô liên quan').click()
  expect(await finding.textContent()).toContain('Tổng số')
})

it('is explained with a name and a reason, and then the report may go', async () => {
  await panel.getByRole('button', { name: 'Giải thích' }).click()
  await panel.getByLabel('Người giải thích').fill('Cán bộ một cửa')
  await panel.getByLabel('Lý do').fill('10 hồ sơ đổi trạng thái giữa hai lần đếm')
  await panel.keyboard.press('Enter')
  await panel.getByText('Sẵn sàng gửi').waitFor()
  await panel.getByText('10 hồ sơ đổi trạng thái').waitFor()
})

it('takes the explanation back by a new event', async () => {
  await panel.getByRole('button', { name: 'Hoàn tác' }).click()
  await panel.getByText('còn 1 cảnh báo').waitFor()
})

it('the icon says how much of the plan is overdue or due, and the due days go to a calendar', async () => {
  await panel.clock.setFixedTime('2025-03-12T09:00:00+07:00')
  await reopen(panel)
  await expect
    .poll(() => extension.worker.evaluate(() => chrome.action.getBadgeText({})))
    .toMatch(/^[1-9]\d*$/)
  // The number stands before the words do.
  // What was due before the book was started is not among it.
  await expect
    .poll(() => extension.worker.evaluate(() => chrome.action.getTitle({})))
    .toContain('2 việc sắp đến hạn')
  expect(await extension.worker.evaluate(() => chrome.alarms.get('badge'))).toMatchObject({
    periodInMinutes: 60,
  })
  await panel.getByRole('tab', { name: 'Hôm nay' }).click()
  const [download] = await Promise.all([
    panel.waitForEvent('download'),
    panel.getByRole('button', { name: 'Xuất lịch (.ics)' }).click(),
  ])
  const text = await readFile(await download.path(), 'utf8')
  expect(text).toMatch(/^BEGIN:VCALENDAR\r\n/)
  expect(text).toContain('DTSTART;VALUE=DATE:20250317')
})
