import { useMemo, useState } from 'preact/hooks'
import { isReport, type Obligation } from '../../../core/plans/status'
import { addDays, dayParts, formatDay } from '../../../core/text/day'
import { Button } from '../../../ui/buttons'
import type { PanelDesk } from '../desk'
import { statusesFor } from '../statuses-for'
import { TasksView } from '../tasks/tasks-view'
import { CaptureAgain } from './capture-again'
import { dutiesShown } from './duties'
import { MissingForReports } from './missing-for-reports'
import { ObligationRow } from './obligation-row'
import { ReportDutyRow } from './report-duty-row'
import { TakeAway } from './take-away'

const WEEK = 7

/** «Hôm nay»: what is due, or the whole plan. */
export function TodayTab({ desk }: { desk: PanelDesk }) {
  const [all, setAll] = useState(false)
  return (
    <div class="stack-wide">
      <h2>Hôm nay, {formatDay(desk.today)}</h2>
      {dayParts(desk.today).year > desk.plan.year && (
        <p class="card card-warning">
          Kế hoạch năm {desk.plan.year} đã hết năm. Mở kế hoạch năm {dayParts(desk.today).year} trong Cài đặt
          (⚙); kế hoạch cũ vẫn xem được.
        </p>
      )}
      <fieldset class="switch">
        <legend class="out-of-sight">Xem</legend>
        <Button aria-pressed={!all} onClick={() => setAll(false)}>
          Việc đến hạn
        </Button>
        <Button aria-pressed={all} onClick={() => setAll(true)}>
          Nhiệm vụ ({desk.plan.tasks.length})
        </Button>
      </fieldset>
      {all ? <TasksView desk={desk} /> : <DueView desk={desk} />}
    </div>
  )
}

/** Overdue first, then what is due, the week ahead, and what the next report still lacks. */
function DueView({ desk }: { desk: PanelDesk }) {
  const { obligations } = useMemo(() => statusesFor(desk), [desk])
  const overdue = obligations.filter((one) => one.status === 'overdue')
  const soon = obligations.filter((one) => one.status === 'due-soon')
  const ahead = obligations.filter((one) => isAhead(one, desk.today) && !soon.includes(one))
  return (
    <>
      <CaptureAgain desk={desk} />
      <Group title="Quá hạn" tone="error" list={overdue} desk={desk} />
      <Group title="Sắp đến hạn" tone="warning" list={soon} desk={desk} />
      <Group title="Trong 7 ngày tới" tone="muted" list={ahead} desk={desk} />
      {overdue.length + soon.length + ahead.length === 0 && (
        <p>Không có việc đến hạn trong 7 ngày tới. Việc cần làm tiếp: chụp số liệu cho báo cáo của kỳ.</p>
      )}
      <MissingForReports desk={desk} />
      <TakeAway obligations={obligations} desk={desk} />
    </>
  )
}

function isAhead({ status, due }: Obligation, today: string): boolean {
  const open = status === 'not-due' || status === 'in-progress'
  return open && due !== null && due >= today && due <= addDays(today, WEEK)
}

interface GroupProps {
  readonly title: string
  readonly tone: 'error' | 'warning' | 'muted'
  readonly list: readonly Obligation[]
  readonly desk: PanelDesk
}

const MARKS = { error: '✕', warning: '⚠', muted: '○' } as const

function Group({ title, tone, list, desk }: GroupProps) {
  if (list.length === 0) return null
  const duties = dutiesShown(list)
  return (
    <section class="stack" aria-label={title}>
      <h3 class={tone}>
        <span aria-hidden="true">{MARKS[tone]} </span>
        {title} ({duties.length})
      </h3>
      <ul class="list">
        {duties.map(({ key, first, all }) =>
          isReport(first) ? (
            <ReportDutyRow key={key} first={first} all={all} desk={desk} />
          ) : (
            <ObligationRow key={key} obligation={first} desk={desk} />
          ),
        )}
      </ul>
    </section>
  )
}
