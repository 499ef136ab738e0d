import { JSDOM } from 'jsdom'
import { describe, expect, it } from 'vitest'
import type { TableSeen } from '../../../core/grid/seen'
import { readPage } from './read-page'

function pageOf(body: string, options: { url?: string } = {}): Document {
  return new JSDOM(`<!doctype html><title>t</title>${body}`, {
    url: options.url ?? 'https://example.invalid/dvc',
  }).window.document
}

const read = (body: string) => readPage(pageOf(body))
const texts = (table: TableSeen | undefined) => table?.rows.map((row) => row.cells.map((cell) => cell.text))

describe('what a table says', () => {
  it('keeps spans, bold, header cells and sections as the page has them', async () => {
    const page = await read(`<table>
      <thead><tr><td colspan="2"><strong>Tiếp nhận</strong></td></tr><tr><th rowspan="2">Số</th><td>b</td></tr></thead>
      <tbody><tr><td>1.234</td><td></td></tr></tbody><tfoot><tr><td>Tổng</td><td>-</td></tr></tfoot></table>`)
    expect(page.tables).toEqual([
      {
        frame: 0,
        index: 0,
        visible: true,
        kind: 'table',
        caption: '',
        rows: [
          { section: 'head', cells: [{ text: 'Tiếp nhận', colspan: 2, bold: true }] },
          { section: 'head', cells: [{ text: 'Số', rowspan: 2, header: true, bold: true }, { text: 'b' }] },
          { section: 'body', cells: [{ text: '1.234' }, { text: '' }] },
          { section: 'foot', cells: [{ text: 'Tổng' }, { text: '-' }] },
        ],
      },
    ])
  })

  const CELLS: readonly [why: string, html: string, text: string][] = [
    ['a link is its text', '<a href="#">1.234</a>', '1.234'],
    ['a sort key nobody sees is left out', '<span style="display:none">000012</span>12', '12'],
    ['an attribute hides as well as a style', '<span hidden>x</span><span>7</span>', '7'],
    ['br breaks the line', '12<br>/18', '12\n/18'],
    ['blocks break the line', '<div>12,5</div><div>/18</div>', '12,5\n/18'],
    ['icons are no text', '<i class="material-icons">arrow_upward</i>5<svg><path d="M0 0"/></svg>', '5'],
    ['words of a picture are words', '5<svg><text>9</text></svg>', '5\n9'],
    ['what is chosen is no figure yet', '<select><option>7</option></select>', '[7]'],
    ['what is typed is no figure yet', '<input value="12">', '[12]'],
    ['a box that cannot be changed is one', '<select disabled><option>7</option></select>', '7'],
    [
      'words for screen readers only are left out',
      '<span style="position:absolute;width:1px;height:1px">Sắp xếp</span>8',
      '8',
    ],
    ['white space of the markup is folded', '\n     1.234\n   ', '1.234'],
    ['no-break spaces stay', '1\u00a0234', '1\u00a0234'],
    ['a blank is a blank and a dash is a dash', '–', '–'],
    ['a read-only box shows a figure', '<input readonly value="45">', '45'],
  ]
  for (const [why, html, text] of CELLS) {
    it(`${why}: ${JSON.stringify(text)}`, async () => {
      const page = await read(`<table><tr><td>a</td><td>${html}</td></tr></table>`)
      expect(page.tables[0]?.rows[0]?.cells[1]?.text).toBe(text)
    })
  }

  it('gives the full text where the page cut it short', async () => {
    const page = await read(
      '<table><tr><td title="Thành lập và hoạt động của hộ kinh doanh">Thành lập và…</td></tr></table>',
    )
    expect(page.tables[0]?.rows[0]?.cells[0]?.full).toBe('Thành lập và hoạt động của hộ kinh doanh')
  })

  it('reads a row directly under the table, and says which cells are hidden', async () => {
    const table = new JSDOM(
      '<table><tbody><tr><td>a</td><td style="display:none">b</td></tr></tbody></table>',
    ).window.document
    const row = table.createElement('tr')
    row.innerHTML = '<td>Tổng số</td><td>9</td>'
    table.querySelector('table')?.append(row)
    const page = await readPage(table)
    expect(texts(page.tables[0])).toEqual([
      ['a', 'b'],
      ['Tổng số', '9'],
    ])
    expect(page.tables[0]?.rows[0]?.cells[1]?.hidden).toBe(true)
  })
})

