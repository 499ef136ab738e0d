import { describe, expect, it } from 'vitest'
import { changePlan, openQuestions, questionKey } from './change-plan'
import { parsePlan } from './parse-plan'
import { questionsAbout } from './questions'

function read() {
  const outcome = parsePlan(
    `TT\tNội dung công việc\tChủ trì\tThời gian thực hiện
I\tChỉ đạo
1\tTỷ lệ hồ sơ trực tuyến toàn trình đạt 90%\tVăn phòng\tTrong năm 2026
2\tLưu trữ hồ sơ\tVăn phòng\tlúc nào tiện`,
    { year: 2026 },
  )
  if (!outcome.ok) throw new Error(outcome.refusal.message)
  return outcome.value
}

const { plan, questions } = read()

describe('a plan written anew', () => {
  it('asks for its unit and for what it does not understand, each at its place', () => {
    expect(questions.map(questionKey)).toEqual([' unit', 'I.2 time'])
    expect(questionsAbout(plan)).toEqual(questions)
  })

  it('a question goes with its answer, and comes back with a wrong one', () => {
    const none = new Set<string>()
    const named = changePlan(plan, { of: 'unit', value: 'UBND xã Hương Sơn' })
    expect(openQuestions(named, questions, none).map(questionKey)).toEqual(['I.2 time'])
    const dated = changePlan(named, { of: 'task', task: 'I.2', cell: 'time', value: 'Quý II/2026' })
    expect(openQuestions(dated, questions, none)).toEqual([])
    expect(dated.tasks[1]?.due).toMatchObject({ from: '2026-04-01', to: '2026-06-30' })
    const again = changePlan(dated, { of: 'task', task: 'I.2', cell: 'time', value: 'bao giờ cũng được' })
    expect(openQuestions(again, questions, none).map(questionKey)).toEqual(['I.2 time'])
  })

  it('what only a look can answer goes when it was looked at', () => {
    const row = { task: 'I.1', cell: 'row', text: '', message: 'Dòng này gộp hai ô.' } as const
    const named = changePlan(plan, { of: 'unit', value: 'UBND xã Hương Sơn' })
    expect(openQuestions(named, [row], new Set()).map(questionKey)).toEqual(['I.1 row', 'I.2 time'])
    expect(openQuestions(named, [row], new Set([questionKey(row)])).map(questionKey)).toEqual(['I.2 time'])
  })

  it('its targets and days follow its words, the days of another year follow that', () => {
    const text = 'Tỷ lệ hồ sơ giải quyết đúng hạn, trước hạn đạt 98,5%'
    const changed = changePlan(plan, { of: 'task', task: 'I.1', cell: 'text', value: text })
    expect(changed.tasks[0]?.targets).toMatchObject([{ percent: 98.5 }])
    const dated = changePlan(plan, { of: 'task', task: 'I.2', cell: 'time', value: 'Trước ngày 15/6' })
    expect(changePlan(dated, { of: 'year', value: 2027 }).tasks[1]?.due.to).toBe('2027-06-14')
  })
})
