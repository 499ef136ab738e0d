import { resolve } from 'node:path'
import { JSDOM } from 'jsdom'
import { expect, test } from 'vitest'
import type { PlaceSeen, Write } from '../../../core/reports/report'
import { leapOverWaits } from '../../../test/support/leap-over-waits'
import { quickVisibility } from '../../../test/support/quick-styles'
import { seeForm } from './see-form'
import { undoForm, writeForm } from './write-form'

leapOverWaits()

const PAGES = resolve(import.meta.dirname, '../../../test/sample-site/ioc')

async function openPage(file: string, query = ''): Promise<Document> {
  const dom = await JSDOM.fromFile(`${PAGES}/${file}`, {
    runScripts: 'dangerously',
    resources: 'usable',
    pretendToBeVisual: true,
    url: `file://${PAGES}/${file}${query}`,
    beforeParse: quickVisibility,
  })
  await new Promise((done) => dom.window.addEventListener('load', done))
  return dom.window.document
}

function writeTo(place: PlaceSeen, value: number | string): Write {
  const { at, rowPath, columnPath, text } = place
  return { at, rowPath, columnPath, now: text, value, from: { text: 'thử' } }
}

function tripsOf(document: Document): unknown {
  return (document.defaultView as unknown as { __trips: unknown }).__trips
}

test('the form says unit, period, title and state, and late rows are waited for', async () => {
  const seen = await seeForm(await openPage('ii-06a.html', '?late=300'))
  expect(seen).toMatchObject({
    host: 'form',
    title:
      'Biểu số II.06a/VPCP/KSTT: Tình hình, kết quả giải quyết TTHC tại cơ quan, đơn vị trực tiếp giải quyết TTHC',
    unit: 'UBND thị trấn Phố Châu',
    from: '2024-12-15',
    to: '2025-03-14',
    state: 'Đang nhập liệu',
    periodText: 'Quý I/2025',
    busy: false,
    refusals: [],
  })
})

test('every place has its path, its column and its state', async () => {
  const { places } = await seeForm(await openPage('ii-06a.html'))
  const stateAt = (row: string, column: string) =>
    places.find((place) => place.rowPath.at(-1) === row && place.columnPath.join(' › ') === column)
  expect(stateAt('Hộ tịch', 'Số hồ sơ nhận giải quyết › Trong kỳ › Trực tuyến')).toMatchObject({
    rowPath: ['Lĩnh vực thuộc thẩm quyền giải quyết của UBND cấp xã', 'Hộ tịch'],
    ordinal: '1',
    unitOfMeasure: 'Hồ sơ',
    state: 'open',
    text: '',
  })
  expect(stateAt('Hộ tịch', 'Số hồ sơ nhận giải quyết › Tổng số')?.state).toBe('computed')
  expect(stateAt('Tổng cộng', 'Số hồ sơ đã giải quyết › Quá hạn')?.state).toBe('computed')
  expect(stateAt('Tôn giáo', 'Số hồ sơ đã giải quyết › Quá hạn')?.state).toBe('locked')
  expect(stateAt('Lĩnh vực thuộc thẩm quyền giải quyết của UBND cấp xã', 'Ghi chú')?.state).toBe('group')
  expect(places).toHaveLength(13 * 12)
})

test('a tree of indicators keeps the whole way to each row', async () => {
  const { places } = await seeForm(await openPage('indicators.html'))
  expect(places.map((place) => `${place.ordinal} ${place.rowPath.join(' › ')}: ${place.state}`)).toEqual([
    'I Kết quả giải quyết hồ sơ thủ tục hành chính: group',
    '1 Kết quả giải quyết hồ sơ thủ tục hành chính › Số hồ sơ nhận giải quyết: computed',
    '1.1 Kết quả giải quyết hồ sơ thủ tục hành chính › Số hồ sơ nhận giải quyết › Tiếp nhận trong kỳ: computed',
    'a Kết quả giải quyết hồ sơ thủ tục hành chính › Số hồ sơ nhận giải quyết › Tiếp nhận trong kỳ › Trực tuyến: open',
    'b Kết quả giải quyết hồ sơ thủ tục hành chính › Số hồ sơ nhận giải quyết › Tiếp nhận trong kỳ › Trực tiếp, dịch vụ bưu chính: open',
    '1.2 Kết quả giải quyết hồ sơ thủ tục hành chính › Số hồ sơ nhận giải quyết › Từ kỳ trước: open',
    '2 Kết quả giải quyết hồ sơ thủ tục hành chính › Số hồ sơ đã giải quyết: computed',
    '2.1 Kết quả giải quyết hồ sơ thủ tục hành chính › Số hồ sơ đã giải quyết › Trước hạn: open',
    '2.2 Kết quả giải quyết hồ sơ thủ tục hành chính › Số hồ sơ đã giải quyết › Đúng hạn: open',
    '2.3 Kết quả giải quyết hồ sơ thủ tục hành chính › Số hồ sơ đã giải quyết › Quá hạn: open',
    '3 Kết quả giải quyết hồ sơ thủ tục hành chính › Số hồ sơ đang giải quyết: computed',
    '3.1 Kết quả giải quyết hồ sơ thủ tục hành chính › Số hồ sơ đang giải quyết › Trong hạn: open',
    '3.2 Kết quả giải quyết hồ sơ thủ tục hành chính › Số hồ sơ đang giải quyết › Quá hạn: open',
    '4 Kết quả giải quyết hồ sơ thủ tục hành chính › Tỷ lệ hồ sơ giải quyết trước hạn, đúng hạn: computed',
    'II Nội dung khác: group',
    '- Nội dung khác › Số cuộc đối thoại với người dân: open',
    '- Nội dung khác › Số thủ tục được cấp trên giao: locked',
  ])
})

