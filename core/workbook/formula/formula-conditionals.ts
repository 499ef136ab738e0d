import { isErrorValue, type Scalar } from '../sheet/cell-value'
import { type Criterion, criterionOf } from './criterion'
import { type Area, bounded, type FormulaBook, isArea, resized, type Value } from './formula-area'
import { beyond, DIVIDED_BY_ZERO, VALUE } from './formula-values'

type Conditional = (values: readonly Value[], book: FormulaBook, scalar: (value: Value) => Scalar) => Scalar

interface Test {
  readonly area: Area
  readonly meets: Criterion
}

/** COUNTIF and its kin: places of ranges of one shape that meet all criteria. */
export const CONDITIONALS: Readonly<Record<string, Conditional>> = {
  COUNTIF: (values, book, scalar) => countWhere(tests(values, scalar), book),
  COUNTIFS: (values, book, scalar) => countWhere(tests(values, scalar), book),
  SUMIF: (values, book, scalar) => overOne(values, book, scalar, total),
  SUMIFS: (values, book, scalar) => overMany(values, book, scalar, total),
  AVERAGEIF: (values, book, scalar) => overOne(values, book, scalar, average),
  AVERAGEIFS: (values, book, scalar) => overMany(values, book, scalar, average),
}

type Fold = (sum: number, count: number) => Scalar
const total: Fold = (sum) => sum
const average: Fold = (sum, count) => (count ? sum / count : DIVIDED_BY_ZERO)

function tests(values: readonly Value[], scalar: (value: Value) => Scalar): Test[] {
  if (values.length === 0 || values.length % 2) return beyond()
  const pairs = Array.from(
    { length: values.length / 2 },
    (_, pair) => [values[2 * pair]!, values[2 * pair + 1]!] as const,
  )
  return pairs.map(([area, wanted]) => ({ area: oneArea(area), meets: criterionOf(scalar(wanted)) }))
}

function oneArea(value: Value): Area {
  return isArea(value) && value.sheets.length === 1 ? value : beyond()
}

function overOne(
  values: readonly Value[],
  book: FormulaBook,
  scalar: (value: Value) => Scalar,
  fold: Fold,
): Scalar {
  const [test] = tests(values.slice(0, 2), scalar)
  const summed = values[2] === undefined ? test!.area : resized(oneArea(values[2]), test!.area)
  return foldWhere(summed, [test!], book, fold)
}

function overMany(
  [summed, ...values]: readonly Value[],
  book: FormulaBook,
  scalar: (value: Value) => Scalar,
  fold: Fold,
): Scalar {
  return foldWhere(oneArea(summed ?? null), tests(values, scalar), book, fold)
}

function countWhere(all: readonly Test[], book: FormulaBook): Scalar {
  let count = 0
  const same = eachPlace(all[0]!.area, all, book, () => count++)
  return same ? count : VALUE
}

function foldWhere(summed: Area, all: readonly Test[], book: FormulaBook, fold: Fold): Scalar {
  let sum = 0
  let count = 0
  let failed: Scalar = null
  const sheet = summed.sheets[0]!
  const same = eachPlace(summed, all, book, (row, column) => {
    const value = book.valueAt(sheet, summed.range.top + row, summed.range.left + column)
    if (isErrorValue(value)) failed ??= value
    if (typeof value !== 'number') return
    sum += value
    count++
  })
  return same ? (failed ?? fold(sum, count)) : VALUE
}

/** Calls for each place that meets all tests; false where the ranges differ in shape. */
function eachPlace(
  shape: Area,
  all: readonly Test[],
  book: FormulaBook,
  visit: (row: number, column: number) => void,
): boolean {
  const height = shape.range.bottom - shape.range.top
  const width = shape.range.right - shape.range.left
  const alike = ({ area: { range } }: Test): boolean =>
    range.bottom - range.top === height && range.right - range.left === width
  if (!all.every(alike)) return false
  const { range } = bounded(shape, book)
  const whole = range.bottom - range.top === height && range.right - range.left === width
  // Blank cells without end would meet the test, too.
  if (!whole && all.every(({ meets }) => meets(null))) return beyond()
  if ((range.bottom - range.top + 1) * (range.right - range.left + 1) > 2_000_000) return beyond()
  for (let row = 0; row <= range.bottom - range.top; row++)
    for (let column = 0; column <= range.right - range.left; column++)
      if (
        all.every((test) =>
          test.meets(
            book.valueAt(test.area.sheets[0]!, test.area.range.top + row, test.area.range.left + column),
          ),
        )
      )
        visit(row, column)
  return true
}
