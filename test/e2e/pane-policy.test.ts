import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { HostWorkbook } from '../excel-host/host-workbook'
import { type OpenExcel, openInExcel } from '../excel-host/open-in-excel'
import { builtAddin } from '../support/built'
import { packPacket } from '../support/file-hand-now'
import { quarterSnapshot } from '../unit/quarter-snapshot'
import { launchChromium } from './chromium'

const FOREIGN = 'https://elsewhere.example/x'

let browser: Browser
let built: string
let excel: OpenExcel

beforeAll(async () => {
  built = await builtAddin()
  browser = await launchChromium()
  const blank = new Uint8Array(readFileSync('core/reports/forms/ii-06a/blank.xlsx'))
  excel = await openInExcel(browser, built, new HostWorkbook(blank))
})
afterAll(async () => {
  await browser?.close()
})

describe('what the pane may load', () => {
  it('is said before any script of the page', () => {
    const html = readFileSync(join(built, 'taskpane.html'), 'utf8')
    expect(html.indexOf('Content-Security-Policy')).toBeGreaterThan(0)
    expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.indexOf('<script'))
  })

  it('is enough for the real office.js and for the whole job', async () => {
    await excel.pane.getByLabel('Nội dung gói').fill(packPacket([quarterSnapshot()]))
    await excel.pane.getByRole('button', { name: 'Dán gói số liệu' }).click()
    await excel.pane.getByRole('button', { name: 'Điền báo cáo' }).click()
    await excel.pane.getByRole('button', { name: /^Điền [1-9]\d* ô$/ }).click()
    await excel.pane.locator('[data-done=fill]').waitFor()
    expect(excel.errors).toEqual([])
    expect(excel.strayRequests).toEqual([])
  })

  it.each([
    ['a script in the page', 'script-src-elem', { tag: 'script', text: 'window.ran = true' }],
    ['a script from elsewhere', 'script-src-elem', { tag: 'script', src: `${FOREIGN}.js` }],
    ['a picture from elsewhere', 'img-src', { tag: 'img', src: `${FOREIGN}.png` }],
    ['a page from elsewhere', 'frame-src', { tag: 'iframe', src: `${FOREIGN}.html` }],
  ])('%s is blocked, and never asked for', async (_, directive, element) => {
    expect(await violated(element)).toBe(directive)
    expect(await excel.pane.evaluate(() => Reflect.get(window, 'ran'))).toBeUndefined()
    expect(excel.strayRequests).toEqual([])
  })

  it('nothing is sent elsewhere', async () => {
    const sent = await excel.pane.evaluate(
      (url) =>
        fetch(url, { method: 'POST', body: '1' }).then(
          () => 'sent',
          () => 'blocked',
        ),
      FOREIGN,
    )
    expect(sent).toBe('blocked')
    expect(excel.strayRequests).toEqual([])
  })
})

interface Planted {
  readonly tag: string
  readonly src?: string
  readonly text?: string
}

/** Puts an element into the pane and gives the rule that stopped it. */
function violated(element: Planted): Promise<string> {
  return excel.pane.evaluate(
    ({ tag, src, text }) =>
      new Promise<string>((resolve) => {
        document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective), {
          once: true,
        })
        const planted = document.createElement(tag)
        if (src) planted.setAttribute('src', src)
        if (text) planted.textContent = text
        document.body.append(planted)
      }),
    element,
  )
}
