import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Launched, launchExtension } from './launch'

let extension: Launched

beforeAll(async () => {
  extension = await launchExtension({ build: 'e2e' })
})

afterAll(() => extension.close())

it('a ledger that the browser does not open is spoken of after a while, and opens in its place once it can', async () => {
  const other = await extensionPage('manifest.json')
  await other.evaluate(holdLedger)
  const panel = await extensionPage('sidepanel.html')
  await panel.getByText('Đang mở sổ…').waitFor()
  const said = panel.locator('[data-still-waiting]')
  await said.getByText('Sổ chưa mở xong').waitFor()
  await said.getByRole('button', { name: 'Mở lại bảng' }).waitFor()
  await other.evaluate(() => Reflect.set(window, 'isReleased', true))
  await panel.getByRole('button', { name: 'Bắt đầu' }).waitFor()
  expect(await said.count()).toBe(0)
})

async function extensionPage(path: string): Promise<Page> {
  const page = await extension.context.newPage()
  await page.goto(`chrome-extension://${extension.id}/${path}`)
  return page
}

/** A ledger of version 1 whose making does not come to its end: who opens it hears neither yes nor no, nor «blocked». */
function holdLedger(): Promise<void> {
  return new Promise((resolve) => {
    indexedDB.deleteDatabase('so-mot-cua')
    const opening = indexedDB.open('so-mot-cua', 1)
    opening.onupgradeneeded = () => {
      const { result: db } = opening
      db.onversionchange = () => db.close()
      for (const name of ['snapshots', 'events', 'receipts', 'lessons'])
        db.createObjectStore(name, { keyPath: 'id' })
      const settings = db.createObjectStore('settings')
      const again = () => {
        if (Reflect.get(window, 'isReleased') !== true) settings.count().onsuccess = again
      }
      again()
      resolve()
    }
  })
}
