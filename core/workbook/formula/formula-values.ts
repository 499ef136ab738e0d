import { type ErrorValue, isErrorValue, type Scalar } from '../sheet/cell-value'

/** What the evaluator leaves to the spreadsheet program: thrown here, caught in one place, `recalculate`. */
export const BEYOND = new Error('beyond the evaluator')

export function beyond(): never {
  throw BEYOND
}

export const VALUE: ErrorValue = { error: '#VALUE!' }
export const DIVIDED_BY_ZERO: ErrorValue = { error: '#DIV/0!' }
export const NOT_AVAILABLE: ErrorValue = { error: '#N/A' }
export const NO_NUMBER: ErrorValue = { error: '#NUM!' }
export const NO_NAME: ErrorValue = { error: '#NAME?' }
export const NO_REFERENCE: ErrorValue = { error: '#REF!' }

/**
 * A value as a number: blank is 0, TRUE is 1. Text that is a whole number counts, other text with digits in it
 * ("1.234", "12/3") reads differently from one Windows to the next and is left to Excel.
 */
export function toNumber(value: Scalar): number | ErrorValue {
  if (typeof value === 'number' || isErrorValue(value)) return value
  if (value === null) return 0
  if (typeof value === 'boolean') return value ? 1 : 0
  if (/^\s*[+-]?\d{1,15}\s*$/.test(value)) return Number(value)
  return /\d/.test(value) ? beyond() : VALUE
}

export function toTruth(value: Scalar): boolean | ErrorValue {
  if (typeof value === 'boolean' || isErrorValue(value)) return value
  if (typeof value === 'string') return /^(true|false)$/i.test(value) ? value.toLowerCase() === 'true' : VALUE
  return value !== null && value !== 0
}

/** A fraction would be written with the comma or point of the reader's Windows, so only whole numbers become text here. */
export function toText(value: Scalar): string | ErrorValue {
  if (isErrorValue(value)) return value
  if (value === null) return ''
  if (typeof value === 'number' && (!Number.isInteger(value) || Math.abs(value) >= 1e11)) return beyond()
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value)
}

/** Fifteen digits are what a workbook knows of a number. */
export function round15(value: number): number {
  return Number.isSafeInteger(value) ? value : Number(value.toPrecision(15))
}

/** `operate('+', 1, '2')` is 3; the first error of the two wins. */
export function operate(op: string, a: Scalar, b: Scalar): Scalar {
  if (isErrorValue(a)) return a
  if (isErrorValue(b)) return b
  if (op === '&') return joined(toText(a), toText(b))
  if (/[=<>]/.test(op)) return compares(op, compare(a, b, op))
  const left = toNumber(a)
  const right = toNumber(b)
  if (isErrorValue(left)) return left
  return isErrorValue(right) ? right : calculate(op, left, right)
}

function joined(a: string | ErrorValue, b: string | ErrorValue): Scalar {
  return isErrorValue(a) ? a : isErrorValue(b) ? b : a + b
}

function calculate(op: string, a: number, b: number): number | ErrorValue {
  if (op === '+' || op === '-') return added(a, op === '+' ? b : -b)
  if (op === '/' && b === 0) return DIVIDED_BY_ZERO
  if (op === '^' && a === 0 && b <= 0) return b === 0 ? NO_NUMBER : DIVIDED_BY_ZERO
  const result = op === '*' ? a * b : op === '/' ? a / b : a ** b
  return Number.isFinite(result) ? result : NO_NUMBER
}

/** What is left of two numbers that were equal but for rounding is nothing: 0,3 − 0,2 − 0,1 is 0. */
function added(a: number, b: number): number | ErrorValue {
  const sum = a + b
  if (Math.abs(sum) < Math.abs(a) * 2 ** -49) return 0
  return Number.isFinite(sum) ? sum : NO_NUMBER
}

/** Whether two values that stand in this order meet an operator: `compares('<=', -1)` is true. */
export function compares(op: string, order: number): boolean {
  if (op === '=') return order === 0
  if (op === '<>') return order !== 0
  return op.startsWith('<')
    ? order < 0 || (op === '<=' && order === 0)
    : order > 0 || (op === '>=' && order === 0)
}

const RANK = { number: 0, string: 1, boolean: 2 } as const

/** Numbers come before texts, texts before truths; a blank is what the other side is. Case does not matter. */
function compare(a: Exclude<Scalar, ErrorValue>, b: Exclude<Scalar, ErrorValue>, op: string): number {
  const left = a ?? blankLike(b)
  const right = b ?? blankLike(a)
  if (typeof left !== typeof right) return RANK[typeof left as 'number'] - RANK[typeof right as 'number']
  if (typeof left === 'string' && typeof right === 'string') return compareTexts(left, right, op)
  const one = round15(Number(left))
  const other = round15(Number(right))
  return one === other ? 0 : one < other ? -1 : 1
}

function blankLike(other: Scalar): number | string | boolean {
  return typeof other === 'string' ? '' : typeof other === 'boolean' ? false : 0
}

/** Which text comes first depends on the language of Excel; only plain letters and digits are sure. */
function compareTexts(a: string, b: string, op: string): number {
  const left = a.toLowerCase()
  const right = b.toLowerCase()
  if (left === right) return 0
  if (op !== '=' && op !== '<>' && !/^[a-z0-9]*$/.test(left + right)) beyond()
  return left < right ? -1 : 1
}

/** `roundTo(2.675, 2, Math.round)` is 2.68: by the digits as shown, halves away from zero. */
export function roundTo(value: number, digits: number, how: (positive: number) => number): number {
  const size = Math.abs(value).toPrecision(15)
  const [mantissa = '', exponent = '0'] = size.split('e')
  const scaled = Number(`${mantissa}e${Number(exponent) + digits}`)
  const rounded = how(scaled)
  const result = Number.isFinite(scaled) && rounded < 1e21 ? Number(`${rounded}e${-digits}`) : Math.abs(value)
  return value < 0 ? -result : result
}
