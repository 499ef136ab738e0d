import { mkdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { seeWorkbook } from '../../core/workbook/sheet/see-workbook'
import { type SampleSite, serveSampleSite } from '../sample-site/serve'
import { openWorkbook, patchWorkbook } from '../support/file-hand-now'
import { type Launched, launchExtension } from './launch'
import { LOOKS, looked } from './looks'
import { BY_FIELD, openTab, readyToCapture, reopen, startBook } from './panel-hand'

const PICTURES = 'out/test/three-clicks'

let site: SampleSite
let extension: Launched
let panel: Page
let report: Locator

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true })
  site = await serveSampleSite()
  extension = await launchExtension({ build: 'e2e' })
  ;({ panel } = await extension.beside(site.url + BY_FIELD))
  await panel.clock.setFixedTime('2025-03-17T09:00:00+07:00')
  await reopen(panel)
  await startBook(panel)
  report = panel.locator('[data-report="ii-06a"]')
})

afterAll(async () => {
  await extension.close()
  await site.close()
})

/** From now on every click into the panel is counted, by whatever way it came. */
async function countClicks(): Promise<() => Promise<number>> {
  await panel.evaluate(() => {
    const seen = window as unknown as { clicks: number }
    seen.clicks = 0
    addEventListener('click', () => seen.clicks++, true)
  })
  return () => panel.evaluate(() => (window as unknown as { clicks: number }).clicks)
}

/** «Thống kê» is pressed on the page, as an officer did to see the figures at all. */
const pageIsAsked = () => readyToCapture(panel, /^Chụp và điền/)

/** The toolbar's icon is pressed outside of the panel; that it opens it is seen in toolbar.test.ts. */
const ICON = 1

describe('from the page to the filled report', () => {
  it('takes three clicks: the icon, «Chụp và điền II.06a», «Điền … ô»', async () => {
    await pageIsAsked()
    const clicks = await countClicks()
    await panel.getByRole('button', { name: 'Chụp và điền II.06a' }).click()
    const fill = report.getByRole('button', { name: /^Điền \d+ ô$/ })
    await fill.waitFor()
    await expect.poll(() => isInSight(fill)).toBe(true)
    const [download] = await Promise.all([panel.waitForEvent('download'), fill.click()])
    expect(ICON + (await clicks())).toBeLessThanOrEqual(3)
    expect(download.suggestedFilename()).toBe('Biểu II.06a – Quý I-2025 – UBND thị trấn Phố Châu.xlsx')
    const filled = openWorkbook(new Uint8Array(await readFile(await download.path())))
    if (!filled.ok) throw new Error(filled.refusal.message)
    const texts = seeWorkbook(filled.value).sheets.flatMap(({ cells }) => cells.map(({ text }) => text))
    expect(texts.filter((text) => text === 'Hộ tịch')).toHaveLength(1)
    await report.locator('[data-done="workbook"]').waitFor()
  })

  it('is not offered again for what was filled; the card says what this capture added', async () => {
    await openTab(panel, 'Chụp số liệu')
    await panel.getByText('Đã lưu vào sổ ·').waitFor()
    await expect.poll(() => panel.getByRole('button', { name: /điền II\.06a/i }).count()).toBe(0)
    await panel.getByText(/^Đủ số liệu cho: Tình hình, kết quả giải quyết TTHC \(II\.06a\)\.$/).waitFor()
  })
})

async function isInSight(of: Locator): Promise<boolean> {
  const box = await of.boundingBox()
  const height = await panel.evaluate(() => innerHeight)
  return box !== null && box.y >= 0 && box.y + box.height <= height
}