describe('which tables there are', () => {
  it('lists hidden copies too, and says that they are hidden', async () => {
    const page = await read(`<div><table id="data"><tr><td>1</td></tr></table></div>
      <div id="ContainerSwapper1" style="display:none"><table id="data"><tr><td>(Từ ngày …)</td></tr></table></div>
      <style>.away{display:none}</style><div class="away"><table><tr><td>2</td></tr></table></div>`)
    expect(page.tables.map((table) => table.visible)).toEqual([true, false, false])
  })

  it('looks through layout tables and keeps the data tables inside', async () => {
    const page = await read(
      `<table><tr><td>Menu</td><td><table><tr><td>STT</td><td>Đơn vị</td></tr><tr><td>1</td><td>A</td></tr></table></td></tr></table>`,
    )
    expect(page.tables.map(texts)).toEqual([
      [
        ['STT', 'Đơn vị'],
        ['1', 'A'],
      ],
    ])
  })

  it('does not take calendars for tables', async () => {
    expect(
      (await read('<div class="ant-picker-dropdown"><table><tr><td>1</td></tr></table></div>')).tables,
    ).toEqual([])
  })

  it('names a table by its caption or by the heading above it', async () => {
    const page = await read(`<h3>Phụ lục I</h3><div><table><tr><td>1</td></tr></table></div>
      <table><caption>Phụ lục II</caption><tr><td>1</td></tr></table>`)
    expect(page.tables.map((table) => table.caption)).toEqual(['Phụ lục I', 'Phụ lục II'])
  })
})

describe('which filters are set', () => {
  it('reads antd: chosen option, picker, segmented radio; hidden items are left out', async () => {
    const page = await read(`<form>
      <div class="ant-form-item"><label title="Loại thời gian">Loại thời gian</label><div class="ant-radio-group" id="F_loai">
        <label class="ant-radio-button-wrapper"><span>Cố định</span></label>
        <label class="ant-radio-button-wrapper ant-radio-button-wrapper-checked"><span>Bất kỳ</span></label></div></div>
      <div hidden><div class="ant-form-item"><label>Quận huyện</label><div class="ant-select"><span class="ant-select-selection-item" title="Cũ">Cũ</span></div></div></div>
      <div class="ant-form-item"><label title="Từ ngày:">Từ ngày:</label><div class="ant-picker"><input id="F_tuNgay" placeholder="Chọn ngày" value="15/12/2024"></div></div>
      <div class="ant-form-item"><label>Đơn vị</label><div class="ant-select"><input id="F_dv"><span class="ant-select-selection-item" title="UBND thị trấn Phố Châu">UBND thị…</span></div></div></form>`)
    expect(page.filters).toEqual([
      { label: 'Loại thời gian', value: 'Bất kỳ', control: 'choice', id: 'F_loai' },
      { label: 'Từ ngày', value: '15/12/2024', control: 'date', id: 'F_tuNgay', placeholder: 'Chọn ngày' },
      { label: 'Đơn vị', value: 'UBND thị trấn Phố Châu', control: 'select', id: 'F_dv' },
    ])
  })

  it('reads plain forms: label for, words before, table cells, select2, date boxes', async () => {
    const page =
      await read(`<label for="q">Quý:</label><select id="q"><option>Quý I</option><option selected>Quý II</option></select>
      <table><tr><td>Từ ngày</td><td><input type="date" id="tuNgay" value="2024-12-15"></td></tr></table>
      <p>Năm: <input type="text" id="nam" value="2025"></p>
      <label for="tinhtp">Tỉnh</label><select id="tinhtp" class="select2-hidden-accessible"><option>x</option></select><span class="select2-container"><span id="select2-tinhtp-container" class="select2-selection__rendered" title="Hà Tĩnh">Hà Tĩnh</span></span>
      <input type="hidden" value="h"><input type="password" value="p" hidden>`)
    expect(page.filters.map(({ label, value, control }) => [label, value, control])).toEqual([
      ['Quý', 'Quý II', 'select'],
      ['Từ ngày', '15/12/2024', 'date'],
      ['Năm', '2025', 'text'],
      ['Tỉnh', 'Hà Tĩnh', 'select'],
    ])
  })
})

