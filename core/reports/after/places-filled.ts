import { oneOfEach } from '../../group-by'
import type { WorkbookSeen } from '../../workbook/seen'
import { REPORTS } from '../forms/forms'
import { type ReportLesson, reportFromLesson } from '../forms/lesson'
import type { Report } from '../forms/report-form'
import { placeId } from '../place-id'
import type { PlaceSeen, TargetSeen } from '../report'
import type { TargetAsk } from '../template/find-tables'
import { seeTemplate } from '../template/see-template'
import type { Provenance } from './provenance'

export interface PlacesFilled {
  readonly places: readonly PlaceSeen[]
  /** Of which days each sheet speaks, where it says so. */
  readonly daysOf: ReadonlyMap<string, { readonly from: string; readonly to: string }>
}

export interface FilledAsked {
  readonly lessons: readonly ReportLesson[]
  readonly ask: TargetAsk
  readonly provenance: Provenance | null
}

/**
 * Every place of a workbook where a filled cell may stand: the reports that are found in it, and, sheet by sheet, those
 * that were filled before (the sheet of another quarter, a hidden one), by their own labels.
 */
export function placesFilled(
  workbook: WorkbookSeen,
  reports: readonly Report[],
  { lessons, ask, provenance }: FilledAsked,
): PlacesFilled {
  const targets = reports.flatMap((report) => targetOf(report, workbook, ask))
  const seen = new Set(targets.flatMap(sheetsOf))
  const known = provenance ? [...lessons.map(reportFromLesson), ...REPORTS] : []
  const rest = workbook.sheets.filter(({ name }) => !seen.has(name))
  const before = rest.flatMap((sheet) => {
    const alone = { sheets: [{ ...sheet, hidden: false }], names: {} }
    return known.flatMap((report) => targetOf(report, alone, {}))
  })
  const all = [...targets, ...before]
  return {
    // Two reports may know the same sheet; its labels are the same for both.
    places: oneOfEach(
      all.flatMap(({ places }) => places),
      ({ at }) => placeId(at),
    ),
    daysOf: new Map(
      all.flatMap((target) => {
        const { from, to } = target
        return from && to ? sheetsOf(target).map((sheet) => [sheet, { from, to }] as const) : []
      }),
    ),
  }
}

function targetOf(report: Report, workbook: WorkbookSeen, ask: TargetAsk): TargetSeen[] {
  const target = seeTemplate(report, workbook, ask)
  return target.ok ? [target.value] : []
}

function sheetsOf({ places }: TargetSeen): string[] {
  return [...new Set(places.flatMap(({ at }) => ('cell' in at ? [at.sheet] : [])))]
}
