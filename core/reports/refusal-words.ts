import { type Refusal, type RefusalReason, refusalOf } from '../outcome'
import { periodNameWords } from '../periods/period-named'
import { formatDay } from '../text/day'
import type { FillRefusal, Place, PlaceSeen, TargetSeen } from './report'

/** `placeName({ sheet: 'II.06a', cell: 'F18' })` is `'II.06a!F18'`. */
export function placeName(at: Place): string {
  return 'cell' in at ? `${at.sheet}!${at.cell}` : `${at.row} · ${at.column}`
}

/** How a sentence calls a place: "Ô F18", or its labels on a form. */
export function placeWords(place: Pick<PlaceSeen, 'at' | 'rowPath' | 'columnPath'>): string {
  if ('cell' in place.at) return `Ô ${place.at.cell}`
  return `Ô «${place.rowPath.at(-1) ?? place.at.row}» › «${place.columnPath.join(' › ') || place.at.column}»`
}

export function refuseAt(at: Place, reason: RefusalReason, message: string): FillRefusal {
  return { ...refusalOf(reason, message, placeName(at)), at }
}

export function differentUnit(target: TargetSeen, unit: string): Refusal {
  return refusalOf(
    'wrong-unit',
    `Biểu mẫu này ghi đơn vị ${target.unit}, số liệu cần điền của ${unit}. Mở đúng biểu của đơn vị rồi điền lại.`,
  )
}

export function differentPeriod(target: TargetSeen, { from, to }: { from: string; to: string }): Refusal {
  const { named } = target
  const days = `${formatDay(target.from ?? '')}–${formatDay(target.to ?? '')}`
  const own = named ? `«${periodNameWords(named)}»` : days
  return refusalOf(
    'wrong-period',
    `Biểu mẫu này ghi kỳ ${own}, số liệu cần điền của kỳ ${formatDay(from)}–${formatDay(to)}. Mở đúng biểu của kỳ${target.host === 'workbook' ? ', hoặc xóa dòng kỳ báo cáo nếu dùng lại tệp cũ,' : ''} rồi điền lại.`,
  )
}
