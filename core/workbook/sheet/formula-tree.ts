import { MOST_COLUMNS, MOST_ROWS, type Range, rangeAt } from '../range'
import type { Scalar } from './cell-value'
import { columnNumberOf } from './formula-shift'
import { formulaTokens, LONGEST_FORMULA, type Token } from './formula-tokens'
import { readTableReference, type TableReference } from './table-reference'

export type Node =
  | { readonly kind: 'value'; readonly value: Scalar }
  | { readonly kind: 'array'; readonly rows: readonly (readonly Scalar[])[] }
  | { readonly kind: 'area'; readonly sheet: string | null; readonly range: Range }
  | { readonly kind: 'name'; readonly sheet: string | null; readonly name: string }
  | { readonly kind: 'table'; readonly reference: TableReference }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Node[] }
  | { readonly kind: 'binary'; readonly op: string; readonly left: Node; readonly right: Node }
  | { readonly kind: 'unary'; readonly op: string; readonly of: Node }
  /** Something in another file: never known here. */
  | { readonly kind: 'external' }

interface Reader {
  readonly tokens: readonly Token[]
  at: number
  depth: number
}

const STRENGTH: Readonly<Record<string, number>> = {
  '=': 1,
  '<>': 1,
  '<': 1,
  '>': 1,
  '<=': 1,
  '>=': 1,
  '&': 2,
  '+': 3,
  '-': 3,
  '*': 4,
  '/': 4,
  '^': 5,
}
const DEEPEST = 400

/** The tree of a formula (without "="); null where it says something this evaluator does not know. */
export function parseFormula(formula: string): Node | null {
  if (formula.length > LONGEST_FORMULA) return null
  const tokens = formulaTokens(formula).filter((token) => token.kind !== 'space')
  const reader = { tokens, at: 0, depth: 0 }
  const node = readBinary(reader, 1)
  return reader.at === tokens.length ? node : null
}

/** Operators of equal strength are taken from left to right, "^" too. */
function readBinary(reader: Reader, weakest: number): Node | null {
  if (reader.depth > DEEPEST) return null
  reader.depth++
  let left = readUnary(reader)
  let chain = 0
  while (left) {
    const op = mark(reader)
    const strength = STRENGTH[op] ?? 0
    if (strength < weakest || strength === 0) break
    reader.at++
    const right = readBinary(reader, strength + 1)
    left = right && ++chain < DEEPEST ? { kind: 'binary', op, left, right } : null
  }
  reader.depth--
  return left
}

/** The sign binds tighter than "^": -2^2 is 4 in a workbook. */
function readUnary(reader: Reader): Node | null {
  const op = mark(reader)
  if (op === '-' || op === '+') {
    if (++reader.depth > DEEPEST) return null
    reader.at++
    const of = readUnary(reader)
    reader.depth--
    return of && { kind: 'unary', op, of }
  }
  let node = readOperand(reader)
  while (node && mark(reader) === '%') {
    reader.at++
    node = { kind: 'unary', op: '%', of: node }
  }
  return node
}

function readOperand(reader: Reader): Node | null {
  const token = reader.tokens[reader.at++]
  switch (token?.kind) {
    case 'number':
      return { kind: 'value', value: Number(token.text) }
    case 'text':
      return { kind: 'value', value: token.text.slice(1, -1).replaceAll('""', '"') }
    case 'error':
      return { kind: 'value', value: { error: token.text } }
    case 'external':
      reader.at++
      return { kind: 'external' }
    case 'sheet':
      return readReference(reader, sheetOf(token.text))
    case 'call':
      return readCall(reader, token.text)
    case 'mark':
      return token.text === '(' ? readInParentheses(reader) : token.text === '{' ? readArray(reader) : null
    default:
      reader.at--
      return readReference(reader, null)
  }
}

function readInParentheses(reader: Reader): Node | null {
  const node = readBinary(reader, 1)
  return take(reader, ')') ? node : null
}

/** `sheetOf("'Biểu ''06''!")` is `"Biểu '06"`. */
function sheetOf(text: string): string {
  return text.startsWith("'") ? text.slice(1, -2).replaceAll("''", "'") : text.slice(0, -1)
}

function readReference(reader: Reader, sheet: string | null): Node | null {
  const token = reader.tokens[reader.at++]
  if (!token) return null
  const { kind, text } = token
  const bare = text.replaceAll('$', '').toUpperCase()
  if (kind === 'error') return { kind: 'value', value: { error: text } }
  if (kind === 'name' && /^(TRUE|FALSE)$/.test(bare)) return { kind: 'value', value: bare === 'TRUE' }
  if (kind === 'name') return { kind: 'name', sheet, name: text }
  if (kind === 'table') return sheet === null ? readTable(text) : null
  const range =
    kind === 'cells' ? rangeAt(bare) : kind === 'columns' || kind === 'rows' ? wholeRange(bare, kind) : null
  const fits = range && range.bottom < MOST_ROWS && range.right < MOST_COLUMNS && range.top >= 0
  return fits ? { kind: 'area', sheet, range } : null
}

function readTable(text: string): Node | null {
  const reference = readTableReference(text)
  return reference && { kind: 'table', reference }
}

function wholeRange(text: string, kind: 'columns' | 'rows'): Range {
  const [a = 0, b = 0] = text
    .split(':')
    .map((part) => (kind === 'rows' ? Number(part) - 1 : columnNumberOf(part)))
  const first = Math.min(a, b)
  const last = Math.max(a, b)
  return kind === 'rows'
    ? { top: first, bottom: last, left: 0, right: MOST_COLUMNS - 1 }
    : { top: 0, bottom: MOST_ROWS - 1, left: first, right: last }
}

function readCall(reader: Reader, text: string): Node | null {
  const name = text.toUpperCase().replace(/^(_XLFN\.|_XLWS\.)+/, '')
  const args: Node[] = []
  if (!take(reader, '(')) return null
  if (take(reader, ')')) return { kind: 'call', name, args }
  for (;;) {
    const next = mark(reader)
    const arg: Node | null =
      next === ',' || next === ')' ? { kind: 'value', value: null } : readBinary(reader, 1)
    if (!arg) return null
    args.push(arg)
    if (take(reader, ')')) return { kind: 'call', name, args }
    if (!take(reader, ',')) return null
  }
}

function readArray(reader: Reader): Node | null {
  const rows: Scalar[][] = [[]]
  for (;;) {
    const node = readUnary(reader)
    const value = node && constantOf(node)
    if (value === null) return null
    rows.at(-1)!.push(value)
    if (take(reader, '}'))
      return rows.every((row) => row.length === rows[0]!.length) ? { kind: 'array', rows } : null
    if (take(reader, ';')) rows.push([])
    else if (!take(reader, ',')) return null
  }
}

function constantOf(node: Node): Scalar {
  if (node.kind === 'value') return node.value
  const negative = node.kind === 'unary' && node.op === '-' && node.of.kind === 'value' ? node.of.value : null
  return typeof negative === 'number' ? -negative : null
}

function mark(reader: Reader): string {
  const token = reader.tokens[reader.at]
  return token?.kind === 'mark' ? token.text : ''
}

function take(reader: Reader, text: string): boolean {
  if (mark(reader) !== text) return false
  reader.at++
  return true
}
