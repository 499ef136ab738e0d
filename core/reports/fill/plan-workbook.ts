import { oneOfEach } from '../../group-by'
import { accept, type Outcome, type Refusal, refuse } from '../../outcome'
import type { Snapshot } from '../../snapshot/snapshot'
import type { WorkbookSeen } from '../../workbook/seen'
import type { FillOptions } from '../fill-options'
import { asAsked } from '../forms/as-asked'
import { REPORTS } from '../forms/forms'
import type { ReportLesson } from '../forms/lesson'
import type { Report } from '../forms/report-form'
import { placeName } from '../refusal-words'
import type { ConfirmedContext, FillPlan } from '../report'
import { chooseReport, chooseTaughtReport } from '../template/choose-form'
import { codesIn } from '../template/find-tables'
import { proposed, resembling } from '../template/resembling'
import { pageReportIn } from '../template/see-page-template'
import { fitOf, headsOf, seeTemplate } from '../template/see-template'
import { planFill } from './plan-fill'

/** A workbook that holds several reports fits each of them so well at least. */
const SURE = 1

/**
 * All reports a workbook holds, best first: an authority's file often has a sheet for each. Each table goes to the report
 * that fits it best; two reports that fit the same table alike are refused.
 */
export function reportsIn(
  workbook: WorkbookSeen,
  reports: readonly Report[] = REPORTS,
): Outcome<readonly Report[]> {
  const fits = reports
    .map((report) => ({ report, fit: fitOf(report, workbook), heads: headsOf(report, workbook) }))
    .filter(({ fit }) => fit >= SURE)
    .sort((a, b) => b.fit - a.fit)
  const taken = new Map<string, { report: Report; fit: number }>()
  const found: Report[] = []
  for (const { report, fit, heads } of fits) {
    const rival = heads.map((head) => taken.get(head)).find((one) => one !== undefined)
    if (rival && rival.fit === fit)
      return refuse(
        'two-tables-match',
        `Bảng trong tệp có thể là ${rival.report.name} hoặc ${report.name}. Chọn biểu mẫu rồi điền lại.`,
        heads[0],
      )
    if (rival) continue
    found.push(report)
    for (const head of heads) taken.set(head, { report, fit })
  }
  if (found.length > 0) return accept(found)
  const only = chooseReport(workbook, reports)
  return only.ok ? accept([only.value]) : only
}

/**
 * The same among built-in and taught reports; of a single report the taught one may know more. A workbook that is none is
 * refused with what it resembles; `asked` are the ids of those that a person said yes to, now or at an earlier fill.
 */
export function reportsOrTaughtIn(
  workbook: WorkbookSeen,
  lessons: readonly ReportLesson[],
  asked: readonly string[] = [],
): Outcome<readonly Report[]> {
  const builtIn = reportsIn(workbook)
  if (builtIn.ok && builtIn.value.length > 1) return builtIn
  const chosen = chooseTaughtReport(workbook, lessons)
  const ofPage = reportOfPageIn(workbook, chosen, builtIn)
  if (ofPage) return accept([ofPage])
  if (chosen.ok)
    return accept([asked.includes(chosen.value.id) ? reportAsNamed(chosen.value, workbook) : chosen.value])
  if (chosen.refusal.reason !== 'table-not-found') return chosen
  const alike = resembling(workbook).filter(({ report }) => asked.includes(report.id))
  if (alike.length === 1) return accept([alike[0]!.report])
  const refusal = proposed(workbook)
  return refusal ? { ok: false, refusal } : chosen
}

/**
 * The report of a page whose own export a workbook is, where that knows more of its places than the report it looks like
 * and it bears no code; what was taught is never outranked.
 */
