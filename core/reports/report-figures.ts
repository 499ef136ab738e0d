import { groupBy } from '../group-by'
import type { MeasureId } from '../measures/catalogue'
import { type Refusal, refusalOf } from '../outcome'
import { FORM_PORTAL, figureKey } from '../snapshot/figure-book'
import type { Breakdown, Figure, Snapshot } from '../snapshot/snapshot'
import { formatDay } from '../text/day'
import { fold } from '../text/fold'
import { sameUnit } from '../text/unit-name'
import type { FigureRef } from './report'

/** What the captures say of one figure; `conflict` where two of them say different things. */
export interface FigureSaid {
  readonly state: Figure['state']
  readonly value: number | null
  readonly from: FigureRef
  readonly conflict?: {
    readonly values: readonly [string, string]
    readonly pages: readonly [string, string]
  }
}

/** The figures of one unit and period, gathered from its captures. */
export interface ReportFigures {
  readonly unit: string
  readonly from: string
  readonly to: string
  /**
   * `asked` are the measures of the table to fill: the page that has most of them is the one the table is made from,
   * and a page made for something else (that counts "tiếp nhận" its own way) does not contradict it.
   */
  readonly find: (measure: MeasureId, by: Breakdown, asked?: ReadonlySet<MeasureId>) => FigureSaid | null
  /** Names of the rows captured, in the order captured. */
  readonly names: (kind: 'field' | 'unit' | 'procedure') => readonly string[]
  readonly measures: ReadonlySet<MeasureId>
  /** The captures that speak of this unit and these days. */
  readonly snapshots: readonly Snapshot[]
  readonly refusals: readonly Refusal[]
}

export interface Subject {
  readonly unit?: string | undefined
  readonly from?: string | undefined
  readonly to?: string | undefined
}

/**
 * Gathers the figures for a report: captures of another unit or other days are refused by name; the same figure
 * twice counts once; two captures that contradict each other make a conflict, never a choice. Null `unit`, `from`
 * or `to` of the subject are taken from the captures, where all of them agree.
 */
export function gatherFigures(snapshots: readonly Snapshot[], subject: Subject): ReportFigures {
  const newest = snapshots
    .filter(({ portal }) => portal !== FORM_PORTAL)
    .sort((a, b) => Date.parse(b.source.capturedAt) - Date.parse(a.source.capturedAt))
  const units = groupBy(newest, (snapshot) => fold(snapshot.unit))
  const spans = groupBy(newest, ({ period }) => `${period.from}\n${period.to}`)
  const unit = subject.unit ?? (units.size === 1 ? newest[0]!.unit : undefined)
  const days =
    subject.from !== undefined && subject.to !== undefined
      ? { from: subject.from, to: subject.to }
      : spans.size === 1
        ? newest[0]!.period
        : undefined
  if (unit === undefined || days === undefined) return undecided(newest, unit === undefined)
  const isOwn = remembered((name) => sameUnit(name, unit))
  const used = newest.map((snapshot) => useOf(snapshot, unit, days, isOwn))
  const figures = used.flatMap(({ figures }) => figures)
  return {
    unit,
    from: days.from,
    to: days.to,
    ...lookUp(figures),
    snapshots: newest.filter((_, at) => used[at]!.refusal === null),
    refusals: used.flatMap(({ refusal }) => refusal ?? []),
  }
}

interface Sourced {
  readonly figure: Figure
  readonly snapshot: Snapshot
  /** What the figure counts for this unit: its row in a table of many units is its own total. */
  readonly by: Breakdown
}

