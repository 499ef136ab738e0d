import type { FilterSeen, PageSeen } from '../../grid/seen'
import { accept, type Outcome, refuse } from '../../outcome'
import { fold, tidy } from '../../text/fold'
import { ALL_UNITS, sameUnit } from '../../text/unit-name'
import { changeWords } from '../unit-changes'
import type { CaptureExpected } from './capture-view'
import { saysNothingChosen } from './page-scope'

const UNIT_LABELS = new Set(
  [
    'Đơn vị',
    'Tên đơn vị',
    'Cơ quan',
    'Cơ quan, đơn vị',
    'Đơn vị thực hiện',
    'Đơn vị tiếp nhận',
    'Đơn vị giải quyết',
    'Đơn vị xử lý',
    'Đơn vị báo cáo',
    'Xã, phường, thị trấn',
    'Xã phường',
    'Sở ban ngành',
    'Huyện, thị xã, thành phố',
    'Huyện, thành phố, thị xã',
    'Chi nhánh văn phòng đăng ký đất đai',
  ].map(fold),
)
const DISTRICT_LABELS = new Set(['Quận huyện', 'Quận/huyện', 'Huyện'].map(fold))
const LEVEL_LABELS = new Set(['Cấp thực hiện', 'Cấp'].map(fold))
/** «UBND xã A, UBND xã B» is two units; «UBND xã A, huyện B» is one. */
const SEVERAL = /[,;]\s*(?:ubnd|ủy ban nhân dân|uỷ ban nhân dân|xã|phường|thị trấn|sở)\s/iu

/** Every unit the page names as the one its figures are of, the narrower first. */
export function unitStatements(page: PageSeen, titles: readonly string[]): string[] {
  const levels = new Set(
    page.filters.filter(({ label }) => LEVEL_LABELS.has(labelWordsOf(label))).map(({ value }) => fold(value)),
  )
  const isUnit = ({ label }: FilterSeen) =>
    UNIT_LABELS.has(labelWordsOf(label)) || levels.has(labelWordsOf(label))
  const narrow = chosen(page.filters.filter((filter) => labelWordsOf(filter.label) !== '' && isUnit(filter)))
  const written = [...titles, ...page.headings].flatMap(unitLine)
  if (narrow.length + written.length > 0) return [...narrow, ...written]
  return chosen(page.filters.filter(({ label }) => DISTRICT_LABELS.has(labelWordsOf(label))))
}

function labelWordsOf(label: string): string {
  return fold(label.replace(/[:*\s]+$/u, ''))
}

function chosen(filters: readonly FilterSeen[]): string[] {
  return filters.map(({ value }) => tidy(value)).filter((value) => !saysNothingChosen(value))
}

/** «Đơn vị báo cáo: UBND xã X» in a title row or a heading. */
function unitLine(text: string): string[] {
  const found = /^đơn vị(?: báo cáo)?\s*:\s*(.+)$/iu.exec(tidy(text))
  return found && !/^số\s/iu.test(found[1]!) ? [found[1]!] : []
}

/**
 * The unit the figures are of. A page of one field table must name it; a page of many units may name none, then the
 * unit asked for must be one of its rows.
 */
export function agreeUnit(
  statements: readonly string[],
  rows: readonly string[] | null,
  ask: CaptureExpected,
): Outcome<string> {
  const [first, ...others] = statements
  const other = others.find((unit) => first !== undefined && !sameUnit(unit, first))
  if (first !== undefined && other !== undefined) {
    return refuse(
      'wrong-unit',
      `Trang ghi hai đơn vị khác nhau: ${first} và ${other}. Chọn đúng đơn vị rồi bấm «Thống kê».`,
    )
  }
  if (first !== undefined && SEVERAL.test(tidy(first)))
    return refuse(
      'wrong-unit',
      `Trang đang chọn nhiều đơn vị (${first}). Chỉ chọn ${ask.unit ?? 'một đơn vị'} rồi bấm «Thống kê».`,
    )
  const unit = first ?? unitOfRows(rows, ask)
  if (unit === null) return refuse('wrong-unit', unknownUnit(ask))
  const isAsked =
    !ask.unit ||
    sameUnit(unit, ask.unit) ||
    (rows ?? []).filter((row) => sameUnit(row, ask.unit!)).length === 1
  if (isAsked) return accept(unit)
  return refuse(
    'wrong-unit',
    `Trang đang hiện số liệu của ${unit}, không phải ${ask.unit}. Chọn đúng đơn vị rồi bấm «Thống kê».${changeWords(unit, ask.unit ?? '')}`,
  )
}

/** A table whose only heading names another unit than the filter was not asked with that filter. */
export function agreeWithGroups(unit: Outcome<string>, groups: readonly string[] | null): Outcome<string> {
  const [only] = groups ?? []
  if (!unit.ok || unit.value === ALL_UNITS || only === undefined || groups?.length !== 1) return unit
  if (sameUnit(only, unit.value)) return unit
  const next = 'Bấm «Thống kê» để bảng theo đúng bộ lọc rồi chụp lại.'
  return refuse('wrong-unit', `Bộ lọc chọn ${unit.value}, bảng là của ${only}. ${next}`)
}

/** The only row of a table is the unit asked for, or one of many that a filter left over. */
function unitOfRows(rows: readonly string[] | null, { unit }: CaptureExpected): string | null {
  const [only] = rows ?? []
  if (only === undefined) return null
  return rows?.length === 1 && unit && sameUnit(only, unit) ? only : ALL_UNITS
}

function unknownUnit({ unit }: CaptureExpected): string {
  const next = unit ? `Chọn ${unit} ở bộ lọc đơn vị` : 'Chọn đơn vị ở bộ lọc'
  return `Trang không ghi số liệu của đơn vị nào, nên chưa chụp được. ${next} rồi bấm «Thống kê».`
}
