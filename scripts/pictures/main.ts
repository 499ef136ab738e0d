import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { capture, choosePeriod, openTab, readyToCapture } from '../../test/e2e/panel-hand'
import { ROOT } from '../setup/ready.mjs'
import { convertToPicture } from '../start/convert'
import { inFolder, takeBeside, takePanel, takePart } from './beside'
import { cardToPdf } from './card-to-pdf'
import {
  closeOffice,
  figures,
  later,
  NOVEMBER,
  OCTOBER,
  openAt,
  openPictured,
  type PicturedOffice,
  planOf2026,
  saveBy,
} from './office'
import { takePane } from './pane'

const image = inFolder(join(ROOT, 'docs/images'))
const shop = inFolder(join(ROOT, 'docs/cua-hang'))

/** All pictures of the guides and of the page for the stores, from the real screens; the card for the wall as a PDF. */
export async function takeAllPictures(): Promise<void> {
  mkdirSync(image(''), { recursive: true })
  mkdirSync(shop(''), { recursive: true })
  const folder = mkdtempSync(join(tmpdir(), 'pictures-'))
  await cardToPdf(2026, join(ROOT, 'docs/huong-dan/the-treo-tuong.pdf'))
  const office = await openPictured()
  try {
    await firstDay(office)
    await monthReport(office, folder)
    await corrected(office, folder)
    await otherTabs(office)
    await words(office, folder)
    await webForm(office)
    await takePane(office, folder, image('task-pane.png'))
    await lesson(office)
    await handover(office)
  } finally {
    await closeOffice(office)
    rmSync(folder, { recursive: true, force: true })
  }
}

async function firstDay(office: PicturedOffice): Promise<void> {
  const { page, panel, site } = office
  await openAt(office, '2026-10-20T08:00')
  await panel.locator('[data-proposed-unit]').waitFor()
  await takePanel(office, image('first-start.png'))
  await panel.getByLabel('Mở kế hoạch từ tệp').setInputFiles(planOf2026())
  await panel.getByRole('button', { name: 'Dùng kế hoạch này' }).click()
  await panel.getByRole('button', { name: 'Bắt đầu' }).click()
  await page.goto(site.url + figures(OCTOBER))
  await capture(panel)
}

async function monthReport(office: PicturedOffice, folder: string): Promise<void> {
  const { page, panel, site } = office
  await openAt(office, '2026-11-17T08:00')
  await panel.getByRole('button', { name: 'Để sau' }).click()
  await page.goto(site.url + figures({ from: '2026-11-01', to: '2026-11-30' }))
  await panel.getByText('Trang đang lọc 01/11–30/11/2026').waitFor()
  await takePanel(office, image('refusal.png'), 620)
  await takeBeside(office, shop('3-tu-choi.png'))
  await page.goto(site.url + figures(NOVEMBER))
  await readyToCapture(panel, 'Chụp và điền II.06a')
  await takeBeside(office, image('side-panel.png'))
  copyFileSync(image('side-panel.png'), shop('1-chup.png'))
  await panel.getByRole('button', { name: 'Chụp và điền II.06a' }).click()
  const report = panel.locator('[data-report="ii-06a"]')
  const fill = report.getByRole('button', { name: /^Điền \d+ ô$/ })
  await fill.waitFor()
  await takePanel(office, image('preview.png'), 800)
  await takeBeside(office, shop('2-dien.png'))
  const file = join(folder, 'II.06a.xlsx')
  await saveBy(panel, fill, file)
  if (convertToPicture(file, folder)) copyFileSync(join(folder, 'II.06a-1.png'), image('report.png'))
  await later(office, '2026-11-17T09:00')
  await report.getByRole('button', { name: 'Đã gửi', exact: true }).click()
  await report.getByLabel(/^Số, ký hiệu/).fill('142/BC-UBND')
  await takePart(office, report, image('sent.png'))
  await report.getByRole('button', { name: 'Ghi là đã gửi và chốt số' }).click()
  await report.locator('[data-sent]').waitFor()
}

