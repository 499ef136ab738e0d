import { shortPeriod } from '../periods/periods'
import { workingDaysBetween } from '../periods/working-days'
import type { Snapshot } from '../snapshot/snapshot'
import { type Day, formatDay } from '../text/day'
import { sameText } from '../text/fold'
import { type Evidence, evidenceOf } from './events'
import { type EvidenceRule, evidenceRuleOf } from './evidence-rules'
import { type Duty, dutiesOf, type PlanSettings } from './obligations'
import type { Obligation, TaskEvent, TaskStatus, TaskView } from './status'
import type { Plan, Task } from './task'
import { figuresByPeriod, type PeriodFigures, verdictOn } from './verdicts'

/** As much of a report's receipt as a task needs: which days it was for, and when. */
export interface ReceiptSeen {
  readonly report: string
  readonly from: Day
  readonly to: Day
  /** ISO 8601 with offset. */
  readonly at: string
}

export interface PlanEvidence {
  readonly snapshots: readonly Snapshot[]
  readonly receipts: readonly ReceiptSeen[]
}

/** Five working days: a week's notice. */
export const SOON = 5

interface Facts {
  readonly on: Day
  readonly events: readonly TaskEvent[]
  readonly figures: readonly PeriodFigures[]
  readonly receipts: readonly ReceiptSeen[]
  readonly settings: PlanSettings
}

interface Judged {
  readonly status: TaskStatus
  readonly why: string
}

/**
 * Every task and every obligation of a plan on a day, from evidence alone: events of the ledger, captured figures that
 * meet a target, receipts of filled reports.
 *
 * With no evidence, task I.1 ("Trước 20/02/2025") is 'due-soon' on 2025-02-19 and 'overdue' on 2025-02-20; the tasks
 * without a date ("Thường xuyên trong năm 2025") are 'in-progress' all year, never overdue.
 */
export function statusesOn(
  plan: Plan,
  events: readonly TaskEvent[],
  evidence: PlanEvidence,
  on: Day,
  settings: PlanSettings = {},
): { tasks: TaskView[]; obligations: Obligation[] } {
  const facts: Facts = {
    on,
    events,
    figures: figuresByPeriod(plan, evidence.snapshots, on),
    receipts: evidence.receipts.filter((receipt) => receipt.at.slice(0, 10) <= on),
    settings,
  }
  const duties = dutiesOf(plan, settings)
  const judged = plan.tasks.map((task) =>
    judgeTask(
      task,
      duties.filter((duty) => duty.task === task.id),
      facts,
    ),
  )
  return {
    tasks: judged.map(({ view }) => view),
    obligations: judged.flatMap(({ obligations }) => obligations),
  }
}

function judgeTask(task: Task, duties: readonly Duty[], facts: Facts) {
  const evidence = evidenceOf(task.id, facts.events, facts.on)
  const obligations = duties.map((duty): Obligation => {
    const { status, why } = judgeDuty(duty, task, evidence, facts)
    return { task: task.id, period: duty.period, from: duty.from, due: duty.due, why, status }
  })
  return { view: viewOf(task, duties, obligations, facts), obligations }
}

function judgeDuty(duty: Duty, task: Task, evidence: readonly Evidence[], facts: Facts): Judged {
  if (duty.kind === 'report') return judgeReport(duty, evidence, facts)
  if (duty.kind === 'beat') return judgeBeat(duty, evidenceRuleOf(task), evidence, facts)
  if (duty.kind === 'figures') return judgeFigures(duty, task, evidence, facts)
  return judgeOnce(duty, task, evidence, facts)
}

const ACCEPTED: Record<EvidenceRule, readonly TaskEvent['kind'][]> = {
  document: ['document', 'link'],
  posting: ['link', 'document'],
  figures: [],
  receipts: ['receipt', 'document', 'link'],
  any: ['note', 'link', 'document', 'receipt'],
}

