import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { MeasureId } from '../../core/measures/catalogue'
import { MEASURES } from '../../core/measures/catalogue'
import { receiptSheet } from '../../core/reports/receipt/receipt-sheet'
import type { FillRefusal, Receipt } from '../../core/reports/report'
import type { Snapshot } from '../../core/snapshot/snapshot'
import { serveSampleSite } from '../sample-site/serve'
import { builtAddin, builtPage } from '../support/built'
import { packPacket, receiptWorkbook } from '../support/file-hand-now'
import { convertedByLibreOffice } from '../support/libreoffice'
import { pdfPages } from '../support/pdf-pages'
import { quarterSnapshot } from '../unit/quarter-snapshot'
import { launchChromium } from './chromium'
import { launchExtension } from './launch'
import { BY_FIELD, capture, FORM, openTab, startBook } from './panel-hand'

const A4 = [595, 842]
const SHOTS = process.env.SHOTS

let browser: Browser
let page: Page
let pane: string

beforeAll(async () => {
  pane = await builtAddin()
  const out = await builtPage('test/print-page', 'print.html')
  browser = await launchChromium()
  page = await browser.newPage()
  await serve(page, out)
  await page.goto('https://localhost:3000/print.html')
})
afterAll(async () => {
  await browser?.close()
})

async function serve(on: Page, folder: string): Promise<void> {
  await on.route('**/*', (route) => {
    const path = join(folder, new URL(route.request().url()).pathname)
    return existsSync(path) ? route.fulfill({ path }) : route.abort()
  })
}

/** What the printer gets. */
async function printed(from: Page, name: string): Promise<[number, number][]> {
  const pdf = await from.pdf({ preferCSSPageSize: true, printBackground: false })
  if (SHOTS) {
    mkdirSync(SHOTS, { recursive: true })
    writeFileSync(join(SHOTS, `${name}.pdf`), pdf)
  }
  return pdfPages(pdf)
}

describe('the pane prints the sample quarter of II.06a', () => {
  test('on one A4 page', async () => {
    const from = await browser.newPage()
    await serve(from, pane)
    await from.goto('https://localhost:3000/taskpane.html')
    await from.getByLabel('Mở tệp Excel').setInputFiles('core/reports/forms/ii-06a/blank.xlsx')
    await from.getByLabel('Nội dung gói').fill(packPacket([quarterSnapshot()]))
    await from.getByRole('button', { name: 'Dán gói số liệu' }).click()
    await from.getByRole('button', { name: 'Điền báo cáo' }).click()
    await from.getByRole('button', { name: /^Điền \d+ ô$/ }).click()
    await from.getByRole('button', { name: 'In phiếu đối chiếu' }).click()
    await from.locator('[data-done=print]').waitFor()
    expect(await printed(from, 'pane')).toEqual([A4])
    await from.getByRole('checkbox', { name: /^In kèm phụ lục/ }).check()
    const [first, ...annex] = await printed(from, 'pane-annex')
    expect([first, annex.length > 0]).toEqual([A4, true])
    await from.close()
  })
})

describe('the extension prints the sample quarter of II.06a', () => {
  test('a filled workbook and a filled web form, on one A4 page each', async () => {
    const site = await serveSampleSite()
    const extension = await launchExtension({ build: 'e2e' })
    const { page: tab, panel } = await extension.beside(site.url + BY_FIELD)
    await startBook(panel)
    await tab.goto(site.url + BY_FIELD)
    await capture(panel)
    await tab.goto(site.url + FORM)
    await tab.getByText('Hộ tịch').first().waitFor()
    await openTab(panel, 'Báo cáo')
    const card = panel.locator('[data-report="ii-06a"]')
    await card.getByRole('button', { name: 'Điền tệp Excel' }).click()
    await panel.getByRole('button', { name: /^Điền \d+ ô$/ }).click()
    await panel.locator('[data-done="workbook"]').waitFor()
    await panel.getByRole('button', { name: 'Đóng' }).first().click()
    await panel.getByRole('button', { name: 'Điền biểu mẫu trên trang này' }).click()
    await panel.getByRole('button', { name: /^Điền \d+ ô$/ }).click()
    await panel.locator('[data-done="form"]').waitFor()
    for (const host of ['workbook', 'form']) {
      const receipt = panel.locator(`[data-receipt=${host}]`)
      await receipt.locator('summary').first().click()
      const [print] = await Promise.all([
        extension.context.waitForEvent('page'),
        receipt.getByRole('button', { name: 'In phiếu đối chiếu' }).click(),
      ])
      await print.getByRole('heading', { name: 'PHIẾU ĐỐI CHIẾU SỐ LIỆU', exact: true }).waitFor()
      expect(await printed(print, `extension-${host}`)).toEqual([A4])
      await print.emulateMedia({ media: 'print' })
      await expect.poll(() => print.getByRole('button').count()).toBe(0)
      await expect.poll(() => print.getByRole('checkbox').count()).toBe(0)
      await print.close()
    }
    await extension.close()
    await site.close()
  })
})

