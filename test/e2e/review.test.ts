import { mkdirSync, readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type SampleSite, serveSampleSite } from '../sample-site/serve'
import { pdfPages } from '../support/pdf-pages'
import { type Launched, launchExtension } from './launch'
import { BY_FIELD, capture, openTab, reopen, startBook } from './panel-hand'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const PICTURES = 'out/test/review'
const MOST_CLICKS = 3

/** Two machines: whoever asks, and the colleague, who has no book at first. They share nothing but the files carried. */
let site: SampleSite
let asker: Launched
let reviewer: Launched
let panel: Page
let theirs: Page
let report: Locator
/** The files that were carried, as text. */
const carried: Record<string, string> = {}

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true })
  site = await serveSampleSite()
  asker = await launchExtension({ build: 'e2e' })
  const { page, panel: own } = await asker.beside(site.url + BY_FIELD)
  panel = own
  await panel.clock.setFixedTime('2025-03-17T09:00:00+07:00')
  await reopen(panel)
  await startBook(panel)
  await page.goto(site.url + BY_FIELD)
  await capture(panel)
  await openTab(panel, 'Báo cáo')
  report = panel.locator('[data-report="ii-06a"]')
  await panel.clock.setFixedTime('2025-03-17T09:10:00+07:00')
  await report.getByRole('button', { name: 'Điền tệp Excel' }).click()
  await Promise.all([
    panel.waitForEvent('download'),
    report.getByRole('button', { name: /^Điền \d+ ô$/ }).click(),
  ])
  reviewer = await launchExtension({ build: 'e2e' })
  theirs = (await reviewer.beside(`${site.url}/`)).panel
  await theirs.clock.setFixedTime('2025-03-17T14:00:00+07:00')
  await reopen(theirs)
  for (const one of [panel, theirs]) {
    one.setDefaultTimeout(200_000)
    await countClicks(one)
  }
})

afterAll(async () => {
  await asker.close()
  await reviewer.close()
  await site.close()
})

/** Every press of a person is a click of the page, of the keyboard's Enter on a button, too. */
async function countClicks(of: Page): Promise<void> {
  await of.evaluate(() => {
    Object.assign(window, { presses: 0 })
    addEventListener(
      'click',
      (event) => {
        // What a label passes on to its file field, and the link that saves a file, nobody pressed.
        const { target } = event
        const isTheirs = event.isTrusted && !(target instanceof HTMLInputElement && target.type === 'file')
        if (isTheirs) Object.assign(window, { presses: Reflect.get(window, 'presses') + 1 })
      },
      true,
    )
  })
}

async function clicksSince(of: Page): Promise<number> {
  return of.evaluate(() => {
    const presses: number = Reflect.get(window, 'presses')
    Object.assign(window, { presses: 0 })
    return presses
  })
}

async function look(of: Page, name: string): Promise<void> {
  for (const [size, width] of [
    ['', 420],
    ['-320', 320],
  ] as const) {
    await of.setViewportSize({ width, height: 900 })
    await of.screenshot({ path: `${PICTURES}/${name}${size}.png`, fullPage: true })
    const wide = await of.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect(wide, `${name} at ${width} px runs over by`).toBeLessThanOrEqual(0)
  }
  await of.evaluate(AXE)
  const found = await of.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run(): Promise<{ violations: { id: string }[] }> } }
    return (await axe.run()).violations.map(({ id }) => id)
  })
  expect(found).toEqual([])
}

async function savedBy(of: Page, press: () => Promise<void>): Promise<string> {
  const [download] = await Promise.all([of.waitForEvent('download'), press()])
  return readFile(await download.path(), 'utf8')
}

/** Opens a carried file by its button: one press of the person, the rest is the system's own window. */
async function openFile(of: Page, label: string, text: string): Promise<void> {
  const [chooser] = await Promise.all([
    of.waitForEvent('filechooser'),
    of.getByText(label, { exact: true }).click(),
  ])
  await chooser.setFiles({ name: 'goi.txt', mimeType: 'text/plain', buffer: Buffer.from(text) })
}

const OPEN_ANY = 'Mở tệp đã tải từ trang hoặc gói số liệu'
const card = (of: Page, kind: string) => of.locator(`[data-review="${kind}"]`)

