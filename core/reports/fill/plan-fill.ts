import { findingsFor } from '../../findings/findings-for'
import { groupBy } from '../../group-by'
import { isSpanOf } from '../../periods/period-named'
import { periodFrom, shortPeriod } from '../../periods/periods'
import { isProvisional } from '../../snapshot/provisional'
import type { Snapshot } from '../../snapshot/snapshot'
import { systemOf } from '../../snapshot/systems/system-of'
import { formatDay } from '../../text/day'
import { ALL_UNITS, sameUnit } from '../../text/unit-name'
import type { FillContext } from '../context-agreed'
import { gatherFigures, type ReportFigures } from '../figures/report-figures'
import type { FillOptions } from '../fill-options'
import { type Filled, joinFilled, NOTHING, refused } from '../filled'
import { STATUSES_OF } from '../forms/heading-words'
import type { Report } from '../forms/report-form'
import { isScaled } from '../labels/unit-of-measure'
import { differentPeriod, differentUnit, placeName } from '../refusal-words'
import type { FillPlan, FillRefusal, PlaceOfForm, PlaceSeen, TargetSeen } from '../report'
import { CELLS } from '../template/see-cells'
import { type ContextVerdict, contextVerdict } from './context-refusals'
import { fillCells, fillFigures } from './fill-figures'
import { fillFindings } from './fill-findings'
import { fillIndicators } from './fill-indicators'
import { fillOtherTimes } from './fill-other-times'
import { fillPageTable } from './fill-page-table'
import { writeDay, writeText } from './fill-place'
import { fillTasks } from './fill-tasks'
import { placesByTime } from './places-by-time'
import { prefilledSaid, withPrefilled } from './prefilled-cells'
import { withoutOtherUnits } from './without-other-units'

/**
 * Plans what goes where, and what does not and why. Pure: a hand carries it out. Nothing captured is dropped, no
 * blank becomes 0, no formula is overwritten, and a contradiction is never decided here.
 *
 * For II.06a with 8 lĩnh vực the plan writes 8 × 8 counts; the totals are formulas: `cell-has-formula` with the
 * number each must show.
 */
export function planFill(
  report: Report,
  seen: TargetSeen,
  snapshots: readonly Snapshot[],
  options: FillOptions = {},
): FillPlan {
  const figures = figuresFor(report, seen, snapshots, options)
  const verdict = verdictOn(report, seen, figures, options)
  if (verdict.stop.length > 0)
    return { report: report.id, host: seen.host, writes: [], refusals: verdict.stop }
  const places = seen.places.filter(({ table }) => !verdict.without.has(table ?? ''))
  const whole = withPrefilled({ ...seen, places })
  const times = placesByTime(whole, figures)
  const target = { ...whole, places: times.own }
  const others = fillOtherTimes(times.others, { report, figures, snapshots, options })
  const filled = joinFilled([fillTables(report, target, { figures, snapshots, options }), others, times])
  // Over an annex without a status no line says of which day the statuses are.
  const isBare = hasTasks(report) && !filled.writes.some(({ from }) => 'task' in from)
  const headed = isBare ? { ...options, tasks: undefined } : options
  const headings = figures.unit === '' ? refused() : fillHeadings(target, figures, headed)
  const order = new Map(whole.places.map((place, at) => [placeName(place.at), at]))
  const writes = [...headings.writes, ...filled.writes]
    .map((write) => ({ write, at: order.get(placeName(write.at)) ?? 0 }))
    .sort((a, b) => a.at - b.at)
    .map(({ write }) => write)
  const refusals = [
    ...(target.doubts ?? []),
    ...verdict.refusals,
    ...figures.refusals.filter(({ where = '' }) => !others.used.includes(where)),
    ...headings.refusals,
    ...filled.refusals,
  ]
  const sums = figures.snapshots.filter(({ systems }) => systems !== undefined)
  const settled = verdict.confirmed.length > 0 ? { confirmed: verdict.confirmed } : {}
  const open = figures.snapshots.filter(isProvisional).map(({ id }) => id)
  const provisional = open.length > 0 && writes.length > 0 && { provisional: open }
  const notes = [...(filled.notes ?? []), ...prefilledSaid(whole.places, writes)]
  const plan: FillPlan = {
    report: report.id,
    host: target.host,
    writes,
    refusals,
    ...settled,
    ...provisional,
    ...(notes.length > 0 ? { notes } : {}),
    ...(times.others.length > 0 ? { wants: times.others.flatMap(({ spans }) => spans) } : {}),
    ...(sums.length > 0 ? { sums } : {}),
    form: target.places.filter(isTablePlace).map(placeOfForm),
  }
  return target.host === 'form' ? plan : withoutOtherUnits(plan, target, (_, unit) => !isScaled(unit))
}

function placeOfForm({ at, rowPath, columnPath, text, value }: PlaceSeen): PlaceOfForm {
  return { at, rowPath, columnPath, text, ...(value === undefined ? {} : { value }) }
}

function hasTasks({ tables }: Report): boolean {
  return tables.some(({ rows }) => rows === 'task')
}

interface FiguresToFill {
  readonly figures: ReportFigures
  readonly snapshots: readonly Snapshot[]
  readonly options: FillOptions
}

