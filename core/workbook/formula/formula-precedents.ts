import type { Node } from '../sheet/formula-tree'
import { type Area, type FormulaBook, resized } from './formula-area'

export interface Precedents {
  /** With `OWN` for the sheet on which the formula stands. */
  readonly areas: readonly Area[]
  /** A name may mean another range on another sheet; without one, the ranges are the same wherever the formula stands. */
  readonly hasNames: boolean
  /** It may look at any cell whatever: INDIRECT, OFFSET, or a formula that could not be read. */
  readonly anywhere: boolean
}

export const OWN: readonly number[] = []

const ANYWHERE = /^(INDIRECT|OFFSET|CELL|INFO|LET|LAMBDA|GETPIVOTDATA)$/

interface Walk {
  readonly areas: Area[]
  readonly sheet: number
  readonly book: FormulaBook
  hasNames: boolean
  anywhere: boolean
}

/** All ranges a formula looks at, through names, too. */
export function areasOf(node: Node | null, sheet: number, book: FormulaBook): Precedents {
  const walk: Walk = { areas: [], sheet, book, hasNames: false, anywhere: node === null }
  if (node) visit(walk, node, 0)
  return walk
}

function visit(walk: Walk, node: Node, depth: number): void {
  switch (node.kind) {
    case 'area': {
      const sheets = node.sheet === null ? OWN : walk.book.sheetsNamed(node.sheet)
      if (sheets) walk.areas.push({ kind: 'area', sheets, range: node.range })
      break
    }
    case 'name':
      visitName(walk, node.sheet, node.name, depth)
      break
    case 'binary':
      visit(walk, node.left, depth)
      visit(walk, node.right, depth)
      break
    case 'unary':
      visit(walk, node.of, depth)
      break
    case 'call':
      visitCall(walk, node.name, node.args, depth)
  }
}

function visitName(walk: Walk, sheet: string | null, name: string, depth: number): void {
  walk.hasNames = true
  const own = sheet === null ? walk.sheet : (walk.book.sheetsNamed(sheet)?.[0] ?? walk.sheet)
  const meant = depth > 20 ? null : walk.book.named(name, own)
  if (meant) visit(walk, meant, depth + 1)
  else walk.anywhere = true
}

function visitCall(walk: Walk, name: string, args: readonly Node[], depth: number): void {
  if (ANYWHERE.test(name)) walk.anywhere = true
  const starts = args.map((arg) => {
    const start = walk.areas.length
    visit(walk, arg, depth)
    return start
  })
  if (name !== 'SUMIF' && name !== 'AVERAGEIF') return
  const [tested, , summed] = starts.map((start) => walk.areas[start])
  if (tested && summed) walk.areas.push(resized(summed, tested))
}
