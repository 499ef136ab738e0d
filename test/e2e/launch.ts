import { mkdirSync, mkdtempSync, readFileSync, readlinkSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium, type Page, type Worker } from 'playwright-core'
import { type Build, builtExtension } from '../../scripts/setup/built-extension'
import { withoutFeatures } from './chromium'
import { withSlowDisk } from './slow-disk'

/** A limit only ends what would never end. */
const PATIENCE_MS = 200_000

export interface LaunchOptions {
  /** `shipped` asks for no host at all; `e2e` may read pages on loopback, so that no toolbar click is needed. */
  readonly build: Build
  /** A copy of the build that the test changes; the build itself where left out. */
  readonly folder?: string
  /** With a window, on this display (`:99`); headless where left out. */
  readonly display?: string
  readonly colorScheme?: 'light' | 'dark'
  readonly viewport?: { readonly width: number; readonly height: number }
  /** A folder that stays when the browser is gone, so that the next one goes on where this one was. */
  readonly keptIn?: string
}

export interface Launched {
  readonly context: BrowserContext
  readonly worker: Worker
  readonly id: string
  /** The panel in a tab of its own, kept to the given page. */
  panelFor(page: Page): Promise<Page>
  /** The first page at this address, and the panel beside it. */
  beside(url: string): Promise<{ page: Page; panel: Page }>
  /** Closes the browser and gives every request that the extension or one of its pages made; none of a kept folder. */
  close(): Promise<string[]>
  /** Ends the whole browser at once, as a power cut does: no process of it gets to finish anything. */
  kill(): void
}

/** Chromium with the built extension, in a profile of its own; the build is made where sources are newer. */
export async function launchExtension(options: LaunchOptions): Promise<Launched> {
  const folder = options.folder ?? builtExtension(options.build)
  const home = options.keptIn ?? mkdtempSync(join(tmpdir(), 'so-mot-cua-'))
  const netLog = join(home, 'net-log.json')
  const profile = join(home, 'profile')
  offerNoTranslation(profile)
  const headed = options.display !== undefined
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    headless: false,
    acceptDownloads: true,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    viewport: headed ? null : (options.viewport ?? { width: 1366, height: 768 }),
    ...(options.colorScheme ? { colorScheme: options.colorScheme } : {}),
    env: { ...process.env, ...(options.display ? { DISPLAY: options.display } : {}) },
    args: [
      ...(headed
        ? ['--window-position=0,0', '--window-size=1366,768', '--test-type']
        : ['--headless=new', '--hide-scrollbars']),
      withoutFeatures(),
      `--disable-extensions-except=${folder}`,
      `--load-extension=${folder}`,
      '--enable-unsafe-extension-debugging',
      ...(options.keptIn === undefined ? [`--log-net-log=${netLog}`, '--net-log-capture-mode=Default'] : []),
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
  context.setDefaultTimeout(PATIENCE_MS)
  await withSlowDisk(context)
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'))
  const id = new URL(worker.url()).host
  const pid = processOn(profile)
  const panelFor = (page: Page) => openPanel(context, worker, id, page)
  return {
    context,
    worker,
    id,
    panelFor,
    beside: async (url) => {
      const page = context.pages()[0] ?? (await context.newPage())
      await page.goto(url)
      return { page, panel: await panelFor(page) }
    },
    close: async () => {
      await context.close()
      const requests = options.keptIn === undefined ? requestsOf(id, netLog) : []
      if (options.keptIn === undefined) rmSync(home, { recursive: true, force: true, maxRetries: 5 })
      return requests
    },
    kill: () => void process.kill(-pid, 'SIGKILL'),
  }
}

/** The browser's own lock on its profile says which process it is; Playwright starts it as the first of a group. */
function processOn(profile: string): number {
  return Number(readlinkSync(join(profile, 'SingletonLock')).split('-').at(-1))
}

/** A bubble over the page would stand in the pictures, and in the way of the officer's clicks. */
function offerNoTranslation(profile: string): void {
  mkdirSync(join(profile, 'Default'), { recursive: true })
  writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify({ translate: { enabled: false } }))
}

async function openPanel(context: BrowserContext, worker: Worker, id: string, page: Page): Promise<Page> {
  const tab = await tabOf(worker, page)
  const panel = await context.newPage()
  await panel.goto(`chrome-extension://${id}/sidepanel.html?tab=${tab}`)
  return panel
}

/** The browser's number of a page's tab, found by its address. */
export async function tabOf(worker: Worker, page: Page): Promise<number> {
  const id = await worker.evaluate(
    async (url) => (await chrome.tabs.query({})).find((tab) => tab.url === url)?.id ?? null,
    page.url(),
  )
  if (id === null) throw new Error(`no tab shows ${page.url()}`)
  return id
}

interface NetEvent {
  readonly params?: { readonly url?: string; readonly initiator?: string }
}

/** Requests in the browser's own network log that the extension began; its own files do not go over the network. */
function requestsOf(id: string, netLog: string): string[] {
  const text = readFileSync(netLog, 'utf8')
  const lines = text.split('\n').filter((line) => line.includes(`"initiator":"chrome-extension://${id}`))
  return lines.flatMap((line) => {
    const event: NetEvent = JSON.parse(
      line
        .trim()
        .replace(/,$/, '')
        .replace(/\]\}?$/, ''),
    )
    const url = event.params?.url ?? ''
    return url.startsWith('chrome-extension://') || url.startsWith('blob:') || url.startsWith('data:')
      ? []
      : [url]
  })
}
