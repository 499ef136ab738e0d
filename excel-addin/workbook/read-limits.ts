import type { LimitSeen } from '../../core/workbook/seen'
import { goesOnBelow, type PartAsked } from './part-asked'

/** Each is looked up for every cell, as in a file. */
const MOST_LIMITS = 500

/** What numbers the validations of each sheet let in, where they stop others and say so by constants. */
export function limitsIn(parts: readonly PartAsked[]): ReadonlyMap<Excel.Worksheet, readonly LimitSeen[]> {
  const limits = new Map<Excel.Worksheet, LimitSeen[]>()
  for (const part of parts) {
    const limit = limitOf(part)
    const known = limits.get(part.sheet) ?? []
    if (limit === null || known.length >= MOST_LIMITS) continue
    limits.set(part.sheet, known)
    const above = known.at(-1)
    if (above && goesOn(above, limit)) known[known.length - 1] = { ...above, bottom: limit.bottom }
    else known.push(limit)
  }
  return limits
}

function limitOf({ box, validation: { type, rule, errorAlert } }: PartAsked): LimitSeen | null {
  const whole = type === 'WholeNumber'
  const said = whole ? rule?.wholeNumber : type === 'Decimal' ? rule?.decimal : undefined
  // Without a message Excel lets everything in; a warning may be answered with yes.
  const isStrict = errorAlert?.showAlert !== false && (errorAlert?.style ?? 'Stop') === 'Stop'
  const first = said ? numberIn(said.formula1) : null
  if (!said || !isStrict || first === null) return null
  return { ...box, whole, operator: operatorIn(said.operator), first, second: numberIn(said.formula2) }
}

/** Excel gives a constant as «=10»; a cell or a formula is another number every day. */
function numberIn(formula: unknown): number | null {
  const text = String(formula ?? '')
    .replace(/^=/, '')
    .trim()
  const number = Number(text)
  return text !== '' && Number.isFinite(number) ? number : null
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
