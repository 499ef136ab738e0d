import { mkdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type SampleSite, serveSampleSite } from '../sample-site/serve'
import { openDocx } from '../support/file-hand-now'
import { smallDocx } from '../support/small-docx'
import { type Launched, launchExtension } from './launch'
import { LOOKS, looked } from './looks'
import { BY_FIELD, capture, openTab, reopen, startBook } from './panel-hand'

const PICTURES = 'out/test/words'
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

let site: SampleSite
let extension: Launched
let page: Page
let panel: Page
let words: Locator

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true })
  site = await serveSampleSite()
  extension = await launchExtension({ build: 'e2e' })
  const opened = await extension.beside(site.url + BY_FIELD)
  ;({ page, panel } = opened)
  await panel.clock.setFixedTime('2025-03-17T09:00:00+07:00')
  await reopen(panel)
  await startBook(panel)
  await capture(panel)
  await openTab(panel, 'Báo cáo')
  words = panel.getByRole('region', { name: 'Báo cáo bằng lời' })
})

afterAll(async () => {
  await extension.close()
  await site.close()
})

async function savedBy(button: Locator): Promise<{ name: string; bytes: Uint8Array }> {
  const [download] = await Promise.all([panel.waitForEvent('download'), button.click()])
  const bytes = new Uint8Array(await readFile(await download.path()))
  return { name: download.suggestedFilename(), bytes }
}

function textOf(bytes: Uint8Array): string {
  const file = openDocx(bytes)
  if (!file.ok) throw new Error(file.refusal.message)
  const xml = file.value.parts.map((part) => part.xml).join('')
  return Buffer.from(xml.replace(/<\/w:p>/g, '\n').replace(/<[^>]+>/g, ''), 'latin1').toString('utf8')
}

async function openWord(name: string, bytes: Uint8Array): Promise<void> {
  await words
    .getByLabel('Điền, đối chiếu tệp Word có sẵn')
    .setInputFiles({ name, mimeType: DOCX, buffer: Buffer.from(bytes) })
}

async function look(name: string): Promise<void> {
  for (const one of LOOKS) expect(await looked(panel, one, `${PICTURES}/${name}-${one.look}.png`)).toEqual([])
}

const made: { paper?: Uint8Array; own?: Uint8Array } = {}

