import { describe, expect, test } from 'vitest'
import { planWorkbook } from '../../core/reports/fill/plan-workbook'
import { report } from '../../core/reports/forms/ii-06a/report'
import { seeWorkbook } from '../../core/workbook/sheet/see-workbook'
import { captureOf, QUARTER, UNIT } from '../context-templates/template'
import { writeBook } from '../workbook-corpus/book-spec'
import { countOf } from '../workbook-corpus/figures'
import { opened } from '../workbook-corpus/fill-template'
import { bookOf, CIRCULAR, type ColumnSpec, layOut, USUAL } from '../workbook-corpus/form-layout'

const RECEIVED = 'Số hồ sơ tiếp nhận'

/** II.06a whose received group has these columns instead; inputs only, no formulas. */
function planWith(...received: readonly (readonly string[])[]) {
  const columns: ColumnSpec[] = [
    ...CIRCULAR.slice(0, 2),
    ...received.map((path) => ({ path: [RECEIVED, ...path] })),
    ...CIRCULAR.slice(6).map(({ sumOf: _, ...column }) => column),
  ]
  const { sheet, letter, firstRow } = layOut({ ...USUAL, columns, total: 'none', across: 'none' })
  const asked = { unit: UNIT, ...QUARTER }
  const plan = planWorkbook(seeWorkbook(opened(writeBook(bookOf(sheet)))), [report], [captureOf()], asked)
  const values = new Map(
    plan.writes.flatMap(({ at, value }) => ('cell' in at ? [[at.cell, value] as const] : [])),
  )
  return { plan, at: (column: number) => values.get(`${letter(column)}${firstRow}`) }
}

describe('«Kỳ trước» beside a comparison is last period’s own count', () => {
  test.each([
    [['Kỳ này', 'Kỳ trước', 'Tăng, giảm']],
    [['Tổng số', 'Kỳ trước', 'So sánh (%)']],
    [['Tổng số', 'Kỳ trước', 'Tăng/giảm']],
    [['TỔNG SỐ', 'KỲ TRƯỚC', 'CHÊNH LỆCH']],
  ])('%j: nothing is written there, and that is said', (labels) => {
    const { plan, at } = planWith(...labels.map((label) => [label]))
    expect(at(3)).toBeUndefined()
    expect(
      plan.refusals.some(
        ({ reason, message }) => reason === 'two-columns-match' && /kỳ trước/iu.test(message),
      ),
    ).toBe(true)
  })

  test.each([[['Tổng số', 'Kỳ trước']], [['Tổng số', 'Kỳ trước chuyển sang', 'Tăng, giảm']]])(
    '%j: without one, or where it says what was carried over, it is filled',
    (labels) => {
      expect(planWith(...labels.map((label) => [label])).at(3)).toBe(
        countOf('Hộ tịch', 'dossiers.carried-over'),
      )
    },
  )
})

describe('a total over channels alone must be their sum', () => {
  test('with dossiers carried over it is refused in every row that has some, the channels are filled', () => {
    const { plan, at } = planWith(['Tổng số'], ['Trực tuyến'], ['Trực tiếp, dịch vụ bưu chính'])
    expect([at(2), at(3), at(4)]).toEqual([
      undefined,
      countOf('Hộ tịch', 'dossiers.received.online'),
      countOf('Hộ tịch', 'dossiers.received.direct'),
    ])
    const said = plan.refusals.find(({ reason }) => reason === 'identity-broken')?.message
    expect(said).toContain(
      'tổng 263 gồm cả số kỳ trước chuyển sang, khác tổng các phần của mẫu 211 + 43 = 254',
    )
  })

  test('a row with nothing carried over has its total', () => {
    const { plan } = planWith(['Tổng số'], ['Trực tuyến'], ['Trực tiếp, dịch vụ bưu chính'])
    expect(
      plan.writes.some(
        ({ rowPath, columnPath }) =>
          rowPath.at(-1) === 'Nuôi con nuôi' && columnPath.at(-1) === 'Tổng số' && columnPath[0] === RECEIVED,
      ),
    ).toBe(true)
  })

  test('with a column for what was carried over it is filled', () => {
    const { at } = planWith(
      ['Tổng số'],
      ['Trực tuyến'],
      ['Trực tiếp, dịch vụ bưu chính'],
      ['Kỳ trước chuyển sang'],
    )
    expect(at(2)).toBe(countOf('Hộ tịch', 'dossiers.received'))
  })
})
