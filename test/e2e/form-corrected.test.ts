import { mkdirSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type SampleSite, serveSampleSite } from '../sample-site/serve'
import { type Launched, launchExtension } from './launch'
import { LOOKS, looked } from './looks'
import { BY_FIELD, capture, FORM, openTab, reopen, startBook } from './panel-hand'

const PICTURES = 'out/test/form-corrected'
/** What the officer put there by hand, over a figure that did not change. */
const BY_HAND = '99'

let site: SampleSite
let extension: Launched
let page: Page
let panel: Page
/** What the form held when it was filled and saved, and after it was put right, by the field. */
let filled: Fields = {}

type Fields = Record<string, string>

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true })
  site = await serveSampleSite()
  extension = await launchExtension({ build: 'e2e' })
  ;({ page, panel } = await extension.beside(site.url + BY_FIELD))
  panel.setDefaultTimeout(200_000)
  await panel.clock.setFixedTime('2025-03-17T09:00:00+07:00')
  await reopen(panel)
  await startBook(panel)
  await page.goto(site.url + BY_FIELD)
  await capture(panel)
})
afterAll(async () => {
  await extension.close()
  await site.close()
})

const form = () => panel.getByRole('region', { name: 'Biểu mẫu trên trang này' })
const report = () => panel.locator('[data-report="ii-06a"]')
const FIELDS = '#tblNhap input.txt-so:not([readonly])'
const fieldsIn = (): Promise<Fields> =>
  page
    .locator(FIELDS)
    .evaluateAll((all) =>
      Object.fromEntries(all.map((one, at) => [`${at}`, (one as HTMLInputElement).value] as const)),
    )

/** The form as its server gives it back: what was saved stands in it. */
async function openForm(saved: Fields): Promise<void> {
  await page.goto(site.url + FORM)
  await page.getByText('Hộ tịch').first().waitFor()
  await page.locator(FIELDS).evaluateAll((all, values) => {
    for (const [at, one] of all.entries()) {
      const field = one as HTMLInputElement
      const value = values[`${at}`] ?? ''
      if (value === '') continue
      field.value = value
      for (const name of ['input', 'change']) field.dispatchEvent(new Event(name, { bubbles: true }))
    }
  }, saved)
  await openTab(panel, 'Chụp số liệu')
  await openTab(panel, 'Báo cáo')
  await form().waitFor()
}

it('a form is filled, saved and said to be sent', async () => {
  await openForm({})
  await form().getByRole('button', { name: 'Điền biểu mẫu trên trang này' }).click()
  await form()
    .getByRole('button', { name: /^Điền \d+ ô$/ })
    .click()
  await form().locator('[data-done="form"]').waitFor()
  filled = await fieldsIn()
  expect(Object.values(filled)).toContain('512')
  await panel.clock.setFixedTime('2025-03-18T08:00:00+07:00')
  await reopen(panel)
  await openTab(panel, 'Báo cáo')
  await report().getByRole('button', { name: 'Đã gửi' }).click()
  expect(await report().getByLabel('Gửi bằng').inputValue()).toBe('form')
  await report()
    .getByLabel(/^Số, ký hiệu/)
    .fill('12/BC-UBND')
  await report().getByRole('button', { name: 'Ghi là đã gửi và chốt số' }).click()
  await report().locator('[data-sent]').getByText('bằng biểu mẫu web').waitFor()
})

it('the page is captured again with other numbers: the panel says what to do with the form', async () => {
  await panel.clock.setFixedTime('2025-03-21T08:00:00+07:00')
  await reopen(panel)
  await page.goto(`${site.url}${BY_FIELD}&break=corrected`)
  await capture(panel)
  await openTab(panel, 'Báo cáo')
  const differs = panel.locator('[data-differs="4"]')
  await differs.getByText('khác bản đã gửi 18/03: 4 ô').waitFor()
  await differs.getByText('Mở lại biểu mẫu đã gửi trên trang, bấm «Điền biểu mẫu trên trang này»').waitFor()
})

it('opened again, exactly the changed fields are offered, and one press puts them right', async () => {
  // «Chứng thực», online: that figure is the same in both captures.
  const byHand = Object.entries(filled).find(([, value]) => value === '118')![0]
  await openForm({ ...filled, [byHand]: BY_HAND })
  const before = await fieldsIn()
  await form().getByRole('button', { name: 'Điền biểu mẫu trên trang này' }).click()
  const correction = form().locator('[data-correction]')
  await form().locator('[data-correction], [data-picture], [data-reason]').first().waitFor()
  expect(await form().innerText()).toContain('Sửa')
  await correction.waitFor()
  for (const one of LOOKS)
    expect(await looked(panel, one, `${PICTURES}/correction-${one.look}.png`)).toEqual([])
  expect(await correction.getByRole('row').allTextContents()).toEqual([
    'ÔĐang ghiSửa thành',
    expect.stringMatching(/Hộ tịch.*512515\+3$/),
    expect.stringMatching(/Hộ tịch.*210209−1$/),
    expect.stringMatching(/Hộ tịch.*720721\+1$/),
    expect.stringMatching(/Hộ tịch.*1819\+1$/),
  ])
  await form().getByRole('button', { name: 'Sửa 4 ô' }).click()
  await form().locator('[data-done="form"]').waitFor()
  const after = await fieldsIn()
  const changed = Object.keys(after).filter((at) => after[at] !== before[at])
  expect(changed.map((at) => [before[at], after[at]])).toEqual([
    ['512', '515'],
    ['210', '209'],
    ['720', '721'],
    ['18', '19'],
  ])
  expect(after[byHand]).toBe(BY_HAND)
  expect(site.requests.filter((one) => one.includes('luu') || one.includes('trinh'))).toEqual([])
})

it('both values stand on the receipt, with the report they put right', async () => {
  const receipt = panel.locator('[data-receipt="form"]').first()
  await receipt.locator('summary').first().click()
  const [paper] = await Promise.all([
    extension.context.waitForEvent('page'),
    receipt.getByRole('button', { name: 'In phiếu đối chiếu' }).click(),
  ])
  await paper.locator('.sheet h1').first().waitFor()
  const text = await paper.locator('body').innerText()
  for (const words of ['12/BC-UBND', 'sửa 4 ô', '512 → 515', '210 → 209', '720 → 721', '18 → 19'])
    expect(text).toContain(words)
  await paper.screenshot({ path: `${PICTURES}/receipt.png`, fullPage: true })
  await paper.close()
})

it('sent again it is «Báo cáo đính chính», and nothing differs any more', async () => {
  await panel.clock.setFixedTime('2025-03-21T08:30:00+07:00')
  await report().getByRole('button', { name: 'Đã gửi bản mới' }).click()
  await report()
    .getByLabel(/^Số, ký hiệu/)
    .fill('15/BC-UBND')
  await report().getByRole('button', { name: 'Ghi là đã gửi và chốt số' }).click()
  await report().locator('[data-sent]').getByText('Báo cáo đính chính đã gửi 21/03 · số 15/BC-UBND').waitFor()
  await expect.poll(() => panel.locator('[data-differs]').count()).toBe(0)
})
