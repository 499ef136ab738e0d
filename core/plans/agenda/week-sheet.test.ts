import { describe, expect, it } from 'vitest'
import { bundledPlan } from '../read/bundled-plan'
import type { Obligation } from '../status'
import { statusesOn } from '../statuses'
import type { Plan, Task } from '../task'
import { weekPage } from './week-page'
import { weekSheetOf } from './week-sheet'

const plan = () => bundledPlan('2025')
const started = '2025-01-02'
const obligationsOn = (on: string) =>
  statusesOn(plan(), { events: [], evidence: { snapshots: [], receipts: [] }, on }).obligations

describe('the week sheet', () => {
  it('of 27 February has the week from Monday to Sunday, what is past above it', () => {
    const sheet = weekSheetOf(plan(), obligationsOn('2025-02-27'), { on: '2025-02-27', started })
    expect(sheet.title).toBe('Tuần 24/02–02/03/2025')
    expect(sheet.days.map(({ name }) => name)[0]).toBe('thứ Hai 24/02/2025')
    expect(sheet.past.map(({ title, words }) => `${title} ${words}`)).toEqual(['I.1 đã quá hạn 19/02/2025'])
    expect(sheet.days[4]?.rows.find(({ key }) => key === 'II.1')).toMatchObject({
      lead: 'Công chức Văn phòng - Thống kê (Đầu mối KS TTHC)',
      status: 'due-soon',
      words: 'hạn thứ Sáu 28/02/2025',
    })
    expect(sheet.days[5]).toMatchObject({ working: false, note: 'cuối tuần' })
    expect(sheet.ongoing.map(({ key }) => key)).toContain('II.2')
  })

  it('has one row a task, and a report of three tasks once', () => {
    const sheet = weekSheetOf(plan(), obligationsOn('2025-10-21'), { on: '2025-10-21', started })
    for (const rows of [sheet.past, sheet.ongoing, ...sheet.days.map((day) => day.rows)])
      expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length)
    expect(sheet.past.find(({ key }) => key === 'báo cáo quý')?.words).toBe('thiếu 3 quý')
    expect(sheet.past.find(({ key }) => key === 'V.1')?.words).toBe('thiếu 8 tháng')
  })

  it('has nothing of before the book, and nothing past of a plan that is over', () => {
    const of = (on: string, from: string) => weekSheetOf(plan(), obligationsOn(on), { on, started: from })
    expect(of('2025-10-21', '2025-10-20').past).toEqual([])
    expect(of('2026-03-10', started).past).toEqual([])
  })

  it('names a holiday in the week', () => {
    const sheet = weekSheetOf(plan(), [], { on: '2025-04-30', started })
    expect(sheet.days.map(({ note }) => note)).toEqual([
      '',
      '',
      'Ngày Chiến thắng',
      'Quốc tế Lao động',
      'nghỉ hoán đổi, làm bù 26/4',
      'cuối tuần',
      'cuối tuần',
    ])
  })
})

describe('the week as a page', () => {
  it('says each task due with its text, who leads it and its day, and of what is past one line', () => {
    const events = [{ id: '1', task: 'II.2', kind: 'note' as const, on: '2025-02-18', text: 'đang soạn' }]
    const evidence = { snapshots: [], receipts: [] }
    const { obligations } = statusesOn(plan(), { events, evidence, on: '2025-02-19' })
    const { blocks } = weekPage(weekSheetOf(plan(), obligations, { on: '2025-02-19', started: '2025-02-01' }))
    const line = (key: string, strong: string) =>
      blocks.find((block) => block.key === key)?.lines.find((one) => one.strong === strong)?.text
    expect(line('2025-02-19', 'I.1')).toMatch(/^Xây dựng.*\(Công chức Văn phòng.*: hạn thứ Tư 19\/02\/2025$/)
    expect(line('ongoing', 'II.2')).toMatch(/: hạn thứ Hai 30\/06\/2025$/)
    expect(blocks.find(({ key }) => key === '2025-02-17')?.note).toBe('không có việc đến hạn')
  })

  it.each([10, 60, 300, 1500])('of %i tasks names or counts every one of them', (count) => {
    const { plan: many, obligations } = manyTasks(count)
    const { blocks } = weekPage(weekSheetOf(many, obligations, { on: '2026-03-12', started: '2026-01-02' }))
    const said = blocks.map(({ lines }) => lines.map(({ strong, text }) => `${strong} ${text}`).join(' '))
    const named = said.join(' ').match(/\bI\.\d+/g) ?? []
    const counted = [...said.join(' ').matchAll(/(\d+) việc(?: nữa)?, xem/g)].map(([, rest]) => Number(rest))
    expect(named.length + counted.reduce((sum, rest) => sum + rest, 0)).toBe(count)
  })
})

/** Half of them due on one day of the week, the others past. */
function manyTasks(count: number): { plan: Plan; obligations: Obligation[] } {
  const tasks = Array.from(
    { length: count },
    (_, at): Task => ({
      id: `I.${at + 1}`,
      text: 'Rà soát, đánh giá thủ tục hành chính, kiến nghị đơn giản hóa thủ tục hành chính năm 2026 trên địa bàn xã',
      lead: 'Văn phòng HĐND và UBND',
      support: '',
      product: 'Báo cáo',
      time: '',
      due: { kind: 'dated', from: null, to: null },
      targets: [],
    }),
  )
  const obligations = tasks.map(({ id }, at): Obligation => {
    const due = at % 2 === 0 ? '2026-03-13' : '2026-02-13'
    const status = at % 2 === 0 ? 'due-soon' : 'overdue'
    return { task: id, kind: 'once', period: '', from: null, due, why: 'kế hoạch ghi', status }
  })
  return { plan: { ...plan(), year: 2026, tasks }, obligations }
}