function fillTables(
  report: Report,
  target: TargetSeen,
  { figures, snapshots, options }: FiguresToFill,
): Filled {
  const byTable = groupBy(
    target.places.filter(isTablePlace),
    ({ table }) => table ?? report.tables[0]?.id ?? CELLS,
  )
  const cells = figures.unit === '' ? [] : [fillCells(byTable.get(CELLS) ?? [], figures, options)]
  const parts = report.tables.flatMap((table) => {
    const places = byTable.get(table.id)
    if (!places) return []
    if (table.rows === 'task')
      return [
        fillTasks(
          table,
          places,
          options,
          target.claims?.find((one) => one.table === table.id),
        ),
      ]
    if (figures.unit === '') return []
    if (table.rows === 'indicator') return [fillIndicators(places, figures, options)]
    if (table.rows === 'finding')
      return [fillFindings(places, options.findings ?? findingsFor(snapshots, options.systems), options)]
    if (report.page !== undefined) return [fillPageTable(table, places, figures, options)]
    return [fillFigures(table, places, figures, options)]
  })
  return joinFilled([...parts, ...cells])
}

function isTablePlace({ means }: PlaceSeen): boolean {
  return !means || !('heading' in means)
}

const HEADING_WORDS = {
  unit: 'Đơn vị báo cáo',
  period: 'Kỳ báo cáo',
  receiver: 'Đơn vị nhận báo cáo',
  on: STATUSES_OF,
  from: 'Từ ngày',
  to: 'Đến ngày',
}

/** Whose figures of which days: as asked, else as the target says, where nobody settled that it says else. */
function figuresFor(
  report: Report,
  target: TargetSeen,
  captures: readonly Snapshot[],
  options: FillOptions,
): ReportFigures {
  // What a page counts in its own way no other page says, once it was captured.
  const own = captures.filter(({ portal }) => portal === report.page)
  const snapshots = own.length > 0 ? own : captures
  const said: FillContext = options.confirmed?.length ? {} : target
  return gatherFigures(snapshots, {
    unit: options.unit ?? said.unit,
    from: options.from ?? said.from,
    to: options.to ?? said.to,
    systems: options.systems,
    everyRow: report.page !== undefined,
  })
}

/** What the target says of itself against what it is to be filled with: filling a wrong report is worse than none. */
function verdictOn(
  report: Report,
  target: TargetSeen,
  figures: ReportFigures,
  options: FillOptions,
): ContextVerdict {
  const asked = { unit: options.unit, from: options.from, to: options.to }
  const { unit: of, from, to } = figures
  const fill = of === '' ? asked : { unit: of, from, to, system: systemOfAll(figures.snapshots) }
  const verdict = contextVerdict({ report, target, fill, settled: options.confirmed ?? [] })
  const isSettled = (of: string) => verdict.confirmed.some((one) => one.of === of)
  const unit = isSettled('unit') ? [] : otherUnit(target, fill)
  const period = isSettled('period') ? [] : otherPeriod(target, fill)
  return verdict.stop.length > 0 ? verdict : { ...verdict, stop: [...unit, ...period] }
}

/** Figures of one system may go into a template that names it, and into no other. */
function systemOfAll(snapshots: readonly Snapshot[]): string {
  const hosts = new Set(snapshots.map(systemOf).map((system) => (system.is === 'host' ? system.key : '')))
  const [only = ''] = hosts
  return hosts.size === 1 ? only : ''
}

function otherUnit(target: TargetSeen, { unit }: FillContext): FillRefusal[] {
  const isElse = unit && unit !== ALL_UNITS && target.unit !== undefined && !sameUnit(unit, target.unit)
  return isElse ? [differentUnit(target, unit)] : []
}

/** Days in cells of their own, and a period named elsewhere on the sheet. */
function otherPeriod(target: TargetSeen, { from, to }: FillContext): FillRefusal[] {
  if (!from || !to) return []
  const saysDays = target.from !== undefined && target.to !== undefined
  const isElse = saysDays
    ? target.from !== from || target.to !== to
    : target.named !== undefined && !isSpanOf(target.named, from, to)
  return isElse ? [differentPeriod(target, { from, to })] : []
}

/** A line that says the same in other words is left as it is: «UBND TT. Phố Châu», «Quý I/2025». */
function saysTheSame(heading: string, target: TargetSeen, { unit, from, to }: ReportFigures): boolean {
  if (heading === 'unit') return target.unit !== undefined && sameUnit(target.unit, unit)
  return heading === 'period' && (target.named !== undefined || (target.from === from && target.to === to))
}

function fillHeadings(target: TargetSeen, figures: ReportFigures, options: FillOptions): Filled {
  type Said = { readonly [heading in keyof typeof HEADING_WORDS]?: string | null | undefined }
  const days: Said = { from: figures.from, to: figures.to, on: options.tasks && options.on }
  const said: Said = {
    unit: figures.unit === ALL_UNITS ? null : figures.unit,
    period: periodLine(figures.from, figures.to),
    receiver: options.receiver ?? null,
  }
  const parts = target.places.map((place): Filled => {
    const { means } = place
    if (!means || !('heading' in means)) return NOTHING
    const { heading, prefix, suffix = '' } = means
    const from = { text: HEADING_WORDS[heading] }
    const day = days[heading]
    if (day && prefix + suffix === '') return writeDay(place, day, from, options)
    const value = day ? formatDay(day) : said[heading]
    const filled = value ? writeText(place, `${prefix}${value}${suffix}`, from, options) : NOTHING
    return filled.writes.length === 0 && saysTheSame(heading, target, figures) ? NOTHING : filled
  })
  return joinFilled(parts)
}

/** `periodLine('2024-12-15', '2025-03-14')` is `'Quý I/2025 (Từ ngày 15/12/2024 đến ngày 14/03/2025)'`. */
export function periodLine(from: string, to: string): string {
  const period = periodFrom(from, to)
  const days = `Từ ngày ${formatDay(from)} đến ngày ${formatDay(to)}`
  return period.kind === 'other' ? days : `${shortPeriod(period)} (${days})`
}
