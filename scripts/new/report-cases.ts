import type { MeasureId } from '../../core/measures/catalogue'
import type { Report } from '../../core/reports/forms/report-form'
import type { Workbook } from '../../core/workbook/sheet/workbook'
import { fillBlank } from '../../test/support/fill-blank'
import type { Captured } from '../../test/unit/captured'
import type { ReportCase } from '../../test/walkers/reports'
import { madeUpCounts } from './made-up-counts'
import type { TemplateRead } from './propose-report'

/** Names for rows where the template has none of its own. */
const ROWS = {
  field: ['Hộ tịch', 'Chứng thực'],
  unit: ['UBND xã Sơn Kim 1', 'UBND xã Sơn Kim 2'],
  procedure: ['Đăng ký khai sinh', 'Đăng ký kết hôn'],
} as const
const MOST_REFUSALS = 12
const MOST_SHOWN = 8

/** Two cases with what comes of each now: counts for two rows and the total, then a 0, a "-" and a blank. */
export function reportCases({ report, table, sure }: TemplateRead, workbook: Workbook): ReportCase[] {
  const by = table.rows ?? 'field'
  const measures = sure.map(({ measure }) => measure)
  const [first = '', second = ''] = table.rowNames.length > 1 ? table.rowNames : ROWS[by]
  const rows = {
    [first]: madeUpCounts(measures, 1),
    [second]: madeUpCounts(measures, 2),
    '': madeUpCounts(measures, 3),
  }
  const numbers = caseOf(report, workbook, { by, rows })
  const signs = caseOf(report, workbook, { by, rows: { [first]: signsFor(measures) } })
  // A cell that a number goes into and a "-" or a blank does not: null says that nothing is written there.
  const left = Object.keys(numbers.writes).filter((cell) => !(cell in signs.writes))
  const none = Object.fromEntries(left.map((cell) => [cell, null]))
  return [
    { words: 'số của hai dòng và dòng tổng vào đúng ô', ...numbers },
    {
      words: '0 ghi 0; «-» và ô trống không ghi, và được nói ra',
      ...signs,
      writes: { ...signs.writes, ...none },
    },
  ]
}

/** The first three are 0, "-" and blank, as far as there are three. */
function signsFor(measures: readonly MeasureId[]): Record<string, number | '-' | null> {
  const signs = [0, '-', null] as const
  return Object.fromEntries(
    measures.slice(0, signs.length).map((measure, at) => [measure, signs[at] ?? null]),
  )
}

function caseOf(report: Report, workbook: Workbook, captured: Captured): Omit<ReportCase, 'words'> {
  const { written, values, formulas, refusals } = fillBlank(report, workbook, [captured], {})
  const shown = formulas.flatMap((cell) => {
    const value = values.get(cell)
    return typeof value === 'number' ? [[cell, value] as const] : []
  })
  const names = refusals.map(({ reason, where }) => `${reason} ${where ?? ''}`)
  return {
    captured: [{ ...captured }],
    options: {},
    writes: Object.fromEntries(written),
    count: written.size,
    shown: Object.fromEntries(shown.slice(0, MOST_SHOWN)),
    refusals: names.slice(0, MOST_REFUSALS),
    ...(names.length > MOST_REFUSALS ? { more: true as const } : {}),
  }
}
