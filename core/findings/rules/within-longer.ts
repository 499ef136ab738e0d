import { isScore, MEASURES, type MeasureId } from '../../measures/catalogue'
import { samePeriod } from '../../periods/period'
import type { Figure, Snapshot } from '../../snapshot/snapshot'
import { formatCount } from '../../text/format'
import { daysOf, figuresByKey, findingCellOf, knownCount, seriesOf } from '../cells'
import type { Finding, Rule, RuleExample, RuleMeaning } from '../finding'

/** What is there on a day and not counted over days: at the end of a month there may be more of it than at the year's end. */
const STOCKS =
  /^(?:dossiers\.(?:carried-over|pending|supplement|paused)|feedback\.(?:carried-over|pending)|(?:payment\.)?procedures)/

export const meaning: RuleMeaning = {
  label: 'Kỳ ngắn nằm trong kỳ dài',
  left: 'số của kỳ ngắn (một tháng), từng hàng',
  operator: '≤',
  right: 'số của kỳ dài chứa kỳ đó (cả năm), cùng hàng, cùng trang, cùng đơn vị',
  whenMissing: 'một bên trống, hoặc hàng không có ở kỳ dài, thì không so',
}

export const rule: Rule = {
  id: 'within-longer',
  find: (snapshots) =>
    seriesOf(snapshots).flatMap((series) =>
      series.flatMap((whole) => tooSmall(whole, partsWithin(whole, series))),
    ),
}

export const examples: readonly RuleExample[] = [
  {
    words: 'một lĩnh vực: tháng 11 nhiều hơn cả năm',
    captures: [
      {
        kind: 'month',
        from: '2025-10-15',
        to: '2025-11-14',
        rows: { '': { 'dossiers.received.online': 80 }, 'Hộ tịch': { 'dossiers.received.online': 75 } },
      },
      {
        kind: 'year',
        from: '2024-12-15',
        to: '2025-12-14',
        rows: { '': { 'dossiers.received.online': 900 }, 'Hộ tịch': { 'dossiers.received.online': 7 } },
      },
    ],
    found: [{ severity: 'warning', numbers: [75, 7] }],
  },
  {
    words: 'cả năm ít hơn một tháng của nó',
    captures: [
      { kind: 'month', from: '2025-10-15', to: '2025-11-14', rows: { '': { 'dossiers.resolved': 61 } } },
      { kind: 'year', from: '2024-12-15', to: '2025-12-14', rows: { '': { 'dossiers.resolved': 60 } } },
    ],
    found: [{ severity: 'warning', numbers: [61, 60] }],
  },
  {
    words: 'hai tháng cùng nhiều hơn cả năm: nói tháng nhiều nhất, tháng nào trước cũng vậy',
    captures: [
      { kind: 'month', from: '2025-08-15', to: '2025-09-14', rows: { '': { 'dossiers.resolved': 62 } } },
      { kind: 'month', from: '2025-09-15', to: '2025-10-14', rows: { '': { 'dossiers.resolved': 75 } } },
      { kind: 'month', from: '2025-10-15', to: '2025-11-14', rows: { '': { 'dossiers.resolved': 61 } } },
      { kind: 'year', from: '2024-12-15', to: '2025-12-14', rows: { '': { 'dossiers.resolved': 60 } } },
    ],
    found: [{ severity: 'warning', numbers: [75, 60] }],
  },
  {
    words: 'đang giải quyết cuối tháng nhiều hơn cuối năm là thường',
    captures: [
      {
        kind: 'month',
        from: '2025-10-15',
        to: '2025-11-14',
        rows: { '': { 'dossiers.pending': 30, 'dossiers.resolved': 20 } },
      },
      {
        kind: 'year',
        from: '2024-12-15',
        to: '2025-12-14',
        rows: { '': { 'dossiers.pending': 3, 'dossiers.resolved': 20 } },
      },
    ],
    found: [],
  },
]

/** A series goes by its first days: what begins after the last day of the whole is not looked at. */
function partsWithin(whole: Snapshot, series: readonly Snapshot[]): Snapshot[] {
  const parts: Snapshot[] = []
  let at = series.indexOf(whole)
  while (at > 0 && series[at - 1]!.period.from === whole.period.from) at--
  for (; at < series.length && series[at]!.period.from <= whole.period.to; at++)
    if (isWithin(series[at]!, whole)) parts.push(series[at]!)
  return parts
}

function isWithin({ period: part }: Snapshot, { period: whole }: Snapshot): boolean {
  const isSame = samePeriod(part, whole)
  return !isSame && whole.from <= part.from && part.to <= whole.to
}

function addsOverTime(measure: MeasureId): boolean {
  return !isScore(measure) && !STOCKS.test(measure)
}

/** For each figure of the longer period that is less than one within it: the greatest of these. */
function tooSmall(whole: Snapshot, parts: readonly Snapshot[]): Finding[] {
  if (parts.length === 0) return []
  const within = parts.map((part) => ({ part, figures: figuresByKey(part) }))
  return [...figuresByKey(whole)].flatMap(([key, figure]) => {
    const count = addsOverTime(figure.measure) ? knownCount(figure) : null
    if (count === null) return []
    const greater = within.flatMap(({ part, figures }) => {
      const own = figures.get(key)
      const value = knownCount(own)
      return own && value !== null && value > count ? [{ part, own, value }] : []
    })
    const most = greater.sort((a, b) => b.value - a.value)[0]
    return most ? [findingOf({ whole, figure, count, ...most })] : []
  })
}

interface Smaller {
  readonly whole: Snapshot
  readonly figure: Figure
  readonly count: number
  readonly part: Snapshot
  readonly own: Figure
  readonly value: number
}

function findingOf({ whole, figure, count, part, own, value }: Smaller): Finding {
  const row = figure.cell.row || 'Tổng số'
  return {
    rule: rule.id,
    severity: 'warning',
    message: `${row}: ${MEASURES[figure.measure].toLowerCase()} kỳ ${daysOf(part)} là ${formatCount(value)}, mà cả kỳ ${daysOf(whole)} chỉ ${formatCount(count)}. Một phần không thể nhiều hơn cả kỳ: kiểm tra bộ lọc, tên lĩnh vực rồi chụp lại kỳ sai.`,
    numbers: [value, count],
    cells: [findingCellOf(part, own), findingCellOf(whole, figure)],
  }
}
