import type { Day } from '../../text/day'
import { type EvidenceRule, evidenceRuleOf } from '../evidence-rules'
import { ACCEPTED } from '../judge-duty'
import { isReport, type Obligation, type TaskEvent, type TaskEventKind } from '../status'
import type { Plan } from '../task'

/** What an officer says once of many periods. */
export interface ClosingSaid {
  readonly kind: TaskEventKind
  readonly text: string
  readonly on: Day
}

/** One event for each obligation, all with the same words. */
export function eventsClosing(
  obligations: readonly Obligation[],
  { kind, text, on }: ClosingSaid,
): Omit<TaskEvent, 'id'>[] {
  return obligations.map(({ task, period }) => ({ task, on, kind, text, ...(period && { period }) }))
}

/** One event that takes back each of these. */
export function eventsUndoing(events: readonly TaskEvent[], on: Day): Omit<TaskEvent, 'id'>[] {
  return events.map(({ id, task, text }) => ({ task, on, kind: 'undo', text: `Hoàn tác: ${text}`, ref: id }))
}

const ENTERED: readonly TaskEventKind[] = ['document', 'link', 'note', 'nothing-arose']

/**
 * Which kinds of evidence, entered by hand, close every one of these obligations, the likeliest first: a note closes no
 * posting. «Không phát sinh» closes any.
 */
export function kindsThatClose(obligations: readonly Obligation[], plan: Plan): TaskEventKind[] {
  const rules = obligations.map((one) => ruleOf(one, plan))
  return ENTERED.filter(
    (kind) => kind === 'nothing-arose' || rules.every((rule) => ACCEPTED[rule].includes(kind)),
  )
}

function ruleOf(obligation: Obligation, plan: Plan): EvidenceRule {
  const task = plan.tasks.find(({ id }) => id === obligation.task)
  return isReport(obligation) || !task ? 'receipts' : evidenceRuleOf(task)
}
