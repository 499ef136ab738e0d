// Draws extension/icon.svg in the sizes that browsers and Excel ask for. Run once after a change: node scripts/make-icons.mjs
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { chromium } from 'playwright-core'
import { smallPng } from './setup/small-png.mjs'

const svg = readFileSync('extension/icon.svg', 'utf8')
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
})
const files = [
  ...[16, 32, 48, 128].map((size) => [size, `extension/public/icon/${size}.png`]),
  ...[16, 32, 64, 80].map((size) => [size, `excel-addin/public/icon/${size}.png`]),
]
for (const [size, path] of files) {
  const page = await browser.newPage({ viewport: { width: size, height: size } })
  await page.setContent(
    `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
  )
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, await smallPng(await page.screenshot({ omitBackground: true })))
  await page.close()
}
await browser.close()
