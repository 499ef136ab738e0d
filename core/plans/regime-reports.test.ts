import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { reportedPeriods, shortPeriod } from '../periods/periods'
import { weekSheetOf } from './agenda/week-sheet'
import { badgeOf } from './badge'
import { calendarFileOf } from './calendar-file'
import { bundledPlan } from './read/bundled-plan'
import { parsePlan } from './read/parse-plan'
import { REGIME_TASK } from './regime-reports'
import { isReportTask } from './report-tasks'
import type { TaskEvent } from './status'
import { statusesOn } from './statuses'
import { noPlan, type Plan } from './task'

const NOTHING = { snapshots: [], receipts: [] }

function planOf(rows: string): Plan {
  const read = parsePlan(`ỦY BAN NHÂN DÂN XÃ HƯƠNG SƠN
KẾ HOẠCH
Kiểm soát thủ tục hành chính năm 2026
STT\tNhiệm vụ\tChủ trì\tPhối hợp\tSản phẩm\tThời gian hoàn thành
${rows}`)
  if (!read.ok) throw new Error(read.refusal.message)
  return read.value.plan
}

const QUARTERLY = planOf(`I\tBáo cáo
1\tTổng hợp, gửi báo cáo công tác cải cách thủ tục hành chính\tVăn phòng\t\tBáo cáo\tHằng quý
2\tTập huấn nghiệp vụ một cửa\tVăn phòng\t\tDanh sách\tQuý II/2026`)

function regimeOn(plan: Plan, on: string, given: Partial<Parameters<typeof statusesOn>[1]> = {}) {
  const { obligations } = statusesOn(plan, { events: [], evidence: NOTHING, on, ...given })
  return obligations.filter(({ task }) => task === REGIME_TASK)
}