async function corrected(office: PicturedOffice, folder: string): Promise<void> {
  const { page, panel, site } = office
  await openAt(office, '2026-11-20T08:00')
  await panel.getByRole('button', { name: 'Để sau' }).click()
  await choosePeriod(panel, 'Tháng 11/2026 (15/10–14/11/2026)')
  await page.goto(site.url + figures(NOVEMBER, '&break=corrected'))
  await capture(panel)
  await panel
    .locator('[data-differs]')
    .getByText(/khác bản đã gửi/)
    .waitFor()
  await takePanel(office, image('differs.png'))
  await takeBeside(office, shop('4-dinh-chinh.png'))
  await openTab(panel, 'Báo cáo')
  const differs = panel.locator('[data-differs="4"]')
  await differs.getByLabel('Điền báo cáo đính chính: mở tệp đã gửi').setInputFiles({
    name: 'Biểu II.06a – Tháng 11-2026 – UBND xã Hương Sơn.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: readFileSync(join(folder, 'II.06a.xlsx')),
  })
  await differs.locator('[data-correction]').waitFor()
  await takePart(office, differs, image('correction.png'))
}

async function otherTabs(office: PicturedOffice): Promise<void> {
  const { panel } = office
  await openAt(office, '2026-11-23T08:00')
  await panel.getByRole('button', { name: 'Để sau' }).click()
  await openTab(panel, 'Hôm nay')
  await panel.getByRole('heading', { name: /^Hôm nay/ }).waitFor()
  await takePanel(office, image('today.png'), 900)
  await takeBeside(office, shop('5-hom-nay.png'))
  await openTab(panel, 'Chỉ tiêu')
  await panel.locator('[data-indicator="on-time-resolved"]').waitFor()
  await takePanel(office, image('indicators.png'), 900)
}

async function words(office: PicturedOffice, folder: string): Promise<void> {
  const { panel } = office
  await openTab(panel, 'Báo cáo')
  const part = panel.getByRole('region', { name: 'Báo cáo bằng lời' })
  await part.scrollIntoViewIfNeeded()
  const file = join(folder, 'bao-cao.docx')
  await saveBy(panel, part.getByRole('button', { name: 'Soạn báo cáo Word' }), file)
  if (convertToPicture(file, folder)) copyFileSync(join(folder, 'bao-cao-1.png'), image('words.png'))
}

async function webForm(office: PicturedOffice): Promise<void> {
  const { page, panel, site } = office
  const said = new URLSearchParams({
    unit: 'UBND xã Hương Sơn',
    period: 'Tháng 11/2026',
    from: '15/10/2026',
    to: '14/11/2026',
  })
  await page.goto(
    `${site.url}/ioc/main/manager.jsp?func=page/olap/FNC003&mode=input&obj_type=1&form=ii-06a&${said}`,
  )
  await page.getByText('Hộ tịch').first().waitFor()
  await openTab(panel, 'Chụp số liệu')
  await openTab(panel, 'Báo cáo')
  await panel.getByRole('button', { name: 'Điền biểu mẫu trên trang này' }).click()
  await panel.getByRole('button', { name: /^Điền \d+ ô$/ }).click()
  await panel.locator('[data-done="form"]').waitFor()
  await takeBeside(office, image('form-filled.png'))
}

async function lesson(office: PicturedOffice): Promise<void> {
  const { page, panel, site } = office
  const strange = readFileSync(join(ROOT, 'scripts/pictures/strange-page.html'), 'utf8')
  await page.route(/so-tiep-nhan/, (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: strange }),
  )
  await openTab(panel, 'Chụp số liệu')
  await page.goto(`${site.url}/so-tiep-nhan`)
  await panel.getByRole('button', { name: 'Dạy trang này' }).click()
  await panel.getByLabel('Tên trang').waitFor()
  await takePanel(office, image('teach.png'))
  await panel.getByRole('button', { name: 'Đóng' }).click()
}

async function handover({ extension, panel }: PicturedOffice): Promise<void> {
  await panel.getByRole('button', { name: 'Cài đặt', exact: true }).click()
  const [paper] = await Promise.all([
    extension.context.waitForEvent('page'),
    panel.getByRole('button', { name: 'In trang bàn giao' }).click(),
  ])
  await paper.locator('[data-handover]').getByText('142/BC-UBND').waitFor()
  await paper.setViewportSize({ width: 820, height: 1000 })
  await paper.screenshot({ path: image('handover.png'), fullPage: true })
  await paper.close()
}
