import { type Day, formatDay } from '../text/day'
import { sameUnit, unitParts } from '../text/unit-name'
import { communeNamed, communeOf, keepsItsGround, TWO_TIERS } from '../units/communes'
import type { CaptureWarning } from './capture-warning'

/** Since the change there is no district, so no huyện, thị xã or thị trấn; communes and wards report to the province. */
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
 * the old one's figures are a part of the new one's. The members are community data, which the sentence says.
 *
 * `changeWords('UBND thị trấn Phố Châu', 'UBND xã Hương Sơn')` is `' Thị trấn Phố Châu nhập vào Xã Hương Sơn từ 01/07/2025 (chưa xác minh): …'`.
 */
export function changeWords(one: string, other: string): string {
  const change = becameOf(one, other) ?? becameOf(other, one)
  if (!change) return ''
  const { from, to } = change
  return ` ${from} nhập vào ${to} từ ${formatDay(TWO_TIERS)} (chưa xác minh): số liệu của đơn vị cũ chỉ là một phần, không dùng thay nhau. Kỳ trước ngày đó để tên ${from}, kỳ từ ngày đó để tên ${to}.`
}

function becameOf(from: string, to: string): { from: string; to: string } | null {
  const commune = communeNamed(to)
  if (!commune || communeOf(from) !== commune || sameUnit(from, to)) return null
  const member = [...commune.members, ...commune.earlier].find((name) => sameUnit(from, name))
  return { from: member ?? from, to: commune.name }
}

/**
 * Whether a unit's figures of these days are a part of the ground that another one has now: those of Phố Châu of quý I/2025 are a
 * part of xã Hương Sơn's, those of quý I/2026 cannot be.
 */
export function wasPartOf(part: string, whole: string, { to }: { readonly to: Day }): boolean {
  const commune = communeNamed(whole)
  return (
    to < TWO_TIERS &&
    commune !== null &&
    !sameUnit(part, whole) &&
    commune.members.some((member) => sameUnit(member, part))
  )
}

/** What the officer of the whole is told where a part of it is captured. */
export function partWarning(part: string, whole: string): CaptureWarning {
  const message = `${part} nhập vào ${whole} từ ${formatDay(TWO_TIERS)} (chưa xác minh): số liệu này chỉ để cộng thành cùng kỳ năm trước của ${whole}, không điền vào báo cáo.`
  return { rule: 'unit-changed', message, cells: [] }
}

/**
 * Units among these that became a part of another one of them, with that one: their figures may lie in its figures. A name that two
 * units have had is, in days before the change, the older one, from then on the newer; in a period that holds the day it may be both.
 */
export function changedAmong(
  units: readonly string[],
  { from, to }: { readonly from: Day; readonly to: Day },
): (readonly [from: string, to: string])[] {
  const isBefore = to < TWO_TIERS
  const isAfter = from >= TWO_TIERS
  return units.flatMap((part) => {
    const commune = isAfter && communeNamed(part) ? null : communeOf(part)
    if (!commune) return []
    return units.flatMap((whole) => {
      const isWhole = communeNamed(whole) === commune && !sameUnit(part, whole)
      return isWhole && !(isBefore && communeOf(whole)) ? [[part, whole] as const] : []
    })
  })
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
  if (from < TWO_TIERS && communeNamed(unit) && communeOf(unit) && !keepsItsGround(unit))
    return say(
      `${unit}: trước ${day} tên này là của đơn vị khác, địa bàn khác với đơn vị cùng tên từ ngày đó (chưa xác minh). Số liệu kỳ này không so với kỳ từ ${day}; cùng kỳ của đơn vị mới là tổng các đơn vị cũ.`,
    )
  if (level === '' && from < TWO_TIERS && DISTRICTS.includes(name))
    return say(
      `Trang ghi «${unit}», không ghi cấp: trước ${day} đó có thể là huyện hoặc thị xã. Kiểm tra đơn vị đang chọn.`,
    )
  return []
}
