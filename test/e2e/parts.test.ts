import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { builtExtension } from '../../scripts/setup/built-extension'
import { type SampleSite, serveSampleSite } from '../sample-site/serve'
import { type Launched, launchExtension } from './launch'
import { BY_FIELD, capture, reopen, startBook } from './panel-hand'

let site: SampleSite
let extension: Launched
let panel: Page
let folder: string

/** Each part by the tab that opens it, and what only it shows. */
const TABS = [
  ['Hôm nay', 'Việc đến hạn'],
  ['Chỉ tiêu', 'Chỉ tiêu Quý I/2025'],
  ['Báo cáo', 'Lịch sử kỳ'],
  ['Chụp số liệu', 'Mở tệp đã tải từ trang'],
] as const

beforeAll(async () => {
  site = await serveSampleSite()
  folder = mkdtempSync(join(tmpdir(), 'so-mot-cua-build-'))
  cpSync(builtExtension('e2e'), folder, { recursive: true })
  extension = await launchExtension({ build: 'e2e', folder })
  ;({ panel } = await extension.beside(site.url + BY_FIELD))
  await startBook(panel)
  await capture(panel)
})
afterAll(async () => {
  await extension.close()
  await site.close()
  rmSync(folder, { recursive: true, force: true })
})

describe('the parts of the panel, each loaded when it is opened', () => {
  it('every tab opens by the keyboard alone, and the focus stays on its name', async () => {
    await reopen(panel)
    await panel.getByRole('tab', { name: 'Chụp số liệu' }).waitFor()
    await tabUntil('Chụp số liệu')
    for (const [name, shown] of TABS) {
      await panel.keyboard.press('ArrowRight')
      await panel.getByRole('tabpanel').getByText(shown).first().waitFor()
      await expect.poll(focused).toBe(name)
      await panel.keyboard.press('Tab')
      await expect.poll(isInTabPanel).toBe(true)
      await panel.keyboard.press('Shift+Tab')
      await expect.poll(focused).toBe(name)
    }
  })

  it.each([
    ['Cài đặt', 'Đơn vị nhận báo cáo'],
    ['Xem kết quả kiểm tra', 'Kết quả kiểm tra'],
  ])('«%s» opens and closes by the keyboard alone', async (button, shown) => {
    await panel.getByRole('button', { name: button, exact: true }).waitFor()
    await tabUntil(button)
    await panel.keyboard.press('Enter')
    await panel.locator('main').getByText(shown).first().waitFor()
    await panel.keyboard.press('Escape')
    await panel.getByRole('tablist').waitFor()
  })
})

describe('after an update that came while the panel stood open', () => {
  it('a part whose file is gone says so, in its place; what is there still works', async () => {
    await reopen(panel)
    await panel.getByRole('tab', { name: 'Hôm nay' }).click()
    await panel.getByText('Việc đến hạn').waitFor()
    removePart('indicators')
    await panel.getByRole('tab', { name: 'Chỉ tiêu' }).click()
    const said = panel.getByRole('tabpanel').locator('[data-not-loaded]')
    await said.getByText('Sổ Một Cửa vừa được cập nhật').waitFor()
    expect(await said.getAttribute('role')).toBe('alert')
    await panel.getByRole('tab', { name: 'Hôm nay' }).click()
    await panel.getByText('Việc đến hạn').waitFor()
    await expect.poll(() => panel.locator('[data-not-loaded]').count()).toBe(0)
  })

  it('what fills a report comes when it is asked for; where its file is gone, that is said', async () => {
    await reopen(panel)
    removePart('fill')
    await panel.getByRole('tab', { name: 'Báo cáo' }).click()
    await panel.getByText('Lịch sử kỳ').waitFor()
    await expect.poll(() => panel.locator('[data-not-loaded]').count()).toBe(0)
    await panel
      .getByRole('button', { name: /^Điền (?:tệp Excel|phần đã có)/ })
      .first()
      .click()
    await panel.locator('[data-not-loaded]').first().getByText('Sổ Một Cửa vừa được cập nhật').waitFor()
    await reopen(panel)
    await panel.getByRole('tab', { name: 'Chỉ tiêu' }).click()
    await panel.getByRole('tabpanel').locator('[data-not-loaded]').waitFor()
  })

  it('«Mở lại bảng» opens the panel anew', async () => {
    await panel.getByRole('tab', { name: 'Chỉ tiêu' }).click()
    await Promise.all([panel.waitForNavigation(), panel.getByRole('button', { name: 'Mở lại bảng' }).click()])
    await panel.getByRole('tab', { name: 'Chụp số liệu', selected: true }).waitFor()
  })

  it('what cannot be checked is never called ready to send', async () => {
    removePart('capture')
    await reopen(panel)
    await panel.locator('.verdict', { hasText: 'Chưa kiểm tra được số liệu' }).waitFor()
    await panel.getByRole('tabpanel').locator('[data-not-loaded]').waitFor()
  })
})

async function tabUntil(name: string): Promise<void> {
  for (let presses = 0; presses < 40 && (await focused()) !== name; presses += 1)
    await panel.keyboard.press('Tab')
  await expect.poll(focused).toBe(name)
}

function focused(): Promise<string> {
  return panel.evaluate(() => {
    const { activeElement } = document
    return activeElement?.getAttribute('aria-label') ?? activeElement?.textContent?.trim() ?? ''
  })
}

function isInTabPanel(): Promise<boolean> {
  return panel.evaluate(
    () => document.querySelector('[role=tabpanel]')?.contains(document.activeElement) ?? false,
  )
}

function removePart(name: string): void {
  const files = readdirSync(join(folder, 'chunks')).filter((file) => file.startsWith(`${name}-`))
  if (files.length !== 1) throw new Error(`${files.length} files of ${name}`)
  for (const file of files) rmSync(join(folder, 'chunks', file))
}
