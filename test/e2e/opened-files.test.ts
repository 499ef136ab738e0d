import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sealSnapshot } from '../../core/snapshot/snapshot-id'
import { packPacket } from '../support/file-hand-now'
import { type Launched, launchExtension } from './launch'
import { openTab, startBook, UNIT } from './panel-hand'

let extension: Launched
let panel: Page

beforeAll(async () => {
  extension = await launchExtension({ build: 'e2e' })
  panel = await extension.context.newPage()
  await panel.goto(`chrome-extension://${extension.id}/sidepanel.html`)
  await startBook(panel)
})
afterAll(async () => {
  expect(await extension.close()).toEqual([])
})

const open = (name: string, buffer: Buffer) =>
  panel.getByLabel('Mở tệp đã tải').setInputFiles({ name, mimeType: 'application/octet-stream', buffer })
const file = () => panel.getByRole('region', { name: 'Tệp đã tải' })

describe('files opened in the panel', () => {
  it('a saved page is read like the page, what it hides stays hidden', async () => {
    await open('bao-cao.html', readFileSync('core/portals/hatinh-06-fields/sample-site.html'))
    await file().getByText('99 số liệu · 8 dòng').waitFor()
    await file().getByRole('button', { name: 'Chụp số liệu' }).click()
    await file().getByText('Đã lưu vào sổ ·').waitFor()
    await openTab(panel, 'Chỉ tiêu')
    expect(await panel.getByRole('main').textContent()).toMatch(/\d\d,\d\d %/)
    await openTab(panel, 'Chụp số liệu')
  })

  it('a table that says it is .xls is read, and scripts in it never run', async () => {
    const page = readFileSync('core/portals/hatinh-06a/sample-site.html', 'utf8')
    await open('bao-cao.xls', Buffer.from(page.replace('<body', '<body onload="parent.document.title=1"')))
    await file().getByText('121 số liệu').waitFor()
    expect(await panel.title()).toBe('Sổ Một Cửa')
  })

  it('a packet of a colleague is added to the ledger', async () => {
    const packed = sealSnapshot({
      format: 'so-mot-cua/snapshot@1',
      portal: 'hatinh-06a',
      source: { url: '', title: '', capturedAt: '2025-03-15T09:00:00+07:00' },
      unit: UNIT,
      period: { regime: 'tt01-2020-3-cap', kind: 'quarter', from: '2024-12-15', to: '2025-03-14' },
      figures: [],
    })
    await open('goi.txt', Buffer.from(packPacket([packed])))
    await file().getByRole('button', { name: 'Thêm vào sổ' }).click()
    await file().getByRole('button', { name: 'Thêm vào sổ' }).waitFor({ state: 'detached' })
  })

  it.each([
    ['anh.xlsx', 'không phải'],
    ['cu.xls', '.xlsx'],
    ['goi.txt', 'gói số liệu'],
  ])('%s that is no such file is refused with what to do', async (name, words) => {
    const bytes = { 'cu.xls': [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1] }[name] ?? [
      0x50, 0x4b, 1, 2, 3,
    ]
    await open(name, name === 'goi.txt' ? Buffer.from('xin chào') : Buffer.from(bytes))
    await expect.poll(() => file().locator('[data-reason]').first().textContent()).toContain(words)
  })
})