describe('the preview is the form itself, small', () => {
  it('has its rows and columns with the numbers in place, and all of it in a narrow panel', async () => {
    await openTab(panel, 'Báo cáo')
    await report.getByRole('button', { name: 'Điền tệp Excel' }).click()
    const picture = report.locator('[data-picture]')
    await picture.waitFor()
    await expect.poll(() => picture.getByRole('columnheader', { name: 'Trực tuyến' }).count()).toBe(1)
    await expect.poll(() => picture.getByRole('rowheader', { name: 'Hộ tịch' }).count()).toBe(1)
    for (const one of LOOKS)
      expect(await looked(panel, one, `${PICTURES}/preview-${one.look}.png`)).toEqual([])
    await panel.setViewportSize({ width: 320, height: 760 })
    const frame = picture.locator('.table-frame').first()
    expect(await frame.evaluate((one) => one.scrollWidth - one.clientWidth)).toBeLessThanOrEqual(0)
    expect(await cutOff(frame)).toEqual([])
  })

  it('a number that is pressed tells where it comes from; arrows go on from there', async () => {
    const place = report.locator('[data-place]').filter({ hasText: '512' }).first()
    await place.click()
    const told = report.locator('[data-told]')
    await told.getByText(/Hộ tịch · .*Trực tuyến/).waitFor()
    await told.getByText(/trang «Tổng hợp 06 các cấp, theo lĩnh vực», chụp \d\d:\d\d 17\/03\/2025/).waitFor()
    const before = await told.innerText()
    await panel.keyboard.press('ArrowRight')
    await panel.keyboard.press('Enter')
    await expect.poll(() => told.innerText()).not.toBe(before)
    await panel.screenshot({ path: `${PICTURES}/told.png`, fullPage: true })
  })

  it('the button stays in sight, wherever the officer is in the preview', async () => {
    await panel.setViewportSize({ width: 400, height: 500 })
    const fill = report.getByRole('button', { name: /^Điền \d+ ô$/ })
    await report.locator('[data-picture]').evaluate((one) => one.scrollIntoView({ block: 'start' }))
    expect(await isInSight(fill)).toBe(true)
  })
})

/** Words and numbers that are wider than the place they stand in. */
function cutOff(frame: Locator): Promise<string[]> {
  return frame.evaluate((one) =>
    [...one.querySelectorAll<HTMLElement>('th, button')].flatMap((cell) =>
      cell.scrollWidth > cell.clientWidth + 1 ? [cell.innerText] : [],
    ),
  )
}

describe('a file that was filled by somebody else', () => {
  it('shows what stands there otherwise and what is not written, each alone on request', async () => {
    await report.getByRole('button', { name: 'Đóng' }).first().click()
    const own = panel.getByRole('region', { name: 'Tệp Excel có sẵn' })
    await own.locator('input[type=file]').setInputFiles({
      name: 'cua-toi.xlsx',
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: Buffer.from(await handFilled()),
    })
    const picture = own.locator('[data-picture]')
    await picture.waitFor()
    const refused = picture.locator('.picture-refused')
    // The cell itself, and the formulas that add it up.
    expect((await refused.allInnerTexts()).filter((text) => !text.includes('7'))).toEqual([])
    await expect.poll(() => refused.count()).toBeGreaterThan(0)
    await picture.getByLabel(/^khác số hiện có \(1\)/).check()
    await expect.poll(() => picture.locator('tbody').count()).toBe(1)
    for (const one of LOOKS)
      expect(await looked(panel, one, `${PICTURES}/differs-${one.look}.png`)).toEqual([])
    await picture.getByLabel(/^cả biểu/).check()
    await expect.poll(() => picture.locator('tbody').count()).toBeGreaterThan(5)
  })
})

/** Our blank with a 7 typed into one of its cells. */
async function handFilled(): Promise<Uint8Array> {
  const blank = openWorkbook(new Uint8Array(await readFile('core/reports/forms/ii-06a/blank.xlsx')))
  if (!blank.ok) throw new Error(blank.refusal.message)
  const patched = patchWorkbook(blank.value, [{ sheet: 'II.06a', cell: 'D12', value: 7 }])
  return patched.bytes
}
