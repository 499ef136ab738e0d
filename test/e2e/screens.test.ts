import { mkdirSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type SampleSite, serveSampleSite } from '../sample-site/serve'
import { type Launched, launchExtension } from './launch'
import { LOOKS, looked } from './looks'
import { BY_FIELD, BY_UNIT, capture, FORM, openTab, readyToCapture, reopen, startBook } from './panel-hand'

const PICTURES = 'out/test/screens'

let site: SampleSite
let extension: Launched
let page: Page
let panel: Page

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true })
  site = await serveSampleSite()
  extension = await launchExtension({ build: 'e2e' })
  ;({ page, panel } = await extension.beside(`${site.url}${BY_FIELD}&break=identity`))
  await panel.clock.setFixedTime('2025-03-12T09:00:00+07:00')
  await reopen(panel)
})

afterAll(async () => {
  await extension.close()
  await site.close()
})

/** Every screen in the order of an officer's first day: what to do to reach it, and its name. */
const SCREENS: readonly (readonly [name: string, reach: () => Promise<unknown>])[] = [
  ['first-start', async () => panel.getByLabel('1. Đơn vị báo cáo').waitFor()],
  [
    'capture-refused',
    async () => {
      await startBook(panel)
      await panel.locator('[data-reason]').first().waitFor()
    },
  ],
  [
    'capture-ready',
    async () => {
      await page.goto(site.url + BY_FIELD)
      await readyToCapture(panel)
    },
  ],
  [
    'capture-saved',
    async () => {
      await capture(panel)
      await panel.getByRole('button', { name: 'Xem bảng' }).click()
      await panel.locator('.figure').first().focus()
    },
  ],
  [
    'today',
    async () => {
      await page.goto(site.url + BY_UNIT)
      await panel.getByText('theo đơn vị').first().waitFor()
      await capture(panel)
      await openTab(panel, 'Hôm nay')
    },
  ],
  ['today-evidence', async () => panel.getByRole('button', { name: 'Thêm minh chứng' }).first().click()],
  [
    'tasks',
    async () => {
      await panel.getByRole('button', { name: 'Nhiệm vụ (31)' }).click()
      await panel.locator('[data-task="VI.3"] summary').click()
    },
  ],
  ['findings', async () => panel.getByRole('button', { name: /^Xem kết quả/ }).click()],
  ['indicators', async () => panel.keyboard.press('Escape').then(() => openTab(panel, 'Chỉ tiêu'))],
  ['indicators-open', async () => panel.getByText('Cách tính và nguồn').first().click()],
  ['reports', async () => openTab(panel, 'Báo cáo')],
  [
    'reports-preview',
    async () => {
      await panel.locator('[data-report="ii-06a"]').getByRole('button', { name: 'Điền tệp Excel' }).click()
      await panel.getByRole('button', { name: /^Điền \d+ ô$/ }).waitFor()
    },
  ],
  [
    'reports-filled',
    async () => {
      await panel.getByRole('button', { name: /^Điền \d+ ô$/ }).click()
      await panel.locator('[data-done="workbook"]').waitFor()
    },
  ],
  [
    'form-preview',
    async () => {
      await page.goto(site.url + FORM)
      await page.getByText('Hộ tịch').first().waitFor()
      await openTab(panel, 'Chụp số liệu')
      await openTab(panel, 'Báo cáo')
      await panel.getByRole('button', { name: 'Điền biểu mẫu trên trang này' }).click()
      await panel.getByRole('button', { name: /^Điền \d+ ô$/ }).waitFor()
    },
  ],
  [
    'form-filled',
    async () => {
      await panel.getByRole('button', { name: /^Điền \d+ ô$/ }).click()
      await panel.locator('[data-done="form"]').waitFor()
    },
  ],
  [
    'form-compare',
    async () => {
      const form = panel.getByRole('region', { name: 'Biểu mẫu trên trang này' })
      await form.getByRole('button', { name: 'Đóng' }).click()
      await page.evaluate(() => {
        const input = [...document.querySelectorAll('input')].find((one) => one.value === '512')
        if (input) input.value = '521'
      })
      await form.getByRole('button', { name: 'Đối chiếu' }).click()
      await form.getByText('số khác nhau').waitFor()
    },
  ],
  [
    'form-by-hand',
    async () => {
      const form = panel.getByRole('region', { name: 'Biểu mẫu trên trang này' })
      await form.getByRole('button', { name: 'Đóng' }).click()
      await form.getByRole('button', { name: 'Gõ từng dòng' }).click()
      await form.locator('.typed').waitFor()
    },
  ],
  [
    'drift',
    async () => {
      await openTab(panel, 'Chụp số liệu')
      await page.goto(site.url + BY_FIELD)
      await panel.getByText('99 số liệu').waitFor()
      await page.evaluate(() => {
        const heads = [...document.querySelectorAll('td strong')].filter(
          (one) => one.textContent === 'Trước hạn',
        )
        for (const head of heads) head.textContent = 'Sớm hơn hẹn'
      })
      await panel.locator('[data-drift]').waitFor()
    },
  ],
  [
    'teach',
    async () => {
      await panel.getByRole('button', { name: 'Dạy trang này' }).click()
      await panel.getByLabel('Tên trang').waitFor()
    },
  ],
  ['settings', async () => panel.getByRole('button', { name: 'Cài đặt' }).click()],
  [
    'print-week',
    async () => {
      await panel.goto(panel.url().replace(/sidepanel.html.*/, 'print.html?week=2025-03-12'))
      await panel.getByRole('heading', { name: /^Tuần/ }).waitFor()
    },
  ],
]

describe.each(SCREENS)('%s', (name, reach) => {
  it('is reached', async () => {
    await panel.setViewportSize({ width: 400, height: 760 })
    await reach()
  })

  it.each(LOOKS)('$look: axe finds nothing and nothing scrolls sideways', async (look) => {
    expect(await looked(panel, look, `${PICTURES}/${name}-${look.look}.png`)).toEqual([])
  })
})
