import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { ensureChromium } from '../setup/ready.mjs'
import { shutDialogs } from './page-dialogs'
import { readTextFile, refusedInput } from './read-input'
import { WrongUsage } from './verb'

export const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Frames of a saved page are files beside it.
  '--allow-file-access-from-files',
]

/**
 * Opens a saved page (shown at `url` where one is given, so that its route is known) or a loopback address in headless
 * Chromium, and hands it to `work`. Nothing else is loaded: every request beyond this machine is cut off.
 */
export async function withPage<T>(
  place: string,
  url: string | undefined,
  work: (page: Page) => Promise<T>,
): Promise<T> {
  // Loaded where a page is opened: every other verb starts in half the time.
  const { chromium } = await import('playwright-core')
  const browser = await chromium.launch({ executablePath: ensureChromium(), args: CHROMIUM_ARGS })
  try {
    const page = await openPage(browser, place, url)
    return await work(page)
  } finally {
    await browser.close()
  }
}

async function openPage(browser: Browser, place: string, url: string | undefined): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: 'vi-VN' })
  shutDialogs(page)
  await page.route(
    (address) => !isLocal(address),
    (route) => route.abort(),
  )
  if (isAddress(place)) await page.goto(loopback(place), { waitUntil: 'load' })
  else await showSavedPage(page, place, url)
  return page
}

function isAddress(place: string): boolean {
  return /^https?:/i.test(place)
}

function isLocal({ protocol, hostname }: URL): boolean {
  if (!/^https?:$/.test(protocol)) return true
  return hostname === '127.0.0.1' || hostname === 'localhost' || hostname === '[::1]'
}

function loopback(place: string): string {
  if (isLocal(new URL(place))) return place
  throw new WrongUsage(
    'Chỉ mở được tệp đã lưu hoặc địa chỉ trên máy này (127.0.0.1). Trang thật thì chụp bằng tiện ích.',
  )
}

/** A saved page at the address it came from, as a file, or as mere content (a portal's .xls that is HTML inside). */
async function showSavedPage(page: Page, place: string, url: string | undefined): Promise<void> {
  // Read even where the browser opens the file by itself: what cannot be read is refused by name.
  const html = await readTextFile(place)
  if (url !== undefined) return showAt(page, html, url, place)
  if (!/\.x?html?$/i.test(place)) return page.setContent(html, { waitUntil: 'load' })
  await page.goto(pathToFileURL(resolve(place)).href, { waitUntil: 'load' })
}

async function showAt(page: Page, html: string, url: string, place: string): Promise<void> {
  if (!URL.canParse(url)) throw refusedInput('file-unreadable', `«${url}» không phải địa chỉ trang.`, place)
  const { href } = new URL(url)
  await page.route(
    (address) => address.href === href,
    (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }),
  )
  await page.goto(href, { waitUntil: 'load' })
}
