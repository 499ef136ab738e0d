import { accept, type Outcome, refuse } from '../../outcome'
import { fold } from '../../text/fold'
import { REPORTS } from '../forms/forms'
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
export function chooseWebForm(seen: TargetSeen, reports: readonly Report[] = REPORTS): Outcome<Report> {
  const [best, next] = fitting(seen, reports)
  if (!best) return refuseUnknown(seen, reports)
  if (next && next.called === best.called && next.measures === best.measures)
    return refuse(
      'two-tables-match',
      `Biểu mẫu này có thể là ${best.report.name} hoặc ${next.report.name}. Chọn biểu mẫu rồi điền lại.`,
    )
  return accept(best.report)
}

function fitting(seen: TargetSeen, reports: readonly Report[]) {
  return reports
    .filter((report) => !saysOtherCode(seen.title, report))
    .map((report) => ({
      report,
      called: isCalled(seen.title, report),
      measures: measuresIn(seen, report).size,
    }))
    .filter(({ called, measures }) => measures >= (called ? 1 : LEAST_MEASURES))
    .sort((a, b) => Number(b.called) - Number(a.called) || b.measures - a.measures)
}

/** A form that is known but for «(lũy kế …)» in its heads asks for other days, not for other counts. */
function refuseUnknown(seen: TargetSeen, reports: readonly Report[]): Outcome<Report> {
  const said = seen.places
    .flatMap(({ columnPath }) => columnPath)
    .find((label) => CUMULATIVE.test(nfc(label)))
  const bare = seen.places.map((place) => ({ ...place, columnPath: withoutCumulative(place.columnPath) }))
  const [known] = said === undefined ? [] : fitting({ ...seen, places: bare }, reports)
  if (known)
    return refuse(
      'wrong-period',
      `Cột «${said}» của biểu mẫu hỏi số lũy kế, không phải số của riêng kỳ này. Điền biểu của kỳ, hoặc chụp số lũy kế rồi dạy biểu mẫu này.`,
    )
  return refuse(
    'wrong-page',
    `Biểu mẫu «${seen.title}» không phải biểu đã biết. Mở đúng biểu cần điền, hoặc dạy biểu mẫu này.`,
  )
}

const CUMULATIVE = /[([]?\s*(lũy|luỹ) kế[^)\]]*[)\]]?|[([]?\s*(cộng dồn|từ đầu năm)[^)\]]*[)\]]?/iu

function withoutCumulative(path: readonly string[]): string[] {
  return path.map((label) => nfc(label).replace(CUMULATIVE, '').trim()).filter((label) => label !== '')
}

function nfc(text: string): string {
  return text.normalize('NFC')
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
