import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { bundledPlan } from '../../core/plans/read/bundled-plan'
import { statusesOn } from '../../core/plans/statuses'
import type { Receipt } from '../../core/reports/report'
import { type SampleSite, serveSampleSite } from '../sample-site/serve'
import { type Launched, launchExtension } from './launch'
import { BY_FIELD, capture, FORM, openTab, reopen, startBook } from './panel-hand'

let site: SampleSite
let extension: Launched
let page: Page
let panel: Page

/** The last day for the report of the sample quarter. */
const ON = '2025-03-17T09:00:00+07:00'
const TASKS = ['VI.13', 'VII.1', 'VII.2']
const REPORT = 'Báo cáo Quý I/2025'

beforeAll(async () => {
  site = await serveSampleSite()
  extension = await launchExtension({ build: 'e2e' })
  ;({ page, panel } = await extension.beside(site.url + BY_FIELD))
  await panel.clock.setFixedTime(ON)
  await reopen(panel)
  await startBook(panel)
  await page.goto(site.url + BY_FIELD)
  await capture(panel)
})
afterAll(async () => {
  await extension.close()
  await site.close()
})

const duty = () => panel.locator('.duty', { hasText: REPORT })

it('figures alone make no report: on its last day it is still to be done', async () => {
  await openTab(panel, 'Hôm nay')
  await duty().waitFor()
  expect(await duty().textContent()).toContain('sắp đến hạn')
  expect(await duty().textContent()).toContain(TASKS.join(', '))
})

it('the web form filled, its receipt makes the report of that quarter done for VI.13, VII.1 and VII.2', async () => {
  await page.goto(site.url + FORM)
  await page.getByText('Hộ tịch').first().waitFor()
  await openTab(panel, 'Chụp số liệu')
  await openTab(panel, 'Báo cáo')
  const form = panel.getByRole('region', { name: 'Biểu mẫu trên trang này' })
  await form.getByRole('button', { name: 'Điền biểu mẫu trên trang này' }).click()
  await form.getByRole('button', { name: /^Điền \d+ ô$/ }).click()
  await form.locator('[data-done="form"]').waitFor()
  await openTab(panel, 'Hôm nay')
  await panel.getByRole('heading', { name: /^Hôm nay/ }).waitFor()
  await expect.poll(() => duty().count()).toBe(0)
  await panel.getByRole('button', { name: /^Nhiệm vụ/ }).click()
  // The month's own report of the same day is another one: it stays to be done.
  for (const task of TASKS)
    expect(await panel.locator(`[data-task="${task}"]`).textContent()).toContain('Vì saoTháng 3/2025')
  const evidence = { snapshots: [], receipts: await receiptsIn(panel) }
  expect(evidence.receipts).toMatchObject([{ host: 'form', from: '2024-12-15', to: '2025-03-14' }])
  const { obligations } = statusesOn(bundledPlan('2025'), { events: [], evidence, on: '2025-03-17' })
  const done = obligations.filter(({ status }) => status === 'done')
  expect(done.map(({ task, period }) => `${task} ${period}`)).toEqual(
    TASKS.map((task) => `${task} Quý I/2025 (15/12/2024–14/03/2025)`),
  )
})

/** The receipts as they stand in the ledger. */
function receiptsIn(of: Page): Promise<Receipt[]> {
  return of.evaluate(
    () =>
      new Promise<Receipt[]>((found, failed) => {
        const opening = indexedDB.open('so-mot-cua')
        opening.onerror = () => failed(opening.error)
        opening.onsuccess = () => {
          const reading = opening.result.transaction('receipts').objectStore('receipts').getAll()
          reading.onsuccess = () => {
            opening.result.close()
            found(reading.result.map(({ receipt }: { receipt: Receipt }) => receipt))
          }
        }
      }),
  )
}
