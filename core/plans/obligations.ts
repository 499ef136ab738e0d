import { type DueSettings, dueOf } from '../periods/due'
import type { Period } from '../periods/period'
import { labelPeriod, reportedPeriods } from '../periods/periods'
import { type Day, formatDay, lastDayOfMonth } from '../text/day'
import { evidenceRuleOf, isOnCall } from './evidence-rules'
import type { Plan, Task } from './task'

/** One dated instance of a task before anything is known of its evidence. */
export interface Duty {
  readonly task: string
  readonly kind: 'dated' | 'beat' | 'figures' | 'in-year' | 'report' | 'on-call' | 'unknown'
  readonly period: string
  readonly from: Day | null
  readonly due: Day | null
  readonly why: string
  /** The period whose figures or receipt it asks for. */
  readonly of?: Period
}

/** What the officer may set; all of it plain data. */
export interface PlanSettings extends DueSettings {
  /** How often a standing task wants a piece of evidence. */
  readonly beat?: 'month' | 'quarter'
  /** First day the plan binds: nothing is due before it. */
  readonly since?: Day
  /** "Sắp đến hạn" from so many working days before. */
  readonly soon?: number
}

/**
 * The dated instances of every task of a plan, in the plan's order: one for a dated or in-year task, one per month (or
 * quarter) for a standing one, one per report period and recipient for a periodic one. A task on the authority's
 * calendar has one without a day.
 */
export function dutiesOf(plan: Plan, settings: PlanSettings = {}): Duty[] {
  const since = settings.since ?? plan.since ?? ''
  return plan.tasks
    .flatMap((task) => dutiesOfTask(task, plan, settings))
    .filter(
      ({ kind, due }) =>
        (kind !== 'beat' && kind !== 'report' && kind !== 'figures') || (due ?? since) >= since,
    )
}

function dutiesOfTask(task: Task, plan: Plan, settings: PlanSettings): Duty[] {
  const rule = evidenceRuleOf(task)
  if (isOnCall(task)) return [onCall(task)]
  if (task.due.kind === 'periodic' || rule === 'receipts') return reports(task, plan, settings)
  if (task.due.kind === 'standing' && rule === 'figures') return figures(task, plan, settings)
  if (task.due.kind === 'standing') return beats(task, plan, settings)
  if (task.due.kind === 'unknown') return [unknown(task)]
  return [once(task, plan)]
}

function onCall(task: Task): Duty {
  const words = /^theo /i.test(task.product) ? task.product : 'khi cấp trên yêu cầu'
  const why = `chưa có lịch: ${words.charAt(0).toLowerCase()}${words.slice(1)}`
  return { task: task.id, kind: 'on-call', period: '', from: task.due.from, due: null, why }
}

function unknown(task: Task): Duty {
  const why = task.time === '' ? 'kế hoạch không ghi thời gian' : `chưa hiểu thời gian «${task.time}»`
  return { task: task.id, kind: 'unknown', period: '', from: null, due: null, why }
}

function once(task: Task, plan: Plan): Duty {
  const { kind, from, to } = task.due
  const inYear = kind === 'in-year'
  const why =
    to === null ? `kế hoạch ghi «${task.time}»` : `kế hoạch ghi «${task.time}»: hết ngày ${formatDay(to)}`
  return {
    task: task.id,
    kind: inYear ? 'in-year' : 'dated',
    period: inYear ? `Năm ${plan.year}` : '',
    from,
    due: to,
    why,
  }
}

/** Months (or quarters) of the calendar year: the plan's own time phrases are calendar ones. */
function beats(task: Task, plan: Plan, { beat = 'month' }: PlanSettings): Duty[] {
  const length = beat === 'month' ? 1 : 3
  return Array.from({ length: 12 / length }, (_, at) => {
    const month = at * length + 1
    const period = beat === 'month' ? `Tháng ${month}/${plan.year}` : `Quý ${ROMAN[at]}/${plan.year}`
    return {
      task: task.id,
      kind: 'beat',
      period,
      from: `${plan.year}-${String(month).padStart(2, '0')}-01`,
      due: lastDayOfMonth(plan.year, month + length - 1),
      why: `thường xuyên: mỗi ${beat === 'month' ? 'tháng' : 'quý'} một minh chứng`,
    }
  })
}

/** A target is measured over the periods whose figures are reported: Quý I, II, III and the year. */
function figures(task: Task, plan: Plan, settings: PlanSettings): Duty[] {
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

const ROMAN = ['I', 'II', 'III', 'IV']

function reports(task: Task, plan: Plan, settings: PlanSettings): Duty[] {
  return reportedPeriods(plan.year, settings.regimes).flatMap((period) => {
    const due = dueOf(period, settings)
    if (!due) return []
    return [
      {
        task: task.id,
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
