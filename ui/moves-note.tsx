import type { Moved, Moves } from '../core/reports/after/moved'
import type { MovesSeen } from '../core/reports/after/moves-in'
import { formatDay } from '../core/text/day'

/** What stands elsewhere than in our blank, or than at the last fill: one quiet line each, nothing where nothing moved. */
export function MovesNote({ moves }: { moves: MovesSeen }) {
  return (
    <>
      {moves.blanks.map((one) => (
        <MovesSince key={one.form} moves={one} since={`mẫu ${one.form}`} />
      ))}
      {moves.last && (
        <MovesSince
          moves={moves.last}
          since={`lần điền ngày ${formatDay(moves.last.filledAt.slice(0, 10))}`}
        />
      )}
    </>
  )
}

function MovesSince({ moves: { moved, gone }, since }: { moves: Moves; since: string }) {
  if (moved.length + gone.length === 0) return null
  return (
    <details class="small" data-moved={moved.length}>
      <summary>{summaryOf(moved.length, gone.length, since)}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a frame that scrolls must be reachable by keyboard */}
      <section class="table-frame long-list" tabIndex={0} aria-label={`Đã dời so với ${since}`}>
        <ul>
          {gone.map((label) => (
            <li key={label}>Không còn thấy {label}</li>
          ))}
          {renamedOnly(moved).map(({ sheets, count }) => (
            <li key={sheets}>
              {count} ô đứng nguyên chỗ ({sheets})
            </li>
          ))}
          {moved.filter(isElsewhere).map((one) => (
            <li key={one.to}>{movedWords(one)}</li>
          ))}
        </ul>
      </section>
    </details>
  )
}

function summaryOf(moved: number, gone: number, since: string): string {
  if (moved === 0) return `${gone} nhãn không còn so với ${since}`
  return `${moved} ô đã dời so với ${since}${gone > 0 ? `, ${gone} nhãn không còn` : ''}`
}

/** `movedWords({ from: 'II.06a!D10', to: 'Biểu 6a!D11', … })` is `'Hộ tịch · Trực tuyến: D10 → D11 (trang đổi tên II.06a → Biểu 6a)'`. */
export function movedWords({ from, to, row, column }: Moved): string {
  const labels = [row.at(-1), column.at(-1)?.replace(/\s+/g, ' ')].filter((label) => label)
  const was = parted(from)
  const is = parted(to)
  const renamed = was.sheet === is.sheet ? '' : ` (${sheetsOf({ from, to })})`
  return `${labels.join(' · ')}: ${was.cell} → ${is.cell}${renamed}`
}

/** A sheet that has another name moves its cells nowhere: they are counted, not listed. */
function renamedOnly(moved: readonly Moved[]): { sheets: string; count: number }[] {
  const counts = new Map<string, number>()
  for (const one of moved)
    if (!isElsewhere(one)) counts.set(sheetsOf(one), (counts.get(sheetsOf(one)) ?? 0) + 1)
  return [...counts].map(([sheets, count]) => ({ sheets, count }))
}

function isElsewhere({ from, to }: Moved): boolean {
  return parted(from).cell !== parted(to).cell
}

function sheetsOf({ from, to }: Pick<Moved, 'from' | 'to'>): string {
  return `trang đổi tên ${parted(from).sheet} → ${parted(to).sheet}`
}

function parted(place: string): { sheet: string; cell: string } {
  const cut = place.lastIndexOf('!')
  return { sheet: place.slice(0, cut), cell: place.slice(cut + 1) }
}