test('values are typed, masked by the page, read back as the screen writes them, and taken back in full', async () => {
  const document = await openPage('indicators.html')
  const open = (await seeForm(document)).places.filter((place) => place.state === 'open')
  const before = [...document.querySelectorAll('input')].map((input) => input.value)
  const values = [1234567, 0, 98.75, 12, 3, 1000, 7, 8, 9]
  const lines = await writeForm(
    document,
    open.map((place, at) => writeTo(place, values[at] ?? at)),
  )
  expect(lines.map((line) => line.outcome)).toEqual(open.map(() => 'filled'))
  expect(lines.slice(0, 3).map((line) => line.readBack)).toEqual(['1.234.567', '0', '98,75'])
  expect(document.querySelector<HTMLInputElement>('[name="A1.FN01"]')?.value).toBe('1.234.665,75')
  await undoForm(document, lines)
  expect([...document.querySelectorAll('input')].map((input) => input.value)).toEqual(before)
  expect(tripsOf(document)).toEqual([])
})

test('only open places of the table are written, whatever the plan asks', async () => {
  const document = await openPage('ii-06a.html')
  const { places } = await seeForm(document)
  const lines = await writeForm(
    document,
    places.map((place) => writeTo(place, 5)),
  )
  const outcomes = new Map<string, number>()
  for (const line of lines) outcomes.set(line.outcome, (outcomes.get(line.outcome) ?? 0) + 1)
  expect(Object.fromEntries(outcomes)).toEqual({ filled: 91, 'field-computed': 56, 'cell-locked': 9 })
  expect(document.querySelector<HTMLInputElement>('[name=captcha]')?.value).toBe('')
  expect(document.querySelector<HTMLInputElement>('[name=org_id]')?.value).toBe('4211')
})

test.each([
  ['a renamed row', (document: Document) => rename(document, 'Hộ tịch', 'Hộ tịch và quốc tịch')],
  ['a second row of the same name', (document: Document) => duplicate(document, 'Hộ tịch')],
  ['another value than the one previewed', (document: Document) => preset(document, 'LV_1.FN02', '99')],
])('%s since the preview writes nothing there', async (_, change) => {
  const document = await openPage('ii-06a.html')
  const place = (await seeForm(document)).places.find(
    (one) => one.at && one.rowPath.at(-1) === 'Hộ tịch' && one.state === 'open',
  )!
  change(document)
  const [line] = await writeForm(document, [writeTo(place, 310)])
  expect(line?.outcome).toBe('page-changed')
  expect([...document.querySelectorAll('input')].some((input) => input.value === '310')).toBe(false)
})

test('a form that was handed in is locked everywhere', async () => {
  const { places } = await seeForm(await openPage('ii-06a.html', '?state=Đã trình lãnh đạo'))
  expect(new Set(places.map((place) => place.state))).toEqual(new Set(['computed', 'group', 'locked']))
})

test('another address than the previewed one is left alone', async () => {
  const document = await openPage('ii-06a.html')
  const place = (await seeForm(document)).places.find((one) => one.state === 'open')!
  const [line] = await writeForm(document, [writeTo(place, 310)], {
    address: 'https://baocao.hatinh.gov.vn/ioc/',
  })
  expect(line?.outcome).toBe('page-changed')
})

test('the list of reports is not a form', async () => {
  const document = await openPage('manager.html', '?func=page/olap/FNC002&mode=input&obj_type=1')
  expect((await seeForm(document, 400)).refusals[0]?.reason).toBe('table-not-found')
})

function rowOf(document: Document, name: string): HTMLTableRowElement {
  return [...document.querySelectorAll('tr')].find((row) => row.cells[1]?.textContent === name)!
}

function rename(document: Document, from: string, to: string): void {
  rowOf(document, from).cells[1]!.textContent = to
}

function duplicate(document: Document, name: string): void {
  rowOf(document, name).after(rowOf(document, name).cloneNode(true))
}

function preset(document: Document, name: string, value: string): void {
  document.querySelector<HTMLInputElement>(`[name="${name}"]`)!.value = value
}
