import type { CellSeen } from '../../grid/seen'
import type { MeasureId } from '../../measures/catalogue'
import type { PortalRate } from '../../portals/portal'
import { formatRateNear } from '../../text/format'
import { readColumn } from '../../text/read-number'
import type { CaptureWarning } from '../capture-warning'
import type { RowCounts } from './prove'

export interface RateShown {
  readonly cell: CellSeen | null
  readonly row: string
  readonly column: string
}

/**
 * Holds a published percentage against the counts beside it, to the digits shown: rounded or cut, both are fair.
 * The counts stay; the percentage is never captured.
 *
 * With 1.963 of 1.984 resolved in time, "99,51%" gives the warning `Tỷ lệ công bố 99,51 % ≠ tính lại 98,94 %`.
 */
export function checkRate(
  rate: PortalRate,
  counts: RowCounts,
  { cell, row, column }: RateShown,
): CaptureWarning[] {
  const part = sumOf(rate.part, counts)
  const wholes = [rate.whole, ...(rate.orWhole ?? [])].map((measures) => sumOf(measures, counts))
  const whole = wholes[0] ?? null
  const text = cell?.text.trim() ?? ''
  const reading = readColumn([text], 'rate')[0]!
  if (part === null || whole === null || reading.state !== 'number') return []
  // Where a count of one of its formulas is not there (the page prints NaN), nobody knows that the rate is wrong.
  const isOpen = wholes.some((one) => one === null || (one > 0 && isFair(reading.value, text, part, one)))
  if (whole === 0 || isOpen) return []
  const shown = `${text.replace('%', '').trim().replace('.', ',')} %`
  return [
    {
      rule: 'published-rate',
      message: `${row}: Tỷ lệ công bố ${shown} ≠ tính lại ${formatRateNear(part, whole)}`,
      cells: [`${row} · ${column}`],
    },
  ]
}

function sumOf(measures: readonly MeasureId[], counts: RowCounts): number | null {
  const values = measures.map((measure) => counts.get(measure))
  return values.every((value) => value !== undefined) ? values.reduce((sum, value) => sum + value, 0) : null
}

/** One unit of the last digit shown is the room that rounding and cutting have; a bare 100 claims to be exact. */
function isFair(shown: number, text: string, part: number, whole: number): boolean {
  const digits = Math.min(2, /[.,](\d+)/.exec(text)?.[1]?.length ?? 0)
  const room = shown === 100 || shown === 0 ? 0.01 : 10 ** -digits
  return Math.abs(shown - (100 * part) / whole) < room + 1e-9
}
