import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { chromium, type Page } from 'playwright-core'
import { serveSampleSite } from '../test/sample-site/serve'
import { CHROMIUM_ARGS } from './cli/open-page'
import { ensureChromium } from './setup/ready.mjs'

/** The sample quarter, as a link to the sample site sets it. */
const QUARTER = 'tu=2024-12-15&den=2025-03-14&thongke=1'

/** Which page of the sample site is saved where. */
const SAVED: readonly (readonly [route: string, query: string, file: string])[] = [
  ['bao-cao-06a', `${QUARTER}&donvi=huong-son`, 'core/portals/hatinh-06a/sample-site.html'],
  ['bao-cao-06-cac-cap', `${QUARTER}&donvi=pho-chau`, 'core/portals/hatinh-06-fields/sample-site.html'],
]

/** Saves pages of the sample site, drawn by the real React and antd, as fixtures: the same bytes at every run. */
export async function saveSamplePages(): Promise<string[]> {
  const site = await serveSampleSite()
  const browser = await chromium.launch({ executablePath: ensureChromium(), args: CHROMIUM_ARGS })
  try {
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: 'vi-VN' })
    for (const [route, query, file] of SAVED) {
      await page.goto(`${site.url}/dvc/thong-ke/${route}?${query}`)
      await page.waitForSelector('#ContainerSwapper tbody tr:nth-child(3)')
      await page.waitForSelector('.ant-spin-spinning', { state: 'detached' })
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, await savedPage(page))
    }
  } finally {
    await browser.close()
    await site.close()
  }
  return SAVED.map(([, , file]) => file)
}

/**
 * The page as drawn, without scripts and styles: what only a style hides is told by an inline style instead, values
 * typed by the application become attributes, and names that differ from build to build are left out.
 */
export async function savedPage(page: Page): Promise<string> {
  const html = await page.evaluate(() => {
    const elements = [...document.documentElement.querySelectorAll('*')]
    const hidden = elements.map(
      (element) => getComputedStyle(element).display === 'none' && !document.head.contains(element),
    )
    const copy = document.documentElement.cloneNode(true) as HTMLElement
    for (const [at, element] of [...copy.querySelectorAll('*')].entries()) {
      const from = elements[at]
      if (hidden[at] && !element.hasAttribute('hidden')) element.setAttribute('style', 'display: none')
      if (from instanceof HTMLInputElement && from.value !== '') element.setAttribute('value', from.value)
      const classes = [...element.classList].filter((name) => !/^css-/.test(name))
      if (element.hasAttribute('class')) element.className = classes.join(' ')
      for (const name of [
        'data-rc-order',
        'data-rc-priority',
        'data-css-hash',
        'data-token-hash',
        'data-menu-id',
        'aria-describedby',
        'tabindex',
      ]) {
        element.removeAttribute(name)
      }
    }
    for (const element of copy.querySelectorAll('script, style, link, svg')) element.remove()
    return copy.outerHTML
  })
  return `<!doctype html>\n${html.replace(/(?=<(?:tr|td|table|thead|tbody|head|body|form|div class="ant-row|div class="ant-col)[ >])/gu, '\n')}\n`
}
