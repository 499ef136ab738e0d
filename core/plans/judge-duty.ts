import type { Period } from '../periods/period'
import { shortPeriod } from '../periods/periods'
import { type Day, formatDay } from '../text/day'
import { sameText } from '../text/fold'
import type { Duty } from './duty'
import type { Evidence } from './events'
import { type EvidenceRule, evidenceRuleOf } from './evidence-rules'
import { type Facts, isSoon } from './facts'
import type { ReceiptSeen } from './receipt-seen'
import { isClosed, type Obligation, type TaskEventKind } from './status'
import type { Task } from './task'
import { latestVerdict, verdictOn } from './verdicts'

export type DutyJudged = Pick<Obligation, 'status' | 'why' | 'lacks'>

/** How one duty stands: its evidence decides, and without any the day does. */
export function judgeDuty(duty: Duty, task: Task, given: readonly Evidence[], facts: Facts): DutyJudged {
  const evidence = given.filter(({ period }) => period === undefined || period === duty.period)
  return orDoneBefore(judgeByKind(duty, task, evidence, facts), duty, evidence)
}

/** What the officer said of the time before the book closes what was past on that day; never a target that was missed. */
function orDoneBefore(judged: DutyJudged, { due, period }: Duty, evidence: readonly Evidence[]): DutyJudged {
  if (isClosed(judged) || judged.lacks === 'target' || due === null) return judged
  const said = evidence.find((one) => one.kind === 'before-book' && (one.period ?? '') === period)
  return said && due < said.on ? { status: 'done', why: said.text } : judged
}

function judgeByKind(duty: Duty, task: Task, evidence: readonly Evidence[], facts: Facts): DutyJudged {
  const rule = evidenceRuleOf(task)
  if (duty.kind === 'report') return judgeReport(duty, evidence, facts)
  if (duty.kind === 'beat') return judgeBeat(duty, rule, evidence, facts)
  if (duty.kind === 'turn') return judgeTurn(duty, rule, evidence, facts)
  if (duty.kind === 'figures') return judgeFigures(duty, task, evidence, facts)
  if (duty.kind === 'on-call' || duty.kind === 'unknown') return judgeUnscheduled(duty, evidence)
  return rule === 'figures'
    ? judgeTarget(duty, task, evidence, facts)
    : judgeOnce(duty, rule, evidence, facts)
}

/** Which events are evidence, by what the task asks for. A note alone proves no document and no posting. */
export const ACCEPTED: Record<EvidenceRule, readonly TaskEventKind[]> = {
  document: ['document', 'link'],
  posting: ['link', 'document'],
  figures: [],
  receipts: ['receipt', 'document', 'link'],
  any: ['note', 'link', 'document', 'receipt', 'figure'],
}

/** What the events make of a duty: done by the earliest that counts, else nothing arose; null where they say nothing. */
function byEvents(rule: EvidenceRule, evidence: readonly Evidence[], due: Day | null): DutyJudged | null {
  const counting = evidence.filter(({ kind }) => ACCEPTED[rule].includes(kind))
  const [first] = counting.sort((a, b) => a.on.localeCompare(b.on))
  if (first) return finished(first.on, due, first.text)
  const nothing = evidence.find(({ kind }) => kind === 'nothing-arose')
  return nothing ? { status: 'nothing-arose', why: nothing.text || 'không phát sinh' } : null
}

function finished(day: Day, due: Day | null, words: string): DutyJudged {
  if (due !== null && day > due)
    return { status: 'done-late', why: `${words}; ngày ${formatDay(day)}, sau hạn ${formatDay(due)}` }
  return { status: 'done', why: `${words}; ngày ${formatDay(day)}` }
}

function judgeUnscheduled(duty: Duty, evidence: readonly Evidence[]): DutyJudged {
  return byEvents('any', evidence, null) ?? { status: 'unscheduled', why: duty.why }
}

function judgeOnce(duty: Duty, rule: EvidenceRule, evidence: readonly Evidence[], facts: Facts): DutyJudged {
  const judged = byEvents(rule, evidence, duty.due)
  if (judged) return judged
  const open = openStatus(duty, facts)
  return { status: open === 'not-due' && evidence.length > 0 ? 'in-progress' : open, why: duty.why }
}

/** Before its window: not due; in it: in progress, or soon; past its last day: overdue. */
function openStatus({ from, due }: Duty, facts: Facts): Obligation['status'] {
  if (due !== null && facts.on > due) return 'overdue'
  if (from !== null && facts.on < from) return 'not-due'
  if (isSoon(due, facts)) return 'due-soon'
  return from === null ? 'not-due' : 'in-progress'
}

