import type { Day } from '../../text/day'
import { isReport, type Obligation } from '../status'
import type { Plan, Task } from '../task'
import { agendaWords } from './agenda-words'
import { periodsOnce } from './counted'
import { plainPeriod, UNIT_WORDS, unitOfPeriod } from './period-unit'

/** One thing to do as it is listed: a task with all its periods, or the reports of one length, whatever tasks ask for them. */
export interface AgendaRow {
  /** "V.1"; "báo cáo quý". */
  readonly key: string
  /** "V.1", "Báo cáo Quý I/2025 (15/12/2024–14/03/2025)"; "Báo cáo quý" where several are open. */
  readonly title: string
  /** What the plan calls the task; '' for reports. */
  readonly text: string
  readonly lead: string
  /** The plan's tasks that ask for it, in the plan's order. */
  readonly tasks: readonly string[]
  /** «thiếu 10 tháng». */
  readonly words: string
  /** How the most urgent of it stands; null where it is past and not overdue: its words say what it lacks. */
  readonly status: Obligation['status'] | null
  readonly why: string
  /** The day of its most urgent part. */
  readonly due: Day | null
  /** What is summed in it. */
  readonly open: readonly Obligation[]
}

/** `keyOfRow` of V.1's March is `'V.1'`, of any monthly report `'báo cáo tháng'`. */
export function keyOfRow(obligation: Obligation): string {
  return isReport(obligation) ? `báo cáo ${UNIT_WORDS[unitOfPeriod(obligation.period)]}` : obligation.task
}

export interface RowAt {
  readonly on: Day
  readonly over: boolean
}

/** The row that open obligations of one key give on a day. */
export function agendaRow(plan: Plan, open: readonly Obligation[], { on, over }: RowAt): AgendaRow | null {
  const sorted = open.toSorted((a, b) => urgencyOf(a, on) - urgencyOf(b, on) || byDay(a, b))
  const [first] = sorted
  if (!first) return null
  const tasks = plan.tasks.filter(({ id }) => open.some((one) => one.task === id || one.tasks?.includes(id)))
  const own = isReport(first) ? undefined : tasks[0]
  const once = periodsOnce(sorted)
  const only = isReport(first) && once.length === 1
  return {
    key: keyOfRow(first),
    title: titleOf(first, only, own),
    text: own?.text ?? '',
    lead: own?.lead ?? '',
    tasks: tasks.map(({ id }) => id),
    words: agendaWords(sorted, { on, over, named: only }),
    status: statusShown(first, { on, over }),
    why: first.why,
    due: first.due,
    open: sorted,
  }
}

/** What is past is overdue or lacks something, as the words say; of a plan that is over nothing is overdue. */
function statusShown({ status, due }: Obligation, { on, over }: RowAt): AgendaRow['status'] {
  if (due === null || due >= on) return status
  return status === 'overdue' && !over ? status : null
}

function titleOf(first: Obligation, only: boolean, own: Task | undefined): string {
  if (!isReport(first)) return own?.id ?? first.task
  return only ? `Báo cáo ${first.period}` : `Báo cáo ${UNIT_WORDS[unitOfPeriod(plainPeriod(first.period))]}`
}

/** What is ahead comes before what is past, as it is listed. */
function urgencyOf({ due }: Obligation, on: Day): number {
  return due !== null && due >= on ? 0 : 1
}

function byDay(a: Obligation, b: Obligation): number {
  return (a.due ?? '9').localeCompare(b.due ?? '9')
}
