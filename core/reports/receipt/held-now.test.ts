import { expect, test } from 'vitest'
import type { PlaceSeen, Receipt, TargetSeen } from '../report'
import { heldNow, heldWords } from './held-now'
import { isLeftWrong, leftWrongWords } from './left-wrong'
import { receiptSheet } from './receipt-sheet'

type Line = Receipt['lines'][number]

const at = (row: string) => ({ row, column: 'Trực tuyến' })

function line(row: string, value: number | string, more: Partial<Line> = {}): Line {
  const from = { text: 'thử' }
  return { at: at(row), value, before: '', readBack: String(value), outcome: 'filled', from, ...more }
}

function receipt(lines: readonly Line[], more: Partial<Receipt> = {}): Receipt {
  return {
    format: 'so-mot-cua/receipt@1',
    report: 'ii-06a',
    host: 'form',
    target: 'https://baocao.example.invalid/',
    unit: 'UBND xã Hương Sơn',
    from: '2026-07-01',
    to: '2026-09-30',
    at: '2026-10-01T09:00:00+07:00',
    snapshots: [],
    lines,
    refusals: [],
    ...more,
  }
}

function seen(places: readonly (readonly [row: string, text: string, value?: number])[]): TargetSeen {
  return {
    host: 'form',
    title: 'Biểu số II.06a',
    unit: 'UBND xã Hương Sơn',
    places: places.map(([row, text, value]): PlaceSeen => {
      const labels = { rowPath: [row], ordinal: '', columnPath: ['Trực tuyến'] }
      return { at: at(row), ...labels, state: 'open', text, ...(value === undefined ? {} : { value }) }
    }),
  }
}

test('what the form still shows stays as it was', () => {
  const lines = [line('Hộ tịch', 1312), line('Đất đai', 'Không phát sinh')]
  expect(
    heldNow(
      receipt(lines),
      seen([
        ['Hộ tịch', '1.312', 1312],
        ['Đất đai', ' Không phát sinh '],
      ]),
    ),
  ).toEqual(lines)
})

test('a receipt that was kept may bear the keys of its places in another order', () => {
  const kept = line('Hộ tịch', 1312, { at: { column: 'Trực tuyến', row: 'Hộ tịch' } })
  expect(heldNow(receipt([kept]), seen([['Hộ tịch', '1.312', 1312]]))).toEqual([kept])
})

test.each([
  ['another number', '131', 131, 'value-did-not-stick', '131'],
  ['nothing', '', undefined, 'value-did-not-stick', ''],
] as const)('%s by now is said with what stands there', (_, text, value, outcome, readBack) => {
  const place = value === undefined ? (['Hộ tịch', text] as const) : (['Hộ tịch', text, value] as const)
  expect(heldNow(receipt([line('Hộ tịch', 1312)]), seen([place]))).toEqual([
    line('Hộ tịch', 1312, { outcome, readBack }),
  ])
})

test('a row that is gone says that the page has changed, and what was refused stays refused', () => {
  const refused = line('Đất đai', 5, { outcome: 'field-read-only', readBack: '' })
  expect(heldNow(receipt([line('Hộ tịch', 1312), refused]), seen([['Đất đai', '5', 5]]))).toEqual([
    line('Hộ tịch', 1312, { outcome: 'page-changed' }),
    refused,
  ])
})

test('another unit, other days or no form at all is another form', () => {
  const form = seen([['Hộ tịch', '1.312', 1312]])
  const lines = [line('Hộ tịch', 1312)]
  expect(heldNow(receipt(lines), { ...form, unit: 'UBND xã Sơn Kim 1' })).toBeNull()
  expect(heldNow(receipt(lines), { ...form, from: '2026-04-01', to: '2026-06-30' })).toBeNull()
  expect(heldNow(receipt(lines), seen([]))).toBeNull()
})

test('in what peace of the page it held', () => {
  expect(heldWords({ at: '', quietMs: 2034, calm: true })).toBe('khi trang đã yên 2 giây')
  expect(heldWords({ at: '', quietMs: 8012, calm: false })).toBe(
    'khi số trên trang đã yên 8 giây, trang còn đang tải',
  )
})

test.each<[string, Partial<Line>, boolean]>([
  ['a value that was taken', {}, false],
  ['its old text given back', { outcome: 'value-did-not-stick', readBack: '' }, false],
  [
    'the same old number with marks',
    { outcome: 'value-did-not-stick', before: '1234', readBack: '1.234' },
    false,
  ],
  ['another number left behind', { outcome: 'value-did-not-stick', readBack: '1133112' }, true],
  ['0 where nothing stood', { outcome: 'value-did-not-stick', readBack: '0' }, true],
  ['another form that keeps it', { outcome: 'page-changed', readBack: '1312' }, true],
])('%s: left wrong is %s', (_, more, wrong) => {
  expect(isLeftWrong(line('Hộ tịch', 1312, more))).toBe(wrong)
})

test('what is left wrong is the first sentence of the receipt, with the number that stands there', () => {
  const wrong = line('Hộ tịch', 1312, { outcome: 'value-did-not-stick', readBack: '1133112' })
  const words =
    'CÒN 1 Ô HIỆN SỐ SAI: «Hộ tịch · Trực tuyến» đang hiện «1133112», trước khi ghi trống, cần 1.312. Sửa tay ngay, trước khi lưu.'
  expect(leftWrongWords({ lines: [wrong] })).toBe(words)
  const sheet = receiptSheet(receipt([line('Đất đai', 7), wrong]), [])
  expect(sheet.verdict.startsWith(words)).toBe(true)
  expect(sheet.clean).toBe(false)
  const many = [1, 2, 3, 4, 5].map((row) => ({ ...wrong, at: at(`Hàng ${row}`) }))
  expect(leftWrongWords({ lines: many })).toContain('CÒN 5 Ô HIỆN SỐ SAI')
  expect(leftWrongWords({ lines: many })).toContain('; và 2 ô nữa.')
  expect(leftWrongWords({ lines: [line('Đất đai', 7)] })).toBe('')
})

test('until when it held stands in the head of the receipt', () => {
  const held = { at: '2026-10-01T09:00:03+07:00', quietMs: 2000, calm: true }
  const { heading } = receiptSheet(receipt([line('Hộ tịch', 1)], { held }), [])
  expect(heading).toContainEqual(['Đọc lại lần cuối', '09:00 01/10/2026, khi trang đã yên 2 giây'])
  expect(receiptSheet(receipt([line('Hộ tịch', 1)]), []).heading.map(([label]) => label)).not.toContain(
    'Đọc lại lần cuối',
  )
})
