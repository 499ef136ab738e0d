import { existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium } from 'playwright-core'
import { build as buildPane } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { build as buildExtension } from 'wxt'
import { quarterSnapshot } from '../unit/quarter-snapshot'

const PANE = 'https://localhost:3000'

let context: BrowserContext
let id: string
let pane: string

beforeAll(async () => {
  const out = mkdtempSync(join(tmpdir(), 'so-mot-cua-ask-'))
  process.env.WXT_PANE_ORIGIN = PANE
  await buildExtension({ outDir: out, outDirTemplate: 'extension', logger: QUIET })
  delete process.env.WXT_PANE_ORIGIN
  const folder = join(out, 'extension')
  context = await chromium.launchPersistentContext(join(out, 'profile'), {
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    headless: false,
    args: [
      '--headless=new',
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      `--disable-extensions-except=${folder}`,
      `--load-extension=${folder}`,
      '--enable-unsafe-extension-debugging',
    ],
  })
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'))
  id = new URL(worker.url()).host
  pane = join(out, 'pane')
  process.env.ADDIN_OUT = pane
  process.env.ADDIN_EXTENSION = id
  await buildPane({ configFile: 'excel-addin/vite.config.ts', logLevel: 'error' })
  delete process.env.ADDIN_EXTENSION
})

const nothing = () => undefined
const QUIET = {
  debug: nothing,
  log: nothing,
  info: nothing,
  warn: nothing,
  error: console.error,
  fatal: console.error,
  success: nothing,
  level: 0,
}

afterAll(async () => {
  await context?.close()
})

/** What the officer did before: chose unit and period, and captured once. */
async function fillLedger(): Promise<void> {
  const page = await context.newPage()
  await page.goto(`chrome-extension://${id}/sidepanel.html`)
  await page.getByRole('main').waitFor()
  await page.evaluate(async (snapshot) => {
    const open = indexedDB.open('so-mot-cua')
    const db = await new Promise<IDBDatabase>((done) => {
      open.onsuccess = () => done(open.result)
    })
    const change = db.transaction(['snapshots', 'settings'], 'readwrite')
    change.objectStore('snapshots').put(snapshot)
    const period = { from: snapshot.period.from, to: snapshot.period.to }
    change
      .objectStore('settings')
      .put({ unit: snapshot.unit, receivingAuthority: '', regime: '', plan: '2025', period }, 'settings')
    await new Promise((done) => {
      change.oncomplete = done
    })
    db.close()
  }, quarterSnapshot())
  await page.close()
}

test('the pane of the allow-listed origin gets the packet by one press; another origin gets no answer', async () => {
  await fillLedger()
  await context.route(/^https:/, (route) => {
    const url = new URL(route.request().url())
    const path = join(pane, url.pathname)
    return existsSync(path) ? route.fulfill({ path }) : route.abort()
  })
  const page = await context.newPage()
  await page.goto(`${PANE}/taskpane.html`)
  await page.getByRole('button', { name: 'Lấy từ tiện ích' }).click()
  await page.getByText('UBND thị trấn Phố Châu').first().waitFor()
  expect(await page.getByText('1 bản chụp, 99 số liệu').count()).toBe(1)
  // Judged by the extension as it answered: today's, so nothing is said of another day.
  expect(await page.getByText(/31 nhiệm vụ, tính đến ngày \d\d\/\d\d\/\d{4}$/).count()).toBe(1)
  expect(await page.locator('[data-statuses=old]').count()).toBe(0)
  const stranger = await context.newPage()
  await stranger.goto('https://example.invalid/taskpane.html')
  await stranger.getByRole('button', { name: 'Dán gói số liệu' }).waitFor()
  expect(await stranger.getByRole('button', { name: 'Lấy từ tiện ích' }).count()).toBe(0)
})
