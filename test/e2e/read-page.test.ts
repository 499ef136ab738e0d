import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { PageSeen, TableSeen } from '../../core/grid/seen'
import { type SampleSite, serveSampleSite } from '../sample-site/serve'
import { bundle } from '../support/bundle'
import { launchChromium } from './chromium'

const QUARTER = 'tu=2024-12-15&den=2025-03-14&donvi=pho-chau'

let site: SampleSite
let browser: Browser
let page: Page
let script: string

beforeAll(async () => {
  script = await bundle('extension/page/page/capture-script.ts', 'capturePage()')
  site = await serveSampleSite()
  browser = await launchChromium()
})
afterAll(async () => {
  await browser?.close()
  await site?.close()
})

const open = async (route: string, query: string): Promise<void> => {
  await page?.close()
  page = await browser.newPage({ viewport: { width: 1366, height: 768 } })
  await page.goto(`${site.url}/dvc/thong-ke/${route}?${query}`)
  await page.waitForSelector('#ContainerSwapper table')
}
const capture = async (): Promise<PageSeen> => (await page.evaluate(script)) as PageSeen
const atRest = async (): Promise<PageSeen> => {
  await page.waitForSelector('.ant-spin-spinning', { state: 'detached', timeout: 200_000 })
  await page.waitForSelector('#ContainerSwapper tbody tr:nth-child(2)')
  return capture()
}
const shown = (seen: PageSeen): TableSeen[] => seen.tables.filter((table) => table.visible)
const rowOf = (table: TableSeen | undefined, label: string): string[] =>
  table?.rows.map(({ cells }) => cells.map(({ text }) => text)).find((texts) => texts[1] === label) ?? []

describe('the pages of form 06, drawn by React and antd', () => {
  test('by field: one visible table, two hidden copies, the filters as set', async () => {
    await open('bao-cao-06-cac-cap', `${QUARTER}&thongke=1`)
    const seen = await atRest()
    expect(seen.tables.map(({ visible }) => visible)).toEqual([true, false, false])
    expect(seen.title).toBe('Hệ thống Một cửa điện tử tỉnh Hà Tĩnh')
    expect(seen.headings).toEqual(['Báo cáo 06 các cấp: tổng hợp theo lĩnh vực'])
    expect(seen.filters.map(({ label, value, control, id }) => [label, value, control, id])).toEqual([
      ['Loại thời gian', 'Bất kỳ', 'choice', 'ThongKeSearch_loaiThoiGian'],
      ['Từ ngày', '15/12/2024', 'date', 'ThongKeSearch_tuNgay'],
      ['Đến ngày', '14/03/2025', 'date', 'ThongKeSearch_denNgay'],
      ['Loại', 'Toàn bộ', 'choice', 'ThongKeSearch_loai'],
      ['Cấp thực hiện', 'Xã, phường, thị trấn', 'select', 'ThongKeSearch_capThucHien'],
      ['Xã, phường, thị trấn', 'UBND thị trấn Phố Châu', 'select', 'ThongKeSearch_donVi'],
      ['Loại tiếp nhận', 'Không', 'select', 'ThongKeSearch_loaiTiepNhan'],
    ])
    expect(seen).toMatchObject({ busy: false, signIn: 'none', unread: [] })
  })

  test('by field: title over 12 of 13, bold heads, overflowing spans, group rows, bare counts', async () => {
    const [table] = shown(await capture())
    const [title, first, , third] = table?.rows ?? []
    expect(title).toEqual({
      section: 'head',
      cells: [{ text: 'TÌNH HÌNH, KẾT QUẢ GIẢI QUYẾT TTHC', colspan: 12, bold: true }],
    })
    expect(first?.cells[0]).toEqual({ text: 'STT', rowspan: 3, bold: true })
    expect(third?.cells.map(({ rowspan }) => rowspan)).toEqual([2, 2])
    expect(table?.rows[4]?.cells).toEqual([{ text: 'Xã, phường, thị trấn', colspan: 13, bold: true }])
    expect(rowOf(table, 'Hộ tịch')).toEqual([
      '2',
      'Hộ tịch',
      '752',
      '512',
      '210',
      '30',
      '733',
      '10',
      '720',
      '3',
      '19',
      '18',
      '1',
    ])
    expect(rowOf(table, 'Tổng số')).toEqual([
      '',
      'Tổng số',
      '3.226',
      '853',
      '2.300',
      '73',
      '3.155',
      '103',
      '3.040',
      '12',
      '71',
      '65',
      '6',
    ])
  })

  test('the hidden copy keeps its period line', async () => {
    const motto = (await capture()).tables[1]
    expect(motto?.rows.flatMap(({ cells }) => cells.map(({ text }) => text)).join('\n')).toContain(
      '(Từ ngày 15/12/2024 đến ngày 14/03/2025 )',
    )
  })

  test('by unit: a count in a link reads as its text, and nothing is clicked or scrolled', async () => {
    await open('bao-cao-06a', `${QUARTER}&thongke=1`)
    const [table] = shown(await atRest())
    expect(rowOf(table, 'UBND thị trấn Phố Châu').slice(2)).toEqual(rowOf(table, 'Tổng số').slice(2))
    expect(rowOf(table, 'Tổng số')[2]).toBe('3.226')
    await expect.poll(() => page.locator('.ant-modal').count()).toBe(0)
    expect(await page.evaluate('scrollX + scrollY')).toBe(0)
  })

  test('a dialog opened by the officer is one more table, with its pager', async () => {
    await page.locator('tbody a').first().click()
    await page.waitForSelector('.ant-modal tbody tr.ant-table-row')
    // Opening is a movement; at rest nothing moves any more.
    await page.waitForFunction(() =>
      document.getAnimations().every(({ playState }) => playState !== 'running'),
    )
    const list = shown(await capture()).at(-1)
    expect(list?.rows[0]?.cells.map(({ text }) => text)).toEqual(['Mã hồ sơ', 'Trạng thái'])
    expect(list?.pager).toBe('1-10 trong 3226')
  })
})

