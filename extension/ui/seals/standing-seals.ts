import type { ReportSeal } from '../../../core/reports/seal/report-seal'
import type { SealKept } from '../../ledger/read-seals'

/** The seal of a report that stands now: the last one that was not withdrawn; null where the report was not sent. */
export function sealStanding(seals: readonly SealKept[], report: string): ReportSeal | null {
  const own = seals.filter(({ seal, withdrawn }) => !withdrawn && sharesReport(seal.report, report))
  return own.at(-1)?.seal ?? null
}

/** A file of several reports is filled and sent as one: `sharesReport('ii-06a+ii-08', 'ii-06a')` is true. */
export function sharesReport(a: string, b: string): boolean {
  const ids = b.split('+')
  return a.split('+').some((id) => ids.includes(id))
}
