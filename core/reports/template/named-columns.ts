import { cellAt, type WorkbookSeen } from '../../workbook/seen'
import type { ReportTable } from '../forms/report-form'
import type { HeaderSeen } from '../labels/find-header'
import type { SheetGrid } from '../labels/sheet-grid'

const PREFIX = 'smc.'

/**
 * Defined names `smc.<measure>` ("smc.dossiers.received.online", "-" written as "_") say which column holds a measure.
 * They win over headings the report does not know; a heading that says another measure is marked `label-moved`.
 */
export function namedColumns(
  header: HeaderSeen,
  grid: SheetGrid,
  table: ReportTable,
  names: WorkbookSeen['names'],
): HeaderSeen {
  const named = new Map(
    Object.entries(names).flatMap(([name, target]) => {
      const column = columnIn(grid.sheet.name, target)
      const measure = table.columns.find((known) => nameFor(known.measure) === name.toLowerCase())?.measure
      return measure && column !== null ? [[column, measure] as const] : []
    }),
  )
  if (named.size === 0) return header
  const columns = header.columns.map((column) => {
    const measure = named.get(column.column)
    if (measure === undefined)
      return column.ids.some((id) => [...named.values()].some((name) => name === id))
        ? { ...column, ids: ['label-moved'] }
        : column
    const disagrees = column.ids.length > 0 && !column.ids.includes(measure)
    return { ...column, ids: [disagrees ? 'label-moved' : measure] }
  })
  return { ...header, columns, known: new Set(columns.flatMap(({ ids }) => ids)).size }
}

/** `nameFor('dossiers.received.in-person')` is `'smc.dossiers.received.in_person'`. */
export function nameFor(measure: string): string {
  return `${PREFIX}${measure.replaceAll('-', '_')}`
}

/** The column of a range on this sheet: `columnIn('Biểu', "'Biểu'!$D$11:$D$20")` is 3; null elsewhere. */
function columnIn(sheet: string, target: string): number | null {
  const found = /^=?(?:'((?:[^']|'')+)'|([^'!]+))!(\$?[A-Z]+\$?\d+)(?::(\$?[A-Z]+\$?\d+))?$/.exec(target)
  if (!found || (found[1]?.replaceAll("''", "'") ?? found[2]) !== sheet) return null
  const first = cellAt(found[3]!)
  const last = cellAt(found[4] ?? found[3]!)
  return first && last && first.column === last.column ? first.column : null
}
