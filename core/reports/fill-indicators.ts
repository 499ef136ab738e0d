import { groupBy } from '../group-by'
import { assess } from '../indicators/assess'
import type { Assessed } from '../indicators/indicator'
import { refusalOf } from '../outcome'
import { fold } from '../text/fold'
import { rowKey, writeNumber } from './fill-place'
import type { Filled, FillOptions } from './plan-fill'
import { refuseAt } from './refusal-words'
import type { PlaceSeen } from './report'
import type { ReportFigures } from './report-figures'

/** Numerators and denominators of the indicators, each on the row of its name; rates are the sheet's own formulas. */
export function fillIndicators(
  places: readonly PlaceSeen[],
  figures: ReportFigures,
  options: FillOptions,
): Filled {
  const assessed = options.assessed ?? assess(figures.snapshots, figures)
  const rows = [...groupBy(places.filter(isFillable), rowKey).values()]
  const byLabel = groupBy(rows, (row) => fold(row[0]!.rowPath.at(-1) ?? ''))
  const parts = assessed.map((indicator): Filled => {
    const found = byLabel.get(fold(indicator.label)) ?? []
    if (found.length === 1) return fillRow(found[0]!, indicator, options)
    return { writes: [], refusals: [noSingleRow(indicator, found.length)] }
  })
  return {
    writes: parts.flatMap(({ writes }) => writes),
    refusals: parts.flatMap(({ refusals }) => refusals),
  }
}

function isFillable({ state, means }: PlaceSeen): boolean {
  return state !== 'group' && means !== undefined && 'says' in means
}

function fillRow(row: readonly PlaceSeen[], indicator: Assessed, options: FillOptions): Filled {
  const parts = row.map((place): Filled => {
    const says = place.means && 'says' in place.means ? place.means.says : null
    const value =
      says === 'numerator' ? indicator.numerator : says === 'denominator' ? indicator.denominator : null
    if (value === null) return { writes: [], refusals: [] }
    return writeNumber(place, value, { text: indicator.formula }, options)
  })
  const known = indicator.numerator !== null && indicator.denominator !== null
  const first = row[0]!
  return {
    writes: parts.flatMap(({ writes }) => writes),
    refusals: [
      ...parts.flatMap(({ refusals }) => refusals),
      ...(known
        ? []
        : [
            refuseAt(
              first.at,
              'no-figure',
              `«${indicator.label}»: ${indicator.shown}. Chụp đủ số liệu của chỉ tiêu rồi điền lại.`,
            ),
          ]),
    ],
  }
}

function noSingleRow(indicator: Assessed, rows: number) {
  return rows === 0
    ? refusalOf(
        'row-not-found',
        `Mẫu không có dòng «${indicator.label}». Thêm dòng đó vào mẫu hoặc ghi tay.`,
        indicator.id,
      )
    : refusalOf(
        'two-rows-match',
        `Mẫu có ${rows} dòng «${indicator.label}», không rõ điền dòng nào. Sửa tên dòng rồi điền lại.`,
        indicator.id,
      )
}
