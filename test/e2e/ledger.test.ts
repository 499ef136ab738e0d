import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readBackup } from '../../extension/ledger/backup-file'
import { type SampleSite, serveSampleSite } from '../sample-site/serve'
import { type Launched, launchExtension } from './launch'
import { BY_FIELD, capture, openTab, startBook, UNIT } from './panel-hand'

let site: SampleSite
let extension: Launched
let panel: Page

beforeAll(async () => {
  site = await serveSampleSite()
  extension = await launchExtension({ build: 'e2e' })
  ;({ panel } = await extension.beside(site.url + BY_FIELD))
})
afterAll(async () => {
  await extension.close()
  await site.close()
})

/** A page of the extension that does not open the ledger itself. */
async function quietPage(): Promise<Page> {
  const page = await extension.context.newPage()
  await page.goto(`chrome-extension://${extension.id}/manifest.json`)
  return page
}

function deleteLedger(page: Page): Promise<void> {
  return page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.deleteDatabase('so-mot-cua')
        request.onsuccess = () => resolve()
        request.onerror = () => reject(request.error)
      }),
  )
}

/** The ledger as the released version 1 made it. */
async function makeVersion1(page: Page): Promise<void> {
  const { stores } = JSON.parse(readFileSync('test/fixtures/ledger-v1/whole.json', 'utf8'))
  await page.evaluate(
    (given) =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open('so-mot-cua', 1)
        request.onupgradeneeded = () => {
          for (const store of Object.keys(given))
            request.result.createObjectStore(store, store === 'settings' ? {} : { keyPath: 'id' })
        }
        request.onerror = () => reject(request.error)
        request.onsuccess = () => {
          const db = request.result
          const change = db.transaction(Object.keys(given), 'readwrite')
          for (const [store, records] of Object.entries(given)) {
            if (store === 'settings')
              change.objectStore(store).put(Reflect.get(Object(records), store), store)
            else for (const record of records as unknown[]) change.objectStore(store).put(record)
          }
          change.oncomplete = () => {
            db.close()
            resolve()
          }
        }
      }),
    stores as Record<string, unknown>,
  )
}

describe('a ledger of version 1', () => {
  it('is upgraded when the panel opens, and everything stands', async () => {
    const quiet = await quietPage()
    await deleteLedger(quiet)
    await makeVersion1(quiet)
    await panel.reload()
    await expect.poll(() => panel.getByRole('banner').textContent()).toContain(UNIT)
    const versions = await quiet.evaluate(() => indexedDB.databases())
    expect(versions).toEqual([{ name: 'so-mot-cua', version: 2 }])
    await openTab(panel, 'Báo cáo')
    await expect.poll(() => panel.locator('[data-receipt="workbook"]').count()).toBe(1)
    await quiet.close()
  })
})

describe('two panels of one ledger', () => {
  it('see what the other keeps, and do not undo each other’s settings', async () => {
    const second = await extension.context.newPage()
    await second.goto(panel.url())
    await panel.getByRole('button', { name: 'Cài đặt', exact: true }).click()
    await second.getByRole('button', { name: 'Cài đặt', exact: true }).click()
    await panel.getByLabel('Đơn vị nhận báo cáo').fill('UBND tỉnh Hà Tĩnh')
    await second.getByLabel('Chế độ báo cáo').selectOption({ index: 1 })
    await panel.getByRole('button', { name: 'Lưu cài đặt' }).click()
    await second.getByRole('button', { name: 'Lưu cài đặt' }).click()
    await second.getByRole('button', { name: 'Cài đặt', exact: true }).click()
    await expect.poll(() => second.getByLabel('Đơn vị nhận báo cáo').inputValue()).toBe('UBND tỉnh Hà Tĩnh')
    await panel.getByRole('button', { name: 'Cài đặt', exact: true }).click()
    await expect
      .poll(() =>
        panel.getByLabel('Chế độ báo cáo').evaluate((select) => Reflect.get(select, 'selectedIndex')),
      )
      .toBe(1)
    await panel.keyboard.press('Escape')
    await second.close()
  })
})

