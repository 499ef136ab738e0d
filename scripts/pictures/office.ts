import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { type Launched, launchExtension } from '../../test/e2e/launch'
import { type SampleSite, serveSampleSite } from '../../test/sample-site/serve'
import { ROOT } from '../setup/ready.mjs'

/** What the pictures are taken of: a book of xã Hương Sơn in 2026, with made-up figures. */
export interface PicturedOffice {
  readonly site: SampleSite
  readonly extension: Launched
  readonly page: Page
  readonly panel: Page
}

export interface OfficeDays {
  readonly from: string
  readonly to: string
}

export const NOVEMBER: OfficeDays = { from: '2026-10-15', to: '2026-11-14' }
export const OCTOBER: OfficeDays = { from: '2026-09-15', to: '2026-10-14' }

/** A wide panel in a browser of its own, before the page of figures for November. */
export async function openPictured(): Promise<PicturedOffice> {
  const site = await serveSampleSite()
  const extension = await launchExtension({ build: 'e2e' })
  await extension.context.addInitScript(() => Reflect.set(window, 'queryTrial', { delay: 0 }))
  await extension.context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const { page, panel } = await extension.beside(site.url + figures(NOVEMBER))
  await panel.setViewportSize({ width: 420, height: 800 })
  return { site, extension, page, panel }
}

export async function closeOffice({ site, extension }: PicturedOffice): Promise<void> {
  await extension.close()
  await site.close()
}

/** The address of the page of figures, as if «Thống kê» had been pressed there. */
export function figures({ from, to }: OfficeDays, also = ''): string {
  return `/dvc/thong-ke/bao-cao-06-cac-cap?tu=${from}&den=${to}&donvi=xa-huong-son&thongke=1${also}`
}

/** The panel is opened at that time, as by the toolbar's icon. */
export async function openAt({ panel }: PicturedOffice, moment: string): Promise<void> {
  await panel.clock.setFixedTime(`${moment}:00+07:00`)
  await panel.reload()
}

/** Later the same day; the panel stays open. */
export async function later({ panel }: PicturedOffice, moment: string): Promise<void> {
  await panel.clock.setFixedTime(`${moment}:00+07:00`)
}

/** The sample plan as a plan of the commune for 2026. */
export function planOf2026(): { name: string; mimeType: string; buffer: Buffer } {
  const text = readFileSync(join(ROOT, 'core/plans/2025/plan.txt'), 'utf8')
    .replaceAll('2025', '2026')
    .replaceAll('thị trấn Phố Châu', 'xã Hương Sơn')
  return { name: 'Kế hoạch 2026.txt', mimeType: 'text/plain', buffer: Buffer.from(text) }
}

/** What a button saves, in this file. */
export async function saveBy(panel: Page, button: Locator, path: string): Promise<void> {
  const [download] = await Promise.all([panel.waitForEvent('download'), button.click()])
  await download.saveAs(path)
}
