import { pageReportById } from './page-report'
import type { Report } from './report-form'

/** All reports, found by themselves: one folder each. */
export const REPORTS: readonly Report[] = Object.values(
  import.meta.glob<Report>('./*/report.ts', { eager: true, import: 'report' }),
).sort((a, b) => a.id.localeCompare(b.id))

/** The id of the report that is a paper in words, without tables to fill. */
export const WORDS_REPORT = 'words'

/** `reportName('ii-06a+ii-08')` is the names of both reports; an unknown id stands for itself. */
export function reportName(report: string): string {
  return report
    .split('+')
    .map((id) => reportById(id)?.name ?? (id === WORDS_REPORT ? 'Báo cáo bằng lời' : id))
    .join('; ')
}

/** `reportById('ii-06a')` is II.06a, `reportById('hatinh-07a')` the table of that page; null where there is none of that name. */
export function reportById(id: string): Report | null {
  return REPORTS.find((report) => report.id === id) ?? pageReportById(id)
}
