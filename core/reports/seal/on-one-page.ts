import { printedLines } from '../../text/printed-lines'
import { EM, GAP, LINE, tableHeight, WIDE } from '../receipt/receipt-page'
import type { SheetTable } from '../receipt/receipt-table'

/** Millimetres of an A4 page with the margins of Decree 30/2020, less the title and the signatures. */
const ROOM = 253 - 9.5 - 38
const LABEL = 41

/**
 * Tables that stand on one page under these lines: the longest gives up rows first, and counts them in its last line. A
 * table that fits is itself.
 */
export function onOnePage(
  facts: readonly (readonly [label: string, value: string])[],
  tables: readonly SheetTable[],
): SheetTable[] {
  const head = facts.map(([, value]) => printedLines(value, (WIDE - LABEL) / EM) * LINE + 0.5)
  const room = ROOM - head.reduce((sum, one) => sum + one, GAP)
  const shown = tables.map(({ rows }) => rows.length)
  const cut = () => tables.map((table, at) => firstRows(table, shown[at] ?? 0))
  while (heightOfAll(cut()) > room && Math.max(...shown) > 1) {
    const longest = shown.indexOf(Math.max(...shown))
    shown[longest] = (shown[longest] ?? 1) - 1
  }
  return cut()
}

function firstRows(table: SheetTable, count: number): SheetTable {
  const { rows, head } = table
  if (rows.length <= count) return table
  const rest = [`… và ${rows.length - count} dòng nữa, xem trong sổ`, ...head.slice(1).map(() => '')]
  return { ...table, rows: [...rows.slice(0, count), rest] }
}

function heightOfAll(tables: readonly SheetTable[]): number {
  return tables.reduce((sum, table) => sum + tableHeight(table), 0)
}
