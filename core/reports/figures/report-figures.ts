import { groupBy } from '../../group-by'
import { type Refusal, refusalOf } from '../../outcome'
import { FORM_PORTAL, outermost } from '../../snapshot/figure-book'
import { figuresWithSums } from '../../snapshot/figures-with-sums'
import { missingUnitsWords } from '../../snapshot/missing-units'
import type { Figure, Snapshot } from '../../snapshot/snapshot'
import { joinSystems, systemDoubts } from '../../snapshot/systems/join-systems'
import type { CountedBy } from '../../snapshot/systems/system-table'
import { wholeOf } from '../../snapshot/take/page-scope'
import { changeWords } from '../../snapshot/unit-changes'
import { formatDay } from '../../text/day'
import { fold } from '../../text/fold'
import { ALL_UNITS, sameUnit } from '../../text/unit-name'
import { type FigureBook, figureBook, pageOf, type Sourced } from './figures-said'

/** The figures of one unit and period, gathered from its captures. */
export interface ReportFigures extends FigureBook {
  readonly unit: string
  readonly from: string
  readonly to: string
  /** The captures that speak of this unit and these days. */
  readonly snapshots: readonly Snapshot[]
  readonly refusals: readonly Refusal[]
}

export interface SubjectAsked {
  readonly unit?: string | undefined
  readonly from?: string | undefined
  readonly to?: string | undefined
  /** Which systems count what; left out: nobody said, so two systems are refused. */
  readonly systems?: CountedBy | undefined
  /** Rows within rows have places of their own: nothing is added up. */
  readonly everyRow?: boolean
}

/**
 * Gathers the figures for a report: captures of another unit or other days are refused by name; the same figure
 * twice counts once; two captures that contradict each other make a conflict, never a choice. Null `unit`, `from`
 * or `to` of the subject are taken from the captures, where all of them agree.
 */
export function gatherFigures(captures: readonly Snapshot[], subject: SubjectAsked): ReportFigures {
  const newest = [...joinSystems(captures, subject.systems)]
    .filter(({ portal }) => portal !== FORM_PORTAL)
    .sort((a, b) => Date.parse(b.source.capturedAt) - Date.parse(a.source.capturedAt))
  // A page of all units names no unit: whose report it is, the others say.
  const named = newest.filter(({ unit }) => unit !== ALL_UNITS)
  const units = groupBy(named.length > 0 ? named : newest, (snapshot) => fold(snapshot.unit))
  const spans = groupBy(newest, ({ period }) => `${period.from}\n${period.to}`)
  const asked = subject.unit === ALL_UNITS && named.length > 0 ? undefined : subject.unit
  const unit = asked ?? (units.size === 1 ? [...units.values()][0]![0]!.unit : undefined)
  const days =
    subject.from !== undefined && subject.to !== undefined
      ? { from: subject.from, to: subject.to }
      : spans.size === 1
        ? newest[0]!.period
        : undefined
  if (unit === undefined || days === undefined)
    return undecided(unit === undefined && named.length > 0 ? named : newest, unit === undefined)
  const isOwn = remembered((name) => sameUnit(name, unit))
  const { everyRow = false } = subject
  const used = newest.map((snapshot) => useOf(snapshot, unit, days, { isOwn, everyRow }))
  const figures = used.flatMap(({ figures }) => figures)
  const speaking = newest.filter((_, at) => used[at]!.figures.length > 0)
  return {
    unit,
    from: days.from,
    to: days.to,
    ...figureBook(figures),
    snapshots: newest.filter((_, at) => used[at]!.refusal === null),
    refusals: [
      ...used.flatMap(({ refusal }) => refusal ?? []),
      ...systemDoubts(speaking),
      ...speaking.flatMap(mergeLacks),
    ],
  }
}

/** Of a merge: whose figures are not in it. */
function mergeLacks({ merge, unit }: Snapshot): Refusal[] {
  if (!merge || merge.missing.length === 0) return []
  return [refusalOf('rows-missing', missingUnitsWords(unit, merge.missing), unit)]
}