const OCCASION = {
  target: 'Báo cáo II.06a quý I năm 2025 của UBND thị trấn Phố Châu (bản chính thức).xlsx',
  unit: 'UBND thị trấn Phố Châu',
  from: '2024-12-15',
  to: '2025-03-14',
  at: '2025-03-14T15:20:00+07:00',
}
const IDS = Object.keys(MEASURES) as MeasureId[]
const LONG =
  'Không có cột nào của mẫu ứng với loại số liệu này, số liệu đã chụp không có chỗ ghi; kiểm tra đầu cột của mẫu do cấp trên gửi, hoặc dạy mẫu này rồi điền lại. Ô để trống, không ghi 0.'

interface Size {
  readonly cells: number
  readonly measures: number
  readonly sheets: number
  readonly sources: number
  readonly refusals: number
  readonly target?: string
  readonly message: string
  /** Captured before the period had ended. */
  readonly early?: true
}

/** A receipt of that size; each source has the total of every measure. */
function receiptOfSize(size: Size): { receipt: Receipt; snapshots: Snapshot[] } {
  const { cells, measures, sheets, sources, refusals, message } = size
  const snapshots = Array.from({ length: sources }, (_, at) =>
    quarterSnapshot({
      source: {
        url: 'https://motcua.example.invalid/thong-ke',
        title: `Tổng hợp báo cáo 06 các cấp theo lĩnh vực, trang ${at + 1}`,
        capturedAt: `2025-03-${size.early ? 14 : 15}T09:${String(at % 60).padStart(2, '0')}:00+07:00`,
      },
      figures: IDS.map((measure, index) => ({
        measure,
        by: {},
        state: 'number',
        value: index === 0 ? 1 : 0,
        cell: { row: 'Tổng', column: measure, text: '0' },
        provedBy: [],
      })),
    }),
  )
  const lines = Array.from({ length: cells }, (_, at): Receipt['lines'][number] => ({
    at: { sheet: `Biểu số ${at % sheets}`, cell: `D${at + 10}` },
    value: 0,
    before: '',
    readBack: '0',
    outcome: 'filled',
    from: {
      snapshot: snapshots[at % sources]!.id,
      measure: IDS[at % measures]!,
      by: { field: `Lĩnh vực số ${at} có tên dài như thành lập và hoạt động của hộ kinh doanh` },
    },
  }))
  const open = Array.from(
    { length: refusals },
    (_, at): FillRefusal => ({
      reason: 'no-figure',
      message: `${at + 1}. ${message}`,
      where: `Thành lập và hoạt động của hộ kinh doanh ${at + 1}`,
    }),
  )
  const receipt: Receipt = {
    format: 'so-mot-cua/receipt@1',
    report: 'ii-06a',
    host: 'workbook',
    ...OCCASION,
    target: size.target ?? OCCASION.target,
    snapshots: snapshots.map(({ id }) => id),
    lines,
    refusals: open,
  }
  return { receipt, snapshots }
}