describe('«Báo cáo bằng lời» in the panel', () => {
  it('is written anew under its own name, to whom the regime says, with a receipt', async () => {
    await words.getByText('kính gửi UBND cấp huyện').waitFor()
    await look('idle')
    const { name, bytes } = await savedBy(words.getByRole('button', { name: 'Soạn báo cáo Word' }))
    expect(name).toBe('Báo cáo bằng lời – Quý I-2025 – UBND thị trấn Phố Châu.docx')
    const text = textOf(bytes)
    expect(text).toContain('Kính gửi: UBND cấp huyện.')
    expect(text).toMatch(/Tổng số hồ sơ nhận giải quyết: [\d.]+ hồ sơ/)
    made.paper = bytes
    await words.locator('[data-done="words"]').getByText('đã đọc lại đúng').waitFor()
    await look('done')
    await panel
      .locator('[data-receipt="words"]')
      .getByText(/Báo cáo bằng lời · tệp Word/)
      .waitFor()
    await words.getByRole('button', { name: 'Đóng' }).click()
  })

  it('lists what can be placed with today’s value, to be searched and copied', async () => {
    await panel.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await words.getByText('Số liệu đặt được vào văn bản').click()
    await words.getByLabel('Tìm số liệu').fill('quá hạn hộ tịch')
    const rows = words.locator('[data-placeables] li')
    await expect.poll(() => rows.count()).toBeGreaterThan(0)
    expect(await rows.first().innerText()).toMatch(/quá hạn.* · Hộ tịch: \d+/)
    await look('list')
    await rows.first().getByRole('button').click()
    await expect
      .poll(() => panel.evaluate(() => navigator.clipboard.readText()))
      .toMatch(/^\{\{.*quá hạn.* · Hộ tịch\}\}$/)
    await words.getByText('Số liệu đặt được vào văn bản').click()
  })

  it('fills the office’s own file where it asks, names what nobody knows', async () => {
    const body = '<w:p><w:r><w:t>Nhận {{Số hồ sơ nhận giải quyết}} hồ sơ, {{không có}}.</w:t></w:r></w:p>'
    await openWord('Mẫu của xã.docx', smallDocx(body))
    await words.getByText('«{{không có}}» không phải tên số liệu nào').waitFor()
    await look('opened')
    const { name, bytes } = await savedBy(words.getByRole('button', { name: 'Điền 1 chỗ' }))
    expect(name).toBe('Mẫu của xã.docx')
    expect(textOf(bytes)).toMatch(/Nhận [\d.]+ hồ sơ, \{\{không có\}\}\./)
    made.own = bytes
    await words.getByRole('button', { name: 'Đóng' }).click()
  })

  it('holds a file against the ledger: all of it right, then one number changed by hand, kept unless asked', async () => {
    await openWord('bao-cao.docx', made.paper!)
    await words.locator('[data-compared="0"]').waitFor()
    expect(await words.getByRole('button', { name: /^Điền \d+ chỗ$/ }).isDisabled()).toBe(true)
    await words.getByRole('button', { name: 'Đóng' }).click()
    await openWord('sua-tay.docx', await changedByHand(made.own!))
    const row = words.locator('[data-state="edited"]')
    await row.getByText('sửa tay sau khi điền').waitFor()
    expect(await row.getByRole('cell').first().textContent()).toBe('7')
    await look('compared')
    await words.getByLabel('Ghi lại cả 1 chỗ đã sửa tay').check()
    const { bytes } = await savedBy(words.getByRole('button', { name: 'Điền 1 chỗ' }))
    expect(textOf(bytes)).toBe(textOf(made.own!))
  })

  it('is sealed like any other report', async () => {
    await words.getByRole('button', { name: 'Đã gửi' }).waitFor()
  })
})

describe('once a later capture differs', () => {
  it('all reports that it touches stand in one list, the paper in words among them', async () => {
    const form = panel.locator('[data-report="ii-06a"]')
    await form.getByRole('button', { name: 'Điền tệp Excel' }).click()
    await savedBy(form.getByRole('button', { name: /^Điền \d+ ô$/ }))
    await panel.clock.setFixedTime('2025-03-21T08:00:00+07:00')
    await reopen(panel)
    await page.goto(`${site.url}${BY_FIELD}&break=corrected`)
    await capture(panel)
    const list = panel.locator('[data-touched]')
    await list.getByText(/Báo cáo bằng lời: khác lần điền/).waitFor()
    await list.getByText(/\(II\.06a\): khác lần điền/).waitFor()
    await look('touched')
  })

  it('a new paper is written from the later one: the two are no contradiction', async () => {
    await openTab(panel, 'Báo cáo')
    const { bytes } = await savedBy(words.getByRole('button', { name: 'Soạn báo cáo Word' }))
    expect(textOf(bytes)).toMatch(/Tổng số hồ sơ nhận giải quyết: [\d.]+ hồ sơ/)
  })
})

/** The own file as if somebody had typed 7 over the number. */
async function changedByHand(bytes: Uint8Array): Promise<Uint8Array> {
  const file = openDocx(bytes)
  if (!file.ok) throw new Error(file.refusal.message)
  const body = /<w:body>([\s\S]*)<\/w:body>/.exec(file.value.parts[0]!.xml)![1]!
  const changed = body.replace(/(<w:sdtContent>.*?<w:t[^>]*>)[^<]*/, (_, open) => `${open}7`)
  return smallDocx(Buffer.from(changed, 'latin1').toString('utf8'))
}
