import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type SampleSite, serveSampleSite } from '../sample-site/serve'
import { type Launched, launchExtension } from './launch'
import { BY_FIELD, capture, FORM, openTab, startBook } from './panel-hand'

let site: SampleSite
let extension: Launched
let page: Page
let panel: Page
let form: Locator

beforeAll(async () => {
  site = await serveSampleSite()
  extension = await launchExtension({ build: 'e2e' })
  ;({ page, panel } = await extension.beside(site.url + BY_FIELD))
  await startBook(panel)
  await page.goto(site.url + BY_FIELD)
  await capture(panel)
  form = panel.getByRole('region', { name: 'Biểu mẫu trên trang này' })
})
afterAll(async () => {
  await extension.close()
  await site.close()
})

const fields = () => page.locator('tr', { hasText: 'Hộ tịch' }).locator('input:not([readonly])')

it('of two fields that hold other numbers, the one the officer gives up is overwritten, the other stays', async () => {
  await page.goto(site.url + FORM)
  await page.getByText('Hộ tịch').first().waitFor()
  for (const at of [0, 1]) {
    await fields().nth(at).fill('7')
    await fields().nth(at).blur()
  }
  await openTab(panel, 'Chụp số liệu')
  await openTab(panel, 'Báo cáo')
  await form.getByRole('button', { name: 'Điền biểu mẫu trên trang này' }).click()
  const taken = form.locator('[data-taken]')
  await form.locator('[data-taken="2"]').waitFor()
  await taken.locator('summary').click()
  // A second thought counts: ticked, taken back, ticked again.
  await taken.getByRole('checkbox').nth(1).check()
  await form.locator('[data-taken="1"]').waitFor()
  await taken.getByRole('checkbox').nth(1).uncheck()
  await form.locator('[data-taken="2"]').waitFor()
  await taken.getByRole('checkbox').nth(0).check()
  await form.locator('[data-taken="1"]').waitFor()
  await form.getByText('1 ô đang có giá trị khác sẽ bị ghi đè.').waitFor()
  await form.getByRole('button', { name: /^Điền \d+ ô$/ }).click()
  await form.locator('[data-done="form"]').waitFor()
  expect(await fields().nth(0).inputValue()).toBe('512')
  expect(await fields().nth(1).inputValue()).toBe('7')
})

it('undo gives the overwritten field its old number back', async () => {
  await form.getByRole('button', { name: 'Hoàn tác' }).click()
  await form.locator('[data-done="undo"]').waitFor()
  expect(await fields().nth(0).inputValue()).toBe('7')
  expect(await fields().nth(2).inputValue()).toBe('')
})
