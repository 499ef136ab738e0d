import type { Day } from '../text/day'
import type { PlanSettings } from './duty'
import { isSoon } from './facts'
import { isOverdue, isReport, type Obligation } from './status'

/** What the extension's icon says. */
export interface Badge {
  readonly overdue: number
  /** Due within the settings' working days, not overdue. */
  readonly soon: number
  /** The icon's number as text, overdue and soon together; '' where there is none, '99+' where there are more. */
  readonly text: string
  readonly tone: 'error' | 'warning' | 'none'
  /** For the icon's tooltip. */
  readonly title: string
}

/**
 * How many obligations are overdue or due soon. A report that three tasks ask for on the same days is one thing to do,
 * and counts once.
 *
 * With I.1 overdue and II.1 due in five working days: text '2', tone 'error', title '1 việc quá hạn, 1 việc sắp đến hạn'.
 */
export function badgeOf(obligations: readonly Obligation[], on: Day, settings: PlanSettings = {}): Badge {
  const overdue = countOnce(obligations.filter(isOverdue))
  const soon = countOnce(
    obligations.filter((one) => one.status === 'due-soon' && isSoon(one.due, { on, settings })),
  )
  const total = overdue + soon
  const parts = [
    overdue > 0 ? `${overdue} việc quá hạn` : '',
    soon > 0 ? `${soon} việc sắp đến hạn` : '',
  ].filter((part) => part !== '')
  return {
    overdue,
    soon,
    text: total === 0 ? '' : total > 99 ? '99+' : String(total),
    tone: overdue > 0 ? 'error' : soon > 0 ? 'warning' : 'none',
    title: parts.length === 0 ? 'Không có việc đến hạn' : parts.join(', '),
  }
}

function countOnce(obligations: readonly Obligation[]): number {
  return new Set(obligations.map((one) => (isReport(one) ? `${one.period} ${one.due}` : one.task))).size
}
