import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { chromium } from 'playwright-core'
import { serveSampleSite } from '../test/sample-site/serve'
import { CHROMIUM_ARGS } from './cli/open-page'
import { savedPage } from './saved-page'
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
