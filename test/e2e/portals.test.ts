import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { PageSeen } from '../../core/grid/seen'
import type { CaptureView } from '../../core/snapshot/take/capture-view'
import { takeSnapshots } from '../../core/snapshot/take/take-snapshot'
import { extensionScript } from '../../scripts/cli/extension-script'
import { askOf, portalFolders } from '../support/portal-cases'
import { changePage, seePage } from '../support/see-page'
import { launchChromium } from './chromium'
import { seenIn } from './seen-in'

let browser: Browser
let page: Page
let script: string
/** What the page gets wherever it goes. */
let shownPage = ''

beforeAll(async () => {
  script = extensionScript('capture')
  browser = await launchChromium({ draws: false })
  page = await browser.newPage({ viewport: { width: 1366, height: 768 } })
  await page.route('**/*', (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: shownPage }),
  )
})
afterAll(() => browser?.close())

describe("every portal's cases give in Chromium, through the extension's own script, what the walker sees", () => {
  test.each(portalFolders())('$id', async (folder) => {
    for (const { title, page: file, change, url, ask } of folder.cases) {
      const html = changePage(folder.html(file), change ?? [])
      const asked = askOf(ask ?? folder.ask)
      const here = takeSnapshots(await seePage(html, url ?? folder.url), asked)
      const there = takeSnapshots({ ...(await seeInChromium(html)), url: url ?? folder.url }, asked)
      expect({ title, views: there.map(shown) }).toEqual({ title, views: here.map(shown) })
    }
  })
})

/** The address is put in afterwards: a file of the officer's machine cannot be opened here. */
async function seeInChromium(html: string): Promise<PageSeen> {
  shownPage = html
  await page.goto('https://portals.invalid/')
  return await seenIn(page, script)
}

function shown({ portal, unit, period, counts, warnings, refusals, snapshot }: CaptureView) {
  const figures = snapshot?.figures.map(({ by, measure, state, value, cell }) => [
    cell.row,
    by,
    measure,
    state,
    value,
  ])
  return {
    portal: portal?.id,
    unit,
    period,
    counts,
    warnings,
    reasons: refusals.map(({ reason }) => reason),
    figures,
  }
}
