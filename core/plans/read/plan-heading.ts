import { type Day, dayOf, lastDayOfMonth } from '../../text/day'
import type { PlanLine } from './plan-rows'
import { unitIn } from './plan-unit'
import type { TaskRow } from './task-row'

/** What the prose around the table says of the plan. */
export interface PlanHeading {
  readonly title: string | null
  readonly year: number | null
  readonly unit: string
  /** The plan's own date, the last day of its month where the day is left blank. */
  readonly since: Day | null
}

/** The heading may itself stand in a table (the two halves of a letterhead): its cells are lines, too. */
export function headingOf(lines: readonly PlanLine[], rows: readonly TaskRow[]): PlanHeading {
  const first = lines.findIndex(({ prose, cells }) => !prose && cells.some((cell) => /^s?tt$/i.test(cell)))
  const around = lines.flatMap(({ cells, prose }, at) => (prose || at < first ? [...cells] : []))
  const prose = around.map((line) => line.replace(/^[#*\s]+/, '')).filter((line) => line !== '')
  const title = titleIn(prose)
  const named = mostNamedYear(rows)
  return { title, year: yearOfTitle(title, named) ?? named, unit: unitIn(prose), since: dateIn(prose) }
}

const KIND = /^(?:phụ lục[\s\dIVX.:-]*)?(?:kế hoạch|chương trình(?: công tác)?)/i
const ALONE = /^(?:kế hoạch|chương trình(?: công tác)?)$/i
const BODY = /^(?:thực hiện|căn cứ|nhằm|để|ủy ban|uỷ ban|ubnd|số:|kính gửi|[IVX]+\.|\d+\.|\(|-)/i
const MOST_LINES = 4

/** What stands under KẾ HOẠCH or begins with it, over as many lines as it takes to name the year. */
function titleIn(prose: readonly string[]): string | null {
  const at = prose.findIndex((line) => ALONE.test(line))
  const below = at < 0 ? null : titleFrom(prose.slice(at + 1), true)
  if (at >= 0 && below !== null) return `${inOneCase(prose[at]!)} ${below}`
  for (const [from, line] of prose.entries()) {
    const title = KIND.test(line) ? titleFrom(prose.slice(from), false) : null
    if (title !== null) return title
  }
  return null
}

/** `inOneCase('CHƯƠNG TRÌNH CÔNG TÁC')` is `'Chương trình công tác'`. */
function inOneCase(kind: string): string {
  return kind.charAt(0).toUpperCase() + kind.slice(1).toLowerCase()
}

/** The lines up to the one that names the year; where none does, the first alone if it must be the title. */
function titleFrom(lines: readonly string[], must: boolean): string | null {
  const [first] = lines
  if (first === undefined) return null
  for (let count = 1; count <= MOST_LINES; count += 1) {
    const own = lines.slice(0, count)
    if (own.slice(1).some((line) => BODY.test(line))) break
    if (/năm\s+20\d\d/i.test(own.at(-1) ?? '')) return own.join(' ')
  }
  return must ? first : null
}

/** "Khắc phục … năm 2025 và nâng cao … năm 2026" is a plan of 2026: the tasks' own year decides, else the later one. */
function yearOfTitle(title: string | null, named: number | null): number | null {
  const plain = (title ?? '').replace(/(?:đến|tới|giai đoạn|nhiệm kỳ|so với|của)\s+năm\s+20\d\d/gi, '')
  const years = [...plain.matchAll(/năm\s+(20\d\d)/gi)].map(([, year]) => Number(year))
  if (named !== null && years.includes(named)) return named
  return years.length > 0 ? Math.max(...years) : null
}

function mostNamedYear(rows: readonly TaskRow[]): number | null {
  const counts = new Map<string, number>()
  for (const { cells } of rows)
    for (const [year] of cells.time.matchAll(/20\d\d/g)) counts.set(year, (counts.get(year) ?? 0) + 1)
  const [best] = [...counts].sort((a, b) => b[1] - a[1])
  return best ? Number(best[0]) : null
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
