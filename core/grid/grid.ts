import type { Layout } from './occupy'
import type { CellSeen, TableSeen } from './seen'

/** What a table says: columns named by their header path, rows by their label. */
export interface Grid {
  readonly table: TableSeen
  readonly layout: Layout
  readonly columns: readonly Column[]
  readonly rows: readonly GridRow[]
  /** Texts of the rows set aside above the header: titles, the motto, «Từ ngày … đến ngày …». */
  readonly titles: readonly string[]
  /** The column whose cells name the rows, as the header tells it; -1 where none does. */
  readonly labelColumn: number
}

export interface Column {
  readonly path: readonly string[]
  /** The path folded: what columns are matched by. */
  readonly key: string
}

export interface GridRow {
  /** Row of the table as seen. */
  readonly row: number
  readonly kind: 'data' | 'group' | 'total' | 'subtotal'
  readonly label: string
  /** Labels of the groups the row stands in, outermost first. */
  readonly groups: readonly string[]
  /** The text of the index column («STT»), '' where there is none. */
  readonly index: string
  /** The cell of each column, spans laid out. */
  readonly cells: readonly (CellSeen | null)[]
  /** The row has fewer cells than the table has columns, or more: its cells may stand under the wrong heads. */
  readonly ragged: boolean
}

export const PATH_JOINT = ' › '
