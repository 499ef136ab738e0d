import type { Report, ReportColumn } from './report-form'

const ASKED = new WeakMap<Report, Report>()

/**
 * The report as a person means it who says that a template is this one, whatever the template calls itself: no column
 * of it is missed, and one that stands without its usual neighbours means what is left for it to mean.
 *
 * In II.06a as asked, «Trực tiếp» without «Bưu chính» beside it is `dossiers.received.direct`.
 */
export function asAsked(report: Report): Report {
  if (report.asked) return report
  const known = ASKED.get(report)
  if (known) return known
  const tables = report.tables.map((table) => ({ ...table, columns: table.columns.map(columnAsAsked) }))
  const asked: Report = { ...report, tables, asked: true }
  ASKED.set(report, asked)
  return asked
}

function columnAsAsked(column: ReportColumn): ReportColumn {
  const { otherwise, otherwiseAsked = otherwise } = column
  return { ...column, optional: true, ...(otherwiseAsked ? { otherwise: otherwiseAsked } : {}) }
}
