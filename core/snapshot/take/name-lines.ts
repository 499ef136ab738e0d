import { type GridRow, PATH_JOINT } from '../../grid/grid'
import { cellWords } from '../../grid/occupy'
import type { TableMatch } from '../../portals/match-table'
import type { Portal, PortalLevel } from '../../portals/portal'
import { fold } from '../../text/fold'
import type { Line } from './line'

/** What a row is called, and which row it divides. */
export type LineName = Pick<Line, 'path' | 'by' | 'level' | 'parent'> & {
  /** It divides the total row. */
  readonly ofTotal: boolean
}

/**
 * Names every row: a label that stands once is enough, else its groups tell it apart. A row of a known service level
 * divides the row above it, the total row too; below headings that name units each row is one of that unit.
 */
export function nameLines(rows: readonly GridRow[], { portal, withinColumn }: TableMatch): LineName[] {
  const uses = usesOf(rows)
  let above: LineName | null = null
  return rows.map((row): LineName => {
    const level = portal.levels && row.kind === 'data' ? levelOf(row, portal.levels) : null
    if (level && above) return levelName(row, level, above)
    const name =
      row.kind === 'data' ? ownName(row, { portal, withinColumn, uses }) : unnamed(row, row.kind === 'total')
    if (row.kind !== 'subtotal') above = name
    return name
  })
}

function usesOf(rows: readonly GridRow[]): (row: GridRow) => number {
  const uses = new Map<string, number>()
  for (const { kind, label } of rows) {
    const key = kind === 'data' ? fold(label) : ''
    uses.set(key, (uses.get(key) ?? 0) + 1)
  }
  return ({ label }) => uses.get(fold(label)) ?? 0
}

function levelName(row: GridRow, level: PortalLevel, above: LineName): LineName {
  const path = `${above.path}${PATH_JOINT}${row.label}`
  return { path, by: above.by, level, parent: above.path, ofTotal: above.ofTotal }
}

function unnamed(row: GridRow, ofTotal: boolean): LineName {
  return { path: ofTotal ? row.label : pathOf(row), by: {}, level: null, parent: null, ofTotal }
}

interface Naming {
  readonly portal: Portal
  readonly withinColumn: number
  readonly uses: (row: GridRow) => number
}

function ownName(row: GridRow, { portal: { row: names }, withinColumn, uses }: Naming): LineName {
  const path = pathOf(row)
  const unit = names.groups ? row.groups.at(-1) : undefined
  const label = names.within || unit !== undefined || uses(row) === 1 ? row.label : path
  const second = names.within && withinColumn >= 0 ? cellWords(row.cells[withinColumn]) : ''
  return {
    path: second === '' ? path : `${path}${PATH_JOINT}${second}`,
    by: {
      ...(unit !== undefined && { unit }),
      [names.is]: label,
      ...(names.within && second !== '' && { [names.within.is]: second }),
    },
    level: null,
    parent: null,
    ofTotal: false,
  }
}

function pathOf({ groups, label }: GridRow): string {
  return groups.length === 0 ? label : [...groups, label].join(PATH_JOINT)
}

function levelOf(row: GridRow, levels: readonly PortalLevel[]): PortalLevel | null {
  return levels.find(({ labels }) => labels.some((label) => fold(label) === fold(row.label))) ?? null
}
