import { useMemo } from 'preact/hooks'
import type { Obligation } from '../../../core/plans/status'
import { addDays, formatDay } from '../../../core/text/day'
import type { Desk } from '../desk'
import { statusesFor } from '../statuses-for'
import { MissingForReports } from './missing-for-reports'
import { ObligationRow } from './obligation-row'

const WEEK = 7

/** «Hôm nay»: overdue first, then what is due, the week ahead, and what the next report still lacks. */
export function TodayTab({ desk }: { desk: Desk }) {
  const { obligations } = useMemo(() => statusesFor(desk), [desk])
  const overdue = obligations.filter((one) => one.status === 'overdue')
  const soon = obligations.filter((one) => one.status === 'due-soon')
  const week = obligations.filter(
    (one) => isOpen(one) && one.due !== null && one.due >= desk.today && one.due <= addDays(desk.today, WEEK),
  )
  const ahead = week.filter((one) => !soon.includes(one))
  return (
    <div class="stack-wide">
      <h2>Hôm nay, {formatDay(desk.today)}</h2>
      <Group title="Quá hạn" tone="error" list={overdue} desk={desk} />
      <Group title="Sắp đến hạn" tone="warning" list={soon} desk={desk} />
      <Group title="Trong 7 ngày tới" tone="muted" list={ahead} desk={desk} />
      {overdue.length + soon.length + ahead.length === 0 && (
        <p>Không có việc đến hạn trong 7 ngày tới. Việc cần làm tiếp: chụp số liệu cho báo cáo của kỳ.</p>
      )}
      <MissingForReports desk={desk} />
    </div>
  )
}

function isOpen({ status }: Obligation): boolean {
  return status === 'not-due' || status === 'in-progress' || status === 'due-soon'
}

interface GroupProps {
  readonly title: string
  readonly tone: 'error' | 'warning' | 'muted'
  readonly list: readonly Obligation[]
  readonly desk: Desk
}

const MARKS = { error: '✕', warning: '⚠', muted: '○' } as const

function Group({ title, tone, list, desk }: GroupProps) {
  if (list.length === 0) return null
  return (
    <section class="stack" aria-label={title}>
      <h3 class={tone}>
        <span aria-hidden="true">{MARKS[tone]} </span>
        {title} ({list.length})
      </h3>
      <ul class="stack">
        {list.map((obligation) => (
          <ObligationRow
            key={`${obligation.task} ${obligation.period} ${obligation.due}`}
            obligation={obligation}
            desk={desk}
          />
        ))}
      </ul>
    </section>
  )
}