describe('damaged settings', () => {
  it('are named and taken from before, never asked anew in silence', async () => {
    const quiet = await quietPage()
    await quiet.evaluate(
      () =>
        new Promise<void>((resolve) => {
          const request = indexedDB.open('so-mot-cua')
          request.onsuccess = () => {
            const change = request.result.transaction('settings', 'readwrite')
            change.objectStore('settings').put({ unit: 7, plan: '2025' }, 'settings')
            change.oncomplete = () => {
              request.result.close()
              resolve()
            }
          }
        }),
    )
    await panel.reload()
    await panel.locator('[data-damaged-settings]').waitFor()
    await panel.getByRole('button', { name: 'Dùng lại cài đặt lần trước' }).click()
    await expect.poll(() => panel.getByRole('banner').textContent()).toContain(UNIT)
    await expect.poll(() => panel.locator('[data-damaged-settings]').count()).toBe(0)
    await quiet.close()
  })
})

describe('a ledger deleted while the panel is open', () => {
  it('what was not kept is said, and what was being typed is still there', async () => {
    await openTab(panel, 'Hôm nay')
    await panel.getByRole('button', { name: /^Nhiệm vụ/ }).click()
    const task = panel.locator('[data-task]').first()
    await task.locator('summary').first().click()
    await task.getByRole('button', { name: 'Thêm minh chứng' }).click()
    await task.getByLabel('Nội dung').fill('12/KH-UBND ngày 18/02/2025')
    const quiet = await quietPage()
    await deleteLedger(quiet)
    await panel.keyboard.press('Tab')
    await task.getByRole('button', { name: 'Ghi vào sổ' }).click()
    await panel.getByText('vừa bị xóa khi đang mở').first().waitFor()
    expect(await task.getByLabel('Nội dung').inputValue()).toBe('12/KH-UBND ngày 18/02/2025')
    await quiet.close()
  })

  it('a new one is begun only when the panel is opened again', async () => {
    await panel.reload()
    await startBook(panel)
    await capture(panel)
  })
})

describe('back-ups', () => {
  it('go into the folder the officer chose, each week with one press', async () => {
    await panel.evaluate(() => {
      // The dialog is the operating system's; the folder it would give is the browser's own here.
      const picked = () =>
        navigator.storage.getDirectory().then((root) => root.getDirectoryHandle('sao-luu', { create: true }))
      Object.assign(window, { showDirectoryPicker: picked })
    })
    await panel.getByRole('button', { name: 'Cài đặt', exact: true }).click()
    await panel.locator('[data-storage="lasting"]').waitFor()
    await panel.getByRole('button', { name: 'Chọn thư mục sao lưu' }).click()
    await expect.poll(() => filesIn(panel)).toHaveLength(1)
    await panel.keyboard.press('Escape')
    await panel.locator('[data-backup-due]').waitFor({ state: 'detached' })
    await panel.clock.setFixedTime(Date.now() + 9 * 86_400_000)
    await panel.reload()
    await panel.locator('[data-backup-due="week"]').getByText('Đã 9 ngày chưa sao lưu').waitFor()
    await panel.getByRole('button', { name: 'Sao lưu ngay' }).click()
    await panel.locator('[data-backup-due]').waitFor({ state: 'detached' })
    const files = await filesIn(panel)
    expect(files).toHaveLength(2)
    const backup = readBackup(files[1] ?? '')
    expect(backup.ok && [backup.value.isWhole, backup.value.entries.map(({ store }) => store)]).toEqual([
      true,
      expect.arrayContaining(['snapshots', 'settings']),
    ])
  })

  it('show what they would add before they add it', async () => {
    const [backup = ''] = await filesIn(panel)
    await panel.getByRole('button', { name: 'Hoàn tác' }).click()
    await panel.getByRole('button', { name: 'Chụp số liệu' }).first().waitFor()
    await panel.getByRole('button', { name: 'Cài đặt', exact: true }).click()
    await panel.getByLabel('Mở bản sao lưu').setInputFiles({
      name: 'so.json',
      mimeType: 'application/json',
      buffer: Buffer.from(backup.replace('hatinh', 'hatinH')),
    })
    const card = panel.locator('[data-backup="changed"]')
    await card.getByText('1 dòng bị sửa').waitFor()
    await panel.screenshot({ path: 'out/test/backup-changed.png', fullPage: true })
    await card.getByRole('button', { name: 'Đóng' }).click()
    await panel.keyboard.press('Escape')
  })
})

function filesIn(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('sao-luu', {
      create: true,
    })
    const texts: [string, string][] = []
    for await (const [name, handle] of folder as unknown as AsyncIterable<[string, FileSystemFileHandle]>)
      texts.push([name, await (await handle.getFile()).text()])
    return texts.sort(([a], [b]) => (a < b ? -1 : 1)).map(([, text]) => text)
  })
}
