import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type SampleSite, serveSampleSite } from '../sample-site/serve'
import { type Launched, launchExtension } from './launch'
import { BY_FIELD, capture, FORM, openTab, startBook } from './panel-hand'

let site: SampleSite
let extension: Launched
let page: Page
let panel: Page
let address = ''

beforeAll(async () => {
  site = await serveSampleSite()
  extension = await launchExtension({ build: 'e2e' })
  ;({ page, panel } = await extension.beside(site.url + BY_FIELD))
  address = panel.url()
  await startBook(panel)
  await page.goto(site.url + BY_FIELD)
  await capture(panel)
  await page.goto(site.url + FORM)
  await page.getByText('Hộ tịch').first().waitFor()
})
afterAll(async () => {
  await extension.close()
  await site.close()
})

const formIn = (of: Page): Locator => of.getByRole('region', { name: 'Biểu mẫu trên trang này' })

/** What stands in the fields of the form, other than those that the page works out. */
function fields(): Promise<string[]> {
  const own = page.locator('input:not([readonly]):not([disabled]):not([data-computed])')
  return own.evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value))
}

async function openPanel(): Promise<Page> {
  const opened = await extension.context.newPage()
  await opened.goto(address)
  await openTab(opened, 'Báo cáo')
  return opened
}

/** The panel goes away at the first line that it says is written. */
async function closeAtFirstLine(of: Page): Promise<void> {
  await of.exposeBinding('closePanel', () => void of.close())
  await of.evaluate(() => {
    const close: unknown = Reflect.get(window, 'closePanel')
    new MutationObserver(() => {
      if (/Đang ghi [1-9]/.test(document.body.innerText) && typeof close === 'function') close()
    }).observe(document.body, { childList: true, subtree: true, characterData: true })
  })
}

describe('a panel that is closed while a web form is being filled', () => {
  const before: string[] = []

  it('has said of no line that it is written before it was kept', async () => {
    before.push(...(await fields()))
    await openTab(panel, 'Báo cáo')
    const form = formIn(panel)
    await form.getByRole('button', { name: 'Điền biểu mẫu trên trang này' }).click()
    await form.getByRole('button', { name: /^Điền \d+ ô$/ }).waitFor()
    await closeAtFirstLine(panel)
    const closed = panel.waitForEvent('close')
    await form.getByRole('button', { name: /^Điền \d+ ô$/ }).click()
    await closed
    panel = await openPanel()
    const broken = formIn(panel).locator('[data-broken-fill]')
    await broken.waitFor()
    const [, kept = '0'] = /phiếu ghi được (\d+)\/\d+ ô/.exec(await broken.innerText()) ?? []
    expect(Number(kept)).toBeGreaterThan(0)
    expect(await panel.locator('[data-receipt="form"] > summary').innerText()).toContain('điền dở')
  })

  it('the receipt is ended by what the form shows', async () => {
    await formIn(panel).getByRole('button', { name: 'Xem lại lần điền dở' }).click()
    await formIn(panel).locator('[data-done="form"]').waitFor()
    const summary = panel.locator('[data-receipt="form"] > summary')
    await expect.poll(() => summary.innerText()).not.toContain('điền dở')
    const [, held = ''] = /(\d+)\/\d+ ô đúng/.exec(await summary.innerText()) ?? []
    const now = await fields()
    const changed = now.filter((text, at) => text !== before[at])
    expect(changed.length).toBeGreaterThan(0)
    expect(Number(held)).toBe(changed.length)
  })

  it('the undo is there, and gives every field back', async () => {
    await formIn(panel).getByRole('button', { name: 'Hoàn tác' }).click()
    await formIn(panel).locator('[data-done="undo"]').waitFor()
    expect(await fields()).toEqual(before)
    await expect.poll(() => panel.locator('[data-receipt="form"]').count()).toBe(0)
  })
})
