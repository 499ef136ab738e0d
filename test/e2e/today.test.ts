import { mkdirSync } from 'node:fs'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type SampleSite, serveSampleSite } from '../sample-site/serve'
import { pdfPages } from '../support/pdf-pages'
import { type Launched, launchExtension } from './launch'
import { LOOKS, looked } from './looks'
import { BY_FIELD, openTab, reopen, startBook } from './panel-hand'

const PICTURES = 'out/test/today'
/** Other width than the looks have: a panel as it is first opened. */
const NARROW = { look: '380', width: 380, scheme: 'light', letters: '100%' } as const

let site: SampleSite
let extension: Launched
let panel: Page

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true })
  site = await serveSampleSite()
  extension = await launchExtension({ build: 'e2e' })
  ;({ panel } = await extension.beside(site.url + BY_FIELD))
  await onDay('2025-03-03')
  await startBook(panel)
  await panel.setViewportSize({ width: 400, height: 760 })
})
afterAll(async () => {
  await extension.close()
  await site.close()
})

async function onDay(day: string): Promise<void> {
  await panel.clock.setFixedTime(`${day}T09:00:00+07:00`)
  await reopen(panel)
}

async function today(day: string): Promise<void> {
  await onDay(day)
  await openTab(panel, 'Hôm nay')
  await panel.getByRole('heading', { name: /^Hôm nay/ }).waitFor()
}

const rowOf = (key: string, list = 'past') => panel.locator(`[data-place="${list} ${key}"]`)
const main = (row: Locator) => row.locator('[data-main]')
const placesOf = (list: string) =>
  panel
    .locator(`[data-list="${list}"] [data-place]`)
    .evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.place))
/** What a screen reader says of what has the focus. */
const focused = () =>
  panel.evaluate(() => {
    const { activeElement: it } = document
    // What is hidden from a screen reader is none of its name.
    const said = [...(it?.childNodes ?? [])].filter((one) => (one as Element).ariaHidden !== 'true')
    return said
      .map((one) => one.textContent)
      .join('')
      .replace(/\s+/g, ' ')
      .trim()
  })

async function looksWell(name: string): Promise<void> {
  for (const look of [...LOOKS, NARROW])
    expect(await looked(panel, look, `${PICTURES}/${name}-${look.look}.png`), `${name} ${look.look}`).toEqual(
      [],
    )
  await panel.setViewportSize({ width: 400, height: 760 })
  await panel.emulateMedia({ colorScheme: 'light' })
}