/** A standing task has no deadline: a month without evidence stays open and says so; it is never overdue, nor done late. */
function judgeBeat(duty: Duty, rule: EvidenceRule, evidence: readonly Evidence[], facts: Facts): DutyJudged {
  const judged = byEvents(rule, within(duty, evidence), null)
  if (judged) return judged
  if (facts.on < (duty.from ?? '')) return { status: 'not-due', why: duty.why }
  return { status: 'in-progress', why: `${duty.why}; ${duty.period} chưa có minh chứng` }
}

function judgeTurn(duty: Duty, rule: EvidenceRule, evidence: readonly Evidence[], facts: Facts): DutyJudged {
  const closed = byReceipt(duty, facts)
  if (closed) return closed
  const judged = byEvents(rule, within(duty, evidence), duty.due)
  return judged ?? { status: openStatus(duty, facts), why: duty.why }
}

/** What is entered for this very duty, and what happened within its days. */
function within({ from, due }: Duty, evidence: readonly Evidence[]): Evidence[] {
  return evidence.filter(
    ({ on, period }) => period !== undefined || ((from ?? '') <= on && on <= (due ?? '9999')),
  )
}

/** A target over one period: the period's own figures decide. */
function judgeFigures(duty: Duty, task: Task, evidence: readonly Evidence[], facts: Facts): DutyJudged {
  const own = facts.figures.find(({ from, to }) => from === duty.of?.from && to === duty.of.to)
  const verdict = own ? verdictOn(task, own) : null
  if (verdict?.met) return { status: 'done', why: verdict.words }
  if (verdict) return { status: 'in-progress', why: verdict.words, lacks: 'target' }
  const judged = byEvents('figures', within(duty, evidence), duty.due)
  if (judged) return judged
  if (facts.on < (duty.from ?? '')) return { status: 'not-due', why: duty.why }
  return { status: 'in-progress', why: `${duty.why}; chưa chụp số liệu của kỳ`, lacks: 'figures' }
}

/** A target for the whole year: what the latest captured period says. */
function judgeTarget(duty: Duty, task: Task, evidence: readonly Evidence[], facts: Facts): DutyJudged {
  const verdict = latestVerdict(task, facts.figures)
  if (verdict?.met) return { status: 'done', why: verdict.words }
  const judged = byEvents('figures', evidence, duty.due)
  if (judged) return judged
  const status = openStatus(duty, facts)
  return verdict
    ? { status, why: verdict.words, lacks: 'target' }
    : { status, why: `${duty.why}; chưa có số liệu`, lacks: 'figures' }
}

/** Done by the receipt for its period's very days; null where there is none. */
function byReceipt({ of, due }: Duty, facts: Facts): DutyJudged | null {
  const receipt = of && closingReceipt(facts, of)
  if (!receipt) return null
  const words = receipt.sent ? 'đã gửi' : `phiếu đối chiếu ${receipt.report}`
  return finished(receipt.at.slice(0, 10), due, words)
}

/** A report is done by the receipt for its very days, or by a document or link for it or that names its period. */
export function judgeReport(duty: Duty, evidence: readonly Evidence[], facts: Facts): DutyJudged {
  return orDoneBefore(judgeByReport(duty, evidence, facts), duty, evidence)
}

function judgeByReport(duty: Duty, evidence: readonly Evidence[], facts: Facts): DutyJudged {
  const { of: period } = duty
  if (!period) return { status: 'unscheduled', why: duty.why }
  const closed = byReceipt(duty, facts)
  if (closed) return closed
  const named = evidence.filter(
    (one) => one.period !== undefined || namesPeriod(one.text, shortPeriod(period)),
  )
  const judged = byEvents('receipts', named, duty.due)
  if (judged) return judged
  if (duty.due !== null && facts.on > duty.due)
    return { status: 'overdue', why: `${duty.why}; chưa có phiếu đối chiếu` }
  if (isSoon(duty.due, facts)) return { status: 'due-soon', why: duty.why }
  return { status: facts.on > period.to ? 'in-progress' : 'not-due', why: duty.why }
}

/** What was sent first; where nothing was, what was filled. */
function closingReceipt({ receipts }: Facts, period: Pick<Period, 'from' | 'to'>): ReceiptSeen | undefined {
  const own = receipts.filter(({ from, to }) => from === period.from && to === period.to)
  const sent = own.filter((one) => one.sent === true).sort((a, b) => a.at.localeCompare(b.at))
  return sent[0] ?? own[0]
}

/** "Quý I/2025: Báo cáo số 15/BC-UBND ngày 17/3/2025" counts for Quý I/2025 and for no other report due that day. */
function namesPeriod(text: string, period: string): boolean {
  return text.split(/[:;,(]/).some((part) => sameText(part, period))
}
