import { formatCount } from '../text/format'
import type { NumberLimit } from './seen'

/** `letsIn({ whole: true, operator: 'between', first: 0, second: 100 }, 812)` is false. */
export function letsIn({ whole, operator, first, second }: NumberLimit, value: number): boolean {
  if (whole && !Number.isInteger(value)) return false
  const inside = second === null || (value >= first && value <= second)
  switch (operator) {
    case 'between':
      return inside
    case 'notBetween':
      return second === null || !inside
    case 'equal':
      return value === first
    case 'notEqual':
      return value !== first
    case 'greaterThan':
      return value > first
    case 'lessThan':
      return value < first
    case 'greaterThanOrEqual':
      return value >= first
    case 'lessThanOrEqual':
      return value <= first
    default:
      return true
  }
}

const WORDS: Readonly<Record<string, string>> = {
  equal: 'bằng',
  notEqual: 'khác',
  greaterThan: 'lớn hơn',
  lessThan: 'nhỏ hơn',
  greaterThanOrEqual: 'từ',
  lessThanOrEqual: 'không quá',
}

/** `limitWords({ whole: true, operator: 'between', first: 0, second: 100 })` is `'số nguyên từ 0 đến 100'`. */
export function limitWords({ whole, operator, first, second }: NumberLimit): string {
  const kind = whole ? 'số nguyên' : 'số'
  const end = second === null ? '' : ` đến ${formatCount(second)}`
  if (operator === 'between') return `${kind} từ ${formatCount(first)}${end}`
  if (operator === 'notBetween') return `${kind} ngoài khoảng ${formatCount(first)}${end}`
  return `${kind} ${WORDS[operator] ?? ''} ${formatCount(first)}`
}
