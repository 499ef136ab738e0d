import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { readBackup } from '../../extension/ledger/backup-file'
import type { Launched } from '../../test/e2e/launch'
import { BY_FIELD, BY_UNIT, capture, FORM, openTab, startBook } from '../../test/e2e/panel-hand'
import type { SampleSite } from '../../test/sample-site/serve'
import { convertToPicture } from './convert'
import { pressToolbar } from './press-toolbar'

/** Everything the job works with: the browser with the extension, the site, the page in front and the panel. */
export interface Office {
  readonly extension: Launched
  readonly site: SampleSite
  readonly page: Page
  readonly panel: Page
  readonly out: string
}

export async function answerFirstQuestions({ panel }: Office): Promise<string> {
  await startBook(panel)
  return 'đơn vị, chế độ báo cáo, kế hoạch, kỳ báo cáo'
}

/** «Thống kê», the toolbar button, what the card says, Enter. */
export async function captureByField(office: Office): Promise<string> {
  return capturePage(office, BY_FIELD, 'theo lĩnh vực')
}

export async function captureByUnit(office: Office): Promise<string> {
  return capturePage(office, BY_UNIT, 'theo đơn vị')
}

async function capturePage(office: Office, route: string, name: string): Promise<string> {
  const { extension, site, page, panel, out } = office
  await page.goto(site.url + route)
  await page.locator('#ContainerSwapper tbody tr:nth-child(3)').waitFor()
  await pressToolbar(extension, page)
  await openTab(panel, 'Chụp số liệu')
  await panel.getByText(name).first().waitFor()
  await capture(panel)
  await panel.screenshot({
    path: join(out, `side-panel-${route.includes('cac-cap') ? 'capture' : 'capture-by-unit'}.png`),
  })
  const facts = await panel.locator('.facts dd').allInnerTexts()
  return (facts.at(-1) ?? '').replaceAll('\n', ' ')
}

/** The verdict line and the indicators with their rates. */
export async function lookAtIndicators({ panel, out }: Office): Promise<string> {
  await openTab(panel, 'Chỉ tiêu')
  await panel
    .getByRole('main')
    .getByText(/\d+,\d\d %/)
    .first()
    .waitFor()
  await panel.screenshot({ path: join(out, 'side-panel-indicators.png'), fullPage: true })
  const rates = (await panel.getByRole('main').innerText()).match(/\d+,\d\d %/g) ?? []
  await openTab(panel, 'Hôm nay')
  await panel.screenshot({ path: join(out, 'side-panel-today.png'), fullPage: true })
  return `tính được ${new Set(rates).size} tỷ lệ: ${[...new Set(rates)].join(', ')}`
}

/** Our blank of II.06a, filled in the panel, saved, and looked at through LibreOffice where it is present. */
export async function fillWorkbook({ panel, out }: Office): Promise<string> {
  await openTab(panel, 'Báo cáo')
  const card = panel.locator('[data-report="ii-06a"]')
  await card.getByRole('button', { name: 'Điền tệp Excel' }).click()
  const fill = card.getByRole('button', { name: /^Điền \d+ ô$/ })
  await fill.waitFor()
  await panel.screenshot({ path: join(out, 'side-panel-preview.png') })
  const [download] = await Promise.all([panel.waitForEvent('download'), fill.click()])
  const path = join(out, 'II.06a.xlsx')
  await download.saveAs(path)
  await card.locator('[data-done="workbook"]').waitFor()
  await panel.screenshot({ path: join(out, 'side-panel-reports.png'), fullPage: true })
  const picture = convertToPicture(path, out)
  return `${outcomeOf(await card.innerText())}${picture ? '; PDF và PNG bên cạnh' : ' (không có LibreOffice: không làm PDF)'}`
}

/** The form of the reporting portal, filled, read back, not sent. */
export async function fillFormAsOfficer(office: Office): Promise<string> {
  const { extension, site, page, panel, out } = office
  await page.goto(site.url + FORM)
  await page.getByText('Hộ tịch').first().waitFor()
  await pressToolbar(extension, page)
  await openTab(panel, 'Chụp số liệu')
  await openTab(panel, 'Báo cáo')
  const region = panel.getByRole('region', { name: 'Biểu mẫu trên trang này' })
  await region.getByRole('button', { name: 'Điền biểu mẫu trên trang này' }).click()
  await region.getByRole('button', { name: /^Điền \d+ ô$/ }).click()
  await region.locator('[data-done="form"]').waitFor()
  await page.bringToFront()
  await page.screenshot({ path: join(out, 'filled-form.png'), fullPage: true })
  await panel.screenshot({ path: join(out, 'side-panel-form.png'), fullPage: true })
  const sent = await page.evaluate(() => Reflect.get(window, '__submitted') ?? 0)
  if (sent !== 0) throw new Error('the form was sent')
  return `${outcomeOf(await region.innerText())}; không bấm Lưu, Trình, Gửi`
}

/** The ledger as the officer backs it up: snapshots and receipts to `out/`. */
export async function saveLedger({ panel, out }: Office): Promise<string> {
  await panel.getByRole('button', { name: 'Cài đặt' }).click()
  const button = panel.getByRole('button', { name: 'Lưu bản sao lưu' })
  const [download] = await Promise.all([panel.waitForEvent('download'), button.click()])
  const path = join(out, 'ledger-backup.json')
  await download.saveAs(path)
  const backup = readBackup(await readFile(path, 'utf8'))
  if (!backup.ok) throw new Error(backup.refusal.message)
  const of = (store: string) =>
    backup.value.entries.filter((entry) => entry.store === store).map(({ record }) => record)
  const [snapshots, receipts] = [of('snapshots'), of('receipts')]
  await writeFile(join(out, 'snapshots.json'), JSON.stringify({ snapshots }, null, 2))
  await writeFile(join(out, 'receipts.json'), JSON.stringify({ receipts }, null, 2))
  return `${snapshots.length} bản chụp, ${receipts.length} phiếu đối chiếu`
}

/** "Đã ghi: 48 ô · …" as the panel says it, on one line. */
function outcomeOf(text: string): string {
  const lines = text.split('\n').filter((line) => /Đã ghi|Đã bằng|Từ chối|Không ghi/.test(line))
  return lines.slice(0, 4).join(' · ')
}
