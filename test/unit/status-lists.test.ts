import { expect, test } from 'vitest'
import type { TaskView } from '../../core/plans/status'
import { planWorkbook } from '../../core/reports/fill/plan-workbook'
import { report } from '../../core/reports/forms/plan-annex/report'
import { seeWorkbook } from '../../core/workbook/sheet/see-workbook'
import { type CellSpec, FORMAT, type SheetSpec, writeBook } from '../workbook-corpus/book-spec'
import { opened } from '../workbook-corpus/fill-template'

const TASKS: readonly TaskView[] = [
  { id: '1', status: 'done', due: '2025-03-10', why: '', text: 'Rà soát thủ tục' },
  { id: '2', status: 'done-late', due: '2025-03-01', why: '', text: 'Công khai thủ tục' },
  { id: '3', status: 'in-progress', due: '2025-03-20', why: '', text: 'Số hóa hồ sơ' },
  { id: '4', status: 'overdue', due: '2025-03-20', why: '', text: 'Tập huấn một cửa' },
]

/** The annex whose status cells take only the words of a list, as the file says it. */
function annex(validation: string, words: Record<string, CellSpec> = {}): SheetSpec {
  const rows = TASKS.flatMap(({ text }, at): [string, CellSpec][] => [
    [`A${5 + at}`, { value: at + 1 }],
    [`B${5 + at}`, { value: text ?? '' }],
    [`C${5 + at}`, { format: FORMAT.label }],
    [`D${5 + at}`, { format: FORMAT.date }],
  ])
  const heads = ['STT', 'Nội dung công việc', 'Tình trạng', 'Hạn'].map((value, at): [string, CellSpec] => [
    `${'ABCD'[at]}4`,
    { value, format: FORMAT.head },
  ])
  return {
    name: 'Phụ lục',
    cells: { ...Object.fromEntries([...heads, ...rows]), ...words },
    around: { dataValidations: `<dataValidations count="1">${validation}</dataValidations>` },
  }
}

function planned(...sheets: SheetSpec[]) {
  const seen = seeWorkbook(opened(writeBook({ sheets })))
  const plan = planWorkbook(seen, [report], [], { unit: 'UBND xã Đồng Tiến', tasks: TASKS, on: '2025-03-14' })
  const written = new Map(
    plan.writes.flatMap(({ at, value, ours }) => ('cell' in at ? [[at.cell, { value, ours }] as const] : [])),
  )
  return { written, refusals: plan.refusals }
}

const LIST =
  '<dataValidation type="list" allowBlank="1" sqref="C5:C8"><formula1>"Hoàn thành,Đang thực hiện,Chậm tiến độ"</formula1></dataValidation>'

test('a status goes in by the list’s own word, ours is shown beside it; one without a word is refused by name', () => {
  const { written, refusals } = planned(annex(LIST))
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
  expect(planned(annex(validation, words), other).written.get('C5')?.value).toBe('Đã xong')
})

test('a list that nobody can read takes nothing', () => {
  const { written, refusals } = planned(
    annex('<dataValidation type="list" sqref="C5:C8"><formula1>INDIRECT("x")</formula1></dataValidation>'),
  )
  expect(written.has('C5')).toBe(false)
  expect(refusals.some(({ where, reason }) => where === 'Phụ lục!C5' && reason === 'no-figure')).toBe(true)
})

test('without a list our own words are written; a due day that its status contradicts is not', () => {
  const { written, refusals } = planned(
    annex('<dataValidation type="whole" sqref="C5:C8"><formula1>1</formula1></dataValidation>'),
  )
  expect([written.get('C5'), written.get('D5')?.value]).toEqual([
    { value: 'Xong', ours: undefined },
    '10/03/2025',
  ])
  // Task 4 is overdue on 14 March, and due on the 20th.
  expect(written.has('D8')).toBe(false)
  expect(refusals.find(({ where }) => where === 'Phụ lục!D8')?.reason).toBe('identity-broken')
})
