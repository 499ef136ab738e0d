import type { LimitSeen } from '../../core/workbook/seen'
import { fixedNumber } from '../../core/workbook/sheet/number-limits'
import { goesOnBelow, type PartAsked } from './part-asked'

/** Each is looked up for every cell, as in a file. */
const MOST_LIMITS = 500

/** What numbers the validations of each sheet let in, where they stop others and say so by constants. */
export function limitsIn(
  parts: readonly PartAsked[],
  numberOf: NumberOf = constantOf,
): ReadonlyMap<Excel.Worksheet, readonly LimitSeen[]> {
  const limits = new Map<Excel.Worksheet, LimitSeen[]>()
  for (const part of parts) {
    const limit = limitOf(part, (formula) => numberOf(formula, part.sheet))
    const known = limits.get(part.sheet) ?? []
    if (limit === null || known.length >= MOST_LIMITS) continue
    limits.set(part.sheet, known)
    const above = known.at(-1)
    if (above && goesOn(above, limit)) known[known.length - 1] = { ...above, bottom: limit.bottom }
    else known.push(limit)
  }
  return limits
}

function limitOf(
  { box, validation: { type, rule, errorAlert } }: PartAsked,
  numberOf: (formula: string) => number | null,
): LimitSeen | null {
  const whole = type === 'WholeNumber'
  const said = whole ? rule?.wholeNumber : type === 'Decimal' ? rule?.decimal : undefined
  // Without a message Excel lets everything in; a warning may be answered with yes.
  const isStrict = errorAlert?.showAlert !== false && (errorAlert?.style ?? 'Stop') === 'Stop'
  const first = said ? numberOf(String(said.formula1 ?? '')) : null
  if (!said || !isStrict || first === null) return null
  return {
    ...box,
    whole,
    operator: operatorIn(said.operator),
    first,
    second: numberOf(String(said.formula2 ?? '')),
  }
}

/** What number a formula of a sheet's validation is; null where it is another one every day. */
export type NumberOf = (formula: string, sheet: Excel.Worksheet) => number | null

/** Excel gives a constant as «=10». */
function constantOf(formula: string): number | null {
  return fixedNumber(formula, { name: '' }, { sheets: [], names: {} })
}

/** Excel's name of a comparison as files write it: «GreaterThanOrEqualTo» is `'greaterThanOrEqual'`. */
function operatorIn(operator: string): string {
  const name = operator.charAt(0).toLowerCase() + operator.slice(1)
  return name === 'equalTo' || name === 'notEqualTo' || name.endsWith('OrEqualTo') ? name.slice(0, -2) : name
}

/** Cells below each other with one limit are one box. */
function goesOn(above: LimitSeen, limit: LimitSeen): boolean {
  return (
    goesOnBelow(above, limit) &&
    above.whole === limit.whole &&
    above.operator === limit.operator &&
    above.first === limit.first &&
    above.second === limit.second
  )
}
