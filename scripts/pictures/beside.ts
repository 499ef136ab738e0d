import { join } from 'node:path'
import type { Locator } from 'playwright-core'
import type { PicturedOffice } from './office'

const SIZE = { width: 1280, height: 800 }
const PANEL = 420
/** The page is drawn smaller, as an officer zooms out, so that its table is seen whole. */
const ZOOM = 0.72

/** The page in front with the panel at its right, as the browser shows them, 1280 × 800. */
export async function takeBeside({ page, panel, extension }: PicturedOffice, path: string): Promise<void> {
  const width = SIZE.width - PANEL - 1
  await nothingJustSaid(panel)
  await page.setViewportSize({ width: Math.round(width / ZOOM), height: Math.round(SIZE.height / ZOOM) })
  await panel.setViewportSize({ width: PANEL, height: SIZE.height })
  const [left, right] = await Promise.all([page, panel].map((one) => one.screenshot()))
  const both = await extension.context.newPage()
  await both.setViewportSize(SIZE)
  await both.setContent(
    `<body style="margin:0;display:flex;gap:1px;background:#8a8a8a;height:${SIZE.height}px">
      <img style="width:${width}px;height:100%" src="${urlOf(left!)}"><img style="width:${PANEL}px" src="${urlOf(right!)}">`,
  )
  await both.screenshot({ path })
  await both.close()
}

function urlOf(png: Buffer): string {
  return `data:image/png;base64,${png.toString('base64')}`
}

/** What was just said lies over the panel for a moment. */
async function nothingJustSaid(panel: PicturedOffice['panel']): Promise<void> {
  await panel.locator('.just-said').waitFor({ state: 'detached' })
}

/** A picture of one part of the panel alone. */
export async function takePart(office: PicturedOffice, part: Locator, path: string): Promise<void> {
  await office.panel.setViewportSize({ width: PANEL, height: 800 })
  await nothingJustSaid(office.panel)
  await part.screenshot({ path })
}

/** A picture of the panel at the width it is first opened with; whole, or as much as is in sight. */
export async function takePanel({ panel }: PicturedOffice, path: string, height?: number): Promise<void> {
  await nothingJustSaid(panel)
  await panel.setViewportSize({ width: PANEL, height: height ?? 800 })
  await panel.screenshot({ path, fullPage: height === undefined })
}

export const inFolder = (folder: string) => (name: string) => join(folder, name)
