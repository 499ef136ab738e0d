import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { extensionScript } from '../../scripts/cli/extension-script'
import { finishShape, printSeen, shapes } from '../support/shapes'
import { launchChromium } from './chromium'
import { seenIn } from './seen-in'

let browser: Browser
let page: Page
let script: string

beforeAll(async () => {
  script = extensionScript('capture')
  browser = await launchChromium({ draws: false })
  page = await browser.newPage({ viewport: { width: 1366, height: 768 } })
})
afterAll(() => browser?.close())

describe("the extension's own script reads every shape in Chromium as the walker does in jsdom", () => {
  test.each(shapes())('$name', async ({ name, html, expected }) => {
    await page.unrouteAll()
    await page.route('**/*', (route) =>
      route.request().url().endsWith(`/${name}.html`)
        ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: html })
        : route.abort(),
    )
    await page.goto(`https://shapes.invalid/${name}.html`)
    await page.evaluate(`(${finishShape.toString()})(document)`)
    expect(printSeen(await seenIn(page, script))).toBe(expected)
  })
})