/** Which figures of a capture speak of the unit: all of its own (rows within rows left out: a report adds its rows up), or its one row in a table of many units. */
function useOf(
  snapshot: Snapshot,
  unit: string,
  days: { from: string; to: string },
  { isOwn, everyRow }: { readonly isOwn: (name: string) => boolean; readonly everyRow: boolean },
): { figures: Sourced[]; refusal: Refusal | null } {
  const { from, to } = snapshot.period
  if (from !== days.from || to !== days.to) return { figures: [], refusal: wrongPeriod(snapshot, days) }
  const all = figuresWithSums(snapshot)
  const rows = all.filter((figure) => isRowOf(figure, isOwn))
  if (isOwn(snapshot.unit) && snapshot.scope === undefined) {
    const used = new Set([...(everyRow ? all : outermost(all)), ...rows])
    return {
      figures: all.filter((figure) => used.has(figure)).map((figure) => sourced(figure, snapshot, isOwn)),
      refusal: null,
    }
  }
  return rows.length > 0
    ? { figures: rows.map((figure) => sourced(figure, snapshot, isOwn)), refusal: null }
    : {
        figures: [],
        refusal:
          snapshot.scope && isOwn(snapshot.unit)
            ? notWhole(snapshot, snapshot.scope)
            : wrongUnit(snapshot, unit),
      }
}

/** Asks once for each name. */
function remembered(ask: (name: string) => boolean): (name: string) => boolean {
  const answers = new Map<string, boolean>()
  return (name) => {
    const known = answers.get(name) ?? ask(name)
    answers.set(name, known)
    return known
  }
}

function isRowOf({ by }: Figure, isOwn: (name: string) => boolean): boolean {
  const alone = by.field === undefined && by.procedure === undefined
  return by.unit !== undefined && alone && isOwn(by.unit)
}

function sourced(figure: Figure, snapshot: Snapshot, isOwn: (name: string) => boolean): Sourced {
  return { figure, snapshot, by: isRowOf(figure, isOwn) ? {} : figure.by }
}

function wrongPeriod(snapshot: Snapshot, days: { from: string; to: string }): Refusal {
  return refusalOf(
    'wrong-period',
    `Bản chụp «${pageOf(snapshot)}» là số liệu ${spanOf(snapshot.period)}, báo cáo cần ${spanOf(days)}. Chụp lại trang đó với đúng Từ ngày – Đến ngày.`,
    snapshot.id,
  )
}

function notWhole(snapshot: Snapshot, scope: string): Refusal {
  return refusalOf(
    'wrong-filter',
    `Bản chụp «${pageOf(snapshot)}» chụp lúc trang lọc «${scope}», không phải số liệu của cả ${snapshot.unit}. Chọn ${wholeOf(scope)}, bấm «Thống kê» rồi chụp lại.`,
    snapshot.id,
  )
}

function wrongUnit(snapshot: Snapshot, unit: string): Refusal {
  if (snapshot.unit === ALL_UNITS)
    return refusalOf(
      'wrong-unit',
      `Bản chụp «${pageOf(snapshot)}» của tất cả đơn vị không có dòng ${unit}. Chọn đơn vị trên trang đó rồi chụp lại.`,
      snapshot.id,
    )
  return refusalOf(
    'wrong-unit',
    `Bản chụp «${pageOf(snapshot)}» là số liệu của ${snapshot.unit}, báo cáo này của ${unit}. Chụp lại trang đó với đúng đơn vị.${changeWords(snapshot.unit, unit)}`,
    snapshot.id,
  )
}

function undecided(snapshots: readonly Snapshot[], byUnit: boolean): ReportFigures {
  const none = { unit: '', from: '', to: '', ...figureBook([]), snapshots: [] }
  if (snapshots.length === 0)
    return {
      ...none,
      refusals: [
        refusalOf('no-figure', 'Chưa có bản chụp nào để điền. Chụp số liệu trên trang thống kê trước.'),
      ],
    }
  const many = byUnit
    ? [...new Set(snapshots.map(({ unit }) => unit))].join('; ')
    : [...new Set(snapshots.map(({ period }) => spanOf(period)))].join('; ')
  const refusal = byUnit
    ? refusalOf('wrong-unit', `Các bản chụp thuộc nhiều đơn vị (${many}). Chọn đơn vị báo cáo rồi điền lại.`)
    : refusalOf('wrong-period', `Các bản chụp thuộc nhiều kỳ (${many}). Chọn kỳ báo cáo rồi điền lại.`)
  return { ...none, refusals: [refusal] }
}

function spanOf({ from, to }: { readonly from: string; readonly to: string }): string {
  return `${formatDay(from)}–${formatDay(to)}`
}
