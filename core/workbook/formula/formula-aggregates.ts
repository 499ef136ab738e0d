import { type ErrorValue, isErrorValue, type Scalar } from '../sheet/cell-value'
import { eachValue, type FormulaBook, isArea, isMatrix, type Value } from './formula-area'
import { DIVIDED_BY_ZERO, toNumber, toTruth, VALUE } from './formula-values'

export type Aggregate = (values: readonly Value[], book: FormulaBook) => Scalar

/** Numbers among the arguments: within ranges only true numbers count, given directly text and truths do, too. */
function numbers(values: readonly Value[], book: FormulaBook): number[] | ErrorValue {
  const found: number[] = []
  let failed: ErrorValue | null = null
  eachArgument(values, book, (value, direct) => {
    const number = direct ? toNumber(value) : value
    if (typeof number === 'number') found.push(number)
    else if (isErrorValue(number)) failed ??= number
  })
  if (failed) return failed
  return found
}

function over(fold: (found: number[]) => Scalar): Aggregate {
  return (values, book) => {
    const found = numbers(values, book)
    return isErrorValue(found) ? found : fold(found)
  }
}

function sum(found: readonly number[]): number {
  let total = 0
  for (const value of found) total += value
  return total
}

/** A loop, for `Math.max(...)` cannot take a long range. */
function extreme(found: readonly number[], sign: 1 | -1): number {
  let best = found[0] ?? 0
  for (const value of found) if (value * sign > best * sign) best = value
  return best
}

function count(counts: (value: Scalar, direct: boolean) => boolean): Aggregate {
  return (values, book) => {
    let total = 0
    const take = (value: Scalar, direct: boolean): void => {
      if (counts(value, direct)) total++
    }
    eachArgument(values, book, take)
    return total
  }
}

/** Each value among the arguments, and whether it was given directly instead of standing in a range. */
function eachArgument(
  values: readonly Value[],
  book: FormulaBook,
  take: (value: Scalar, direct: boolean) => void,
): void {
  for (const value of values)
    if (isArea(value) || isMatrix(value)) eachValue(value, book, (one) => take(one, false))
    else take(value, true)
}

function truths(decide: (found: readonly boolean[]) => boolean): Aggregate {
  return (values, book) => {
    const found: boolean[] = []
    let failed: ErrorValue | null = null
    const take = (value: Scalar, direct: boolean): void => {
      if (!direct && (value === null || typeof value === 'string')) return
      const truth = toTruth(value)
      if (isErrorValue(truth)) failed ??= truth
      else found.push(truth)
    }
    eachArgument(values, book, take)
    return failed ?? (found.length ? decide(found) : VALUE)
  }
}

export const AGGREGATES: Readonly<Record<string, Aggregate>> = {
  SUM: over(sum),
  PRODUCT: over((found) => found.reduce((product, value) => product * value, found.length ? 1 : 0)),
  MIN: over((found) => extreme(found, -1)),
  MAX: over((found) => extreme(found, 1)),
  AVERAGE: over((found) => (found.length ? sum(found) / found.length : DIVIDED_BY_ZERO)),
  COUNT: count((value, direct) =>
    direct && typeof value === 'string'
      ? !isErrorValue(toNumber(value))
      : typeof value === 'number' || (direct && !isErrorValue(value)),
  ),
  COUNTA: count((value, direct) => direct || value !== null),
  AND: truths((found) => found.every(Boolean)),
  OR: truths((found) => found.some(Boolean)),
}
