import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { builtExtension } from '../../scripts/setup/built-extension'
import { ROOT } from '../../scripts/setup/ready.mjs'
import { type SampleSite, serveSampleSite } from '../sample-site/serve'
import { type Display, startDisplay } from './display'
import { type Launched, launchExtension } from './launch'
import { BY_FIELD, chooseQuarterIn, startBookIn } from './panel-hand'
import { sidePanelOf } from './side-panel'

let display: Display
let site: SampleSite
let extension: Launched

beforeAll(async () => {
  display = await startDisplay()
  site = await serveSampleSite()
  extension = await launchExtension({ build: 'shipped', display: display.name })
})
afterAll(async () => {
  await site.close()
  display.stop()
})

test('the shipped build asks for no host and runs nothing by itself', () => {
  const manifest = JSON.parse(readFileSync(join(builtExtension('shipped'), 'manifest.json'), 'utf8'))
  expect([...manifest.permissions].sort()).toEqual([
    'activeTab',
    'alarms',
    'scripting',
    'sidePanel',
    'unlimitedStorage',
  ])
  for (const key of [
    'host_permissions',
    'optional_host_permissions',
    'content_scripts',
    'externally_connectable',
  ])
    expect(manifest).not.toHaveProperty(key)
})

test('the shipped build says nothing of the machine it was built on', () => {
  const folder = builtExtension('shipped')
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.\w+$/.test(name),
  )
  expect(files.some((name) => name.endsWith('.js'))).toBe(true)
  expect(files.filter((name) => readFileSync(join(folder, name), 'latin1').includes(ROOT))).toEqual([])
})

test('a real press of Alt+Shift+S opens the panel and lets it capture this page: activeTab is enough', async () => {
  const page = extension.context.pages()[0] ?? (await extension.context.newPage())
  await page.goto(site.url + BY_FIELD)
  await page.getByText('Hộ tịch').first().waitFor()
  await page.bringToFront()
  const panel = await sidePanelOf(extension, () => display.press('alt+shift+s'))
  await startBookIn(panel)
  await chooseQuarterIn(panel)
  // The page was there before the panel: «Thống kê» is pressed once more while it watches.
  await panel.waitForText(/Bấm «Thống kê» một lần trên trang/)
  await page.getByRole('button', { name: 'Thống kê' }).click()
  await panel.waitForText(
    /sổ thấy trang trả kết quả đúng theo bộ lọc này[\s\S]*[1-9]\d* đẳng thức đúng[\s\S]*⏎/,
  )
  await panel.click('Chụp số liệu')
  await panel.waitForText(/Đã lưu vào sổ/)
  mkdirSync('out/test', { recursive: true })
  display.picture('out/test/toolbar.png')
})

test('on another tab nothing may be read until the key is pressed there, too', async () => {
  const other = await extension.context.newPage()
  await other.goto(site.url.replace('127.0.0.1', 'localhost') + BY_FIELD)
  await other.getByText('Hộ tịch').first().waitFor()
  await other.bringToFront()
  const panel = await sidePanelOf(extension)
  await panel.waitForText(/Bấm biểu tượng Sổ Một Cửa \(Alt\+Shift\+S\)/)
  // A key that comes before the window listens is pressed again.
  await panel.waitForText(/[1-9]\d* đẳng thức đúng/, () => display.press('alt+shift+s'))
})

test('and it has made no request of its own', async () => {
  expect(await extension.close()).toEqual([])
})
