import { describe, expect, test } from 'vitest'
import { serialOf } from '../../workbook/number-format'
import { cellAt, type SheetCellSeen } from '../../workbook/seen'
import { planFill } from '../fill/plan-fill'
import type { Report } from '../forms/report-form'
import { gridOf } from '../labels/sheet-grid'
import type { PlaceSeen } from '../report'
import { seeHeadings } from './see-headings'

type Shown = string | { readonly day: string | null }

/** The lines above a table; a day stands in a cell formatted for days. */
function headingsOf(cells: Readonly<Record<string, Shown>>) {
  const seen = Object.entries(cells).map(([name, shown]): SheetCellSeen => {
    const at = cellAt(name) ?? expect.fail(name)
    if (typeof shown === 'string') return { ...at, text: shown, value: shown, locked: false }
    const [text, value] =
      shown.day === null ? ['', null] : [shown.day.split('-').reverse().join('/'), serialOf(shown.day, 1900)]
    return { ...at, text, value, locked: false, days: 1900 }
  })
  return seeHeadings(gridOf({ name: 'Biểu', hidden: false, protected: false, cells: seen, merges: [] }), 20)
}

const QUARTER = { from: '2024-12-15', to: '2025-03-14' }

describe('the period a template says of itself', () => {
  test.each([
    ['in one line', { A3: 'Kỳ báo cáo: Quý I/2025 (Từ ngày 15/12/2024 đến ngày 14/03/2025)' }],
    [
      'with true days in cells of their own',
      { A3: 'Từ ngày:', B3: { day: '2024-12-15' }, C3: 'đến ngày:', D3: { day: '2025-03-14' } },
    ],
    [
      'with days as text in cells of their own',
      { A3: 'Từ ngày', B3: '15/12/2024', A4: 'Đến ngày', B4: '14/3/2025' },
    ],
    ['with each day behind its words', { A3: '(Từ ngày 15/12/2024', C3: 'đến ngày 14/03/2025)' }],
  ])('%s', (_, cells) => {
    expect(headingsOf(cells).days).toEqual(QUARTER)
  })

  test.each([
    ['a day is missing', { A3: 'Từ ngày', B3: { day: '2024-12-15' }, C3: 'đến ngày', D3: { day: null } }],
    [
      'there are two beginnings',
      { A2: 'Từ ngày', B2: '1/1/2025', A3: 'Từ ngày', B3: '15/12/2024', C3: 'đến ngày', D3: '14/3/2025' },
    ],
    ['the end comes first', { A3: 'Từ ngày', B3: '14/3/2025', C3: 'đến ngày', D3: '15/12/2024' }],
    [
      'the words are of something else',
      { A3: 'Từ ngày ban hành', B3: '15/12/2024', C3: 'đến ngày', D3: '14/3/2025' },
    ],
  ])('is not known where %s', (_, cells) => {
    expect(headingsOf(cells).days).toBeNull()
  })
})

/** A form without tables: nothing but its headings is filled. */
const EMPTY: Report = { id: 'x', code: '', name: 'X', titles: [], confirmed: true, tables: [] }

function planned(places: readonly PlaceSeen[]) {
  const options = { unit: 'UBND xã Sơn Kim 1', ...QUARTER, on: '2025-03-10', tasks: [] }
  return planFill(EMPTY, { host: 'workbook', title: 'X', places }, [], options)
}

describe('days above a table', () => {
  test('each goes into its own cell, a true one where the cell is for days', () => {
    const { places } = headingsOf({
      A3: 'Từ ngày:',
      B3: { day: null },
      C3: 'đến ngày:',
      D3: '………',
      A4: 'Tình trạng đến ngày:',
      B4: { day: null },
    })
    expect(
      planned(places).writes.map(({ at, value, stored }) => [Object.values(at).at(-1), value, stored]),
    ).toEqual([
      ['B3', '15/12/2024', serialOf('2024-12-15', 1900)],
      ['D3', '14/03/2025', undefined],
      ['B4', '10/03/2025', serialOf('2025-03-10', 1900)],
    ])
  })

  test('the same day is left as it is, another one is not overwritten', () => {
    const { places } = headingsOf({
      A3: 'Từ ngày',
      B3: { day: '2024-12-15' },
      C3: 'đến ngày',
      D3: { day: '2025-03-15' },
    })
    const plan = planned(places)
    expect(plan.writes).toMatchObject([{ value: '15/12/2024', equal: true }])
    expect(plan.refusals).toMatchObject([{ reason: 'cell-not-empty' }])
  })

  test.each([
    ['words stand beside', { A3: 'Từ ngày', B3: 'ký ban hành' }],
    ['nothing stands beside', { A3: 'Từ ngày' }],
  ])('nothing is written where %s', (_, cells) => {
    expect(headingsOf(cells).places).toEqual([])
  })
})

