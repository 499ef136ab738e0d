import { readFileSync } from 'node:fs'
import { JSDOM } from 'jsdom'
import { describe, expect, it } from 'vitest'
import { takeSnapshots } from '../../../core/snapshot/take/take-snapshot'
import { seePage } from '../../../test/support/see-page'
import { scrubPage } from './scrub-page'

const FIXTURES = ['hatinh-06a', 'hatinh-06-fields'].map((id) => `core/portals/${id}/sample-site.html`)

const ADDRESS = 'https://motcua.example/dvc/thong-ke/bao-cao-06a'

describe('a page saved as a sample', () => {
  it.each(FIXTURES)('%s keeps its shape, its head and its counts', async (path) => {
    const before = await seePage(readFileSync(path, 'utf8'), ADDRESS)
    const after = await seePage(sampleOf(path), ADDRESS)
    expect(after.tables.map(({ visible, rows }) => [visible, rows.map(({ cells }) => cells.length)])).toEqual(
      before.tables.map(({ visible, rows }) => [visible, rows.map(({ cells }) => cells.length)]),
    )
    const ask = { capturedAt: '2025-03-14T09:00:00+07:00' }
    const [captured, sample] = [before, after].map((page) => takeSnapshots(page, ask)[0]?.snapshot?.figures)
    expect(sample?.map(({ measure, value }) => [measure, value])).toEqual(
      captured?.map(({ measure, value }) => [measure, value]),
    )
  })

  it.each(FIXTURES)('%s says no unit and no field any more', (path) => {
    const text = documentOf(sampleOf(path)).body.textContent ?? ''
    for (const word of ['Phố Châu', 'Hộ tịch', 'Chứng thực', 'Sơn Tây']) expect(text).not.toContain(word)
  })

  it('replaces every name, number, phone and address of a list, the same text by the same word', () => {
    const html =
      scrubbed(`<table><thead><tr><td>STT</td><td>Chủ hồ sơ</td><td>Điện thoại</td><td>Số</td></tr></thead>
      <tbody><tr><td>1</td><td>Nguyễn Văn Ba</td><td>0912345678</td><td>2</td></tr>
      <tr><td>2</td><td>Nguyễn Văn Ba</td><td>042123456789</td><td>3</td></tr></tbody></table>
      <input value="Trần Thị Bình"><p title="Thôn 5">Thôn 5, xã Sơn Tây</p><a href="/ho-so/123456789012">xem</a>`)
    expect(html).not.toMatch(/Nguyễn|Trần|Thôn|0912|0421|123456789012/)
    expect(html.match(/Chữ 1</g)).toHaveLength(2)
    expect(html).toContain('Chủ hồ sơ')
  })

  it('replaces even a label where it names a person', () => {
    const { document } = new JSDOM('<h1>Hồ sơ của ông Nguyễn Văn Ba</h1><label>Trần Thị Bình</label>', {
      url: 'https://motcua.example/',
    }).window
    const saved = scrubPage(document)
    expect(saved.ok ? saved.value : '').not.toMatch(/Nguyễn|Trần/)
  })

  it('leaves scripts, styles and pictures out', () => {
    expect(scrubbed('<script>alert(1)</script><style>p{}</style><img src="x.png" alt="a">')).not.toMatch(
      /alert|x\.png|p\{/,
    )
  })
})

function documentOf(html: string): Document {
  return new JSDOM(html, { url: ADDRESS }).window.document
}

const samples = new Map<string, string>()

/** A long page is made a sample of once, whoever asks. */
function sampleOf(path: string): string {
  const made = samples.get(path) ?? scrubbed(readFileSync(path, 'utf8'))
  samples.set(path, made)
  return made
}

function scrubbed(html: string): string {
  const { window } = new JSDOM(html, { url: ADDRESS })
  Object.assign(globalThis, { Node: window.Node, NodeFilter: window.NodeFilter })
  const saved = scrubPage(window.document)
  if (!saved.ok) throw new Error(saved.refusal.message)
  return saved.value
}