/** What an event makes of a duty, the first that does: done with its words, or nothing arose. */
function byEvents(rule: EvidenceRule, evidence: readonly Evidence[], due: Day | null): Judged | null {
  const nothing = evidence.find(({ kind }) => kind === 'nothing-arose')
  const done = evidence
    .filter(({ kind }) => ACCEPTED[rule].includes(kind))
    .sort((a, b) => a.on.localeCompare(b.on))[0]
  if (done) return finished(done.on, due, done.text)
  return nothing ? { status: 'nothing-arose', why: nothing.text || 'không phát sinh' } : null
}

function finished(day: Day, due: Day | null, words: string): Judged {
  const late = due !== null && day > due
  const when = formatDay(day)
  return late
    ? { status: 'done-late', why: `${words}; ngày ${when}, sau hạn ${formatDay(due)}` }
    : { status: 'done', why: `${words}; ngày ${when}` }
}

function judgeOnce(duty: Duty, task: Task, evidence: readonly Evidence[], facts: Facts): Judged {
  const rule = evidenceRuleOf(task)
  if (rule === 'figures') return judgeTarget(duty, task, evidence, facts)
  const judged = byEvents(duty.kind === 'on-call' ? 'any' : rule, evidence, duty.due)
  if (judged) return judged
  if (duty.due === null && duty.kind !== 'dated') return { status: 'unscheduled', why: duty.why }
  const open = openStatus(duty.from, duty.due, facts)
  return evidence.length > 0 && open === 'not-due'
    ? { status: 'in-progress', why: duty.why }
    : { status: open, why: duty.why }
}

/** Before its window: not due; in it: in progress, or soon; past its last day: overdue. */
function openStatus(from: Day | null, due: Day | null, facts: Facts): TaskStatus {
  if (due !== null && facts.on > due) return 'overdue'
  if (from !== null && facts.on < from) return 'not-due'
  if (isSoon(due, facts)) return 'due-soon'
  return from === null ? 'not-due' : 'in-progress'
}

function isSoon(due: Day | null, { on, settings }: Facts): boolean {
  if (due === null || due < on) return false
  return workingDaysBetween(on, due, settings.calendar) <= (settings.soon ?? SOON)
}

/** A standing task has no deadline: a month without evidence stays open and says so; it is never called overdue. */
function judgeBeat(duty: Duty, rule: EvidenceRule, evidence: readonly Evidence[], facts: Facts): Judged {
  const { from, due } = duty
  const own = evidence.filter(({ on }) => from !== null && due !== null && from <= on && on <= due)
  const judged = byEvents(rule, own, due)
  if (judged) return judged
  if (from !== null && facts.on < from) return { status: 'not-due', why: duty.why }
  return { status: 'in-progress', why: `${duty.why}; ${duty.period} chưa có minh chứng` }
}

function judgeFigures(duty: Duty, task: Task, evidence: readonly Evidence[], facts: Facts): Judged {
  const own = facts.figures.find(({ from, to }) => from === duty.of?.from && to === duty.of.to)
  const verdict = own ? verdictOn(task, own) : null
  if (verdict) return { status: verdict.met ? 'done' : 'in-progress', why: verdict.words }
  const inside = evidence.filter(({ on }) => (duty.from ?? '') <= on && on <= (duty.due ?? '9999'))
  const judged = byEvents('figures', inside, duty.due)
  if (judged) return judged
  if (facts.on < (duty.from ?? '')) return { status: 'not-due', why: duty.why }
  return { status: 'in-progress', why: `${duty.why}; chưa chụp số liệu của kỳ` }
}

/** A target for the whole year: what the latest captured period says. */
function judgeTarget(duty: Duty, task: Task, evidence: readonly Evidence[], facts: Facts): Judged {
  const verdict = latestVerdict(task, facts)
  if (verdict?.met) return { status: 'done', why: verdict.words }
  const judged = byEvents('figures', evidence, duty.due)
  if (judged) return judged
  const open = openStatus(duty.from, duty.due, facts)
  return { status: open, why: verdict ? verdict.words : `${duty.why}; chưa có số liệu` }
}

function latestVerdict(task: Task, facts: Facts) {
  const verdicts = facts.figures.map((figures) => verdictOn(task, figures))
  return verdicts.filter((verdict) => verdict !== null).at(-1) ?? null
}

