import { mkdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { strFromU8, unzipSync } from 'fflate'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openAnyPacket } from '../../core/reports/review/review-packet'
import { workThrough } from '../../core/workbook/zip/steps'
import { nodeMachine } from '../../scripts/node-machine'
import { type SampleSite, serveSampleSite } from '../sample-site/serve'
import { openDocx } from '../support/file-hand-now'
import { type Launched, launchExtension } from './launch'
import { LOOKS, looked } from './looks'
import { BY_FIELD, capture, openTab, reopen, startBook } from './panel-hand'

const PICTURES = 'out/test/apologies'
const LIST = '/dvc/theo-doi-ho-so/ho-so-qua-han'
/** Made up; what must never be found anywhere but in the letter. */
const SECRET = [
  'Trần Thị Giả Định',
  'thôn Không Có Thật',
  '000.99.99.H27-250101-0007',
  'chờ xác minh nguồn gốc',
]

let site: SampleSite
let extension: Launched
let page: Page
let panel: Page
const logged: string[] = []

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true })
  site = await serveSampleSite()
  extension = await launchExtension({ build: 'e2e' })
  await extension.context.route(`**${LIST}`, (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: listPage() }),
  )
  const opened = await extension.beside(site.url + LIST)
  page = opened.page
  panel = opened.panel
  page.on('console', (message) => logged.push(message.text()))
  panel.on('console', (message) => logged.push(message.text()))
  extension.worker.on('console', (message) => logged.push(message.text()))
  await panel.clock.setFixedTime('2025-03-17T09:00:00+07:00')
  await reopen(panel)
  await startBook(panel)
})

afterAll(async () => {
  await extension.close()
  await site.close()
})

