import { groupBy } from '../../group-by'
import { assess } from '../../indicators/assess'
import type { Assessed } from '../../indicators/indicator'
import { refusalOf } from '../../outcome'
import { fold } from '../../text/fold'
import type { ReportFigures } from '../figures/report-figures'
import type { FillOptions } from '../fill-options'
import { type Filled, joinFilled, NOTHING, refused } from '../filled'
import { placeWords, refuseAt } from '../refusal-words'
import type { PlaceSeen } from '../report'
import { rowKey, writeAsShown, writeNumber, writeText } from './fill-place'

/** Numerators and denominators of the indicators, each on the row of its name; rates are the sheet's own formulas. */
export function fillIndicators(
  places: readonly PlaceSeen[],
  figures: ReportFigures,
  options: FillOptions,
): Filled {
  const assessed = options.assessed ?? assess(figures.snapshots, figures, options.aims)
  const rows = [...groupBy(places.filter(isFillable), rowKey).values()]
  const named = rows.filter((row) => row[0]!.rowPath.length > 0)
  const free = rows.filter((row) => row[0]!.rowPath.length === 0 && row.every(isEmptyOrComputed))
  const byLabel = groupBy(named, (row) => fold(row[0]!.rowPath.at(-1) ?? ''))
  const rowless = assessed.filter(({ label }) => !byLabel.has(fold(label)))
  return joinFilled([
    ...assessed.flatMap((indicator) => {
      const found = byLabel.get(fold(indicator.label)) ?? []
      if (found.length > 1) return [refused(twoRows(indicator, found.length))]
      return found[0] ? [fillRow(found[0], indicator, options)] : []
    }),
    ...rowless.map((indicator, at) =>
      free[at] ? nameRow(free[at], indicator, options) : refused(noRow(indicator)),
    ),
  ])
}

function isEmptyOrComputed({ state, text }: PlaceSeen): boolean {
  return state !== 'open' || text === ''
}

/** An indicator the template has no row for takes a free one: its name, formula and target are written, too. */
function nameRow(row: readonly PlaceSeen[], indicator: Assessed, options: FillOptions): Filled {
  const words = row.map((place): Filled => {
    if (place.means && 'names' in place.means)
      return writeText(place, indicator.label, { text: 'Tên chỉ tiêu' }, options)
    const says = place.means && 'says' in place.means ? place.means.says : null
    if (says === 'formula') return writeText(place, indicator.formula, { text: 'Cách tính' }, options)
    return NOTHING
  })
  return joinFilled([...words, fillRow(row, indicator, options)])
}

/** 95 % is 0.95 where the cell shows percentages, 95 where the words above the column say «%»; else nobody can know. */
function writeTarget(place: PlaceSeen, target: number, options: FillOptions): Filled {
  const inPercent = place.columnPath.some((words) => /%|phần trăm/iu.test(words.normalize('NFC')))
  if (place.percent) return writeAsShown(place, target / 100, { text: 'Mục tiêu' }, options)
  if (inPercent) return writeNumber(place, target, { text: 'Mục tiêu' }, options)
  const message = `${placeWords(place)} không có định dạng phần trăm, cột cũng không ghi «%», nên không rõ ghi ${target} hay ${target} %. Đặt định dạng phần trăm cho ô rồi điền lại, hoặc ghi tay.`
  return refused(refuseAt(place.at, 'ambiguous-number', message))
}

/** The target is the plan's in force; a number that stands there and that the plan does not ask is another plan's. */
function fillTarget(place: PlaceSeen, { label, target }: Assessed, options: FillOptions): Filled {
  if (target !== null) return writeTarget(place, target, options)
  if (place.text === '' || options.aims === undefined) return NOTHING
  const message = `${placeWords(place)} ghi mục tiêu «${place.text}» cho «${label}», nhưng kế hoạch đang dùng không nêu chỉ tiêu này. Xóa ô ấy, hoặc mở đúng kế hoạch rồi điền lại.`
  return refused(refuseAt(place.at, 'cell-not-empty', message))
}

function isFillable({ state, means }: PlaceSeen): boolean {
  return state !== 'group' && means !== undefined && ('says' in means || 'names' in means)
}

function fillRow(row: readonly PlaceSeen[], indicator: Assessed, options: FillOptions): Filled {
  const parts = row.map((place): Filled => {
    const says = place.means && 'says' in place.means ? place.means.says : null
    if (says === 'target') return fillTarget(place, indicator, options)
    const value =
      says === 'numerator' ? indicator.numerator : says === 'denominator' ? indicator.denominator : null
    if (value === null) return NOTHING
    return writeNumber(place, value, { text: indicator.formula }, options)
  })
  const known = indicator.numerator !== null && indicator.denominator !== null
  const first = row.find(({ means }) => means && 'says' in means && means.says === 'numerator') ?? row[0]!
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

function noRow({ id, label }: Assessed) {
  return refusalOf('row-not-found', `Mẫu không có dòng «${label}». Thêm dòng đó vào mẫu hoặc ghi tay.`, id)
}

function twoRows({ id, label }: Assessed, rows: number) {
  return refusalOf(
    'two-rows-match',
    `Mẫu có ${rows} dòng «${label}», không rõ điền dòng nào. Sửa tên dòng rồi điền lại.`,
    id,
  )
}