/** Which figures of a capture speak of the unit: all of its own, or its one row in a table of many units. */
function useOf(
  snapshot: Snapshot,
  unit: string,
  days: { from: string; to: string },
  isOwn: (name: string) => boolean,
): { figures: Sourced[]; refusal: Refusal | null } {
  const { from, to } = snapshot.period
  if (from !== days.from || to !== days.to) return { figures: [], refusal: wrongPeriod(snapshot, days) }
  const rows = snapshot.figures.filter((figure) => isRowOf(figure, isOwn))
  if (isOwn(snapshot.unit))
    return { figures: snapshot.figures.map((figure) => sourced(figure, snapshot, isOwn)), refusal: null }
  return rows.length > 0
    ? { figures: rows.map((figure) => sourced(figure, snapshot, isOwn)), refusal: null }
    : { figures: [], refusal: wrongUnit(snapshot, unit) }
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

function wrongUnit(snapshot: Snapshot, unit: string): Refusal {
  return refusalOf(
    'wrong-unit',
    `Bản chụp «${pageOf(snapshot)}» là số liệu của ${snapshot.unit}, báo cáo này của ${unit}. Chụp lại trang đó với đúng đơn vị.`,
    snapshot.id,
  )
}

function undecided(snapshots: readonly Snapshot[], byUnit: boolean): ReportFigures {
  const none = { unit: '', from: '', to: '', ...lookUp([]), snapshots: [] }
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

function lookUp(figures: readonly Sourced[]): Pick<ReportFigures, 'find' | 'names' | 'measures'> {
  const byKey = groupBy(figures, ({ figure: { measure }, by }) => figureKey({ measure, by }))
  return {
    find: (measure, by, asked) => {
      const said = byKey.get(figureKey({ measure, by }))
      return said ? settle(asked ? fromOwnPages(said, asked) : said) : null
    },
    names: (kind) => {
      const labels = figures.flatMap(({ by }) => (Object.keys(by).length === 1 ? (by[kind] ?? []) : []))
      return [...new Map(labels.map((label) => [fold(label), label])).values()]
    },
    measures: new Set(figures.map(({ figure }) => figure.measure)),
  }
}

/** What the pages say that have most of the measures asked for; every capture of such a page counts. */
function fromOwnPages(said: readonly Sourced[], asked: ReadonlySet<MeasureId>): readonly Sourced[] {
  const spoken = said.filter(({ figure }) => figure.state !== 'blank')
  if (spoken.length < 2) return said
  const covers = (one: Sourced) => coverageOf(one.snapshot, asked)
  const most = Math.max(...spoken.map(covers))
  const pages = new Set(spoken.filter((one) => covers(one) === most).map(({ snapshot }) => snapshot.portal))
  return said.filter(({ snapshot }) => pages.has(snapshot.portal))
}

const COVERAGE = new WeakMap<ReadonlySet<MeasureId>, Map<Snapshot, number>>()

function coverageOf(snapshot: Snapshot, asked: ReadonlySet<MeasureId>): number {
  const known = COVERAGE.get(asked) ?? new Map<Snapshot, number>()
  COVERAGE.set(asked, known)
  const before = known.get(snapshot)
  if (before !== undefined) return before
  const count = new Set(
    snapshot.figures.flatMap(({ measure, state }) =>
      asked.has(measure) && state !== 'blank' ? measure : [],
    ),
  ).size
  known.set(snapshot, count)
  return count
}

/** The newest of those that agree; a blank cell contradicts nothing. */
function settle(said: readonly Sourced[]): FigureSaid {
  const spoken = said.filter(({ figure }) => figure.state !== 'blank')
  const first = spoken[0] ?? said[0]!
  const other = spoken.find(
    ({ figure }) => figure.state !== first.figure.state || figure.value !== first.figure.value,
  )
  const { measure, by, state, value } = first.figure
  const from = { snapshot: first.snapshot.id, measure, by }
  if (!other) return { state, value, from }
  return {
    state,
    value,
    from,
    conflict: {
      values: [first.figure.cell.text, other.figure.cell.text],
      pages: [pageOf(first.snapshot), pageOf(other.snapshot)],
    },
  }
}

function pageOf(snapshot: Snapshot): string {
  const at = /T(\d{2}:\d{2})/.exec(snapshot.source.capturedAt)?.[1] ?? ''
  const day = snapshot.source.capturedAt.slice(0, 10)
  return `${snapshot.portal}, chụp ${at} ${formatDay(day)}`
}

function spanOf({ from, to }: { readonly from: string; readonly to: string }): string {
  return `${formatDay(from)}–${formatDay(to)}`
}