describe('a page that is not ready', () => {
  test('before «Thống kê»: a single total row of zeros, in a calendar quarter', async () => {
    await open('bao-cao-06a', 'donvi=pho-chau')
    const seen = await capture()
    expect(shown(seen)[0]?.rows.filter(({ section }) => section === 'body')).toHaveLength(1)
    expect(seen.filters.map(({ label, value }) => `${label}: ${value}`)).toEqual([
      'Loại thời gian: Cố định',
      'Tháng/Quý/Năm: Quý',
      'Chọn quý: Quý I',
      'Chọn năm: 2025',
      'Loại: Toàn bộ',
      'Cấp thực hiện: Xã, phường, thị trấn',
      'Xã, phường, thị trấn: UBND thị trấn Phố Châu',
      'Loại tiếp nhận: Không',
    ])
  })

  test('a spinner over stale rows is busy, and at rest once the late rows are there', async () => {
    await open('bao-cao-06-cac-cap', `${QUARTER}&thongke=1&break=late`)
    await page.waitForSelector('.ant-spin-spinning')
    expect((await capture()).busy).toBe(true)
    const seen = await atRest()
    expect(seen.busy).toBe(false)
    expect(rowOf(shown(seen)[0], 'Hộ tịch')[2]).toBe('752')
  })

  test('a change of route shows the other page without a load', async () => {
    await page.getByText('Báo cáo 06a').click()
    await page.waitForSelector('h4:has-text("06a")')
    const seen = await capture()
    expect(seen.url).toContain('/dvc/thong-ke/bao-cao-06a')
    expect(seen.headings[0]).toContain('Báo cáo 06a')
  })
})

describe('what only a layout can tell', () => {
  const PLACES: readonly (readonly [why: string, visible: boolean, html: string])[] = [
    ['in plain sight', true, '<div>T</div>'],
    ['below the fold', true, '<div style="margin-top:3000px">T</div>'],
    [
      'scrolled out of its own box',
      true,
      '<div style="height:40px;overflow:auto"><div style="height:500px">T</div></div>',
    ],
    ['pale', true, '<div style="opacity:.5">T</div>'],
    ['off the left edge', false, '<div style="position:absolute;left:-9999px">T</div>'],
    ['squeezed to no height', false, '<div style="height:0;overflow:hidden">T</div>'],
    ['fully transparent', false, '<div style="opacity:0">T</div>'],
    ['in an element the browser skips', false, '<div style="content-visibility:hidden">T</div>'],
    ['cut to a pixel', false, '<div style="position:absolute;width:1px;height:1px;overflow:hidden">T</div>'],
    ['clipped away', false, '<div style="position:absolute;clip-path:inset(50%)">T</div>'],
    ['scaled to nothing', false, '<div style="transform:scale(0)">T</div>'],
  ]
  beforeAll(async () => {
    await page?.close()
    page = await browser.newPage({ viewport: { width: 1366, height: 768 } })
  })
  test.each(PLACES)('a table %s: visible %s', async (_, visible, html) => {
    await page.setContent(html.replace('T', '<table><tr><td>Hộ tịch</td><td>752</td></tr></table>'))
    expect((await capture()).tables[0]?.visible).toBe(visible)
  })
})

test('nobody but the browser asked the site for anything', () => {
  expect(
    site.requests.filter((line) => !/^(?:GET \/(dvc\/thong-ke\/|assets\/)|POST \/api\/thong-ke)/u.test(line)),
  ).toEqual([])
})
