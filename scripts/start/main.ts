import { mkdirSync, rmSync } from 'node:fs'
import { launchExtension } from '../../test/e2e/launch'
import { BY_FIELD } from '../../test/e2e/panel-hand'
import { serveSampleSite } from '../../test/sample-site/serve'
import {
  answerFirstQuestions,
  captureByField,
  captureByUnit,
  fillFormAsOfficer,
  fillWorkbook,
  lookAtIndicators,
  type Office,
  saveLedger,
} from './officer'
import { pressToolbar } from './press-toolbar'
import { printRefusals } from './refusals'
import { printTable, startSteps } from './steps'
import { fillInTaskPane } from './task-pane'

/** The officer's whole job with the shipped build, results in a folder that is emptied first; 0 when every step went through. */
export async function runWholeJob(out: string): Promise<number> {
  rmSync(out, { recursive: true, force: true })
  mkdirSync(out, { recursive: true })
  const display = process.env.DISPLAY
  const site = await serveSampleSite()
  const extension = await launchExtension({ build: 'shipped', ...(display ? { display } : {}) })
  const page = extension.context.pages()[0] ?? (await extension.context.newPage())
  await page.goto(site.url + BY_FIELD)
  // The extension learns of a tab only once its button was pressed there.
  await pressToolbar(extension, page)
  const panel = await extension.panelFor(page)
  await panel.setViewportSize({ width: 420, height: 768 })
  const office: Office = { extension, site, page, panel, out }
  const job = startSteps()
  try {
    await job.step('Mở sổ lần đầu', () => answerFirstQuestions(office))
    await job.step('Chụp trang theo lĩnh vực', () => captureByField(office))
    await job.step('Chụp trang theo đơn vị', () => captureByUnit(office))
    await job.step('Tính chỉ tiêu', () => lookAtIndicators(office))
    await job.step('Điền tệp Excel II.06a', () => fillWorkbook(office))
    await job.step('Điền biểu mẫu web', () => fillFormAsOfficer(office))
    await job.step('Lưu sổ và phiếu đối chiếu', () => saveLedger(office))
    await job.step('Điền trong ngăn Excel', () => fillInTaskPane(office))
    printTable(job.done)
    await printRefusals(out)
    process.stdout.write(`\nKết quả nằm trong ${out}\n`)
    if (display) await letTry(extension.context)
    return 0
  } finally {
    const requests = await extension.close()
    await site.close()
    if (requests.length > 0) process.stdout.write(`\nTiện ích đã gửi yêu cầu mạng: ${requests.join(', ')}\n`)
  }
}

/** With a display the browser stays: five things to try by hand. */
async function letTry(context: { on(event: 'close', listener: () => void): unknown }): Promise<void> {
  process.stdout.write(
    [
      '',
      'Trình duyệt còn mở để bạn thử:',
      '1. Trên trang «Tổng hợp 06 các cấp», bấm Alt+Shift+S: bảng bên cho biết trang này có gì.',
      '2. Đặt Từ ngày 01/01/2025, Đến ngày 31/03/2025, bấm «Thống kê»: bảng bên từ chối và nói phải đặt ngày nào.',
      '3. Bấm «Xem bảng», đưa chuột vào một số: ô của số đó được khoanh trên trang.',
      '4. Thẻ «Báo cáo» › «Điền tệp Excel»: xem trước từng ô rồi mới ghi.',
      '5. Trên biểu nhập số liệu: «Điền biểu mẫu trên trang này», rồi «Hoàn tác».',
      'Đóng trình duyệt để kết thúc.',
      '',
    ].join('\n'),
  )
  await new Promise<void>((closed) => context.on('close', () => closed()))
}