const USUAL = 'Dòng «Tôn giáo» không có số liệu đã chụp, để trống. Nếu thật sự không phát sinh thì ghi tay.'
const QUARTER = { cells: 66, measures: 8, sheets: 1, sources: 2, refusals: 3, message: USUAL }

const SIZES: [string, Size, boolean][] = [
  ['the sample quarter', QUARTER, false],
  ['nothing to add', { ...QUARTER, refusals: 0 }, false],
  ['600 cells of eight columns', { ...QUARTER, cells: 600 }, true],
  ['600 cells on twenty sheets', { ...QUARTER, cells: 600, sheets: 20, measures: 40 }, true],
  ['forty places that were refused', { ...QUARTER, refusals: 40, message: LONG }, true],
  ['forty short refusals', { ...QUARTER, refusals: 40, message: 'Không có số liệu.' }, true],
  ['captures of sixty pages', { ...QUARTER, sources: 60 }, true],
  [
    'everything at once',
    {
      cells: 3000,
      measures: 45,
      sheets: 40,
      sources: 80,
      refusals: 200,
      message: LONG,
      target: 'x'.repeat(900),
    },
    true,
  ],
  [
    'everything at once, of a period that is not over',
    {
      cells: 3000,
      measures: 45,
      sheets: 40,
      sources: 80,
      refusals: 200,
      message: LONG,
      target: 'x'.repeat(900),
      early: true,
    },
    true,
  ],
  ['captures of a period that is not over', { ...QUARTER, early: true }, true],
  ['a long address', { ...QUARTER, target: `https://baocao.example.invalid/${'main/'.repeat(120)}` }, false],
  ['one endless word in each refusal', { ...QUARTER, refusals: 9, message: 'm'.repeat(700) }, true],
]

describe('however much was filled, the page that is signed is one A4 page', () => {
  test.each(SIZES)('%s', async (name, size, hasAnnex) => {
    const { receipt, snapshots } = receiptOfSize(size)
    const sheet = receiptSheet(receipt, snapshots)
    expect(sheet.annex.needed).toBe(hasAnnex)
    await page.evaluate((shown) => Reflect.get(window, 'show')(shown), sheet)
    await page.locator('.sheet').first().waitFor()
    const pages = await printed(page, name)
    expect(pages.every((one) => String(one) === String(A4))).toBe(true)
    expect(pages.length > 1).toBe(hasAnnex)
    // The same without what is behind it.
    await page.addStyleTag({ content: '.sheet-next { display: none !important }' }).then(async (style) => {
      expect(await printed(page, `${name}, page 1`)).toEqual([A4])
      await style.evaluate((node) => node.parentNode?.removeChild(node))
    })
  })
})

describe('the receipt as a workbook prints as the page does', () => {
  let folder = ''
  const bare = (at: number) => `${at}-page`
  const whole = (at: number) => `${at}-whole`

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'so-mot-cua-receipts-'))
    const files = SIZES.flatMap(([, size], at) => {
      const { receipt, snapshots } = receiptOfSize(size)
      const sheet = receiptSheet(receipt, snapshots)
      const alone = { ...sheet, annex: { ...sheet.annex, needed: false } }
      return [[bare(at), alone] as const, [whole(at), sheet] as const]
    })
    for (const [name, sheet] of files) writeFileSync(join(folder, `${name}.xlsx`), receiptWorkbook(sheet))
    await convertedByLibreOffice(
      folder,
      files.map(([name]) => join(folder, `${name}.xlsx`)),
      'pdf',
    )
  })

  test.each(SIZES.map(([name, , hasAnnex], at) => [name, hasAnnex, at] as const))(
    '%s',
    (name, hasAnnex, at) => {
      const pdf = (file: string) => readFileSync(join(folder, 'out', `${file}.pdf`))
      if (SHOTS) writeFileSync(join(SHOTS, `sheet ${name}.pdf`), pdf(whole(at)))
      expect(pdfPages(pdf(bare(at)))).toEqual([A4])
      const pages = pdfPages(pdf(whole(at)))
      expect(pages.length > 1).toBe(hasAnnex)
      expect(new Set(pages.map(String))).toEqual(new Set([String(A4)]))
    },
  )
})