const named = (list: readonly { period: string }[]) => list.map(({ period }) => period.replace(/ \(.*/, ''))
const ALL_2026 = reportedPeriods(2026).map(shortPeriod)

describe('which tasks mean the regime’s reports', () => {
  it.each([
    'Tổ chức thực hiện chế độ báo cáo trên Hệ thống báo cáo Hà Tĩnh',
    'Báo cáo về tình hình, kết quả thực hiện công tác kiểm soát TTHC',
    'Tổng hợp, báo cáo về tình hình công tác kiểm soát TTHC gửi Văn phòng Chính phủ',
    'Tổng hợp, gửi báo cáo công tác cải cách thủ tục hành chính',
    'Thực hiện báo cáo định kỳ công tác KSTTHC',
    'Xây dựng báo cáo kết quả giải quyết TTHC tháng, quý, năm',
    'Tiếp tục thực hiện chế độ báo cáo theo Thông tư 05/2025/TT-VPCP',
    'Lập và gửi các báo cáo kiểm soát thủ tục hành chính',
  ])('%s', (text) => expect(isReportTask({ text, time: '', product: '' })).toBe(true))

  it.each([
    'Báo cáo đột xuất, chuyên đề theo yêu cầu của cơ quan cấp trên',
    'Báo cáo rà soát, đơn giản hóa thủ tục hành chính',
    'Báo cáo công tác cải cách hành chính',
    'Rà soát thủ tục hành chính',
    'Tập huấn chế độ báo cáo',
    'Báo cáo kết quả tự kiểm tra giải quyết TTHC',
  ])('%s does not', (text) =>
    expect(isReportTask({ text, time: 'Hằng quý', product: 'Báo cáo' })).toBe(false),
  )
})

describe('reports are asked for by the regime, whatever the plan says', () => {
  it('of a plan that names a quarterly report alone, all months, quarters and the year', () => {
    const reports = regimeOn(QUARTERLY, '2026-01-05')
    expect(named(reports)).toEqual(ALL_2026)
    expect(reports.every(({ due, why }) => due !== null && why !== '')).toBe(true)
    expect(reports.every(({ tasks }) => tasks?.join() === 'I.1')).toBe(true)
  })

  it('without a plan they are there all the same, for the year of the day', () => {
    expect(named(regimeOn(noPlan(2026), '2026-03-01'))).toEqual(ALL_2026)
    expect(regimeOn(noPlan(2026), '2026-03-01').some(({ tasks }) => tasks)).toBe(false)
  })

  it('a plan whose year is over asks nothing of the new one; the regime does', () => {
    const { obligations } = statusesOn(bundledPlan('2025'), {
      events: [],
      evidence: NOTHING,
      on: '2026-02-01',
    })
    expect(named(obligations.filter(({ task }) => task === REGIME_TASK))).toEqual(ALL_2026)
  })

  it('where a task of the plan carries them they are not said twice', () => {
    expect(regimeOn(bundledPlan('2025'), '2025-03-14')).toEqual([])
  })

  it('whatever tasks a plan has, each report is asked for once or more and none is lost', () => {
    const rows = fc.array(
      fc.constantFrom(
        '\tThực hiện chế độ báo cáo\tVăn phòng\t\tBáo cáo\tTheo chế độ báo cáo định kỳ',
        '\tTổng hợp, gửi báo cáo công tác kiểm soát TTHC\tVăn phòng\t\tBáo cáo\tTrước ngày 20 hằng tháng',
        '\tBáo cáo công tác kiểm soát TTHC\tVăn phòng\t\tBáo cáo\tTrong năm 2026',
        '\tNiêm yết thủ tục hành chính\tVăn phòng\t\tBảng niêm yết\tThường xuyên',
        '\tRà soát thủ tục hành chính\tVăn phòng\t\tBáo cáo\tTrước 15/6/2026',
      ),
      { minLength: 1, maxLength: 5 },
    )
    fc.assert(
      fc.property(rows, (list) => {
        const plan = planOf(`I\tNhóm\n${list.map((row, at) => `${at + 1}${row}`).join('\n')}`)
        const { obligations } = statusesOn(plan, { events: [], evidence: NOTHING, on: '2026-01-05' })
        const asked = new Set(named(obligations.filter(({ period }) => period.endsWith(')'))))
        expect(ALL_2026.filter((name) => !asked.has(name))).toEqual([])
      }),
      { numRuns: 40 },
    )
  })
})

describe('what proves such a report', () => {
  const quarter = reportedPeriods(2026).find((period) => shortPeriod(period) === 'Quý I/2026')!
  const receipts = [{ report: 'ii-06a', from: quarter.from, to: quarter.to, at: '2026-03-16T08:00:00+07:00' }]
  const evidence = { snapshots: [], receipts }
  const event = (task: string, text: string, period?: string): TaskEvent => ({
    id: `${task} ${text}`,
    task,
    on: '2026-03-17',
    kind: 'document',
    text,
    ...(period === undefined ? {} : { period }),
  })
  const quarterOf = (given: Parameters<typeof regimeOn>[2]) =>
    regimeOn(QUARTERLY, '2026-03-20', given).find(({ period }) => period.startsWith('Quý I/2026'))?.status

  it('its receipt, of which the plan’s own quarter is proved, too', () => {
    expect(quarterOf({ evidence })).toBe('done')
    const { obligations } = statusesOn(QUARTERLY, { events: [], evidence, on: '2026-03-20' })
    expect(obligations.find(({ task, period }) => task === 'I.1' && period === 'Quý I/2026')?.status).toBe(
      'done',
    )
    expect(
      obligations.find(({ task, period }) => task === 'I.1' && period === 'Quý II/2026')?.status,
    ).not.toBe('done')
  })

  it('a document at the duty itself, at a task that means it, or that names the period', () => {
    expect(quarterOf({})).toBe('overdue')
    const label = regimeOn(QUARTERLY, '2026-03-20').find(({ period }) => period.startsWith('Quý I/'))!.period
    expect(quarterOf({ events: [event(REGIME_TASK, 'Số 12/BC-UBND', label)] })).toBe('done')
    expect(quarterOf({ events: [event('I.1', 'Số 12/BC-UBND', 'Quý I/2026')] })).toBe('done')
    expect(quarterOf({ events: [event('I.1', 'Quý I/2026: Số 12/BC-UBND ngày 17/03/2026')] })).toBe('done')
  })

  it('no other task and no other period', () => {
    expect(quarterOf({ events: [event('I.2', 'Số 12/BC-UBND', 'Quý I/2026')] })).toBe('overdue')
    expect(quarterOf({ events: [event('I.1', 'Số 12/BC-UBND', 'Quý II/2026')] })).toBe('overdue')
    expect(quarterOf({ events: [event('I.1', 'Số 12/BC-UBND ngày 17/03/2026')] })).toBe('overdue')
  })
})

it('they stand in the badge, in the week and in the calendar', () => {
  const plan = noPlan(2026)
  const { obligations } = statusesOn(plan, { events: [], evidence: NOTHING, on: '2026-03-16' })
  const due = obligations.find(({ period }) => period.startsWith('Quý I/2026'))!.due!
  expect(badgeOf(obligations, '2026-03-16').soon).toBeGreaterThan(0)
  const { days } = weekSheetOf(plan, obligations, { on: due, started: '2026-01-02' })
  const titles = days.flatMap(({ rows }) => rows.map(({ title }) => title))
  expect(titles.filter((title) => title.startsWith('Báo cáo Quý I/2026'))).toHaveLength(1)
  const calendar = calendarFileOf(plan, obligations, '2026-03-16T08:00:00+07:00').replace(/\r\n /g, '')
  expect(calendar).toContain(`DTSTART;VALUE=DATE:${due.replaceAll('-', '')}`)
  expect(calendar).toMatch(/SUMMARY:Báo cáo Quý I\/2026/)
})
