import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium, type Worker } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cardOf } from '../../extension/ledger/card'
import { builtExtension } from '../../scripts/setup/built-extension'
import { builtAddin } from '../support/built'
import { putLedger } from '../support/put-ledger'
import { quarterSnapshot } from '../unit/quarter-snapshot'

const PANE = 'https://localhost:3000'

let context: BrowserContext
let id: string
let pane: string

beforeAll(async () => {
  const out = mkdtempSync(join(tmpdir(), 'so-mot-cua-ask-'))
  const folder = builtExtension('pane')
  context = await chromium.launchPersistentContext(join(out, 'profile'), {
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    headless: false,
    args: [
      '--headless=new',
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      `--disable-extensions-except=${folder},${strangerExtension(out)}`,
      `--load-extension=${folder},${join(out, 'stranger')}`,
      '--enable-unsafe-extension-debugging',
    ],
  })
  id = new URL((await workerOf('background.js')).url()).host
  pane = await builtAddin(id)
})

/** Another extension of the same browser, which may do nothing but send messages. */
function strangerExtension(out: string): string {
  const folder = join(out, 'stranger')
  mkdirSync(folder)
  const manifest = {
    manifest_version: 3,
    name: 'stranger',
    version: '1',
    background: { service_worker: 'stranger.js' },
  }
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest))
  writeFileSync(join(folder, 'stranger.js'), '')
  return folder
}

async function workerOf(script: string): Promise<Worker> {
  const found = () => context.serviceWorkers().find((worker) => worker.url().endsWith(`/${script}`))
  for (;;) {
    const worker = found()
    if (worker) return worker
    await context.waitForEvent('serviceworker', { timeout: 5000 }).catch(() => undefined)
  }
}

type Question = readonly [extension: string, message: unknown]

/** A page, a frame of it, a worker. */
interface Asker {
  evaluate(work: (question: Question) => Promise<string>, question: Question): Promise<string>
}

/** What comes back to whoever asks from this page or worker. */
function ask(from: Asker, message: unknown): Promise<string> {
  return from.evaluate(
    async ([extension, question]) => {
      const runtime = typeof chrome === 'undefined' ? undefined : chrome.runtime
      if (typeof runtime?.sendMessage !== 'function') return 'no way to ask'
      try {
        const answer: unknown = await runtime.sendMessage(extension, question)
        return answer === undefined ? 'no answer' : JSON.stringify(answer).slice(0, 12)
      } catch {
        return 'no answer'
      }
    },
    [id, message],
  )
}

async function servePane(): Promise<void> {
  await context.route(/^https?:/, (route) => {
    const url = new URL(route.request().url())
    if (url.pathname === '/frame.html') {
      const body = `<iframe src="${PANE}/taskpane.html"></iframe>`
      return route.fulfill({ body, contentType: 'text/html' })
    }
    const path = join(pane, url.pathname)
    return existsSync(path) ? route.fulfill({ path }) : route.abort()
  })
}

afterAll(async () => {
  await context?.close()
})

/** What the officer did before: chose unit and period, and captured once. */
async function fillLedger(): Promise<void> {
  const page = await context.newPage()
  await page.goto(`chrome-extension://${id}/sidepanel.html`)
  await page.getByRole('main').waitFor()
  const snapshot = quarterSnapshot()
  const { from, to } = snapshot.period
  await putLedger(page, {
    snapshots: [snapshot],
    cards: [cardOf('snapshots', snapshot, false)],
    receipts: [],
    events: [],
    settings: { unit: snapshot.unit, receivingAuthority: '', regime: '', plan: '2025', period: { from, to } },
  })
  await page.close()
}

test('the pane of the allow-listed origin gets the packet by one press; another origin gets no answer', async () => {
  await fillLedger()
  await servePane()
  const page = await context.newPage()
  await page.goto(`${PANE}/taskpane.html`)
  await page.getByRole('button', { name: 'Lấy từ tiện ích' }).click()
  await page.getByText('UBND thị trấn Phố Châu').first().waitFor()
  await expect.poll(() => page.getByText('1 bản chụp, 99 số liệu').count()).toBe(1)
  // Judged by the extension as it answered: today's, so nothing is said of another day.
  await expect.poll(() => page.getByText(/31 nhiệm vụ, tính đến ngày \d\d\/\d\d\/\d{4}$/).count()).toBe(1)
  await expect.poll(() => page.locator('[data-statuses=old]').count()).toBe(0)
  const stranger = await context.newPage()
  await stranger.goto('https://example.invalid/taskpane.html')
  await stranger.getByRole('button', { name: 'Dán gói số liệu' }).waitFor()
  await expect.poll(() => stranger.getByRole('button', { name: 'Lấy từ tiện ích' }).count()).toBe(0)
})

test.each([
  'https://localhost:3001',
  'http://localhost:3000',
  'https://localhost.example:3000',
  'https://a.localhost:3000',
])('a page of %s has no way to ask, whatever it sends', async (origin) => {
  const page = await context.newPage()
  await page.goto(`${origin}/taskpane.html`)
  expect(await ask(page, { ask: 'packet' })).toBe('no way to ask')
  await page.close()
})

test('the pane in a frame, as in Excel on the web, may ask; the page around it may not', async () => {
  const page = await context.newPage()
  await page.goto('https://example.invalid/frame.html')
  const frame = page.frames().find((one) => one.url().startsWith(PANE))
  if (!frame) throw new Error('no frame')
  await frame.waitForLoadState()
  expect(await ask(frame, { ask: 'packet' })).toBe('{"ok":true,"')
  expect(await ask(page, { ask: 'packet' })).toBe('no way to ask')
  await page.close()
})

test.each(['packet', { ask: 'ledger' }, { ask: { packet: true } }, [{ ask: 'packet' }], null])(
  'the pane gets no answer to %j',
  async (message) => {
    const page = await context.newPage()
    await page.goto(`${PANE}/taskpane.html`)
    expect(await ask(page, message)).toBe('no answer')
    await page.close()
  },
)

test('a hundred questions at once get a hundred answers', async () => {
  const page = await context.newPage()
  await page.goto(`${PANE}/taskpane.html`)
  const answers = await Promise.all(Array.from({ length: 100 }, () => ask(page, { ask: 'packet' })))
  expect(new Set(answers)).toEqual(new Set(['{"ok":true,"']))
  await page.close()
})

test('another extension gets no answer', async () => {
  expect(await ask(await workerOf('stranger.js'), { ask: 'packet' })).toBe('no answer')
})

test('what ships without an origin lets nobody ask', () => {
  const manifest: unknown = JSON.parse(readFileSync(join(builtExtension('shipped'), 'manifest.json'), 'utf8'))
  expect(manifest).not.toHaveProperty('externally_connectable')
})