describe('a period that the template names or spells out', () => {
  const QUARTER_4 = { kind: 'quarter', number: 4, year: 2024 }
  test.each<[line: string, days: unknown, named: unknown]>([
    ['Kỳ báo cáo: Quý IV/2024', null, QUARTER_4],
    ['BÁO CÁO TÌNH HÌNH GIẢI QUYẾT TTHC QUÝ IV NĂM 2024', null, QUARTER_4],
    ['(Quý 4 năm 2024)', null, QUARTER_4],
    ['Tháng 12/2024', null, { kind: 'month', number: 12, year: 2024 }],
    ['Số liệu 6 tháng đầu năm 2024', null, { kind: 'half-year', number: 1, year: 2024 }],
    ['(Từ ngày 15 tháng 12 năm 2024 đến ngày 14 tháng 03 năm 2025)', QUARTER, null],
    ['Từ 15/12/2024 đến 14/3/2025', QUARTER, null],
    ['Từ ngày 15/12/24 đến ngày 14/03/25', QUARTER, null],
    // A day of signing, a year beside a quarter without one, a form that waits for a pen.
    ['Phố Châu, ngày 20 tháng 3 năm 2025', null, null],
    ['Năm 2025', null, null],
    ['Kỳ báo cáo: Quý …/20…', null, null],
  ])('«%s»', (line, days, named) => {
    expect(headingsOf({ A3: line })).toMatchObject({ days, named })
  })

  test('two periods name none', () =>
    expect(headingsOf({ A3: 'Quý IV/2024', A4: 'So với Quý III/2024' }).named).toBeNull())

  test.each([
    ['Quý IV/2024', ['wrong-period']],
    ['Quý I/2025', []],
  ])('a template of «%s» filled with the first quarter of 2025: %j', (line, reasons) => {
    const { places, named } = headingsOf({ A3: `Kỳ báo cáo: ${line}` })
    const options = { unit: 'UBND xã Sơn Kim 1', ...QUARTER }
    const target = { host: 'workbook' as const, title: 'X', places, ...(named ? { named } : {}) }
    expect(planFill(EMPTY, target, [], options).refusals.map(({ reason }) => reason)).toEqual(reasons)
  })
})

describe('a line that waits for a name', () => {
  test.each([
    ['Đơn vị báo cáo: UBND xã/phường ………', 'Đơn vị báo cáo: UBND xã Sơn Kim 1'],
    ['Kỳ báo cáo: Quý …/20…', 'Kỳ báo cáo: Quý I/2025 (Từ ngày 15/12/2024 đến ngày 14/03/2025)'],
    ['Đơn vị báo cáo: … Đơn vị nhận báo cáo: …', 'Đơn vị báo cáo: UBND xã Sơn Kim 1 Đơn vị nhận báo cáo: …'],
  ])('«%s» becomes «%s»', (line, filled) => {
    const { unit, places } = headingsOf({ A3: line })
    expect(unit).toBeNull()
    expect(planned(places).writes.map(({ value }) => value)).toEqual([filled])
  })

  test('a colon in a cell of its own is passed over', () => {
    const { places } = headingsOf({ A3: 'Đơn vị báo cáo', B3: ':', C3: '……' })
    expect(planned(places).writes).toMatchObject([{ at: { cell: 'C3' }, value: 'UBND xã Sơn Kim 1' }])
  })

  test('a unit in other words is the same one, and the line stays', () => {
    const { unit, places } = headingsOf({ A3: 'Đơn vị báo cáo: UBND X. Sơn Kim 1' })
    const options = { unit: 'UBND xã Sơn Kim 1', ...QUARTER }
    const target = { host: 'workbook' as const, title: 'X', places, unit: unit ?? expect.fail() }
    expect(planFill(EMPTY, target, [], options)).toMatchObject({ writes: [], refusals: [] })
  })
})

test.each([
  ['Đơn vị tính: Nghìn hồ sơ', 'Nghìn hồ sơ'],
  ['(ĐVT: Hồ sơ)', 'Hồ sơ'],
  ['Đơn vị tính:', ''],
  ['Đơn vị báo cáo: UBND xã Sơn Kim 1', ''],
])('«%s» counts in «%s»', (line, unit) => expect(headingsOf({ A3: line }).countedIn).toBe(unit))
