import { type Range, rangeAt } from '../range'
import { attribute, closingTag, nextTag, type Tag, unescapeControls, type Xml } from '../xml'

/** A table that somebody made of cells (Ctrl+T), as its own part says it. */
export interface ExcelTable {
  readonly name: string
  readonly range: Range
  /** Rows of heads at its top, and of totals at its bottom. */
  readonly heads: number
  readonly totals: number
  /** None where the part does not say one for each column of its range. */
  readonly columns: readonly string[]
}

const NOWHERE: Range = { top: -1, left: -1, bottom: -1, right: -1 }

/**
 * `readTable('<table displayName="Bảng1" ref="A2:B5"><tableColumns><tableColumn name="Tổng số2"/>…')` is
 * `{ name: 'Bảng1', range: { top: 1, … }, heads: 1, totals: 0, columns: ['Tổng số2', …] }`.
 */
export function readTable(xml: Xml): ExcelTable | null {
  const root = nextTag(xml, 0)
  const name = root && (attribute(xml, root, 'displayName') ?? attribute(xml, root, 'name'))
  if (!root || name === null) return null
  const range = rangeAt(attribute(xml, root, 'ref') ?? '') ?? NOWHERE
  const heads = countIn(xml, root, 'headerRowCount') ?? 1
  const totals = countIn(xml, root, 'totalsRowCount') ?? 0
  const columns = columnNames(xml)
  const fits =
    columns.length === range.right - range.left + 1 && heads + totals <= range.bottom - range.top + 1
  return { name, range, heads, totals, columns: fits && range !== NOWHERE ? columns : [] }
}

/** Head rows of tables: their texts stand in the table's own part, too, and must stay the same. */
export function tableHeads(tables: readonly ExcelTable[]): Range[] {
  return tables.flatMap(({ range, heads }) =>
    heads > 0 && range !== NOWHERE ? [{ ...range, bottom: range.top + heads - 1 }] : [],
  )
}

function countIn(xml: Xml, root: Tag, name: string): number | null {
  const said = attribute(xml, root, name)
  return said !== null && /^\d+$/.test(said) ? Number(said) : null
}

function columnNames(xml: Xml): string[] {
  const names: string[] = []
  let tag = nextTag(xml, 0)
  while (tag && tag.name !== 'tableColumns') tag = nextTag(xml, tag.end)
  const end = (tag && closingTag(xml, tag)?.start) ?? 0
  for (tag = tag && nextTag(xml, tag.end); tag && tag.start < end; tag = nextTag(xml, tag.end))
    if (tag.name === 'tableColumn' && tag.kind !== 'close')
      names.push(unescapeControls(attribute(xml, tag, 'name') ?? ''))
  return names
}
