import { type Range, rangeAt } from '../range'
import type { LimitSeen, RuleSeen, SheetSeen, WorkbookSeen } from '../seen'
import type { DataValidationSaid } from './data-validations'

/** Each is looked up for every cell; nobody makes more of them by hand. */
const MOST_LIMITS = 500

/**
 * What numbers the data validations of a sheet let into which cells, where they stop others and say so by constants, or
 * by a number that stands fixed on another sheet.
 *
 * `<dataValidation type="whole" operator="lessThan" sqref="D9"><formula1>100</formula1></dataValidation>` is
 * `{ top: 8, left: 3, …, whole: true, operator: 'lessThan', first: 100, second: null }`.
 */
export function numberLimits(
  said: readonly DataValidationSaid[],
  sheet: SheetSeen,
  workbook: WorkbookSeen,
): LimitSeen[] {
  const limits = said.flatMap(({ type, operator, isStrict, boxes, ignoresBlanks: _, ...formulas }) => {
    if ((type !== 'whole' && type !== 'decimal') || !isStrict) return []
    const first = fixedNumber(formulas.first, sheet, workbook)
    const second = fixedNumber(formulas.second, sheet, workbook)
    if (first === null) return []
    return boxes.map((box) => ({ ...box, whole: type === 'whole', operator, first, second }))
  })
  return limits.slice(0, MOST_LIMITS)
}

/** What is no constant: validations that stop others by what a formula, or another cell of the file, says at that time. */
export function workedOutRules(
  said: readonly DataValidationSaid[],
  sheet: SheetSeen,
  workbook: WorkbookSeen,
): RuleSeen[] {
  const isFixed = (formula: string) => formula === '' || fixedNumber(formula, sheet, workbook) !== null
  const rules = said.flatMap(({ type, isStrict, boxes, ...rule }) => {
    if (!isStrict || (type !== 'whole' && type !== 'decimal' && type !== 'custom')) return []
    if (type !== 'custom' && isFixed(rule.first) && isFixed(rule.second)) return []
    const [{ top, left }] = boxes as [Range]
    // Of several boxes programs do not agree which one the formula was written for, unless the first leads in both ways.
    if (boxes.some((box) => box.top < top || box.left < left)) return []
    return boxes.map((box) => ({ ...rule, ...box, kind: type, from: { row: top, column: left } }) as const)
  })
  return rules.slice(0, MOST_LIMITS)
}

/**
 * The number a formula of a validation is: `fixedNumber('=10', …)` is 10, `fixedNumber("'Danh mục'!$B$2", …)` what stands
 * there. A formula, or a cell of the sheet that is filled, is another number every day: null.
 */
export function fixedNumber(
  formula: string,
  sheet: Pick<SheetSeen, 'name'>,
  { sheets, names }: Pick<WorkbookSeen, 'sheets' | 'names'>,
): number | null {
  const text = formula.replace(/^=/, '').trim()
  if (text !== '' && Number.isFinite(Number(text))) return Number(text)
  const found = /^(?:'((?:[^']|'')+)'|([^'!]+))!\$([A-Z]+)\$(\d+)$/.exec(names[text] ?? text)
  const name = found?.[1]?.replaceAll("''", "'") ?? found?.[2]
  const place = found ? rangeAt(`${found[3]}${found[4]}`) : null
  if (!place || name === sheet.name) return null
  const cell = sheets
    .find((one) => one.name === name)
    ?.cells.find(({ row, column }) => row === place.top && column === place.left)
  return cell && cell.formula === undefined && typeof cell.value === 'number' ? cell.value : null
}
