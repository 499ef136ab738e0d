import { formatDay } from '../text/day'
import type { Duty } from './duty'
import { type Facts, isSoon } from './facts'
import { isClosed, type Obligation, type TaskStatus, type TaskView } from './status'
import type { Task } from './task'
import { latestVerdict } from './verdicts'

/** How a whole task stands, from its duties. */
export function viewOf(
  task: Task,
  kind: Duty['kind'],
  obligations: readonly Obligation[],
  facts: Facts,
): TaskView {
  const [first] = obligations
  if (!first) return { id: task.id, status: 'not-due', due: null, why: 'chưa đến kỳ nào trong kế hoạch' }
  if (kind === 'report' || kind === 'turn') return viewOfRepeated(task, obligations, facts)
  if (kind === 'figures') return viewOfTarget(task, obligations, facts)
  if (kind === 'beat') return viewOfBeats(task, obligations, facts)
  const { status, due, why, lacks } = first
  return { id: task.id, status, due, why, ...(lacks && { lacks }) }
}

/** A standing task is where its current month is, and after its last month what all of them came to; it has no due day of its own. */
function viewOfBeats(task: Task, beats: readonly Obligation[], { on }: Facts): TaskView {
  const isOver = ({ due }: Obligation) => due !== null && due < on
  const begun = beats.filter(({ from }) => from !== null && from <= on)
  const current = begun.find((beat) => !isOver(beat)) ?? begun.at(-1) ?? beats[0]
  const { status, why, lacks } = current && !beats.every(isOver) ? current : wholeYear(beats)
  return { id: task.id, status, due: null, why, ...(lacks && { lacks }) }
}

function wholeYear(beats: readonly Obligation[]): Pick<TaskView, 'status' | 'why' | 'lacks'> {
  const open = beats.filter((beat) => !isClosed(beat))
  const [first] = open
  if (first)
    return {
      status: 'in-progress',
      why: `đã hết kế hoạch; ${open.length} trong ${beats.length} kỳ chưa có minh chứng, đầu tiên ${first.period}`,
      ...(first.lacks && { lacks: first.lacks }),
    }
  const arose = beats.some(({ status }) => status !== 'nothing-arose')
  return { status: arose ? 'done' : 'nothing-arose', why: 'mọi kỳ trong kế hoạch đã xong' }
}

/** A target is where the latest captured period is. */
function viewOfTarget(task: Task, periods: readonly Obligation[], facts: Facts): TaskView {
  const verdict = latestVerdict(task, facts.figures)
  if (!verdict) return viewOfBeats(task, periods, facts)
  const why = verdict.words
  if (verdict.met) return { id: task.id, status: 'done', due: null, why }
  return { id: task.id, status: 'in-progress', due: null, why, lacks: 'target' }
}

/**
 * A task of periodic reports is as its most urgent report. Where the plan gives it the whole year ("Trong năm 2025") it is
 * not overdue before the year ends; the reason still counts the reports that are.
 */
function viewOfRepeated(task: Task, reports: readonly Obligation[], facts: Facts): TaskView {
  const open = reports.filter((report) => !isClosed(report))
  const overdue = open.filter(({ status }) => status === 'overdue')
  const next = open.find(({ status }) => status !== 'overdue')
  const { to } = task.due
  if (open.length === 0) return { id: task.id, status: 'done', due: to, why: 'mọi kỳ trong kế hoạch đã xong' }
  return {
    id: task.id,
    status: repeatedStatus(task, overdue.length > 0, next, facts),
    due: to ?? overdue[0]?.due ?? next?.due ?? null,
    why: [...overdueWords(overdue), ...nextWords(next)].join('; '),
  }
}

function repeatedStatus(task: Task, late: boolean, next: Obligation | undefined, facts: Facts): TaskStatus {
  const { to } = task.due
  if (to === null ? late : facts.on > to) return 'overdue'
  if (next?.status === 'due-soon' || isSoon(to, facts)) return 'due-soon'
  return to === null ? (next?.status ?? 'not-due') : 'in-progress'
}

function overdueWords(overdue: readonly Obligation[]): string[] {
  const [first] = overdue
  return first ? [`${overdue.length} kỳ quá hạn, đầu tiên ${first.period}`] : []
}

function nextWords(next: Obligation | undefined): string[] {
  return next?.due ? [`${next.period}: hạn ${formatDay(next.due)} (${next.why})`] : []
}
