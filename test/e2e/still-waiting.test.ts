import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Launched, launchExtension } from './launch'

let extension: Launched

/** Longer than the panel waits before it says so. */
const A_WHILE_MS = 15_000

beforeAll(async () => {
  extension = await launchExtension({ build: 'e2e' })
})

afterAll(() => extension.close())

it('a ledger that the browser does not open is spoken of after a while, and opens in its place once it can', async () => {
  const other = await extension.context.newPage()
  await other.goto(`chrome-extension://${extension.id}/manifest.json`)
  await other.evaluate(holdLedger)
  const panel = await extension.context.newPage()
  // A while is leapt over: the other page keeps a core busy meanwhile.
  await panel.clock.install()
  await panel.goto(`chrome-extension://${extension.id}/sidepanel.html`)
  await panel.getByText('Đang mở sổ…').waitFor()
  await panel.clock.fastForward(A_WHILE_MS)
  const said = panel.locator('[data-still-waiting]')
  await said.getByText('Sổ chưa mở xong').waitFor()
  await said.getByRole('button', { name: 'Mở lại bảng' }).waitFor()
  await other.evaluate(() => Reflect.set(window, 'isReleased', true))
  await panel.getByRole('button', { name: 'Bắt đầu' }).waitFor()
  await expect.poll(() => said.count()).toBe(0)
})

/** A ledger of version 1 whose making does not come to its end: who opens it hears neither yes nor no, nor «blocked». */
function holdLedger(): Promise<void> {
  return new Promise((resolve, reject) => {
    const hold = () => {
      indexedDB.deleteDatabase('so-mot-cua')
      const opening = indexedDB.open('so-mot-cua', 1)
      // The extension itself may make its ledger between the two.
      opening.onerror = () => (opening.error?.name === 'VersionError' ? hold() : reject(opening.error))
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
    }
    hold()
  })
}
