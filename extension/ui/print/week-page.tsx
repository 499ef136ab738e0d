import type { PrintedWeek } from '../../../core/plans/agenda/week-page'

/** The week as one page for the wall: what is past, day by day, and what goes on. */
export function WeekPage({ page }: { page: PrintedWeek }) {
  return (
    <article class="sheet week">
      <h1>{page.title}</h1>
      <p>{page.unit}</p>
      {page.blocks.map(({ key, name, note, lines }) => (
        <section key={key} class="week-block">
          <h2>
            {name}
            {note !== '' && <span class="muted"> · {note}</span>}
          </h2>
          {lines.map(({ strong, text }) => (
            <p key={`${strong} ${text}`}>
              {strong !== '' && <strong>{strong}</strong>} {text}
            </p>
          ))}
        </section>
      ))}
    </article>
  )
}
