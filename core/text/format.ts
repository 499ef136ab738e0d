/** `formatCount(1234567)` is `'1.234.567'`. */
export function formatCount(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+(?!\d))/g, '.')
}

/** `formatValue(1234)` is `'1.234'`; a text is shown as it is. */
export function formatValue(value: number | string): string {
  return typeof value === 'number' && Number.isInteger(value) ? formatCount(value) : String(value)
}

/**
 * A rate with two decimals, never rounded up across a whole hundredth: the digits are cut, so that
 * 94,999 % reads 94,99 % and no display ever claims a target that was not reached.
 *
 * `formatRate(1963, 1984)` is `'98,94 %'`; a denominator of 0 gives `'–'`. Both are integers.
 */
export function formatRate(numerator: number, denominator: number): string {
  if (denominator === 0) return '–'
  const hundredths = (BigInt(numerator) * 10_000n) / BigInt(denominator)
  return formatHundredths(hundredths)
}

/**
 * A rate as pages round it, to the nearest hundredth, but never up to a target, a whole percent or a hundred that was not
 * reached: there the digits are cut.
 *
 * `formatRateNear(1963, 1984)` is `'98,94 %'`, `formatRateNear(94999, 100000, 95)` is `'94,99 %'`.
 */
export function formatRateNear(numerator: number, denominator: number, target: number | null = null): string {
  if (denominator === 0) return '–'
  const whole = BigInt(numerator) * 10_000n
  const divisor = BigInt(denominator)
  const cut = whole / divisor
  const near = (whole * 2n + divisor) / (divisor * 2n)
  const goal = target === null ? null : BigInt(Math.round(target * 100))
  return formatHundredths(near > cut && (near % 100n === 0n || near === goal) ? cut : near)
}

/** The upper end of an interval, rounded up so that the interval still holds the truth. */
export function formatRateUp(numerator: number, denominator: number): string {
  if (denominator === 0) return '–'
  const whole = BigInt(numerator) * 10_000n
  const divisor = BigInt(denominator)
  return formatHundredths((whole + divisor - 1n) / divisor)
}

function formatHundredths(hundredths: bigint): string {
  const fraction = String(hundredths % 100n).padStart(2, '0')
  return `${formatCount(Number(hundredths / 100n))},${fraction} %`
}

/** `formatPercent(98.5)` is `'98,5 %'`: a percentage as a plan names it. */
export function formatPercent(percent: number): string {
  return `${String(percent).replace('.', ',')} %`
}
