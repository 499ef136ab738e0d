import type { WeekLine, WeekSheet } from '../../../core/plans/week-sheet'

/** The week as one page for the wall: overdue, day by day, and what goes on. */
export function WeekPage({ sheet }: { sheet: WeekSheet }) {
  return (
    <article class="sheet">
      <h1>{sheet.title}</h1>
      <p>{sheet.unit}</p>
      {sheet.overdue.length > 0 && (
        <section class="stack">
          <h2 class="error">
            <span aria-hidden="true">✕ </span>Quá hạn
          </h2>
          <Lines lines={sheet.overdue} />
        </section>
      )}
      {sheet.days.map((day) => (
        <section key={day.day} class="stack">
          <h2>
            {day.name}
            {day.note && <span class="muted"> · {day.note}</span>}
          </h2>
          {day.lines.length > 0 ? <Lines lines={day.lines} /> : <p class="muted">Không có việc đến hạn.</p>}
        </section>
      ))}
      {sheet.ongoing.length > 0 && (
        <section class="stack">
          <h2>Đang làm</h2>
          <Lines lines={sheet.ongoing} />
        </section>
      )}
    </article>
  )
}

function Lines({ lines }: { lines: readonly WeekLine[] }) {
  return (
    <ul class="list">
      {lines.map((line) => (
        <li key={`${line.task} ${line.period} ${line.due}`}>
          <strong>{line.task}</strong> {line.text}
          {line.period && ` (${line.period})`}
          <br />
          <span class="small muted">
            {line.lead || 'chưa phân công'} · {line.status} · {line.why}
          </span>
        </li>
      ))}
    </ul>
  )
}
