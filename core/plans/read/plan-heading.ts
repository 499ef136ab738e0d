import { type Day, dayOf, lastDayOfMonth } from '../../text/day'
import type { PlanLine } from './plan-rows'
import type { TaskRow } from './task-rows'

/** What the prose around the table says of the plan. */
export interface PlanHeading {
  readonly title: string | null
  readonly year: number | null
  readonly unit: string
  /** The plan's own date, the last day of its month where the day is left blank. */
  readonly since: Day | null
}

export function headingOf(lines: readonly PlanLine[], rows: readonly TaskRow[]): PlanHeading {
  const prose = lines.filter((line) => line.prose).map(({ cells }) => cells.join(' ').replace(/^[#*\s]+/, ''))
  const title = titleIn(prose)
  const named = /năm (20\d\d)/i.exec(title ?? '')?.[1]
  return {
    title,
    year: named === undefined ? mostNamedYear(rows) : Number(named),
    unit: unitIn(prose),
    since: dateIn(prose),
  }
}

/** The line under the one that says KẾ HOẠCH and nothing else, or one that begins with it. */
function titleIn(prose: readonly string[]): string | null {
  const at = prose.findIndex((line) => /^kế hoạch$/i.test(line))
  const below = at < 0 ? undefined : prose[at + 1]
  if (below !== undefined) return `Kế hoạch ${below}`
  return prose.find((line) => /^(?:phụ lục\s+)?kế hoạch .*năm 20\d\d/i.test(line)) ?? null
}

function mostNamedYear(rows: readonly TaskRow[]): number | null {
  const counts = new Map<string, number>()
  for (const { cells } of rows)
    for (const [year] of cells.time.matchAll(/20\d\d/g)) counts.set(year, (counts.get(year) ?? 0) + 1)
  const [best] = [...counts].sort((a, b) => b[1] - a[1])
  return best ? Number(best[0]) : null
}

const UNIT = /(?:UBND|Ủy ban nhân dân) (?:thị trấn|xã|phường)(?: \p{Lu}[\p{L}']*)+/u

function unitIn(prose: readonly string[]): string {
  for (const line of prose) {
    const found = UNIT.exec(line)
    if (found) return found[0].replace(/^Ủy ban nhân dân/, 'UBND')
  }
  return ''
}

/** "Phố Châu, ngày 18 tháng 02 năm 2025", often with the day left blank. */
function dateIn(prose: readonly string[]): Day | null {
  for (const line of prose) {
    const found = /, ngày[\s.…]*(\d{1,2})?[\s.…]*tháng\s*(\d{1,2})\s*năm\s*(\d{4})\W*$/i.exec(line)
    if (!found) continue
    const year = Number(found[3])
    const month = Number(found[2])
    if (found[1] !== undefined) return dayOf(year, month, Number(found[1]))
    return month >= 1 && month <= 12 ? lastDayOfMonth(year, month) : null
  }
  return null
}
