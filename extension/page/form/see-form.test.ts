import { JSDOM } from 'jsdom'
import { expect, test } from 'vitest'
import { leapOverWaits } from '../../../test/support/leap-over-waits'
import { seeForm } from './see-form'

leapOverWaits()

const INPUT = '<td><input></td>'

async function placesOf(html: string): Promise<string[]> {
  const { document } = new JSDOM(`<body>${html}</body>`, { pretendToBeVisual: true }).window
  const { places, refusals } = await seeForm(document, 600)
  if (refusals.length > 0) return refusals.map(({ reason }) => reason)
  return places.map(({ ordinal, rowPath, columnPath, state, text }) =>
    [ordinal, rowPath.join(' › '), columnPath.join(' › '), state, text].join(' | '),
  )
}

test.each<[string, string, string[]]>([
  [
    'no thead, the numbering in the names',
    `<table><tr><td><b>Chỉ tiêu</b></td><td><b>ĐVT</b></td><td><b>Số liệu</b></td></tr>
     <tr><td>I. Tiếp nhận</td><td></td><td></td></tr><tr><td>1. Trực tuyến</td><td>Hồ sơ</td>${INPUT}</tr></table>`,
    ['I | Tiếp nhận | Số liệu | group | ', '1 | Tiếp nhận › Trực tuyến | Số liệu | open | '],
  ],
  [
    'a head over numbering and name, numbers of columns, a title row',
    `<table><thead><tr><th colspan="4">BIỂU TỔNG HỢP</th></tr><tr><th colspan="2" rowspan="2">Lĩnh vực</th><th colspan="2">Đã giải quyết</th></tr>
     <tr><th>Đúng hạn</th><th>Quá hạn</th></tr><tr><th>(1)</th><th>(2)</th><th>(3)</th><th>(4)=(3)+(2)</th></tr></thead>
     <tbody><tr><td>1</td><td>Hộ tịch</td>${INPUT}${INPUT}</tr></tbody></table>`,
    ['1 | Hộ tịch | Đã giải quyết › Đúng hạn | open | ', '1 | Hộ tịch | Đã giải quyết › Quá hạn | open | '],
  ],
  [
    'group rows over all columns; numbering begins again under each',
    `<table><thead><tr><th>STT</th><th>Lĩnh vực</th><th>Giá trị</th></tr></thead><tbody>
     <tr><td colspan="3"><b>Cấp tỉnh</b></td></tr><tr><td>1</td><td>Đất đai</td>${INPUT}</tr>
     <tr><td colspan="3"><b>Cấp xã</b></td></tr><tr><td>1</td><td>Đất đai</td>${INPUT}</tr></tbody></table>`,
    ['1 | Cấp tỉnh › Đất đai | Giá trị | open | ', '1 | Cấp xã › Đất đai | Giá trị | open | '],
  ],
  [
    'sums by class, by title, by attribute and by their children',
    `<table><thead><tr><th>STT</th><th>Tên chỉ tiêu</th><th>Giá trị</th></tr></thead><tbody>
     <tr class="row-total"><td>1</td><td>A</td><td><input readonly value="5"></td></tr>
     <tr><td>2</td><td>B</td><td><input disabled title="Công thức: [1] + [3]"></td></tr>
     <tr data-ind-type="3"><td>3</td><td>C</td><td><span>7</span></td></tr>
     <tr><td>4</td><td>D</td><td><input readonly></td></tr><tr><td>4.1</td><td>E</td>${INPUT}</tr></tbody></table>`,
    [
      '1 | A | Giá trị | computed | 5',
      '2 | B | Giá trị | computed | ',
      '3 | C | Giá trị | computed | 7',
      '4 | D | Giá trị | computed | ',
      '4.1 | D › E | Giá trị | open | ',
    ],
  ],
  [
    'hidden columns and hidden rows are nobody’s places',
    `<table><thead><tr><th>STT</th><th>Tên chỉ tiêu</th><th style="display:none">Ngưỡng</th><th>Giá trị</th></tr></thead><tbody>
     <tr><td>1</td><td>A</td><td style="display:none"><input></td>${INPUT}</tr>
     <tr style="display:none"><td>2</td><td>B</td><td style="display:none"><input></td>${INPUT}</tr></tbody></table>`,
    ['1 | A | Giá trị | open | '],
  ],
  ['a sign-in page is none', '<form><input name="user"><input type="password"></form>', ['not-signed-in']],
  [
    'a session that ended is said, whatever stands behind the notice',
    `<div role="alertdialog">Phiên làm việc đã hết hạn, vui lòng đăng nhập lại</div>
     <table><thead><tr><th>STT</th><th>Tên chỉ tiêu</th><th>Giá trị</th></tr></thead><tbody><tr><td>1</td><td>A</td>${INPUT}</tr></tbody></table>`,
    ['session-expired'],
  ],
  [
    'a page of figures without a field is none',
    '<table><tr><th>Lĩnh vực</th><th>Tổng số</th></tr><tr><td>Hộ tịch</td><td>5</td></tr></table>',
    ['table-not-found'],
  ],
])('%s', async (_, html, expected) => {
  expect(await placesOf(html)).toEqual(expected)
})

test('a grid that draws only the rows in sight says what is missing, and is filled as far as it goes', async () => {
  const { document } = new JSDOM(
    `<table aria-rowcount="120"><thead><tr><th>STT</th><th>Tên chỉ tiêu</th><th>Giá trị</th></tr></thead><tbody><tr><td>1</td><td>A</td>${INPUT}</tr></tbody></table>`,
    { pretendToBeVisual: true },
  ).window
  const seen = await seeForm(document, 600)
  expect(seen.refusals).toEqual([])
  expect(seen.notes.map(({ reason }) => reason)).toEqual(['rows-missing'])
})

