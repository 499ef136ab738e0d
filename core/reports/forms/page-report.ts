import type { PartClaimed } from '../../context/claim'
import { contextIn } from '../../context/context-in'
import type { Portal } from '../../portals/portal'
import { PORTALS } from '../../portals/portals'
import type { Report, ReportTable } from './report-form'

/** The one table of a page's report. */
export const PAGE_TABLE = 'page'
const REPORTS = new Map<string, Report>()

/** The report that the table of a page is: its columns, filled again from captures of that page before any other. */
export function pageReport(portal: Portal): Report {
  const known = REPORTS.get(portal.id)
  if (known) return known
  const report: Report = {
    id: portal.id,
    code: '',
    name: `Bảng của trang «${portal.name}»`,
    titles: portal.headings,
    about: aboutOf(portal),
    confirmed: true,
    page: portal.id,
    tables: [tableOf(portal)],
  }
  REPORTS.set(portal.id, report)
  return report
}

/** `pageReportById('hatinh-07a')` is the report of that page's table; null where there is no such page. */
export function pageReportById(id: string): Report | null {
  const portal = PORTALS.find((one) => one.id === id)
  return portal ? pageReport(portal) : null
}

function tableOf({ id, row, columns, levels = [] }: Portal): ReportTable {
  const optional = new Set(columns.filter((one) => one.optional ?? one.beside).map(({ measure }) => measure))
  const more = [
    ...columns.flatMap(({ beside }) => beside?.measure ?? []),
    ...levels.flatMap(({ measures }) => Object.values(measures)),
  ]
  const all = [...new Set([...columns.map(({ measure }) => measure), ...more])]
  return {
    id: PAGE_TABLE,
    rows: row.is,
    rowLabels: row.column,
    columns: all.map((measure) => ({
      measure,
      paths: [],
      ...(optional.has(measure) || more.includes(measure) ? { optional: true as const } : {}),
    })),
    pages: [id],
  }
}

/** What the page's own words say that it is about claims nothing else: «hồ sơ trực tuyến» over T7. */
function aboutOf({ name, headings }: Portal): PartClaimed[] {
  const parts = [name, ...headings].flatMap((text) => contextIn(text).parts)
  return [...new Set(parts.flatMap(({ value }) => value ?? []))]
}
