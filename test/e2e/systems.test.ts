import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { packPacket } from '../support/file-hand-now'
import { quarterSnapshot } from '../unit/quarter-snapshot'
import { type Launched, launchExtension } from './launch'
import { openTab, startBook } from './panel-hand'

let extension: Launched
let panel: Page

beforeAll(async () => {
  extension = await launchExtension({ build: 'e2e' })
  panel = await extension.context.newPage()
  await panel.goto(`chrome-extension://${extension.id}/sidepanel.html`)
  await startBook(panel)
})
afterAll(async () => extension.close())

const captureOf = (host: string) =>
  quarterSnapshot({
    source: { url: `https://${host}/thong-ke`, title: 'Một cửa', capturedAt: '2025-03-15T09:00:00+07:00' },
  })

async function add(host: string): Promise<void> {
  const buffer = Buffer.from(packPacket([captureOf(host)]))
  await panel
    .getByLabel('Mở tệp đã tải')
    .setInputFiles({ name: `${host}.txt`, mimeType: 'text/plain', buffer })
  const file = panel.getByRole('region', { name: 'Tệp đã tải' })
  await file.getByText(host).waitFor()
  await file.getByRole('button', { name: 'Thêm vào sổ' }).click()
  await file.getByRole('button', { name: 'Thêm vào sổ' }).waitFor({ state: 'detached' })
}

const verdict = () => panel.locator('header').innerText()

it('a second system never takes the first one’s place, and their sum counts once the officer says who counts', async () => {
  await add('motcua.hatinh.gov.vn')
  await expect.poll(verdict).not.toContain('CHƯA')
  await add('motcua.moj.gov.vn')
  await expect.poll(verdict).toContain('CHƯA gửi được: 1 lỗi')

  await panel.getByRole('button', { name: 'Cài đặt', exact: true }).click()
  await panel.getByLabel(/^Hệ thống: địa chỉ trang/).fill('motcua.hatinh + một cửa')
  await panel.getByText('Chưa hiểu địa chỉ hoặc ngày').waitFor()
  await panel.getByLabel(/^Hệ thống: địa chỉ trang/).fill('motcua.hatinh + motcua.moj.gov.vn')
  await panel.getByRole('button', { name: 'Thêm hệ thống' }).click()
  await panel.locator('[data-systems] li').first().waitFor()
  await panel.keyboard.press('Escape')
  await expect.poll(verdict).not.toContain('CHƯA')

  await openTab(panel, 'Chỉ tiêu')
  const indicator = panel.locator('[data-indicator=on-time-resolved]')
  await indicator.locator('summary').first().click()
  await expect.poll(() => indicator.innerText()).toContain('motcua.moj.gov.vn (Bộ Tư pháp)')
  expect(await indicator.innerText()).toContain('motcua.hatinh.gov.vn (một cửa tỉnh Hà Tĩnh)')

  await panel.getByRole('button', { name: 'Cài đặt', exact: true }).click()
  await panel.locator('[data-systems] button').first().click()
  await expect.poll(() => panel.locator('[data-systems] li').count()).toBe(0)
  await panel.keyboard.press('Escape')
  await expect.poll(verdict).toContain('CHƯA gửi được: 1 lỗi')
})