test('counts that open a list when clicked are no fields', async () => {
  const count = '<td style="cursor:pointer" onclick="showList(1)">5</td>'
  const head = '<tr><th>STT</th><th>Lĩnh vực</th><th>Tổng số</th></tr>'
  expect(
    await placesOf(
      `<table><thead>${head}</thead><tbody><tr><td>1</td><td>Hộ tịch</td>${count}</tr></tbody></table>`,
    ),
  ).toEqual(['table-not-found'])
})

test.each([
  ['a combobox', '<input role="combobox" readonly>', true],
  ['the Select of antd', '<div class="ant-select"><input role="combobox"></div>', true],
  ['a date picker', '<div class="ant-picker"><input></div>', true],
  ['a date of the browser', '<input type="date">', true],
  ['a choice that is locked', '<input role="combobox" disabled>', undefined],
  ['a field that is read-only', '<input readonly>', undefined],
  ['a field to type into', '<input>', undefined],
])('%s says whether it waits for somebody to choose', async (_, field, chosen) => {
  const html = `<table><tr><th>Chỉ tiêu</th><th>ĐVT</th><th>Giá trị</th></tr>
    <tr><td>Trực tuyến</td><td>Hồ sơ</td><td>${field}</td></tr><tr><td>Khác</td><td>Hồ sơ</td>${INPUT}</tr></table>`
  const { document } = new JSDOM(`<body>${html}</body>`, { pretendToBeVisual: true }).window
  const { places } = await seeForm(document, 600)
  expect(places.find(({ rowPath }) => rowPath[0] === 'Trực tuyến')?.chosen).toBe(chosen)
})

const HEAD = '<thead><tr><th>STT</th><th>Tên chỉ tiêu</th><th>Đơn vị tính</th><th>Giá trị</th></tr></thead>'
const SAID = '<p>Đơn vị báo cáo: UBND xã Hương Sơn</p><p>Kỳ báo cáo: Quý I/2026</p>'

const FIELDS =
  '<thead><tr><th>STT</th><th>Lĩnh vực</th><th>Tiếp nhận trực tuyến</th><th>Tiếp nhận từ kỳ trước</th></tr></thead>'

async function seenOf(html: string) {
  const { document } = new JSDOM(`<body>${SAID}${html}</body>`, { pretendToBeVisual: true }).window
  return seeForm(document, 600)
}

test.each([
  ['<input> nghìn', 'nghìn Hồ sơ'],
  ['<input><span>(nghìn hồ sơ)</span>', '(nghìn hồ sơ) Hồ sơ'],
  ['<input> %', '% Hồ sơ'],
  ['<input> hồ sơ', 'Hồ sơ'],
  ['<input> *', 'Hồ sơ'],
])('what stands behind a field counts as its unit of measure: %s', async (cell, unitOfMeasure) => {
  const row = `<tr><td>1</td><td>Trực tuyến</td><td>Hồ sơ</td><td>${cell}</td></tr>`
  const { places } = await seenOf(`<table>${HEAD}<tbody>${row}</tbody></table>`)
  expect(places).toMatchObject([{ state: 'open', unitOfMeasure }])
})

test.each<[string, string, string[]]>([
  [
    'a box that wants an answer',
    '<div aria-modal="true" role="dialog">Kỳ đã khóa</div>',
    ['field-read-only'],
  ],
  ['a box that is not shown', '<div class="modal-backdrop" style="display:none"></div>', []],
])('%s over the form', async (_, box, reasons) => {
  const row = `<tr><td>1</td><td>Trực tuyến</td><td>Hồ sơ</td>${INPUT}</tr>`
  const { refusals } = await seenOf(`<table>${HEAD}<tbody>${row}</tbody></table>${box}`)
  expect(refusals.map(({ reason }) => reason)).toEqual(reasons)
})

test.each([
  ['a grid of a library', '<div class="webix_dtable"><div>Hộ tịch</div></div>', 'Webix'],
  ['a grid drawn as a picture', '<canvas width="900" height="400"></canvas>', ''],
  [
    'a table whose counts wait for a number, of which no cell says how it is opened',
    `<table>${FIELDS}<tbody><tr><td>1</td><td>Hộ tịch</td><td></td><td></td></tr></tbody></table>`,
    '',
  ],
  [
    'a grid whose only fields are in a row that is shut',
    `<div class="jsgrid"><div><table>${FIELDS.replaceAll('thead', 'tbody').replace('</tbody>', '<tr style="display:none"><td></td><td></td><td><input></td><td></td></tr></tbody>')}</table></div><div><table><tbody><tr><td>1</td><td>Hộ tịch</td><td></td><td></td></tr></tbody></table></div></div>`,
    'jsGrid',
  ],
  [
    'a table that says its numbers already',
    `<table>${FIELDS}<tbody><tr><td>1</td><td>Hộ tịch</td><td>12</td><td></td></tr></tbody></table>`,
    undefined,
  ],
  ['no grid at all', '<p>Chưa mở biểu mẫu</p>', undefined],
])('%s that is not understood is said', async (_, html, grid) => {
  const seen = await seenOf(html)
  expect(seen.grid).toBe(grid)
  expect(seen.refusals.map(({ reason }) => reason)).toEqual(['table-not-found'])
  expect(seen.refusals[0]?.message).toContain(grid === undefined ? 'không có biểu mẫu' : 'lưới nhập liệu')
})

test('a grid on a page of no report is nobody’s form', async () => {
  const { document } = new JSDOM('<div class="webix_dtable"><div>Hộ tịch</div></div>').window
  const seen = await seeForm(document, 600)
  expect(seen.grid).toBeUndefined()
  expect(seen.refusals[0]?.message).toContain('không có biểu mẫu')
})
