import { JSDOM } from 'jsdom'
import { describe, expect, test } from 'vitest'
import { scrubPage } from '../../extension/page/page/scrub-page'
import { addressOf } from '../../scripts/new/address-of'
import { newPortal } from '../../scripts/new/new-portal'
import type { PortalCase } from '../../test/support/portal-cases'

const ADDRESS = 'https://motcua.tinh.example/thong-ke/theo-linh-vuc'

const HEAD = ['STT', 'Lĩnh vực', 'Hồ sơ tiếp nhận', 'Kỳ trước', 'Mới tiếp nhận', 'Quá hạn', 'Ghi nhận khác']
const ROWS = [
  ['1', 'Hộ tịch', '752', '30', '722', '3', '1'],
  ['2', 'Đất đai', '1.132', '27', '1.105', '6', '0'],
  ['', 'Tổng số', '1.884', '57', '1.827', '9', '1'],
]

function pageOf(head: readonly string[] = HEAD, heading = '<h3>Thống kê theo lĩnh vực</h3>'): string {
  const row = (tag: string, cells: readonly string[]) =>
    `<tr>${cells.map((text) => `<${tag}>${text}</${tag}>`).join('')}</tr>`
  return `<body>${heading}<p>Người lập: Nguyễn Văn Ba, 0912345678</p>
    <label for="dv">Đơn vị</label><select id="dv"><option>UBND xã An Bình</option></select>
    <label for="tu">Từ ngày</label><input id="tu" value="15/12/2024"><label for="den">Đến ngày</label><input id="den" value="14/03/2025">
    <table><thead>${row('th', head)}</thead><tbody>${ROWS.map((cells) => row('td', cells)).join('')}</tbody></table></body>`
}

function scrubbed(html: string): string {
  const { window } = new JSDOM(html, { url: ADDRESS })
  Object.assign(globalThis, { Node: window.Node, NodeFilter: window.NodeFilter })
  const saved = scrubPage(window.document)
  if (!saved.ok) throw new Error(saved.refusal.message)
  return saved.value
}

async function filesOf(html: string) {
  const made = await newPortal('trang-thu', scrubbed(html), ADDRESS)
  if (!made.ok) throw new Error(made.refusal.message)
  const { files, todo } = made.value
  const file = (name: string) => String(files[`trang-thu/${name}`])
  const expected = JSON.parse(file('expected.json')) as { url: string; ask: object; cases: PortalCase[] }
  return { source: file('portal.ts'), html: file('page.html'), expected, todo }
}

