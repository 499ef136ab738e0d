import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { vi } from 'vitest'
import { runCli } from '../../scripts/cli/main'
import { OWN_WORLD } from '../../scripts/cli/own-world'
import { handsClockOf, withLeapingClock } from '../support/leaping-clock'
import { launchChromium } from './chromium'

export interface Ran {
  readonly code: number | null
  // biome-ignore lint/suspicious/noExplicitAny: the printed document is what is being tested
  readonly json: any
  readonly words: string
}

/**
 * The command line in this process: what it prints and how it ends, without starting Node for each call. That it is a
 * process of its own is for those tests that start one.
 */
export async function cliHere(...words: string[]): Promise<Ran> {
  const out = listenTo(process.stdout)
  const err = listenTo(process.stderr)
  try {
    const code = await runCli(words)
    return { code, json: out.text() === '' ? null : JSON.parse(out.text()), words: err.text() }
  } finally {
    out.stop()
    err.stop()
  }
}

function listenTo(stream: NodeJS.WriteStream) {
  const heard: string[] = []
  const spy = vi.spyOn(stream, 'write').mockImplementation((text) => heard.push(String(text)) > 0)
  return { text: () => heard.join(''), stop: () => spy.mockRestore() }
}

/**
 * One browser for all pages that the command line opens here; what a page waits for, and what the command line waits for
 * it, is not waited for.
 */
export async function oneBrowserForAll(): Promise<{ close(): Promise<void> }> {
  const browser = await launchChromium()
  const spy = vi.spyOn(chromium, 'launch').mockImplementation(async () => lentBy(browser))
  return {
    close: async () => {
      spy.mockRestore()
      await browser.close()
    },
  }
}

/** What closes it closes its own pages only. */
function lentBy(browser: Browser): Browser {
  const pages: Page[] = []
  const newPage: Browser['newPage'] = async (options) => {
    const page = await withLeapingClock(await browser.newPage(options), true)
    pages.push(page)
    handWaitsByItsClock(page)
    // The clock of the command line leaps, too, while it waits for a page.
    page.waitForTimeout = async (ms) => void vi.setSystemTime(Date.now() + ms)
    vi.useFakeTimers({ toFake: ['Date'] })
    return page
  }
  const close = async () => {
    vi.useRealTimers()
    await Promise.all(pages.map((page) => page.close()))
  }
  return { newPage, close } as Browser
}

/** What looks and writes in a world of its own waits by the page's clock, too. */
function handWaitsByItsClock(page: Page): void {
  const context = page.context()
  const open: BrowserContext['newCDPSession'] = context.newCDPSession.bind(context)
  context.newCDPSession = async (target) => {
    const session = await open(target)
    const clock = { source: handsClockOf(page), worldName: OWN_WORLD, runImmediately: true }
    await session.send('Page.addScriptToEvaluateOnNewDocument', clock)
    return session
  }
}
