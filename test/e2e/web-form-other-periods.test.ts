import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { cardOf } from '../../extension/ledger/card'
import { type SampleSite, serveSampleSite } from '../sample-site/serve'
import { putLedger } from '../support/put-ledger'
import { quarterSnapshot } from '../unit/quarter-snapshot'
import { type Launched, launchExtension } from './launch'
import { BY_FIELD, choosePeriod, FORM, openTab, QUARTER, reopen, startBook } from './panel-hand'

/** The sample quarter, and the same page captured for days that are none of the form's. */
const OWN = quarterSnapshot()
const OTHERS = ['2025-01-01/2025-03-31', '2024-09-15/2024-12-14', '2023-12-15/2024-03-14'].map((days) => {
  const [from = '', to = ''] = days.split('/')
  return quarterSnapshot({ period: { ...OWN.period, kind: 'other', from, to } })
})
const KEPT = [OWN, ...OTHERS]

let site: SampleSite
let extension: Launched
let page: Page
let panel: Page

beforeAll(async () => {
  site = await serveSampleSite()
  extension = await launchExtension({ build: 'e2e' })
  ;({ page, panel } = await extension.beside(site.url + BY_FIELD))
  await startBook(panel)
  await putLedger(panel, { snapshots: KEPT, cards: KEPT.map((one) => cardOf('snapshots', one, false)) })
  await reopen(panel)
  await choosePeriod(panel, QUARTER)
  await page.goto(site.url + FORM)
  await page.getByText('Hộ tịch').first().waitFor()
  await openTab(panel, 'Báo cáo')
})
afterAll(async () => {
  await extension.close()
  await site.close()
})

it('the preview of a web form lists only what belongs to its days; captures of other days are one sentence', async () => {
  const form = panel.getByRole('region', { name: 'Biểu mẫu trên trang này' })
  await form.getByRole('button', { name: 'Điền biểu mẫu trên trang này' }).click()
  await form.getByRole('button', { name: /^Điền [1-9]\d* ô$/ }).waitFor()
  const said = await form.locator('[data-note]').allTextContents()
  const [others] = said.filter((note) => note.includes('kỳ khác'))
  expect(others).toMatch(/^\d bản chụp của kỳ khác \(.*\) không dùng cho biểu mẫu này\./)
  expect(others).toContain('01/01/2025–31/03/2025')
  expect(said.filter((note) => note.includes('kỳ khác'))).toHaveLength(1)
  await expect.poll(() => form.locator('[data-reason="wrong-period"]').count()).toBe(0)
})