describe('in June, in a book of March', () => {
  it('one row a task says what it lacks; what was before the book is folded', async () => {
    await today('2025-06-13')
    await rowOf('V.1').waitFor()
    expect(await rowOf('V.1').textContent()).toContain('V.1: thiếu 3 tháng')
    expect(await rowOf('báo cáo tháng', 'week').textContent()).toContain('thiếu 3 tháng')
    const places = (await Promise.all(['now', 'week', 'past'].map(placesOf))).flat()
    const keys = places.map((place) => place?.replace(/^\S+ /, ''))
    expect(new Set(keys).size).toBe(keys.length)
    expect(keys).not.toContain('I.1')
    const before = panel.getByText(/^Trước ngày dùng sổ 03\/03\/2025: \d+ việc/)
    expect(await panel.getByText('đã quá hạn 19/02/2025').isVisible()).toBe(false)
    await before.click()
    await expect.poll(() => panel.getByText('đã quá hạn 19/02/2025').count()).toBe(0)
    expect(await panel.getByText('I.1: thiếu minh chứng, hạn 19/02/2025').isVisible()).toBe(true)
    await before.click()
    await looksWell('due')
  })

  it('the periods are ticked by the keyboard in a grid, and closed together', async () => {
    await main(rowOf('V.1')).focus()
    await panel.keyboard.press('Enter')
    await panel.keyboard.press('Tab')
    await expect.poll(focused).toBe('T3 Tháng 3/2025: thiếu minh chứng, hạn 31/03/2025')
    await panel.keyboard.press('ArrowRight')
    await panel.keyboard.press('ArrowDown')
    await expect.poll(focused).toBe('T8 Tháng 8/2025: chưa đến kỳ, hạn 31/08/2025')
    await panel.keyboard.press('Space')
    await panel.keyboard.press('Home')
    await expect.poll(focused).toMatch(/^T6 Tháng 6\/2025: đang trong kỳ/)
    await panel.keyboard.press('ArrowUp')
    await panel.keyboard.press('ArrowRight')
    await panel.keyboard.press('Space')
    await panel.keyboard.press('ArrowRight')
    await panel.keyboard.press('Space')
    const ticked = rowOf('V.1').locator('[aria-pressed="true"]')
    expect((await ticked.allTextContents()).map((text) => text.replace(/\s+/g, ' '))).toEqual([
      '☑ T3 Tháng 3/2025: thiếu minh chứng, hạn 31/03/2025',
      '☑ T4 Tháng 4/2025: thiếu minh chứng, hạn 30/04/2025',
    ])
    await looksWell('grid')
    await rowOf('V.1').getByLabel('Loại minh chứng').selectOption({ label: 'Đường dẫn tin, bài' })
    await rowOf('V.1').getByLabel('Nội dung').fill('https://vi-du.example/tin-thang-3-4')
    await panel.keyboard.press('Enter')
    await rowOf('V.1').getByText('V.1: thiếu tháng 5/2025').waitFor()
    expect(await rowOf('V.1').locator('[data-undo]').textContent()).toContain('V.1, 2 kỳ: đã ghi')
    await expect.poll(focused).toBe('Thêm minh chứng cho V.1')
  })

  it('a row that goes leaves «Hoàn tác» in its place and the focus on the next one; taken back it stands there again', async () => {
    const before = await placesOf('past')
    const at = before.indexOf('past V.1')
    const next = before[at + 1]?.replace('past ', '')
    await main(rowOf('V.1')).press('Enter')
    await rowOf('V.1')
      .getByRole('button', { name: /^Chọn cả/ })
      .waitFor({ state: 'detached' })
    await rowOf('V.1').getByLabel('Nội dung').fill('Số 5/BC-UBND')
    await panel.keyboard.press('Enter')
    await rowOf('V.1').getByText('V.1, 1 kỳ: đã ghi').waitFor()
    await expect.poll(() => main(rowOf('V.1')).count()).toBe(0)
    expect(await placesOf('past')).toEqual(before)
    await expect.poll(focused).toBe(`Thêm minh chứng cho ${next}`)
    await looksWell('undo')
    await rowOf('V.1').getByRole('button', { name: 'Hoàn tác' }).press('Enter')
    await rowOf('V.1').getByText('V.1: thiếu tháng 5/2025').waitFor()
    expect(await placesOf('past')).toEqual(before)
    await expect.poll(focused).toBe('Thêm minh chứng cho V.1')
  })

  it('a piece of evidence taken back stays in its place, to be had again', async () => {
    const kept = rowOf('V.1').locator('details', { hasText: /^Minh chứng đã ghi/ })
    await kept.locator('summary').click()
    const first = kept.locator('li').first()
    await first.getByRole('button', { name: 'Sửa' }).press('Enter')
    await panel.keyboard.press('Tab')
    await first.getByLabel('Lý do sửa').press('Escape')
    await expect.poll(focused).toBe('Sửa https://vi-du.example/tin-thang-3-4')
    await first.getByRole('button', { name: 'Hoàn tác' }).press('Enter')
    await first.getByText('Đã hoàn tác: https://vi-du.example/tin-thang-3-4').waitFor()
    await expect.poll(focused).toBe('Lấy lại https://vi-du.example/tin-thang-3-4')
    await rowOf('V.1').getByText('V.1: thiếu 2 tháng').waitFor()
    await panel.keyboard.press('Enter')
    await rowOf('V.1').getByText('V.1: thiếu tháng 5/2025').waitFor()
    expect(await kept.locator('li').first().textContent()).toContain('Đường dẫn tin, bài')
  })

  it('what was before the book is closed for many at once, but for what the officer leaves out', async () => {
    await panel.getByText(/^Trước ngày dùng sổ/).click()
    const form = panel.getByRole('form', { name: 'Đóng việc trước khi dùng sổ' })
    await looksWell('before')
    await form.getByRole('checkbox', { name: /^I\.1:/ }).uncheck()
    const button = form.getByRole('button', { name: /^Đóng \d+ việc$/ })
    const count = Number(/\d+/.exec((await button.textContent()) ?? '')?.[0])
    expect(count).toBeGreaterThan(10)
    expect(await form.getByLabel('Ghi chú').inputValue()).toBe('đã làm trước khi dùng sổ')
    await button.press('Enter')
    await panel.getByText('Trước ngày dùng sổ 03/03/2025: 1 việc chưa có minh chứng').waitFor()
    const undo = panel.locator('[data-place="before book"] [data-undo]')
    expect(await undo.textContent()).toContain(`Đã đóng ${count} việc trước khi dùng sổ`)
    await undo.getByRole('button').press('Enter')
    await panel.getByText(`Trước ngày dùng sổ 03/03/2025: ${count + 1} việc chưa có minh chứng`).waitFor()
  })

  it('the week is printed on one page', async () => {
    const print = await extension.context.newPage()
    await print.clock.setFixedTime('2025-06-13T09:00:00+07:00')
    await print.goto(panel.url().replace(/sidepanel.html.*/, 'print.html?week=2025-06-13'))
    await print.getByRole('heading', { name: 'Tuần 09/06–15/06/2025' }).waitFor()
    await print.screenshot({ path: `${PICTURES}/week.png`, fullPage: true })
    await expect.poll(() => print.getByText('Đã qua, còn thiếu').count()).toBe(1)
    expect(pdfPages(await print.pdf({ preferCSSPageSize: true }))).toEqual([[595, 842]])
    await print.close()
  })
})

it('a plan that is over asks for its successor and calls nothing overdue', async () => {
  await today('2026-01-05')
  const card = panel.locator('[data-plan-over]')
  await card.waitFor()
  await expect.poll(() => panel.locator('[data-list]').count()).toBe(0)
  await expect.poll(() => panel.locator('.status', { hasText: 'quá hạn' }).count()).toBe(0)
  await panel.getByText(/^Năm 2025: \d+ việc chưa có minh chứng$/).click()
  await expect.poll(() => panel.getByText('đã quá hạn').count()).toBe(0)
  expect(await rowOf('V.1', 'old').textContent()).toMatch(/V\.1: thiếu \d+ tháng/)
  await looksWell('over')
  await card.getByRole('button', { name: 'Mở kế hoạch năm 2026' }).click()
  await panel.getByRole('heading', { name: 'Kế hoạch', exact: true }).waitFor()
  await expect.poll(focused).toBe('Kế hoạch')
})
