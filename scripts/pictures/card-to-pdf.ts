import { writeFileSync } from 'node:fs'
import { chromium } from 'playwright-core'
import { wallCard } from './wall-card'

/** The card as a PDF of one A4 page. */
export async function cardToPdf(year: number, path: string): Promise<void> {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
  })
  try {
    const page = await browser.newPage()
    await page.setContent(wallCard(year))
    writeFileSync(path, await page.pdf({ preferCSSPageSize: true, printBackground: true }))
  } finally {
    await browser.close()
  }
}
