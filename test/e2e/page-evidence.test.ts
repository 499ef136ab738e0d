import { mkdirSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type SampleSite, serveSampleSite } from '../sample-site/serve'
import { type Launched, launchExtension } from './launch'
import { LOOKS, looked } from './looks'
import { reopen, startBook } from './panel-hand'

const PICTURES = 'out/test/page-evidence'
const ADDRESS = '/tin/niem-yet-dat-dai'
const NEWS =
  'Thông báo số 12/TB-UBND ngày 20 tháng 02 năm 2025 về việc niêm yết công khai thủ tục hành chính. '

let site: SampleSite
let extension: Launched
let page: Page
let panel: Page
let body = ''

function posting(text: string): string {
  return `<title>Cổng thông tin</title><main><h1>Niêm yết công khai thủ tục hành chính lĩnh vực đất đai</h1><p>${text}</p></main>`
}

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true })
  body = posting(NEWS.repeat(10))
  site = await serveSampleSite()
  extension = await launchExtension({ build: 'e2e' })
  await extension.context.route(`**${ADDRESS}*`, (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body }),
  )
  ;({ page, panel } = await extension.beside(`${site.url}${ADDRESS}?token=bi-mat`))
  await panel.clock.setFixedTime('2025-03-17T09:00:00+07:00')
  await reopen(panel)
  await startBook(panel)
})

afterAll(async () => {
  await extension.close()
  await site.close()
})

it('proposes the task, its month, title, number and address, and notes them on one press', async () => {
  await panel.getByRole('button', { name: 'Ghi trang này làm minh chứng' }).click()
  const form = panel.getByRole('form', { name: 'Ghi trang này làm minh chứng' })
  const task = form.getByLabel('Nhiệm vụ')
  expect(await task.locator('option:checked').innerText()).toMatch(/niêm yết/i)
  expect(await form.getByLabel('Tính cho').locator('option:checked').innerText()).toMatch(/Tháng [23]\/2025/)
  expect(await form.getByLabel('Số văn bản').inputValue()).toBe('12/TB-UBND')
  expect(await form.innerText()).toContain(ADDRESS)
  expect(await form.innerText()).not.toContain('bi-mat')
  for (const one of LOOKS) expect(await looked(panel, one, `${PICTURES}/form-${one.look}.png`)).toEqual([])
  await form.getByRole('button', { name: 'Ghi vào sổ' }).click()
  await panel
    .locator('[data-noted-page="same"]')
    .getByText(/Đã ghi cho nhiệm vụ .* nội dung vẫn như lúc ghi/)
    .waitFor()
})

it('stands in the ledger for its task and month, with number, day and address, and none of the page’s words', async () => {
  const kept = await panel.evaluate(
    () =>
      new Promise<string>((done) => {
        const asked = indexedDB.open('so-mot-cua')
        asked.onsuccess = () => {
          const events = asked.result.transaction('events').objectStore('events').getAll()
          events.onsuccess = () => {
            asked.result.close()
            done(JSON.stringify(events.result))
          }
        }
      }),
  )
  expect(kept).toMatch(/số 12\/TB-UBND, ngày 20\/02\/2025\) http:\/\/[^ ]*niem-yet-dat-dai \[[0-9a-f]{8}\]/)
  expect(kept).toMatch(/"period":"Tháng [23]\/2025"/)
  expect(kept).not.toContain('Thông báo số')
  expect(kept).not.toContain('bi-mat')
})

it('says when the posting changed, and when it is gone', async () => {
  body = posting(`${NEWS.repeat(10)} Sửa đổi.`)
  await page.reload()
  await reopen(panel)
  await panel.locator('[data-noted-page="changed"]').waitFor()
  body = '<title>404</title><main><h1>Không tìm thấy trang</h1></main>'
  await page.reload()
  await reopen(panel)
  await panel.locator('[data-noted-page="gone"]').getByText('bài có thể đã bị gỡ').waitFor()
  for (const one of LOOKS) expect(await looked(panel, one, `${PICTURES}/gone-${one.look}.png`)).toEqual([])
})