describe('a new portal from a saved page', () => {
  test('columns whose words mean one thing are filled in, the others are left open', async () => {
    const { source, todo } = await filesOf(pageOf())
    expect(source).toBe(`import type { Portal } from '../portal'

/** Proposed from a saved page: check each column by eye, say here what is odd about the page. */
export const portal: Portal = {
  id: 'trang-thu',
  name: 'Thống kê theo lĩnh vực',
  routes: ['theo-linh-vuc'],
  headings: ['Thống kê theo lĩnh vực'],
  row: { is: 'field', column: ['Lĩnh vực'] },
  columns: [
    { measure: 'dossiers.received', paths: ['Hồ sơ tiếp nhận'] },
    { measure: 'dossiers.carried-over', paths: ['Kỳ trước'] },
    { measure: 'dossiers.received.new', paths: ['Mới tiếp nhận'] },
    // Quá hạn: dossiers.resolved.late or dossiers.pending.overdue
    // Ghi nhận khác: no known measure
  ],
  needsHeading: true,
}
`)
    expect(todo.join('\n')).toContain('Cột «Quá hạn»: có thể là dossiers.resolved.late hoặc')
    expect(todo.join('\n')).toContain('Cột «Ghi nhận khác»: chưa biết')
  })

  test('the page keeps its shape and its counts and loses every other word', async () => {
    const { html } = await filesOf(pageOf())
    expect(html).toContain('1.132')
    expect(html).toContain('Mới tiếp nhận')
    expect(html).not.toMatch(/Nguyễn|0912|An Bình|Hộ tịch/)
  })

  test('four cases are proposed, with figures of the first row and the total, and refusals', async () => {
    const { expected } = await filesOf(pageOf())
    expect(expected).toMatchObject({ url: ADDRESS, ask: { from: '2024-12-15', to: '2025-03-14' } })
    expect(expected.cases.map(({ refuses }) => refuses ?? 'gives')).toEqual([
      'gives',
      'gives',
      ['wrong-period'],
      ['column-missing'],
    ])
    const { unit, rows, figures, table } = expected.cases[0]!.gives!
    expect({ unit, rows, figures }).toEqual({ unit: 'Chữ 2', rows: 2, figures: 9 })
    expect(Object.values(table!)).toEqual([
      { 'dossiers.received': 752, 'dossiers.carried-over': 30, 'dossiers.received.new': 722 },
      { 'dossiers.received': 1884, 'dossiers.carried-over': 57, 'dossiers.received.new': 1827 },
    ])
  })

  test('a page whose period nobody states is proposed with its refusal, and that is said', async () => {
    const { expected, todo } = await filesOf(pageOf().replaceAll(/<input[^>]*>/g, ''))
    expect(expected.cases[0]).toMatchObject({ refuses: ['period-unknown'] })
    expect(todo[0]).toContain('Trang như đã lưu bị từ chối (period-unknown)')
  })

  test.each([
    [
      'a page already known',
      pageOf().replace(/<table>.*<\/table>/s, knownTable()),
      'wrong-page',
      'core/portals/',
    ],
    ['a page without a table', '<body><h3>Thống kê</h3></body>', 'table-not-found', 'không có bảng nào'],
    [
      'a table whose words say nothing',
      pageOf(['STT', 'Lĩnh vực', 'Cột A', 'Cột B', 'Cột C', 'Cột D', 'Cột E']),
      'column-missing',
      '«Cột A», «Cột B»',
    ],
    ['a list of people', pageOf(['STT', 'Chủ hồ sơ', 'Địa chỉ', 'A', 'B', 'C', 'D']), 'table-not-found', ''],
  ])('%s is refused', async (_, html, reason, says) => {
    const made = await newPortal('trang-thu', scrubbed(html), ADDRESS)
    expect(made).toMatchObject({ ok: false, refusal: { reason } })
    if (!made.ok) expect(made.refusal.message).toContain(says)
  })

  test.each([
    [
      'as given, the period of the query kept',
      'https://a.vn/dvc/bao-cao?nam=2025&sid=77',
      '',
      'https://a.vn/dvc/bao-cao?nam=2025',
    ],
    [
      'as the browser wrote it',
      undefined,
      '<!-- saved from url=(0020)https://a.vn/x?id=5 -->\n<html>',
      'https://a.vn/x',
    ],
    [
      'as «Lưu trang mẫu» wrote it',
      undefined,
      '<!doctype html>\n<!-- /dvc/bao-cao-06a -->\n',
      'https://portal.invalid/dvc/bao-cao-06a',
    ],
    [
      'a route behind the hash',
      'https://a.vn/web#/thong-ke/linh-vuc?x=1',
      '',
      'https://a.vn/web#/thong-ke/linh-vuc',
    ],
    ['nowhere, never a path of the machine', undefined, '<html>', 'https://portal.invalid/'],
  ])('the address is known: %s', (_, given, html, address) => {
    expect(addressOf(given, html)).toBe(address)
  })
})

/** The head of T10c, which a folder knows. */
function knownTable(): string {
  return `<table><thead><tr><th rowspan="2">Đơn vị</th><th rowspan="2">Hồ sơ thu phí</th><th colspan="2">Thanh toán</th></tr>
    <tr><th>Trực tiếp</th><th>Trực tuyến</th></tr></thead><tbody><tr><td>UBND xã A</td><td>5</td><td>2</td><td>3</td></tr></tbody></table>`
}