describe('the state of the page', () => {
  const STATES: readonly [why: string, html: string, busy: boolean, signIn: string][] = [
    ['a page at rest', '<table><tr><td>1</td></tr></table>', false, 'none'],
    [
      'a spinner over the rows',
      '<div class="ant-spin ant-spin-spinning"></div><table><tr><td>1</td></tr></table>',
      true,
      'none',
    ],
    ['a spinner that is put away', '<div hidden><div class="ant-spin-spinning"></div></div>', false, 'none'],
    ['a grid that says it is busy', '<div aria-busy="true">…</div>', true, 'none'],
    ['a sign-in page', '<form><input name="u"><input type="password"></form>', false, 'password-field'],
    [
      'a session that ended',
      '<div class="ant-modal">Phiên đăng nhập đã hết hạn, vui lòng đăng nhập lại</div>',
      false,
      'session-ended',
    ],
  ]
  for (const [why, html, busy, signIn] of STATES) {
    it(`${why}: busy ${busy}, sign-in ${signIn}`, async () => {
      const page = await read(html)
      expect([page.busy, page.signIn]).toEqual([busy, signIn])
    })
  }

  it('reads headings once, in order, and not the bold words of tables or running text', async () => {
    const page = await read(
      '<h2>Thống kê</h2><p>xem <b>chú ý</b> nhé</p><div><strong>Biểu số 06</strong></div><table><tr><td><b>x</b></td></tr></table>',
    )
    expect(page.headings).toEqual(['Thống kê', 'Biểu số 06'])
  })

  it('looks into open shadow roots', async () => {
    const document = pageOf('<div id="host"></div>')
    const shadow = document.querySelector('#host')?.attachShadow({ mode: 'open' })
    if (shadow) shadow.innerHTML = '<table><tr><td>12</td></tr></table>'
    expect(texts((await readPage(document)).tables[0])).toEqual([['12']])
  })

  it('says busy of a page that changes under every reading', async () => {
    const rows = Array.from({ length: 400 }, (_, at) => `<tr><td>${at}</td></tr>`).join('')
    const document = pageOf(`<table>${rows}</table><p>0</p>`)
    const cell = document.querySelector('td')
    let ticks = 0
    const clock = setInterval(() => {
      ticks += 1
      if (cell) cell.textContent = String(ticks)
    }, 0)
    const page = await readPage(document, { sliceMs: 0 })
    clearInterval(clock)
    expect(page.busy).toBe(true)
  })

  it('is not disturbed by a clock elsewhere on the page', async () => {
    const rows = Array.from({ length: 100 }, (_, at) => `<tr><td>${at}</td></tr>`).join('')
    const document = pageOf(`<table>${rows}</table><p>0</p>`)
    const line = document.querySelector('p')
    const clock = setInterval(() => {
      if (line) line.textContent += '.'
    }, 0)
    const page = await readPage(document, { sliceMs: 0 })
    clearInterval(clock)
    expect(page.busy).toBe(false)
    expect(page.tables[0]?.rows).toHaveLength(100)
  })
})
