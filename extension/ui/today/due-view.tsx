import { useMemo, useRef } from 'preact/hooks'
import { agendaOf } from '../../../core/plans/agenda/agenda'
import { planSettings } from '../../ledger/plan-settings'
import type { PanelDesk } from '../desk'
import { statusesFor } from '../statuses-for'
import { AgendaList, type ListProps } from './agenda-list'
import { BeforeBook } from './before-book'
import { CaptureAgain } from './capture-again'
import { MissingForReports } from './missing-for-reports'
import { TakeAway } from './take-away'
import { usePlaces } from './use-places'

/** One row a task: due now first, then the week ahead, then what is past; what was before the book is folded. */
export function DueView({ desk }: { desk: PanelDesk }) {
  const root = useRef<HTMLDivElement>(null)
  const places = usePlaces(desk, root)
  const { obligations } = useMemo(() => statusesFor(desk), [desk])
  const agenda = useMemo(() => {
    const { calendar = {} } = planSettings(desk.settings)
    return agendaOf(desk.plan, obligations, { on: desk.today, started: desk.started, calendar })
  }, [desk, obligations])
  const shared = { obligations, desk, places }
  const isQuiet = agenda.now.length + agenda.week.length + agenda.past.length === 0
  return (
    <div class="stack-wide" ref={root}>
      <CaptureAgain desk={desk} />
      <Section title="Cần làm hôm nay" tone="error" list="now" rows={agenda.now} {...shared} />
      <Section title="Trong tuần tới" tone="warning" list="week" rows={agenda.week} {...shared} />
      <Section title="Đã qua, còn thiếu" tone="muted" list="past" rows={agenda.past} {...shared} />
      {isQuiet && !agenda.over && (
        <p>Không có việc đến hạn trong 7 ngày tới. Việc cần làm tiếp: chụp số liệu cho báo cáo của kỳ.</p>
      )}
      {agenda.old.length > 0 && (
        <details data-old>
          <summary>
            Năm {desk.plan.year}: {agenda.old.length} việc chưa có minh chứng
          </summary>
          <AgendaList list="old" rows={agenda.old} {...shared} />
        </details>
      )}
      <BeforeBook rows={agenda.before} desk={desk} places={places} />
      <MissingForReports desk={desk} />
      <TakeAway obligations={obligations} desk={desk} />
    </div>
  )
}

interface SectionProps extends ListProps {
  readonly title: string
  readonly tone: 'error' | 'warning' | 'muted'
}

const MARKS = { error: '✕', warning: '⚠', muted: '○' } as const

function Section({ title, tone, ...list }: SectionProps) {
  const keys = list.places.shown(
    list.list,
    list.rows.map(({ key }) => key),
  )
  if (keys.length === 0) return null
  return (
    <section class="stack" aria-label={title} data-list={list.list}>
      <h3 class={tone}>
        <span aria-hidden="true">{MARKS[tone]} </span>
        {title} ({list.rows.length})
      </h3>
      <AgendaList {...list} />
    </section>
  )
}
