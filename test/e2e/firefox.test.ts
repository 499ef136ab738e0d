import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { builtExtension } from '../../scripts/setup/built-extension'
import { type SampleSite, serveSampleSite } from '../sample-site/serve'
import { type Display, startDisplay } from './display'
import { type Firefox, launchFirefox } from './firefox'
import { BY_FIELD, chooseQuarterIn, startBookIn } from './panel-hand'

let display: Display
let site: SampleSite
let firefox: Firefox

beforeAll(async () => {
  display = await startDisplay()
  site = await serveSampleSite()
  firefox = await launchFirefox(display.name)
})
afterAll(async () => {
  await firefox?.close()
  await site.close()
  display.stop()
})

test('the build for Firefox asks for no host, collects nothing and shows its icon', () => {
  const manifest = JSON.parse(readFileSync(join(builtExtension('firefox'), 'manifest.json'), 'utf8'))
  expect([...manifest.permissions].sort()).toEqual(['activeTab', 'alarms', 'scripting', 'unlimitedStorage'])
  expect(manifest).not.toHaveProperty('host_permissions')
  expect(manifest).not.toHaveProperty('content_scripts')
  expect(manifest.action.default_area).toBe('navbar')
  expect(manifest.browser_specific_settings.gecko.data_collection_permissions).toEqual({ required: ['none'] })
})

test('before the keys are pressed nothing of the page is read', async () => {
  await firefox.open(site.url + BY_FIELD)
  await startBookIn(firefox)
  await firefox.waitForText(/Chưa được đọc trang này\. Bấm biểu tượng Sổ Một Cửa \(Alt\+Shift\+U\)/)
})

test('a real press of Alt+Shift+U opens the panel and lets it capture this page: activeTab is enough', async () => {
  await firefox.closeSidebar()
  await firefox.waitForText(/Kỳ/, () => display.press('alt+shift+u'))
  await chooseQuarterIn(firefox)
  // The page was there before the panel: «Thống kê» is pressed once more while it watches.
  await firefox.waitForText(/Bấm «Thống kê» một lần trên trang/)
  await firefox.pressInPage('Thống kê')
  await firefox.waitForText(
    /sổ thấy trang trả kết quả đúng theo bộ lọc này[\s\S]*[1-9]\d* đẳng thức đúng[\s\S]*⏎/,
  )
  await firefox.click('Chụp số liệu')
  await firefox.waitForText(/Đã lưu vào sổ/)
  mkdirSync('out/test', { recursive: true })
  display.picture('out/test/firefox.png')
})