/** What is in the ledger of a machine, store by store. */
async function countsIn(of: Page): Promise<Record<string, number>> {
  return of.evaluate(async () => {
    const known = (await indexedDB.databases()).some(({ name }) => name === 'so-mot-cua')
    if (!known) return {}
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('so-mot-cua')
      opening.onsuccess = () => resolve(opening.result)
      opening.onerror = () => reject(opening.error)
    })
    const counts: Record<string, number> = {}
    for (const store of ['snapshots', 'events', 'receipts', 'lessons', 'papers', 'cards', 'settings'])
      counts[store] = await new Promise((resolve) => {
        const asking = db.transaction(store).objectStore(store).count()
        asking.onsuccess = () => resolve(asking.result)
      })
    db.close()
    return counts
  })
}

describe('a colleague’s review', () => {
  it('is asked for with two presses: a file to send', async () => {
    await clicksSince(panel)
    await report.getByRole('button', { name: 'Xin ý kiến' }).click()
    await report.getByLabel('Lời nhắn (không bắt buộc)').fill('Chị xem giúp, mai gửi tỉnh.')
    carried.request = await savedBy(panel, () =>
      report.getByRole('button', { name: 'Lưu gói xin ý kiến' }).click(),
    )
    expect(await clicksSince(panel)).toBeLessThanOrEqual(MOST_CLICKS)
    expect(carried.request).toContain('Sổ Một Cửa: xin ý kiến')
    await report.locator('[data-review-waiting]').getByText('chưa có trả lời').waitFor()
    await look(panel, 'asked')
  })

  it('opens on a machine without a book, shows the form with the source of each number, and keeps nothing there', async () => {
    const before = await countsIn(theirs)
    await clicksSince(theirs)
    await openFile(theirs, 'Mở gói xin ý kiến', carried.request ?? '')
    const request = card(theirs, 'request')
    await request.getByText('«Chị xem giúp, mai gửi tỉnh.»').waitFor()
    await request.getByLabel('Tên hoặc chức danh của người xem').fill('Lê Hà, Phó Chủ tịch')
    // Its heads are the template's own, as printed.
    await request.locator('.picture-group', { hasText: 'Số hồ sơ nhận giải quyết' }).waitFor()
    const cell = request.locator('tbody', { hasText: 'Hộ tịch' }).getByRole('button', { name: /^512/ })
    await cell.click()
    const told = request.locator('[data-told]')
    await told
      .getByText(/Hộ tịch/)
      .first()
      .waitFor()
    expect(await told.textContent()).toMatch(/512.*Lấy từ.*trang «.*», chụp \d\d:\d\d 17\/03\/2025/)
    await look(theirs, 'request')
    await request.getByLabel(/^Vì sao trả lại/).fill('Thiếu 3 hồ sơ nộp ngày 14/3')
    carried.returned = await savedBy(theirs, () =>
      request.getByRole('button', { name: 'Trả lại ô này' }).click(),
    )
    expect(await clicksSince(theirs)).toBeLessThanOrEqual(MOST_CLICKS)
    await request.locator('[data-answered="returned"]').waitFor()
    expect(await countsIn(theirs)).toEqual(before)
    await look(theirs, 'returned')
  })

  it('the answer is kept with two presses, and stands at the report', async () => {
    await openTab(panel, 'Chụp số liệu')
    await clicksSince(panel)
    await panel.clock.setFixedTime('2025-03-17T15:00:00+07:00')
    await openFile(panel, OPEN_ANY, carried.returned ?? '')
    const answer = card(panel, 'answer')
    await answer
      .getByText(/Người xem trả lại 1 ô: Hộ tịch · .* \(512\): «Thiếu 3 hồ sơ nộp ngày 14\/3»/)
      .waitFor()
    await look(panel, 'answer')
    await answer.getByRole('button', { name: 'Ghi ý kiến vào sổ' }).click()
    await answer.waitFor({ state: 'detached' })
    expect(await clicksSince(panel)).toBeLessThanOrEqual(MOST_CLICKS)
    await openTab(panel, 'Báo cáo')
    await report.locator('[data-reviewed="returned"]').getByText('Lê Hà, Phó Chủ tịch').waitFor()
    await expect.poll(() => report.locator('[data-review-waiting]').count()).toBe(0)
    await panel.getByText(/người xem trả lại 1 số/i).waitFor()
    await look(panel, 'at-the-report')
    await panel.getByRole('button', { name: 'Xem kết quả kiểm tra' }).click()
    await panel.locator('[data-returned]').getByText('Thiếu 3 hồ sơ nộp ngày 14/3').waitFor()
    await look(panel, 'behind-the-verdict')
    await panel.keyboard.press('Escape')
  })

  it('is said before the report is filled again and before it is sent, and blocks neither', async () => {
    await report.getByRole('button', { name: 'Điền tệp Excel' }).click()
    await report.locator('[data-returned]').getByText('Người xem trả lại 1 ô: Hộ tịch').waitFor()
    expect(await report.getByRole('button', { name: /^Điền \d+ ô$/ }).isEnabled()).toBe(true)
    await look(panel, 'before-the-fill')
    await panel.keyboard.press('Escape')
    await report.getByRole('button', { name: 'Đã gửi' }).click()
    await report.locator('[data-doubt]').getByText('Người xem trả lại 1 ô: Hộ tịch').waitFor()
    expect(await report.getByRole('button', { name: 'Ghi là đã gửi và chốt số' }).isEnabled()).toBe(true)
    await look(panel, 'before-the-seal')
    await report.getByRole('button', { name: 'Đóng' }).click()
  })

  it('the same answer opened again is one; one that was changed on its way is refused', async () => {
    await openTab(panel, 'Chụp số liệu')
    await openFile(panel, OPEN_ANY, carried.returned ?? '')
    await card(panel, 'answer').getByText('đã ghi vào sổ rồi').waitFor()
    await expect.poll(() => panel.getByRole('button', { name: 'Ghi ý kiến vào sổ' }).count()).toBe(0)
    const line = (carried.returned ?? '').split('\n').at(-3) ?? ''
    const forged = (carried.returned ?? '').replace(
      line,
      `${line.slice(0, -1)}${line.endsWith('A') ? 'B' : 'A'}`,
    )
    await openFile(panel, OPEN_ANY, forged)
    await panel.locator('[data-reason="packet-damaged"]').first().waitFor()
  })

  it('goes by keyboard alone on a machine with a book, whose captures stay as they were; an answer to another book is refused there', async () => {
    await startBook(theirs, 'UBND xã Sơn Kim 1')
    const before = await countsIn(theirs)
    await theirs.clock.setFixedTime('2025-03-18T08:00:00+07:00')
    await theirs.getByLabel(OPEN_ANY).setInputFiles({
      name: 'goi.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from(carried.request ?? ''),
    })
    const request = card(theirs, 'request')
    await request.getByRole('button', { name: 'Đồng ý' }).press('Enter')
    await request.getByRole('alert').getByText('Ghi tên hoặc chức danh trước').waitFor()
    await theirs.keyboard.type('Trần Nam')
    await theirs.keyboard.press('Tab')
    await request.locator('.picture-cell:focus').press('Enter')
    await theirs.keyboard.press('ArrowRight')
    await request.locator('.picture-cell:focus').press('Enter')
    await request.locator('[data-told]').getByText('Lấy từ').waitFor()
    carried.agreed = await savedBy(theirs, () =>
      request.getByRole('button', { name: 'Đồng ý' }).press('Enter'),
    )
    await request.locator('[data-answered="agreed"]').waitFor()
    expect(await countsIn(theirs)).toEqual(before)
    await theirs.getByLabel(OPEN_ANY).setInputFiles({
      name: 'goi.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from(carried.agreed),
    })
    await theirs.locator('[data-reason="no-data"]').getByText('mà sổ này không có').waitFor()
  })

  it('a second reviewer stands beside the first; both are on the receipt, the page and the PDF, and in the history', async () => {
    await panel.clock.setFixedTime('2025-03-18T09:00:00+07:00')
    await openFile(panel, OPEN_ANY, carried.agreed ?? '')
    await card(panel, 'answer').getByRole('button', { name: 'Ghi ý kiến vào sổ' }).click()
    await card(panel, 'answer').waitFor({ state: 'detached' })
    await openTab(panel, 'Báo cáo')
    expect(
      await report.locator('[data-reviewed]').evaluateAll((all) => all.map((one) => one.textContent)),
    ).toEqual([
      expect.stringContaining('Người xem trả lại 1 ô: Hộ tịch'),
      expect.stringContaining('Người xem đồng ý: Trần Nam, 08:00 18/03/2025.'),
    ])
    const receipt = panel.locator('[data-receipt="workbook"]').first()
    await receipt.locator('summary').first().click()
    const [paper] = await Promise.all([
      asker.context.waitForEvent('page'),
      receipt.getByRole('button', { name: 'In phiếu đối chiếu' }).click(),
    ])
    await paper.getByText('Người xem trả lại 1 ô.').waitFor()
    const text = (await paper.locator('.sheet').allTextContents()).join(' ')
    for (const words of [
      'Trần Nam, 08:00 18/03/2025: đồng ý.',
      'Người xem trả lại: Thiếu 3 hồ sơ nộp ngày 14/3',
    ])
      expect(text).toContain(words)
    await paper.screenshot({ path: `${PICTURES}/receipt.png`, fullPage: true })
    // Behind it stands the annex, as long as it needs.
    await paper.evaluate(() => document.querySelector('.sheet-next')?.remove())
    expect(pdfPages(await paper.pdf({ preferCSSPageSize: true, printBackground: false }))).toHaveLength(1)
    await paper.close()
    await panel.getByRole('button', { name: 'Lịch sử kỳ' }).click()
    const happened = panel.locator('[data-happened]')
    await happened.last().waitFor()
    expect(await happened.evaluateAll((all) => all.map((one) => one.getAttribute('data-happened')))).toEqual(
      'snapshots receipts review-asked reviewed reviewed'.split(' '),
    )
    await panel.keyboard.press('Escape')
  })

  it('a paper in words is looked at number by number, and one of them is returned', async () => {
    await openTab(panel, 'Báo cáo')
    const words = panel.getByRole('region', { name: 'Báo cáo bằng lời' })
    const saved = panel.waitForEvent('download')
    await words.getByRole('button', { name: 'Soạn báo cáo Word' }).click()
    await saved
    await words.getByRole('button', { name: 'Đóng' }).click()
    await clicksSince(panel)
    await words.getByRole('button', { name: 'Xin ý kiến' }).click()
    const packet = await savedBy(panel, () =>
      words.getByRole('button', { name: 'Lưu gói xin ý kiến' }).click(),
    )
    expect(await clicksSince(panel)).toBeLessThanOrEqual(MOST_CLICKS)

    await openFile(theirs, OPEN_ANY, packet)
    const request = card(theirs, 'request')
    await request.getByText('Xin ý kiến: Báo cáo bằng lời').waitFor()
    await request.getByLabel('Tên hoặc chức danh của người xem').fill('Lê Hà, Phó Chủ tịch')
    await request.getByRole('list', { name: 'Số đã ghi trong văn bản' }).getByRole('button').first().click()
    expect(await request.locator('[data-told]').first().textContent()).toMatch(/Lấy từ.*trang «.*», chụp/)
    await look(theirs, 'words-request')
    await request.getByLabel(/^Vì sao trả lại/).fill('Xem lại số này với trang tháng 3')
    const answer = await savedBy(theirs, () =>
      request.getByRole('button', { name: 'Trả lại số này' }).click(),
    )
    await request.locator('[data-answered="returned"]').waitFor()

    await openTab(panel, 'Chụp số liệu')
    await panel.clock.setFixedTime('2025-03-18T10:00:00+07:00')
    await openFile(panel, OPEN_ANY, answer)
    await card(panel, 'answer').getByRole('button', { name: 'Ghi ý kiến vào sổ' }).click()
    await card(panel, 'answer').waitFor({ state: 'detached' })
    await openTab(panel, 'Báo cáo')
    await words.locator('[data-reviewed="returned"]').getByText('Người xem trả lại 1 số:').waitFor()
    await look(panel, 'words-returned')
  })
})
