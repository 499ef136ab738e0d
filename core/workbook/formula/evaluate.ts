import { isErrorValue, type Scalar } from '../sheet/cell-value'
import type { Node } from '../sheet/formula-tree'
import { AGGREGATES } from './formula-aggregates'
import {
  type Area,
  bounded,
  type FormulaBook,
  isArea,
  isMatrix,
  type Matrix,
  matrixOf,
  type Value,
} from './formula-area'
import { CONDITIONALS } from './formula-conditionals'
import { SCALARS } from './formula-scalars'
import { tableArea } from './formula-tables'
import { beyond, NO_REFERENCE, NOT_AVAILABLE, operate, toNumber, toTruth, VALUE } from './formula-values'

/** Where a formula stands, and what it may look at. */
export interface Context {
  readonly book: FormulaBook
  readonly sheet: number
  readonly row: number
  readonly column: number
  /** Ranges are worked through cell by cell, as in an array formula or within SUMPRODUCT. */
  readonly array: boolean
  readonly depth: number
}

/** The value of a formula's tree; throws `BEYOND` for what is left to the spreadsheet program. */
export function evaluate(node: Node, context: Context): Value {
  switch (node.kind) {
    case 'value':
      return node.value
    case 'array':
      return { kind: 'matrix', rows: node.rows }
    case 'area':
      return areaOf(node.sheet, node.range, context)
    case 'table':
      return tableArea(node.reference, context.book, context) ?? beyond()
    case 'name':
      return evaluateName(node.sheet, node.name, context)
    case 'unary':
      return broadcast([evaluate(node.of, context)], context, ([value]) => signed(node.op, value!))
    case 'binary': {
      const sides = [evaluate(node.left, context), evaluate(node.right, context)]
      return broadcast(sides, context, ([left, right]) => operate(node.op, left!, right!))
    }
    case 'call':
      return call(node.name, node.args, context)
    case 'external':
      return beyond()
  }
}

/** What the formula's own cell shows: a blank result is 0. */
export function resultOf(node: Node, context: Context): Scalar {
  return scalarOf(evaluate(node, context), context) ?? 0
}

/** The results of an array formula, by row and column; a scalar fills the whole range. */
export function arrayResultOf(node: Node, context: Context): (row: number, column: number) => Scalar {
  const value = evaluate(node, { ...context, array: true })
  const matrix = isArea(value) ? matrixOf(value, context.book) : value
  if (!isMatrix(matrix)) return () => matrix ?? 0
  return (row, column) =>
    matrix.rows[row]?.[column] ?? (matrix.rows[row]?.[column] === null ? 0 : NOT_AVAILABLE)
}

function areaOf(sheet: string | null, range: Area['range'], { book, sheet: own }: Context): Value {
  const sheets = sheet === null ? [own] : book.sheetsNamed(sheet)
  return sheets ? { kind: 'area', sheets, range } : NO_REFERENCE
}

function evaluateName(sheet: string | null, name: string, context: Context): Value {
  const own = sheet === null ? context.sheet : (context.book.sheetsNamed(sheet)?.[0] ?? context.sheet)
  const node = context.book.named(name, own)
  if (!node && sheet === null && context.book.tableNamed(name)) return tableNamed(name, context)
  if (!node || context.depth > 20) return beyond()
  return evaluate(node, { ...context, depth: context.depth + 1 })
}

/** A table by its bare name is its data. */
function tableNamed(table: string, context: Context): Value {
  return tableArea({ table, rows: [], columns: null, lost: false }, context.book, context) ?? beyond()
}

function signed(op: string, value: Scalar): Scalar {
  if (op === '+') return value
  const number = toNumber(value)
  return isErrorValue(number) ? number : op === '-' ? 0 - number : number / 100
}

/** A range where one value is wanted means the cell of the formula's own row or column. */
export function scalarOf(value: Value, { book, row, column }: Context): Scalar {
  if (isMatrix(value)) return value.rows[0]?.[0] ?? null
  if (!isArea(value)) return value
  const { top, left, bottom, right } = value.range
  if (value.sheets.length !== 1) return beyond()
  const at = top === bottom ? top : left === right ? row : -1
  const across = left === right ? left : top === bottom ? column : -1
  if (at < top || at > bottom || across < left || across > right) return VALUE
  return book.valueAt(value.sheets[0]!, at, across)
}

/** One value for each place of the widest operand; single rows, columns and values serve all places. */
function broadcast(values: readonly Value[], context: Context, fn: (values: Scalar[]) => Scalar): Value {
  const operands = values.map((value) =>
    isArea(value) ? (context.array ? matrixOf(value, context.book) : scalarOf(value, context)) : value,
  )
  const matrices = operands.filter(isMatrix)
  if (matrices.length === 0) return fn(operands as Scalar[])
  const height = Math.max(...matrices.map((matrix) => matrix.rows.length))
  const width = Math.max(...matrices.map((matrix) => matrix.rows[0]?.length ?? 0))
  const rows = Array.from({ length: height }, (_, row) =>
    Array.from({ length: width }, (_, column) => fn(operands.map((one) => placeOf(one, row, column)))),
  )
  return { kind: 'matrix', rows }
}

