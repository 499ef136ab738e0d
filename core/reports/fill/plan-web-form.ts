import { type Refusal, refusalOf } from '../../outcome'
import { type PeriodName, periodsNamed, readPeriodName } from '../../periods/period-named'
import { labelPeriod } from '../../periods/periods'
import type { Snapshot } from '../../snapshot/snapshot'
import { formatDay } from '../../text/day'
import type { FillOptions } from '../fill-options'
import { REPORTS } from '../forms/forms'
import { type ReportLesson, reportFromLesson } from '../forms/lesson'
import type { Report } from '../forms/report-form'
import { countsIn } from '../labels/unit-of-measure'
import type { FillPlan, Place, TableClaims, TargetSeen } from '../report'
import { claimsBesideTitle } from '../template/see-claims'
import { chooseWebForm } from './choose-web-form'
import { overwriteSome } from './overwrite-some'
import { planFill } from './plan-fill'
import { askAboutZeros, prefilledZeros } from './prefilled-zeros'
import { withTasks } from './web-tasks'
import { withoutOtherUnits } from './without-other-units'

/** A web form as the hand in the page sees it: what it calls its period, and why it may not be filled as it stands. */
export interface WebFormSeen extends TargetSeen {
  readonly periodText: string
  readonly refusals: readonly Refusal[]
  /** What stops nothing but must be said. */
  readonly notes?: readonly Refusal[]
}

export interface WebFillOptions extends FillOptions {
  /** Which report the form is, where its labels do not say. */
  readonly report?: string
  /** Single places whose present text the officer lets go; `overwrite` lets all go. */
  readonly overwriteAt?: readonly Place[]
  /** Forms the officer has taught: they are known by their titles. */
  readonly lessons?: readonly ReportLesson[]
}

/**
 * Plans the fill of a web form: what the page refuses is refused, the report is chosen by the form's own words, and
 * unit and period of the form must be those of the figures. Where the form does not say them, `options` must.
 *
 * A form of «Quý I/2025» without dates takes figures of 15/12/2024–14/03/2025 and refuses those of 1/1–31/3.
 */
export function planWebForm(
  seen: WebFormSeen,
  snapshots: readonly Snapshot[],
  options: WebFillOptions = {},
): FillPlan {
  const reports = [...REPORTS, ...(options.lessons ?? []).map(reportFromLesson)]
  const chosen =
    options.report === undefined ? chooseWebForm(seen, reports) : namedForm(options.report, reports)
  const dated = withDays(seen)
  const stop =
    seen.refusals.length > 0 ? seen.refusals : [...(chosen.ok ? [] : [chosen.refusal]), ...dated.refusals]
  const unsaid = stop.length > 0 ? [] : whatIsUnsaid(dated.seen, options)
  if (!chosen.ok || stop.length + unsaid.length > 0)
    return {
      report: chosen.ok ? chosen.value.id : '',
      host: 'form',
      writes: [],
      refusals: [...stop, ...unsaid],
    }
  const target = { ...withTasks(dated.seen, chosen.value), claims: titleClaims(seen.title, chosen.value) }
  const plan = (overwrite: boolean) => planFill(chosen.value, target, snapshots, { ...options, overwrite })
  const asked = options.overwriteAt ?? []
  const planned = plan(options.overwrite === true)
  const whole = asked.length > 0 ? overwriteSome(planned, plan(true), asked) : planned
  const { writes, refusals, ...rest } = withoutOtherUnits(whole, target, ({ measure }, unit) =>
    countsIn(measure, unit),
  )
  const settled = askAboutZeros({ ...rest, writes, refusals }, prefilledZeros(target))
  return { ...settled, refusals: [...(seen.notes ?? []), ...settled.refusals] }
}

/** What the form's own heading claims; a year in it may be that of the form, and its period says the days. */
function titleClaims(title: string, report: Report): TableClaims[] {
  const [table] = report.tables
  const { periods, ...claims } = claimsBesideTitle(title, report)
  const parted = periods.filter(({ value }) => value === null || value.months?.join() !== '1,12')
  const rows = table?.rows ?? 'total'
  return [{ table: table?.id ?? '', rows, about: report.about ?? [], claims: { ...claims, periods: parted } }]
}

function namedForm(id: string, reports: readonly Report[]): ReturnType<typeof chooseWebForm> {
  const report = reports.find((one) => one.id === id)
  return report
    ? { ok: true, value: report }
    : { ok: false, refusal: refusalOf('wrong-page', `Không có biểu «${id}». Chọn một biểu mẫu đã biết.`) }
}

/** The days of a form that only names its period; a name and days that do not agree are refused. */
function withDays(seen: WebFormSeen): { seen: WebFormSeen; refusals: Refusal[] } {
  const name = readPeriodName(seen.periodText)
  if (!name) return { seen, refusals: [] }
  const periods = periodsNamed(name)
  const { from, to } = seen
  if (from === undefined || to === undefined) {
    const [first] = periods
    return { seen: first ? { ...seen, from: first.from, to: first.to } : seen, refusals: [] }
  }
  const agrees =
    periods.some((period) => period.from === from && period.to === to) || isInside(name, from, to)
  return { seen, refusals: agrees ? [] : [nameAgainstDays(seen, periods[0] ? labelPeriod(periods[0]) : '')] }
}

/** Old forms call a year by its name and cut it short («Năm 2025» to 30/11): the days say more than the name. */
function isInside(name: PeriodName, from: string, to: string): boolean {
  return name.kind === 'year' && periodsNamed(name).some((period) => period.from <= from && to <= period.to)
}

function nameAgainstDays(seen: WebFormSeen, meant: string): Refusal {
  const days = `${formatDay(seen.from ?? '')}–${formatDay(seen.to ?? '')}`
  return refusalOf(
    'wrong-period',
    `Biểu mẫu ghi «${seen.periodText}» nhưng ngày là ${days}${meant === '' ? '' : `, trong khi kỳ đó là ${meant}`}. Mở lại đúng kỳ rồi điền lại.`,
  )
}

function whatIsUnsaid(seen: WebFormSeen, options: WebFillOptions): Refusal[] {
  const found: Refusal[] = []
  if (seen.unit === undefined && options.unit === undefined)
    found.push(
      refusalOf(
        'wrong-unit',
        'Biểu mẫu không ghi đơn vị báo cáo nên không đối chiếu được. Chọn đơn vị rồi điền lại.',
      ),
    )
  if (
    (seen.from === undefined || seen.to === undefined) &&
    (options.from === undefined || options.to === undefined)
  )
    found.push(
      refusalOf(
        'period-unknown',
        'Biểu mẫu không ghi kỳ báo cáo nên không đối chiếu được. Chọn kỳ rồi điền lại.',
      ),
    )
  return found
}
