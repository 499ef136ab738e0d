import type { ReportForm } from './report-form'

/** All forms, found by themselves: one folder each. */
export const FORMS: readonly ReportForm[] = Object.values(
  import.meta.glob<ReportForm>('./*/report.ts', { eager: true, import: 'report' }),
).sort((a, b) => a.id.localeCompare(b.id))

/** `reportName('ii-06a+ii-08')` is the names of both forms; an unknown id stands for itself. */
export function reportName(report: string): string {
  return report
    .split('+')
    .map((id) => formById(id)?.name ?? id)
    .join('; ')
}

/** `formById('ii-06a')` is the form II.06a; null where there is none of that name. */
export function formById(id: string): ReportForm | null {
  return FORMS.find((form) => form.id === id) ?? null
}