function placeOf(operand: Scalar | Matrix, row: number, column: number): Scalar {
  if (!isMatrix(operand)) return operand
  const { rows } = operand
  const line = rows[rows.length === 1 ? 0 : row]
  const value = line?.[line.length === 1 ? 0 : column]
  return value === undefined ? NOT_AVAILABLE : value
}

function call(name: string, args: readonly Node[], context: Context): Value {
  const aggregate = own(AGGREGATES, name)
  if (aggregate)
    return aggregate(
      args.map((arg) => evaluate(arg, context)),
      context.book,
    )
  const scalars = own(SCALARS, name)
  if (scalars)
    return broadcast(
      args.map((arg) => evaluate(arg, context)),
      context,
      (values) => scalars(...values),
    )
  const conditional = own(CONDITIONALS, name)
  if (conditional)
    return conditional(
      args.map((arg) => evaluate(arg, context)),
      context.book,
      (value) => scalarOf(value, context),
    )
  if (name === 'SUMPRODUCT') return sumProduct(args, context)
  if (name === 'SUBTOTAL') return subtotal(args, context)
  if (name === 'IF') return evaluateIf(args, context)
  return name === 'IFERROR' || name === 'IFNA' ? evaluateIfError(name, args, context) : beyond()
}

function own<T>(table: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined
}

/** What SUBTOTAL does, by its first argument; with 100 added it is the same where no row is hidden. */
const SUBTOTALS = ['', 'AVERAGE', 'COUNT', 'COUNTA', 'MAX', 'MIN', 'PRODUCT', '', '', 'SUM']

/** Other subtotals within are left out. Hidden rows are left out or not by why they are hidden, which the file does not say. */
function subtotal([which, ...args]: readonly Node[], context: Context): Scalar {
  const { book } = context
  const code = which && scalarOf(evaluate(which, context), context)
  const aggregate = typeof code === 'number' ? own(AGGREGATES, SUBTOTALS[code % 100] ?? '') : undefined
  if (!aggregate) return beyond()
  const values: Scalar[] = []
  for (const arg of args) {
    const value = evaluate(arg, context)
    if (!isArea(value) || value.sheets.length !== 1) return beyond()
    const { top, left, bottom, right } = bounded(value, book).range
    const sheet = value.sheets[0]!
    for (let row = top; row <= Math.min(bottom, book.lastRow); row++) {
      if (book.isHidden(sheet, row)) return beyond()
      for (let column = left; column <= Math.min(right, book.lastColumn); column++)
        if (!book.isSubtotal(sheet, row, column)) values.push(book.valueAt(sheet, row, column))
    }
  }
  return aggregate([{ kind: 'matrix', rows: [values] }], book)
}

/** Only the branch that is taken is looked at, unless the question itself is an array. */
function evaluateIf([question, yes, no]: readonly Node[], context: Context): Value {
  if (!question) return beyond()
  const asked = evaluate(question, context)
  const branch = (node: Node | undefined, missing: Scalar): Value =>
    node ? evaluate(node, context) : missing
  if (isMatrix(asked) || (isArea(asked) && context.array))
    return broadcast([asked, branch(yes, true), branch(no, false)], context, ([truth, a, b]) => {
      const met = toTruth(truth!)
      return isErrorValue(met) ? met : met ? a! : b!
    })
  const met = toTruth(scalarOf(asked, context))
  return isErrorValue(met) ? met : met ? branch(yes, true) : branch(no, false)
}

function evaluateIfError(name: string, [tried, instead]: readonly Node[], context: Context): Value {
  if (!tried || !instead) return beyond()
  const fails = (value: Scalar): boolean =>
    isErrorValue(value) && (name === 'IFERROR' || value.error === '#N/A')
  const value = evaluate(tried, context)
  if (isMatrix(value) || (isArea(value) && context.array))
    return broadcast([value, evaluate(instead, context)], context, ([one, other]) =>
      fails(one!) ? other! : one!,
    )
  const scalar = scalarOf(value, context)
  return fails(scalar) ? evaluate(instead, context) : (scalar ?? 0)
}

/** Products of the places of arrays of one size, summed; what is no number counts as 0. */
function sumProduct(args: readonly Node[], context: Context): Scalar {
  const matrices = args.map((arg) => {
    const value = evaluate(arg, { ...context, array: true })
    if (isArea(value)) return matrixOf(bounded(value, context.book), context.book)
    return isMatrix(value) ? value : { kind: 'matrix' as const, rows: [[value]] }
  })
  const [first] = matrices
  if (!first || matrices.some((one) => sizeOf(one) !== sizeOf(first))) return first ? VALUE : beyond()
  let sum = 0
  for (const [row, line] of first.rows.entries())
    for (const column of line.keys()) {
      let product = 1
      for (const { rows } of matrices) {
        const value = rows[row]![column]!
        if (isErrorValue(value)) return value
        product *= typeof value === 'number' ? value : 0
      }
      sum += product
    }
  return sum
}

function sizeOf({ rows }: Matrix): string {
  return `${rows.length}×${rows[0]?.length ?? 0}`
}
