import { fold } from '../../text/fold'
import type { HeaderColumn } from './find-header'
import { labelWords } from './label-text'

/** What stands beside a column of the period before, where two periods are compared. */
const COMPARES = [
  'tăng',
  'giảm',
  'so sánh',
  'so với',
  'chênh lệch',
  'tỷ lệ tăng',
  'tỷ lệ giảm',
  'kỳ này',
  'cùng kỳ',
].map(fold)
const PERIOD_BEFORE = new Set(['kỳ trước', 'kỳ báo cáo trước', 'số kỳ trước'].map(fold))

/**
 * Columns «Kỳ trước» beside «Tăng, giảm», «So sánh» or «Kỳ này» under the same heading: last period's own count, not what
 * was carried over from it.
 */
export function comparedColumns(columns: readonly HeaderColumn[]): readonly HeaderColumn[] {
  return columns.filter(
    ({ path }) =>
      PERIOD_BEFORE.has(lastWords(path)) &&
      columns.some((other) => isBeside(path, other.path) && compares(other.path)),
  )
}

function isBeside(path: readonly string[], other: readonly string[]): boolean {
  return path.length === other.length && path.slice(0, -1).join('\n') === other.slice(0, -1).join('\n')
}

function compares(path: readonly string[]): boolean {
  const words = lastWords(path)
  return COMPARES.some(
    (start) =>
      words === start ||
      words.startsWith(`${start} `) ||
      words.startsWith(`${start},`) ||
      words.startsWith(`${start}/`),
  )
}

function lastWords(path: readonly string[]): string {
  return labelWords(path.at(-1) ?? '')
}