function judgeReport(duty: Duty, evidence: readonly Evidence[], facts: Facts): Judged {
  const period = duty.of
  if (!period) return { status: 'unscheduled', why: duty.why }
  const receipt = facts.receipts.find(({ from, to }) => from === period.from && to === period.to)
  if (receipt) return finished(receipt.at.slice(0, 10), duty.due, `phiếu đối chiếu ${receipt.report}`)
  const named = evidence.filter(({ text }) => namesPeriod(text, shortPeriod(period)))
  const judged = byEvents('receipts', named, duty.due)
  if (judged) return judged
  if (duty.due !== null && facts.on > duty.due)
    return { status: 'overdue', why: `${duty.why}; chưa có phiếu đối chiếu` }
  if (isSoon(duty.due, facts)) return { status: 'due-soon', why: duty.why }
  return { status: facts.on > period.to ? 'in-progress' : 'not-due', why: duty.why }
}

/** A document or link counts for the report whose period its text names: "Quý I/2025: Báo cáo số 15/BC-UBND". */
function namesPeriod(text: string, period: string): boolean {
  return text.split(/[:;,(]/).some((part) => sameText(part, period))
}

function viewOf(
  task: Task,
  duties: readonly Duty[],
  obligations: readonly Obligation[],
  facts: Facts,
): TaskView {
  const [first] = obligations
  const kind = duties[0]?.kind
  if (!first) return { id: task.id, status: 'not-due', due: null, why: 'chưa đến kỳ nào trong kế hoạch' }
  if (kind === 'report') return viewOfReports(task, obligations, facts)
  if (kind === 'figures') return viewOfTarget(task, obligations, facts)
  if (kind === 'beat') return viewOfBeats(task, obligations, facts)
  return { id: task.id, status: first.status, due: first.due, why: first.why }
}

/** A standing task is where its current month is; it has no due day of its own. */
function viewOfBeats(task: Task, beats: readonly Obligation[], { on }: Facts): TaskView {
  const begun = beats.filter(({ from }) => from !== null && from <= on)
  const current = begun.find(({ due }) => due !== null && on <= due) ?? begun.at(-1) ?? beats[0]
  return { id: task.id, status: current?.status ?? 'not-due', due: null, why: current?.why ?? '' }
}

function viewOfTarget(task: Task, periods: readonly Obligation[], facts: Facts): TaskView {
  const verdict = latestVerdict(task, facts)
  if (verdict)
    return { id: task.id, status: verdict.met ? 'done' : 'in-progress', due: null, why: verdict.words }
  return viewOfBeats(task, periods, facts)
}

/**
 * A task of periodic reports is as its most urgent report; where the plan gives it the whole year ("Trong năm 2025") it is
 * not overdue before the year ends, and the reason names the reports that are.
 */
function viewOfReports(task: Task, reports: readonly Obligation[], { on }: Facts): TaskView {
  const open = reports.filter(({ status }) => !CLOSED.includes(status))
  const overdue = open.filter(({ status }) => status === 'overdue')
  const next = open.find(({ status }) => status !== 'overdue')
  const inYear = task.due.to !== null
  const why = [
    overdue.length > 0 ? `${overdue.length} báo cáo quá hạn, đầu tiên ${overdue[0]?.period}` : '',
    next ? `${next.period}: hạn ${formatDay(next.due ?? '')} (${next.why})` : '',
  ].filter((part) => part !== '')
  if (open.length === 0)
    return { id: task.id, status: 'done', due: task.due.to, why: 'mọi kỳ báo cáo đã có phiếu đối chiếu' }
  const late = overdue.length > 0 && (task.due.to === null || on > task.due.to)
  const soon = next?.status === 'due-soon'
  const status = late ? 'overdue' : soon ? 'due-soon' : inYear ? 'in-progress' : (next?.status ?? 'not-due')
  return {
    id: task.id,
    status,
    due: inYear ? task.due.to : ((overdue[0] ?? next)?.due ?? null),
    why: why.join('; '),
  }
}

const CLOSED: readonly TaskStatus[] = ['done', 'done-late', 'nothing-arose']