function reportOfPageIn(
  workbook: WorkbookSeen,
  chosen: Outcome<Report>,
  builtIn: Outcome<readonly Report[]>,
): Report | null {
  const page = pageReportIn(workbook)
  if (!page) return null
  if (!chosen.ok) return chosen.refusal.reason === 'table-not-found' ? page : null
  const isTaught = !builtIn.ok || !builtIn.value.includes(chosen.value)
  if (isTaught || bearsCode(workbook)) return null
  return countsIn(page, workbook) > countsIn(chosen.value, workbook) ? page : null
}

/** How many counts it finds columns for; what refuses it stands by itself. */
function countsIn(report: Report, workbook: WorkbookSeen): number {
  const target = seeTemplate(report, workbook)
  if (!target.ok) return Number.POSITIVE_INFINITY
  return new Set(
    target.value.places.flatMap(({ means }) => (means && 'measure' in means ? means.measure : [])),
  ).size
}

function bearsCode({ sheets }: WorkbookSeen): boolean {
  return sheets.some(({ cells }) => cells.some(({ text }) => codesIn(text).length > 0))
}

/** A report that was named: as it is where the workbook bears it by name or whole, else as a person means it. */
export function reportAsNamed(report: Report, workbook: WorkbookSeen): Report {
  const fit = fitOf(report, workbook)
  return fit >= SURE || (fit > 0 && fitOf(asAsked(report), workbook) === 0) ? report : asAsked(report)
}

/**
 * The plan for a workbook of one report or of many: each report is found and planned by itself; what one refuses does
 * not stop the others. `report` of the plan names all reports, joined by "+".
 */
export function planWorkbook(
  workbook: WorkbookSeen,
  reports: readonly Report[],
  snapshots: readonly Snapshot[],
  options: FillOptions = {},
): FillPlan {
  const plans = reports.map((report) => planOne(report, workbook, snapshots, options))
  const written = new Set<string>()
  const writes = plans
    .flatMap((plan) => plan.writes)
    .filter(({ at }) => {
      const place = placeName(at)
      if (written.has(place)) return false
      written.add(place)
      return true
    })
  const report = reports.map(({ id }) => id).join('+')
  const open = [...new Set(plans.flatMap(({ provisional = [] }) => provisional))]
  const notes = [...new Set(plans.flatMap((plan) => plan.notes ?? []))]
  const wants = plans.flatMap((plan) => plan.wants ?? [])
  const confirmed = distinctConfirmed(plans.flatMap((plan) => plan.confirmed ?? []))
  const sums = new Map(plans.flatMap((plan) => plan.sums ?? []).map((sum) => [sum.id, sum]))
  const refusals = oneOfEach(
    plans.flatMap((plan) => plan.refusals),
    refusalKey,
  )
  return {
    report,
    host: 'workbook',
    writes,
    refusals,
    ...(confirmed.length > 0 ? { confirmed } : {}),
    ...(open.length > 0 ? { provisional: open } : {}),
    ...(notes.length > 0 ? { notes } : {}),
    ...(wants.length > 0 ? { wants } : {}),
    ...(sums.size > 0 ? { sums: [...sums.values()] } : {}),
    form: plans.flatMap((plan) => plan.form ?? []),
  }
}

function planOne(
  report: Report,
  workbook: WorkbookSeen,
  snapshots: readonly Snapshot[],
  options: FillOptions,
): Omit<FillPlan, 'report' | 'host'> {
  const units = new Set(snapshots.map(({ unit }) => unit))
  const unit = options.unit ?? (units.size === 1 ? snapshots[0]?.unit : undefined)
  const target = seeTemplate(report, workbook, { ...options, unit })
  if (!target.ok) return { writes: [], refusals: [target.refusal] }
  return planFill(report, target.value, snapshots, options)
}

/** Words that stand over several reports of a file were settled once. */
function distinctConfirmed(all: readonly ConfirmedContext[]): ConfirmedContext[] {
  return oneOfEach(all, (one) => JSON.stringify(one))
}

/** The same capture refused for each of the reports is said once. */
function refusalKey({ reason, where, message }: Refusal): string {
  return [reason, where, message].join('\n')
}
