import { TOTAL_ROWS } from '../forms/label-words'
import type { HeaderSeen } from '../labels/find-header'
import { isOneOf } from '../labels/match-path'
import type { SheetGrid } from '../labels/sheet-grid'
import { linesOver } from './lines-over'

/**
 * Heads of one table: the same head once more, with no line of words before it and no total above it, goes on with the
 * table of the first, as offices have it after a page break.
 */
export function headsJoined(grid: SheetGrid, headers: readonly HeaderSeen[]): HeaderSeen[] {
  const joined: HeaderSeen[] = []
  for (const header of [...headers].sort((a, b) => a.top - b.top)) {
    const at = joined.findIndex((first) => goesOnFrom(grid, first, header))
    if (at < 0) joined.push(header)
    else {
      const { top, firstRow } = header
      joined[at] = { ...joined[at]!, again: [...(joined[at]!.again ?? []), { top, firstRow }] }
    }
  }
  return joined
}

function goesOnFrom(grid: SheetGrid, first: HeaderSeen, again: HeaderSeen): boolean {
  if (again.top <= first.bottom || again.labelColumn !== first.labelColumn) return false
  if (columnsOf(first) !== columnsOf(again)) return false
  return linesOver(grid, again).own.length === 0 && !hasTotal(grid, first, again.top)
}

function columnsOf({ columns }: HeaderSeen): string {
  return JSON.stringify(columns.map(({ column, path }) => [column, path]))
}

function hasTotal(grid: SheetGrid, { firstRow, labelColumn }: HeaderSeen, end: number): boolean {
  for (let row = firstRow; row < end; row++)
    if (
      [labelColumn, labelColumn - 1].some(
        (column) => column >= 0 && isOneOf(grid.textAt(row, column), TOTAL_ROWS),
      )
    )
      return true
  return false
}