function listPage(): string {
  const heads = ['STT', 'Đơn vị tiếp nhận', 'Lĩnh vực', 'Tên thủ tục hành chính', 'Mã hồ sơ', 'Trạng thái']
  const more = ['Địa chỉ', 'Chủ hồ sơ', 'Ngày nhận', 'Ngày hẹn trả']
  const row = (field: string, code: string, owner: string, at: number) => [
    at,
    'UBND thị trấn Phố Châu',
    field,
    'Đăng ký',
    code,
    'Đang xử lý',
    SECRET[1],
    owner,
    '01/02/2025',
    '20/02/2025',
  ]
  const rows = [
    row('Đất đai', SECRET[2]!, SECRET[0]!, 1),
    row('Đất đai', '000.99.99.H27-250101-0008', 'Người Thứ Hai', 2),
    row('Hộ tịch', '000.99.99.H27-250101-0009', 'Người Thứ Ba', 3),
  ]
  const line = (cells: readonly unknown[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`
  return `<title>Hồ sơ quá hạn</title><h3>DANH SÁCH HỒ SƠ QUÁ HẠN</h3><table>${[[...heads, ...more], ...rows].map(line).join('')}</table>`
}

/** All that the extension keeps, wherever: every store of its databases, its storage, what the browser keeps for it. */
function keptEverywhere(): Promise<string> {
  return panel.evaluate(async () => {
    const all: unknown[] = [{ ...localStorage }, { ...sessionStorage }]
    for (const { name } of await indexedDB.databases()) {
      const db = await new Promise<IDBDatabase>((done, failed) => {
        const asked = indexedDB.open(name!)
        asked.onsuccess = () => done(asked.result)
        asked.onerror = () => failed(asked.error)
      })
      for (const store of db.objectStoreNames)
        all.push(
          await new Promise((done) => {
            const asked = db.transaction(store).objectStore(store).getAll()
            asked.onsuccess = () => done(asked.result)
          }),
        )
      db.close()
    }
    return JSON.stringify(all)
  })
}

it('counts late dossiers by field against letters noted', async () => {
  const card = panel.locator('[data-apologies]')
  await card.waitFor()
  const rows = card.getByRole('row')
  expect((await rows.allInnerTexts()).slice(1).map((text) => text.match(/\d+/g)?.slice(-3))).toEqual([
    ['2', '0', '2'],
    ['1', '0', '1'],
  ])
  await card.getByRole('button', { name: 'Ghi đã gửi 1, Đất đai' }).click()
  await expect
    .poll(async () => (await rows.nth(1).innerText()).match(/\d+/g)?.slice(-3))
    .toEqual(['2', '1', '1'])
  for (const one of LOOKS) expect(await looked(panel, one, `${PICTURES}/card-${one.look}.png`)).toEqual([])
})

it('makes Mẫu số 04 for one dossier, and nothing of it stays: not in the ledger, a packet, a back-up or a log', async () => {
  const card = panel.locator('[data-apologies]')
  await card.getByText('Soạn Mẫu số 04 cho một hồ sơ').click()
  await card.getByRole('button', { name: `Soạn cho hồ sơ ${SECRET[2]}` }).click()
  await card.getByLabel('Lý do chậm').fill(SECRET[3]!)
  await card.getByLabel('Gia hạn đến ngày').fill('2025-03-31')
  for (const one of LOOKS) expect(await looked(panel, one, `${PICTURES}/form-${one.look}.png`)).toEqual([])
  const [download] = await Promise.all([
    panel.waitForEvent('download'),
    card.getByRole('button', { name: 'Lưu văn bản Word' }).click(),
  ])
  expect(download.suggestedFilename()).toBe('Văn bản xin lỗi (Mẫu số 04).docx')
  const letter = openDocx(new Uint8Array(await readFile(await download.path())))
  if (!letter.ok) throw new Error(letter.refusal.message)
  const text = Buffer.from(letter.value.parts[0]!.xml.replace(/<[^>]+>/g, ''), 'latin1').toString('utf8')
  for (const words of SECRET) expect(text).toContain(words)

  const kept = await keptEverywhere()
  expect(kept).toContain('Văn bản xin lỗi · Đất đai: 1')
  const backup = await savedBackup()
  expect(backup).toContain('Văn bản xin lỗi · Đất đai: 1')
  for (const words of SECRET) {
    expect(kept).not.toContain(words)
    expect(backup).not.toContain(words)
    expect(logged.join('\n')).not.toContain(words)
  }
})

it('nor in anything that is carried, printed or handed out afterwards: packets unpacked, reviews, files, receipts', async () => {
  // The settings, with which the back-up was saved, are closed again.
  await panel.getByRole('button', { name: 'Cài đặt', exact: true }).click()
  await page.goto(site.url + BY_FIELD)
  await openTab(panel, 'Chụp số liệu')
  await capture(panel)
  await openTab(panel, 'Báo cáo')
  const report = panel.locator('[data-report="ii-06a"]')
  await report.getByRole('button', { name: 'Điền tệp Excel' }).click()
  const book = await bytesBy(report.getByRole('button', { name: /^Điền \d+ ô$/ }))
  const packet = await textBy(panel.getByRole('button', { name: 'Lưu thành tệp' }))
  await report.getByRole('button', { name: 'Xin ý kiến' }).click()
  const request = await textBy(report.getByRole('button', { name: 'Lưu gói xin ý kiến' }))
  await openTab(panel, 'Chụp số liệu')
  const answer = await answerTo(request)
  await openTab(panel, 'Báo cáo')
  const receipt = panel.locator('[data-receipt="workbook"]').first()
  await receipt.locator('summary').first().click()
  const papers = [await printedBy(receipt.getByRole('button', { name: 'In phiếu đối chiếu' }))]
  const backup = await savedBackup()
  papers.push(await printedBy(panel.getByRole('button', { name: 'In trang bàn giao' })))
  const parts = Object.values(unzipSync(book)).map((part) => strFromU8(part))
  const all: Record<string, string> = {
    'the filled file': parts.join('\n'),
    'the packet of captures': unpacked(packet),
    'the request for a review': unpacked(request),
    'the answer to it': unpacked(answer),
    'the receipt': papers[0]!,
    'the hand-over page': papers[1]!,
    'the back-up': backup,
    'the ledger': await keptEverywhere(),
  }
  for (const [what, text] of Object.entries(all)) {
    // What was searched is text that people can read.
    expect(text.normalize('NFC'), what).toContain('Phố Châu')
    for (const words of SECRET) expect(text.normalize('NFC').includes(words), `${what}: ${words}`).toBe(false)
  }
  for (const words of SECRET) expect(logged.join('\n')).not.toContain(words)
})

/** A packet of any kind as it reads once it is open, marks and head included. */
function unpacked(text: string): string {
  const opened = workThrough(openAnyPacket(text, '2025-03-18'), nodeMachine)
  if (!opened.ok) throw new Error(opened.refusal.message)
  return `${text}\n${JSON.stringify(opened.value)}`
}

async function bytesBy(button: Locator): Promise<Uint8Array> {
  const [download] = await Promise.all([panel.waitForEvent('download'), button.click()])
  return new Uint8Array(await readFile(await download.path()))
}

async function textBy(button: Locator): Promise<string> {
  return new TextDecoder().decode(await bytesBy(button))
}

async function answerTo(request: string): Promise<string> {
  const open = (text: string) =>
    panel.getByLabel('Mở tệp đã tải từ trang hoặc gói số liệu').setInputFiles({
      name: 'goi.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from(text),
    })
  await open(request)
  await panel.getByLabel('Tên hoặc chức danh của người xem').fill('Phó Chủ tịch')
  const answer = await textBy(panel.getByRole('button', { name: 'Đồng ý' }))
  await open(answer)
  await panel.getByRole('button', { name: 'Ghi ý kiến vào sổ' }).click()
  await panel.locator('[data-review="answer"]').waitFor({ state: 'detached' })
  return answer
}

async function printedBy(button: Locator): Promise<string> {
  const [paper] = await Promise.all([extension.context.waitForEvent('page'), button.click()])
  paper.on('console', (message) => logged.push(message.text()))
  await paper.locator('.sheet h1').first().waitFor()
  const text = await paper.locator('body').innerText()
  await paper.close()
  return text
}

async function savedBackup(): Promise<string> {
  await panel.getByRole('button', { name: 'Cài đặt' }).click()
  const [download] = await Promise.all([
    panel.waitForEvent('download'),
    panel.getByRole('button', { name: 'Lưu bản sao lưu', exact: true }).first().click(),
  ])
  return readFile(await download.path(), 'utf8')
}

it('is gone with the page', async () => {
  await reopen(panel)
  await openTab(panel, 'Báo cáo')
  expect(await panel.locator('body').innerText()).not.toContain(SECRET[0])
})
