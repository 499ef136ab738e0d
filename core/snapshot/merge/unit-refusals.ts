import { type Refusal, refusalOf } from '../../outcome'
import { changeWords } from '../unit-changes'
import type { UnitShare } from './unit-share'

export function saidPart(share: UnitShare, parts: ReadonlyMap<string, readonly UnitShare[]>): Refusal[] {
  const whole = parts.get(share.key)?.[0]
  if (!whole) return []
  return [
    refusalOf(
      'two-rows-match',
      `${share.name} đã nằm trong số liệu của ${whole.name}, không cộng thêm lần nữa.`,
      share.name,
    ),
  ]
}

export function saidOverlap(shares: readonly UnitShare[]): Refusal {
  return refusalOf(
    'two-rows-match',
    `Số liệu của ${namesOf(shares)} chồng lên nhau (có chung đơn vị trực thuộc), không cộng được: dòng tổng để trống. Bỏ bớt gói trùng rồi gộp lại.`,
  )
}

export function saidClash(shares: readonly UnitShare[]): Refusal {
  return refusalOf(
    'two-rows-match',
    `${namesOf(shares)}: tên không cho biết là một hay hai đơn vị, không cộng được: dòng tổng để trống. Xin lại gói có tên đơn vị đầy đủ (cấp, tỉnh) rồi gộp lại.`,
  )
}

export function saidChange(shares: readonly UnitShare[]): Refusal {
  const [one, other] = shares.map(({ name }) => name)
  return refusalOf(
    'two-rows-match',
    `${namesOf(shares)} có thể chứa nhau, không cộng được: dòng tổng để trống. Bỏ gói của một đơn vị rồi gộp lại.${changeWords(one ?? '', other ?? '')}`,
  )
}

export function saidTiers(shares: readonly UnitShare[]): Refusal {
  return refusalOf(
    'two-rows-match',
    `${namesOf(shares)} thuộc hai cấp: số liệu của cấp trên có thể đã gồm cấp dưới, không cộng được: dòng tổng để trống. Ghi danh sách đơn vị phải có, hoặc bỏ gói của một cấp, rồi gộp lại.`,
  )
}

function namesOf(shares: readonly UnitShare[]): string {
  const more = shares.length > 4 ? ` và ${shares.length - 4} đơn vị khác` : ''
  return `${shares
    .slice(0, 4)
    .map(({ name }) => name)
    .join(', ')}${more}`
}
