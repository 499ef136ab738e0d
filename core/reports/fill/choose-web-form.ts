import { accept, type Outcome, refuse } from '../../outcome'
import { fold } from '../../text/fold'
import { FORMS } from '../forms/forms'
import { VALUE_LABELS } from '../forms/label-words'
import type { Report, ReportTable } from '../forms/report-form'
import { columnsFor, indicatorsFor, isOneOf } from '../labels/match-path'
import type { PlaceSeen, TargetSeen } from '../report'
import { columnSays } from './web-tasks'

/** A form without its code or title must ask for at least so many counts that we know. */
const LEAST_MEASURES = 3

/**
 * Which report a web form is: by its code or title, else by how many of its labels ask for known counts. A form
 * that carries the code of another report is never taken for this one.
 *
 * `chooseWebForm(seen)` of a page titled «Biểu số II.06a/VPCP/KSTT …» is the report `ii-06a`.
 */
export function chooseWebForm(seen: TargetSeen, reports: readonly Report[] = FORMS): Outcome<Report> {
  const fits = reports
    .filter((report) => !saysOtherCode(seen.title, report))
    .map((report) => ({
      report,
      called: isCalled(seen.title, report),
      measures: measuresIn(seen, report).size,
    }))
    .filter(({ called, measures }) => measures >= (called ? 1 : LEAST_MEASURES))
    .sort((a, b) => Number(b.called) - Number(a.called) || b.measures - a.measures)
  const [best, next] = fits
  if (!best)
    return refuse(
      'wrong-page',
      `Biểu mẫu «${seen.title}» không phải biểu đã biết. Mở đúng biểu cần điền, hoặc dạy biểu mẫu này.`,
    )
  if (next && next.called === best.called && next.measures === best.measures)
    return refuse(
      'two-tables-match',
      `Biểu mẫu này có thể là ${best.report.name} hoặc ${next.report.name}. Chọn biểu mẫu rồi điền lại.`,
    )
  return accept(best.report)
}

function isCalled(title: string, report: Report): boolean {
  const said = fold(title)
  const code = shortCode(report.code)
  if (code !== '' && codesIn(title).includes(code)) return true
  return report.titles.some((one) => said.includes(fold(one)))
}

function saysOtherCode(title: string, report: Report): boolean {
  const codes = codesIn(title)
  return codes.length > 0 && !codes.includes(shortCode(report.code))
}

/** «II.06a/VPCP/KSTT» is known by «ii.06a». */
function shortCode(code: string): string {
  return codesIn(code)[0] ?? ''
}

function codesIn(text: string): string[] {
  return [...text.matchAll(/\bII\.\d{2}[a-zđ]?/giu)].map(([code]) => code.toLowerCase())
}

function measuresIn(seen: TargetSeen, report: Report): Set<string> {
  const found = new Set<string>()
  for (const table of report.tables)
    for (const place of seen.places) for (const measure of measuresOf(place, table)) found.add(measure)
  return found
}

function measuresOf(place: PlaceSeen, table: ReportTable): string[] {
  if (table.rows === 'task') return [columnSays(table, place) ?? []].flat()
  const byColumn = columnsFor(table, place.columnPath)
  if (byColumn.length > 0) return byColumn.map(({ measure }) => measure)
  const last = place.columnPath.at(-1)
  if (last !== undefined && !isOneOf(last, VALUE_LABELS)) return []
  return indicatorsFor(table, place.rowPath).map(({ measure }) => measure)
}
