import { expect, test } from 'vitest'
import { planWorkbook } from '../../core/reports/fill/plan-workbook'
import { report } from '../../core/reports/forms/plan-annex/report'
import { seeWorkbook } from '../../core/workbook/sheet/see-workbook'
import { type SheetSpec, writeBook } from '../workbook-corpus/book-spec'
import { opened } from '../workbook-corpus/fill-template'
import { ANNEX_TASKS, statusAnnex } from '../workbook-corpus/status-annex'

function planned(...sheets: SheetSpec[]) {
  const seen = seeWorkbook(opened(writeBook({ sheets })))
  const plan = planWorkbook(seen, [report], [], {
    unit: 'UBND xã Đồng Tiến',
    tasks: ANNEX_TASKS,
    on: '2025-03-14',
  })
  const written = new Map(
    plan.writes.flatMap(({ at, value, ours }) => ('cell' in at ? [[at.cell, { value, ours }] as const] : [])),
  )
  return { written, refusals: plan.refusals }
}

const LIST =
  '<dataValidation type="list" allowBlank="1" sqref="C5:C8"><formula1>"Hoàn thành,Đang thực hiện,Chậm tiến độ"</formula1></dataValidation>'

test('a status goes in by the list’s own word, ours is shown beside it; one without a word is refused by name', () => {
  const { written, refusals } = planned(statusAnnex(LIST))
  expect([written.get('C5'), written.get('C6'), written.get('C7'), written.get('C8')]).toEqual([
    { value: 'Hoàn thành', ours: 'Xong' },
    undefined,
    { value: 'Đang thực hiện', ours: 'Đang làm' },
    { value: 'Chậm tiến độ', ours: 'Quá hạn' },
  ])
  expect(
    refusals.filter(({ where }) => where === 'Phụ lục!C6').map(({ reason, message }) => [reason, message]),
  ).toEqual([
    [
      'no-figure',
      expect.stringContaining(
        '«Xong muộn»: danh sách chọn của ô không có chữ đúng nghĩa («Hoàn thành», «Đang thực hiện», «Chậm tiến độ»)',
      ),
    ],
  ])
})

test.each<[what: string, validation: string]>([
  [
    'a range of the same sheet',
    '<dataValidation type="list" sqref="C5:C8"><formula1>$H$1:$H$2</formula1></dataValidation>',
  ],
  [
    'a range of another sheet',
    '<dataValidation type="list" sqref="C5:C8"><formula1>\'Danh mục\'!$A$1:$A$2</formula1></dataValidation>',
  ],
])('the list may stand in %s', (_, validation) => {
  const words = { H1: { value: 'Đã xong' }, H2: { value: 'Đang triển khai' } }
  const other = { name: 'Danh mục', cells: { A1: { value: 'Đã xong' }, A2: { value: 'Đang triển khai' } } }
  expect(planned(statusAnnex(validation, words), other).written.get('C5')?.value).toBe('Đã xong')
})

test.each(['INDIRECT("x")', 'H1:H2', 'Danh_muc'])(
  'a list that nobody can read (%s) takes nothing',
  (said) => {
    const { written, refusals } = planned(
      statusAnnex(`<dataValidation type="list" sqref="C5:C8"><formula1>${said}</formula1></dataValidation>`, {
        H1: { value: 'Đã xong' },
        H2: { value: 'Đang triển khai' },
      }),
    )
    expect(written.has('C5')).toBe(false)
    expect(refusals.some(({ where, reason }) => where === 'Phụ lục!C5' && reason === 'no-figure')).toBe(true)
  },
)

test('without a list our own words are written; a due day that its status contradicts is not', () => {
  const { written, refusals } = planned(
    statusAnnex('<dataValidation type="whole" sqref="C5:C8"><formula1>1</formula1></dataValidation>'),
  )
  expect([written.get('C5'), written.get('D5')?.value]).toEqual([
    { value: 'Xong', ours: undefined },
    '10/03/2025',
  ])
  // Task 4 is overdue on 14 March, and due on the 20th.
  expect(written.has('D8')).toBe(false)
  expect(refusals.find(({ where }) => where === 'Phụ lục!D8')?.reason).toBe('identity-broken')
})
