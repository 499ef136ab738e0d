import { type Day, formatDay } from '../text/day'
import { sameUnit, unitParts } from '../text/unit-name'
import type { CaptureWarning } from './capture-warning'

/** A unit that became a part of another; what is not read in a published resolution is not confirmed, and says so. */
export interface UnitChange {
  readonly from: string
  readonly to: string
  readonly on: Day
  readonly isConfirmed: boolean
}

/** Only what is truly known (domain §1): a unit not named here is never taken for another. */
const CHANGES: readonly UnitChange[] = [
  { from: 'Thị trấn Phố Châu', to: 'Xã Hương Sơn', on: '2025-07-01', isConfirmed: false },
]

/** From that day there is no district, so no huyện, thị xã or thị trấn; communes and wards report to the province. */
const TWO_TIERS: Day = '2025-07-01'
const GONE = new Set(['huyện', 'thị xã', 'thị trấn'])

/** Districts of Hà Tĩnh before: many a new commune bears the name of one. */
const DISTRICTS = [
  'Can Lộc',
  'Cẩm Xuyên',
  'Đức Thọ',
  'Hà Tĩnh',
  'Hồng Lĩnh',
  'Hương Khê',
  'Hương Sơn',
  'Kỳ Anh',
  'Lộc Hà',
  'Nghi Xuân',
  'Thạch Hà',
  'Vũ Quang',
].map((name) => unitParts(name).name)

/**
 * What is known of two names, where one became a part of the other; '' where nothing is. The two are never one unit:
 * the old one's figures are a part of the new one's.
 *
 * `changeWords('UBND thị trấn Phố Châu', 'UBND xã Hương Sơn')` is `' Thị trấn Phố Châu nhập vào Xã Hương Sơn từ 01/07/2025 (chưa xác minh): …'`.
 */
export function changeWords(one: string, other: string): string {
  const change = CHANGES.find(
    ({ from, to }) =>
      (isNamed(one, from) && isNamed(other, to)) || (isNamed(one, to) && isNamed(other, from)),
  )
  if (!change) return ''
  const { from, to, on, isConfirmed } = change
  const sure = isConfirmed ? '' : ' (chưa xác minh)'
  return ` ${from} nhập vào ${to} từ ${formatDay(on)}${sure}: số liệu của đơn vị cũ chỉ là một phần, không dùng thay nhau. Kỳ trước ngày đó để tên ${from}, kỳ từ ngày đó để tên ${to}.`
}

/** Units among these that became a part of another one of them, with that one: their figures may lie in its figures. */
export function changedAmong(units: readonly string[]): (readonly [from: string, to: string])[] {
  return CHANGES.flatMap((change) => {
    const from = units.find((unit) => isNamed(unit, change.from))
    const to = units.find((unit) => isNamed(unit, change.to))
    return from !== undefined && to !== undefined ? [[from, to] as const] : []
  })
}

/** The very unit, its level said: «Hương Sơn» alone may be the district. */
function isNamed(text: string, unit: string): boolean {
  return unitParts(text).level !== '' && sameUnit(text, unit)
}

/** What an officer should know of a unit's name in the days captured: one that is gone, or that two units have had. */
export function unitWarnings(unit: string, { from, to }: { from: Day; to: Day }): CaptureWarning[] {
  const { level, name } = unitParts(unit)
  const say = (message: string) => [{ rule: 'unit-changed', message, cells: [] }]
  const day = formatDay(TWO_TIERS)
  if (GONE.has(level) && from >= TWO_TIERS)
    return say(
      `${unit}: từ ${day} không còn cấp huyện và thị trấn. Kiểm tra tên đơn vị trên trang có phải đơn vị đang báo cáo.`,
    )
  if (GONE.has(level) && to >= TWO_TIERS)
    return say(
      `${unit}: kỳ này có những ngày từ ${day}, khi đơn vị này không còn. Chụp riêng phần trước và từ ${day}.`,
    )
  if (level === '' && from < TWO_TIERS && DISTRICTS.includes(name))
    return say(
      `Trang ghi «${unit}», không ghi cấp: trước ${day} đó có thể là huyện hoặc thị xã. Kiểm tra đơn vị đang chọn.`,
    )
  return []
}
