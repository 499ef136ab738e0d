import { dueDayOf } from '../periods/due'
import { labelPeriod, reportedPeriods, shortPeriod } from '../periods/periods'
import { formatDay, lastDayOfMonth } from '../text/day'
import type { Duty, PlanSettings } from './duty'
import { isReportTask } from './report-tasks'
import type { Plan, Task } from './task'

const ROMAN = ['I', 'II', 'III', 'IV']

export function onCallOf(task: Task): Duty {
  const words = /^theo /i.test(task.product) ? task.product : 'khi cấp trên yêu cầu'
  const why = `chưa có lịch: ${words.charAt(0).toLowerCase()}${words.slice(1)}`
  return { task: task.id, kind: 'on-call', period: '', from: task.due.from, due: null, why }
}

export function unknownOf(task: Task): Duty {
  const why = task.time === '' ? 'kế hoạch không ghi thời gian' : `chưa hiểu thời gian «${task.time}»`
  return { task: task.id, kind: 'unknown', period: '', from: null, due: null, why }
}

export function onceOf(task: Task, plan: Plan): Duty {
  const { kind, from, to } = task.due
  const inYear = kind === 'in-year'
  const why =
    to === null ? `kế hoạch ghi «${task.time}»` : `kế hoạch ghi «${task.time}»: hết ngày ${formatDay(to)}`
  return {
    task: task.id,
    kind: inYear ? 'year' : 'once',
    period: inYear ? `Năm ${plan.year}` : '',
    from,
    due: to,
    why,
  }
}

/** Months (or quarters) of the calendar year that the phrase goes over: the plan's own time phrases are calendar ones. */
export function beatsOf(task: Task, plan: Plan, { beat = 'month' }: PlanSettings): Duty[] {
  const length = beat === 'month' ? 1 : 3
  const { from, to } = task.due
  const all = Array.from({ length: 12 / length }, (_, at) => {
    const month = at * length + 1
    const period = beat === 'month' ? `Tháng ${month}/${plan.year}` : `Quý ${ROMAN[at]}/${plan.year}`
    return {
      task: task.id,
      kind: 'beat' as const,
      period,
      from: `${plan.year}-${String(month).padStart(2, '0')}-01`,
      due: lastDayOfMonth(plan.year, month + length - 1),
      why: `thường xuyên: mỗi ${beat === 'month' ? 'tháng' : 'quý'} một minh chứng`,
    }
  })
  return all.filter((one) => (from ?? '') <= one.due && one.from <= (to ?? '9999'))
}

/** A target is measured over the periods whose figures are reported: Quý I, II, III and the year. */
export function figuresOf(task: Task, plan: Plan, settings: PlanSettings): Duty[] {
  return reportedPeriods(plan.year, settings.regimes)
    .filter(({ kind }) => kind !== 'month')
    .map((period) => ({
      task: task.id,
      kind: 'figures',
      period: labelPeriod(period),
      from: period.from,
      due: period.to,
      why: `chỉ tiêu tính trên số liệu chốt ngày ${formatDay(period.to)}`,
      of: period,
    }))
}

export function reportsOf(task: Task, plan: Plan, settings: PlanSettings): Duty[] {
  return reportDutiesOf(plan.year, task.id, settings)
}

/** Every report that the regimes of a year ask for, as duties of one task. */
export function reportDutiesOf(year: number, task: string, settings: PlanSettings): Duty[] {
  return reportedPeriods(year, settings.regimes).flatMap((period) => {
    const due = dueDayOf(period, settings)
    if (!due) return []
    return [
      {
        task,
        kind: 'report',
        period: labelPeriod(period),
        from: period.from,
        due: due.due,
        why: `${due.why}; gửi ${due.recipient}`,
        of: period,
      },
    ]
  })
}

/**
 * One duty each time the phrase wants it: "Trước ngày 05 hằng tháng", "Quý II và quý IV". A turn of a task that means the
 * regime's reports is of the report of that name: its receipt counts.
 */
export function turnsOfTask(task: Task, plan: Plan, settings: PlanSettings): Duty[] {
  const reports = isReportTask(task) ? reportedPeriods(plan.year, settings.regimes) : []
  return (task.due.turns ?? []).map(({ period, from, due }) => {
    const of = reports.find((report) => shortPeriod(report) === period)
    return {
      task: task.id,
      kind: 'turn',
      period,
      from,
      due,
      why: `kế hoạch ghi «${task.time}»: hết ngày ${formatDay(due)}`,
      ...(of ? { of } : {}),
    }
  })
}
