import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { type SampleSite, serveSampleSite } from '../sample-site/serve'
import { type Launched, launchExtension } from './launch'
import { BY_FIELD, capture, FORM, openTab, startBook } from './panel-hand'

let site: SampleSite
let extension: Launched
let page: Page
let panel: Page

beforeAll(async () => {
  site = await serveSampleSite()
  extension = await launchExtension({ build: 'e2e' })
  ;({ page, panel } = await extension.beside(site.url + BY_FIELD))
  await startBook(panel)
  await page.goto(site.url + BY_FIELD)
  await capture(panel)
})
afterAll(async () => {
  await extension.close()
  await site.close()
})
beforeEach(async () => {
  await page.goto(site.url + FORM)
  await page.getByText('Hộ tịch').first().waitFor()
  await openTab(panel, 'Chụp số liệu')
  await openTab(panel, 'Báo cáo')
})

const form = () => panel.getByRole('region', { name: 'Biểu mẫu trên trang này' })
const done = () => form().locator('[data-done="form"]')
const fields = () => page.locator('#tblNhap input.txt-so:not([readonly])')
const textsIn = () => fields().evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value))

async function beginFill(): Promise<void> {
  await form().getByRole('button', { name: 'Điền biểu mẫu trên trang này' }).click()
  await form()
    .getByRole('button', { name: /^Điền \d+ ô$/ })
    .click()
}

/** A page that sends each field to its server as soon as it changes. */
const saveEachField = () =>
  page.evaluate(() =>
    document.addEventListener('change', (event) => {
      const { name, value } = event.target as HTMLInputElement
      navigator.sendBeacon(`/luu-tung-o?${new URLSearchParams({ name, value })}`)
    }),
  )
const sent = () => site.requests.filter((one) => one.includes('/luu-tung-o')).length

it('a page that saves each field is stopped at the first one and asks; «Vẫn điền» fills, and the receipt says it', async () => {
  await saveEachField()
  const before = await textsIn()
  await beginFill()
  const question = form().locator('[data-reason="sends-by-itself"]')
  await question.waitFor()
  expect(await question.textContent()).toContain('Trang này tự lưu mỗi ô')
  expect(await textsIn()).toEqual(before)
  // The field that was tried, and its old text.
  expect(sent()).toBeLessThanOrEqual(4)
  await form().getByRole('button', { name: 'Vẫn điền' }).press('Enter')
  await done().waitFor()
  expect((await textsIn()).filter((text) => text !== '').length).toBeGreaterThan(50)
  expect(await done().textContent()).toContain('Trang này tự lưu mỗi ô')
})

it('a page that saves each field is left as it was where the officer closes the question', async () => {
  await saveEachField()
  const before = await textsIn()
  await beginFill()
  await form().locator('[data-reason="sends-by-itself"]').waitFor()
  await form().getByRole('button', { name: 'Đóng' }).press('Enter')
  await form().getByRole('button', { name: 'Điền biểu mẫu trên trang này' }).waitFor()
  expect(await textsIn()).toEqual(before)
})

it('a field that keeps a number nobody meant is the first line of the receipt, in red, with that number', async () => {
  await page.evaluate(() => {
    const [field] = document.querySelectorAll<HTMLInputElement>('#tblNhap input.txt-so:not([readonly])')
    for (const name of ['input', 'change', 'blur'])
      field?.addEventListener(name, () => {
        field.value = '1133112'
      })
  })
  await beginFill()
  await done().waitFor()
  const red = done().locator('[data-left-wrong]')
  expect(await red.textContent()).toMatch(/CÒN 1 Ô HIỆN SỐ SAI: .*đang hiện «1\.?133\.?112»/u)
  expect(await red.evaluate((card) => card.parentElement?.firstElementChild === card)).toBe(true)
  expect(await red.evaluate((card) => getComputedStyle(card).borderLeftColor)).not.toBe(
    await done().evaluate((card) => getComputedStyle(card).borderLeftColor),
  )
})

it('what the page takes back later is seen when the officer comes back to the panel, before the receipt is printed', async () => {
  await beginFill()
  await done().waitFor()
  expect(await done().textContent()).not.toContain('Không ghi được')
  const took = await page.evaluate(() => {
    const all = [...document.querySelectorAll<HTMLInputElement>('#tblNhap input.txt-so:not([readonly])')]
    const field = all.find(({ value }) => value !== '' && value !== '0')
    if (field) field.value = '301'
    return field?.name
  })
  expect(took).toBeTruthy()
  // Without a screen every page has the focus all the time: coming back is told by hand.
  await panel.evaluate(() => dispatchEvent(new Event('focus')))
  await done().getByText('Không ghi được: 1 ô').waitFor()
  expect(await done().textContent()).toContain('trang hiện «301»')
})
