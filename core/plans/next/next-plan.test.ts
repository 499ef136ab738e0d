import { describe, expect, it } from 'vitest'
import { readHtml } from '../../../scripts/cli/read-html'
import { docxOfPaper, planFromFile } from '../../../test/support/file-hand-now'
import { bundledPlan } from '../read/bundled-plan'
import { headingOf } from '../read/plan-heading'
import type { TaskEvent } from '../status'
import { statusesOn } from '../statuses'
import type { Plan } from '../task'
import { moveYears } from './move-years'
import { nextPlan } from './next-plan'
import { paperOfPlan } from './paper-of-plan'

const bundled = () => bundledPlan('2025')
const ON = '2025-12-20'
const EVENTS: readonly TaskEvent[] = [
  { id: 'a', task: 'I.1', on: '2025-02-18', kind: 'document', text: 'Số 12/KH-UBND ngày 18/02/2025' },
  { id: 'b', task: 'II.1', on: '2025-02-20', kind: 'document', text: 'Số 15/KH-UBND' },
  { id: 'c', task: 'II.1', on: '2025-02-21', kind: 'undo', text: '', ref: 'b' },
]

function draft() {
  const { tasks } = statusesOn(bundled(), {
    events: EVENTS,
    evidence: { snapshots: [], receipts: [] },
    on: ON,
  })
  return nextPlan(bundled(), { tasks, events: EVENTS, on: ON })
}

describe('years move on', () => {
  it.each([
    [
      'Xây dựng Kế hoạch … một cửa, một cửa liên thông 2025.',
      'Xây dựng Kế hoạch … một cửa, một cửa liên thông 2026.',
    ],
    ['Kế hoạch rà soát, đánh giá TTHC năm 2025', 'Kế hoạch rà soát, đánh giá TTHC năm 2026'],
    [
      'Báo cáo rà soát đơn giản hóa các quy định TTHC năm 2024',
      'Báo cáo rà soát đơn giản hóa các quy định TTHC năm 2025',
    ],
    ['theo Kế hoạch số 39/KH-UBND ngày 11/8/2021', 'theo Kế hoạch số 39/KH-UBND ngày 11/8/2021'],
    [
      'ban hành kèm theo Quyết định số 462/QĐ-UBND ngày 14/02/2025',
      'ban hành kèm theo Quyết định số 462/QĐ-UBND ngày 14/02/2025',
    ],
    ['Thông tư 05/2025/TT-VPCP', 'Thông tư 05/2025/TT-VPCP'],
    ['giai đoạn 2022-2025, tầm nhìn đến năm 2030', 'giai đoạn 2022-2025, tầm nhìn đến năm 2030'],
    ['họp ngày 12/3/2025 về rà soát', 'họp ngày 12/3/2025 về rà soát'],
  ])('«%s» → «%s»', (text, moved) => expect(moveYears(text, 2025).text).toBe(moved))

  it.each([
    ['Trước 20/02/2025', 'Trước 20/02/2026'],
    ['Tháng 02 đến tháng 6 năm 2025', 'Tháng 02 đến tháng 6 năm 2026'],
    ['Từ 15/12/2024 đến 14/3/2025', 'Từ 15/12/2025 đến 14/3/2026'],
    ['Tháng 02/2025', 'Tháng 02/2026'],
    ['Thường xuyên', 'Thường xuyên'],
  ])('a time «%s» → «%s»', (text, moved) => expect(moveYears(text, 2025, 'moved').text).toBe(moved))

  it('the 29th of February becomes its month’s last day', () => {
    expect(moveYears('Trước 29/02/2028', 2028, 'moved').text).toBe('Trước 28/02/2029')
  })

  it('what stays and is of the plan’s year is told', () => {
    expect(moveYears('theo Thông tư 05/2025/TT-VPCP, giai đoạn 2022-2025', 2025).left).toEqual([
      '05/2025/TT-VPCP',
      'giai đoạn 2022-2025',
    ])
  })
})

