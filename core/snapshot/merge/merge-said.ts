import { addsOverUnits, isScore, MEASURES, type MeasureId } from '../../measures/catalogue'
import { type Refusal, refusalOf } from '../../outcome'
import { ALL_UNITS } from '../../text/unit-name'
import { FORM_PORTAL } from '../figure-book'
import { isTotal } from '../figure-facts'
import type { MoreResolved } from '../more-resolved'
import type { Figure, Snapshot } from '../snapshot'
import { wholeOf } from '../take/page-scope'
import type { UnitBook } from './merge-book'

/** Why a capture cannot be added to others, whatever they are. */
export function whyLeftOut({ unit, scope, portal, figures }: Snapshot): Refusal | null {
  if (portal === FORM_PORTAL)
    return refusalOf(
      'wrong-page',
      `Số liệu của ${unit} đọc từ biểu mẫu đã điền, không phải từ trang số liệu, nên không cộng. Xin gói chụp trang của đơn vị này.`,
      unit,
    )
  // Filters left units out of it: nobody can tell whose the sum would be.
  if (scope !== undefined)
    return refusalOf(
      'wrong-filter',
      `Số liệu của ${unit} chụp lúc trang lọc «${scope}», không phải của cả đơn vị, nên không cộng. Chọn ${wholeOf(scope)} rồi chụp lại.`,
      unit,
    )
  // It holds every unit, and does not say which.
  if (unit === ALL_UNITS && !figures.some(({ by }) => by.unit !== undefined))
    return refusalOf(
      'wrong-unit',
      `Một bản chụp của «${unit}» không nói số liệu của đơn vị nào, không cộng. Chọn đơn vị trên trang, bấm «Thống kê» rồi chụp lại.`,
      unit,
    )
  return null
}

/** A unit, a field or the sum itself that resolved more than there was: added up all the same, and named. */
export function saidMoreResolved({ words, cells: [resolved] }: MoreResolved): Refusal {
  return refusalOf(
    'identity-broken',
    `${words}. Xem lại kỳ và bộ lọc lúc chụp của đơn vị; nếu đúng thì ghi lý do.`,
    resolved?.cell.row,
  )
}

/** Nobody said which units must be in the sum, so nobody can say that none is missing. */
export function saidUnlisted(units: number): Refusal {
  return refusalOf(
    'rows-missing',
    `Chưa biết danh sách đơn vị phải có: đây chỉ là tổng của ${units} đơn vị đã có gói. Ghi danh sách (69 xã, phường có sẵn) để biết còn thiếu đơn vị nào.`,
  )
}

/** One line for all that is not added, where the authority has no page of its own that says it. */
export function saidNotAdded(unit: string, figures: readonly Figure[]): Refusal[] {
  const measures = figures
    .filter((figure) => isTotal(figure) && figure.state === 'blank' && !addsOverUnits(figure.measure))
    .map(({ measure }) => measure)
  if (measures.length === 0) return []
  return [
    refusalOf(
      'no-figure',
      `${wordsOf(measures)}: một thủ tục có ở nhiều đơn vị nên không cộng, dòng tổng để trống. Thêm gói chụp trang của chính ${unit} rồi gộp lại.`,
      unit,
    ),
  ]
}

/** One line for each unit that lacks figures the others have. */
export function saidMissing(books: readonly UnitBook[], measures: ReadonlySet<MeasureId>): Refusal[] {
  const summed = [...measures].filter((measure) => !isScore(measure))
  return books.flatMap(({ share, counts }) => {
    const lacking = summed.filter((measure) => (counts.get(measure)?.total ?? null) === null)
    if (lacking.length === 0) return []
    return [
      refusalOf(
        'no-figure',
        `${share.name} chưa có số liệu ${wordsOf(lacking)}: dòng tổng của các loại này để trống.`,
        share.name,
      ),
    ]
  })
}

/** One line for each unit that gives a whole where others divide theirs: rows by field are then left out. */
export function saidUndivided(books: readonly UnitBook[], measures: ReadonlySet<MeasureId>): Refusal[] {
  const divided = [...measures].filter((measure) =>
    books.some(({ counts }) => (counts.get(measure)?.fields.size ?? 0) > 0),
  )
  return books.flatMap(({ share, counts }) => {
    const whole = divided.filter((measure) => counts.get(measure)?.fields.size === 0)
    if (whole.length === 0) return []
    return [
      refusalOf(
        'no-figure',
        `${share.name} không chia ${wordsOf(whole)} theo lĩnh vực: không cộng được từng lĩnh vực, chỉ có dòng tổng. Xin gói chụp trang theo lĩnh vực của đơn vị này.`,
        share.name,
      ),
    ]
  })
}

/** The first three by name, the others by their number. */
function wordsOf(measures: readonly MeasureId[]): string {
  const words = measures
    .slice(0, 3)
    .map((measure) => `«${MEASURES[measure]}»`)
    .join(', ')
  return measures.length > 3 ? `${words} và ${measures.length - 3} loại khác` : words
}
