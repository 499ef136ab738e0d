import { JSDOM } from 'jsdom'
import { expect, test } from 'vitest'
import { readFormHead } from './form-place'
import { pairsIn } from './form-said'

function headOf(html: string) {
  const { document } = new JSDOM(
    `<body><main>${html}<table id="form"><tr><td>Hộ tịch</td></tr></table></main></body>`,
  ).window
  const { units, periods, ranges, state } = readFormHead(document, document.querySelector('#form')!)
  return { units, periods, ranges: ranges.map(({ from, to }) => `${from}..${to}`), state }
}

const UNIT = 'UBND thị trấn Phố Châu'
const DAYS = '2024-12-15..2025-03-14'

test.each<[string, string, Partial<ReturnType<typeof headOf>>]>([
  [
    'one line with two labels',
    `<p>Đơn vị báo cáo: ${UNIT} - Kỳ báo cáo: Quý I/2025 (15/12/2024 - 14/03/2025)</p>`,
    { units: [UNIT], periods: ['Quý I/2025'], ranges: [DAYS] },
  ],
  [
    'labels in bold, values after them',
    `<p><b>Đơn vị báo cáo:</b> ${UNIT}<br><b>Kỳ báo cáo:</b> Quý I năm 2025</p>`,
    { units: [UNIT], periods: ['Quý I năm 2025'], ranges: [] },
  ],
  [
    'values in bold after the labels, lines broken',
    `<div>Đơn vị: <b>${UNIT}</b><br>Kỳ: <b>Tháng 02/2025</b></div>`,
    { units: [UNIT], periods: ['Tháng 02/2025'] },
  ],
  [
    'a table of labels and values',
    `<table><tr><td>Đơn vị báo cáo</td><td>${UNIT}</td></tr><tr><td>Từ ngày</td><td><input value="15/12/2024"></td><td>Đến ngày</td><td><input value="14/03/2025"></td></tr></table>`,
    { units: [UNIT], ranges: [DAYS] },
  ],
  [
    'labels tied to fields',
    '<label for="dv">Đơn vị nhập liệu</label><select id="dv"><option>UBND xã A</option></select><label for="q">Quý</label><select id="q"><option>Quý I</option></select><label for="n">Năm</label><input id="n" value="2025">',
    { units: ['UBND xã A'], periods: ['Quý I/2025'] },
  ],
  [
    'days with colons in a line of its own',
    '<p class="ky">(Từ ngày: 15/12/2024 đến ngày: 14/03/2025)</p>',
    { ranges: [DAYS] },
  ],
  [
    'the unit of measure is no office',
    '<p><i>Đơn vị: Hồ sơ</i></p><p>Đơn vị tính: Hồ sơ TTHC</p>',
    { units: [] },
  ],
  [
    'the receiver is not the reporter',
    `<p>Đơn vị nhận báo cáo: UBND huyện Hương Sơn</p><p>Đơn vị báo cáo: ${UNIT}</p>`,
    { units: [UNIT] },
  ],
  ['a deadline is no period', '<p>Thời hạn nhập: từ ngày 15/03/2025 đến ngày 17/03/2025</p>', { ranges: [] }],
  [
    'nothing chosen is nothing said',
    '<label for="k">Kỳ báo cáo</label><select id="k"><option>-- Chọn --</option></select>',
    { periods: [] },
  ],
  [
    'two units are both said',
    `<p>Đơn vị báo cáo: ${UNIT}</p><p>Đơn vị nhập: UBND xã B</p>`,
    { units: [UNIT, 'UBND xã B'] },
  ],
  [
    'menus say nothing',
    `<nav><p>Đơn vị báo cáo: UBND xã B</p></nav><p>Đơn vị báo cáo: ${UNIT}</p>`,
    { units: [UNIT] },
  ],
  ['the state', '<p>Trạng thái: <span>Đã trình lãnh đạo</span></p>', { state: 'Đã trình lãnh đạo' }],
])('%s', (_, html, said) => {
  expect(headOf(html)).toMatchObject(said)
})

test('a text without a known label may still be one pair', () => {
  expect(pairsIn('Người lập: ')).toEqual([{ label: 'Người lập', value: '' }])
  expect(pairsIn('Báo cáo gồm 3 phần, gửi trước ngày 17: xem phụ lục')).toEqual([])
})