describe('the next year’s plan', () => {
  it('has the same tasks, their years moved, due a year later', () => {
    const { plan } = draft()
    expect(plan).toMatchObject({ year: 2026, unit: bundled().unit })
    expect(plan.tasks.map(({ id }) => id)).toEqual(bundled().tasks.map(({ id }) => id))
    expect(plan.tasks[0]).toMatchObject({
      time: 'Trước 20/02/2026',
      due: { kind: 'dated', to: '2026-02-19' },
    })
    expect(plan.tasks.map(({ due }) => due.kind)).toEqual(bundled().tasks.map(({ due }) => due.kind))
    const words = plan.tasks.map(({ text, product, time }) => `${text} ${product} ${time}`).join('\n')
    expect(words.match(/.{0,20}2025.{0,10}/g)).toEqual([
      expect.stringContaining('TTHC năm 2025'),
      expect.stringContaining('giai đoạn 2022-2025'),
    ])
  })

  it('names what was done with its evidence as it stands, and years left to look at', () => {
    const { done, left } = draft()
    const first = done.find(({ id }) => id === 'I.1')
    expect(first).toMatchObject({ status: 'xong', evidence: ['Số 12/KH-UBND ngày 18/02/2025'] })
    expect(done.some(({ id }) => id === 'II.1')).toBe(false)
    expect(left).toEqual(['VI.6: giai đoạn 2022-2025'])
  })

  it('as a Word document is read again with the very same tasks and no question', () => {
    const next = draft()
    const read = planFromFile(docxOfPaper(paperOfPlan(next)), 'ke-hoach-2026.docx', readHtml, { year: 2020 })
    if (!read.ok) throw new Error(read.refusal.message)
    expect(read.value.questions).toEqual([])
    expect(read.value.plan).toMatchObject({ year: 2026, unit: bundled().unit })
    const cells = (tasks: Plan['tasks']) =>
      tasks.map(({ id, text, lead, support, product, time, due }) => ({
        id,
        text,
        lead,
        support,
        product,
        time,
        due,
      }))
    expect(cells(read.value.plan.tasks)).toEqual(cells(next.plan.tasks))
  })
})

describe('what the draft calls itself', () => {
  const titled = (title: string) => {
    const { kind, mark, about } = paperOfPlan({ ...draft(), plan: { ...draft().plan, title } })
    return [kind, mark, about]
  }
  const usual = 'Kiểm soát thủ tục hành chính và thực hiện cơ chế một cửa, một cửa liên thông năm 2026'

  it.each([
    ['Kế hoạch kiểm soát TTHC năm 2026', ['KẾ HOẠCH', 'KH-UBND', 'Kiểm soát TTHC năm 2026']],
    ['CHƯƠNG TRÌNH CÔNG TÁC NĂM 2026', ['CHƯƠNG TRÌNH CÔNG TÁC', 'CTr-UBND', usual]],
    [
      'Chương trình công tác cải cách TTHC năm 2026',
      ['CHƯƠNG TRÌNH CÔNG TÁC', 'CTr-UBND', 'Cải cách TTHC năm 2026'],
    ],
    ['Chương trình cải cách năm 2026', ['CHƯƠNG TRÌNH', 'CTr-UBND', 'Cải cách năm 2026']],
    ['Kế hoạch năm 2026', ['KẾ HOẠCH', 'KH-UBND', usual]],
    ['', ['KẾ HOẠCH', 'KH-UBND', usual]],
  ])('«%s»', (title, said) => expect(titled(title)).toEqual(said))

  it.each([
    ['CHƯƠNG TRÌNH CÔNG TÁC', 'Chương trình công tác Cải cách hành chính năm 2026'],
    ['CHƯƠNG TRÌNH', 'Chương trình Cải cách hành chính năm 2026'],
    ['KẾ HOẠCH', 'Kế hoạch Cải cách hành chính năm 2026'],
  ])('a title that stands alone on its line is kept whole: «%s»', (kind, title) => {
    const lines = [kind, 'Cải cách hành chính năm 2026'].map((words) => ({ cells: [words], prose: true }))
    expect(headingOf(lines as never, []).title).toBe(title)
  })
})
