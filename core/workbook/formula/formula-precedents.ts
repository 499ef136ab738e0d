import type { Node } from '../sheet/formula-tree'
import type { TableReference } from '../sheet/table-reference'
import { type Area, type FormulaBook, resized } from './formula-area'
import { isRelative, tableArea, tableOf } from './formula-tables'
import type { FormulaPlace } from './tables-known'

export interface Precedents {
  /** With `OWN` for the sheet on which the formula stands. */
  readonly areas: readonly Area[]
  /**
   * A name may mean another range on another sheet, «#This Row» another one in each row; without such, the ranges
   * are the same wherever the formula stands.
   */
  readonly hasNames: boolean
  /** It may look at any cell whatever: INDIRECT, OFFSET, or a formula that could not be read. */
  readonly anywhere: boolean
}

export const OWN: readonly number[] = []

const ANYWHERE = /^(INDIRECT|OFFSET|CELL|INFO|LET|LAMBDA|GETPIVOTDATA)$/

interface Walk {
  readonly areas: Area[]
  readonly place: FormulaPlace
  readonly book: FormulaBook
  hasNames: boolean
  anywhere: boolean
}

/** All ranges a formula looks at, through names, too. */
export function areasOf(node: Node | null, place: FormulaPlace, book: FormulaBook): Precedents {
  const walk: Walk = { areas: [], place, book, hasNames: false, anywhere: node === null }
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
    case 'table':
      visitTable(walk, node.reference)
      break
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
  const own = sheet === null ? walk.place.sheet : (walk.book.sheetsNamed(sheet)?.[0] ?? walk.place.sheet)
  const meant = depth > 20 ? null : walk.book.named(name, own)
  if (meant) visit(walk, meant, depth + 1)
  else if (sheet === null) visitTable(walk, { table: name, rows: [], columns: null, lost: false })
  else walk.anywhere = true
}

/** Where a reference finds nothing, its old result is of no use, whatever was filled. */
function visitTable(walk: Walk, reference: TableReference): void {
  walk.hasNames ||= isRelative(reference)
  const area = tableArea(reference, walk.book, walk.place)
  const table = area === null ? tableOf(reference, walk.book, walk.place) : null
  if (area !== null && 'kind' in area) walk.areas.push(area)
  else if (table !== null && table !== 'unclear')
    walk.areas.push({ kind: 'area', sheets: [table.sheet], range: table.range })
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
