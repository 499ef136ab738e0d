import type { Outcome, Refusal } from '../../core/outcome'
import type { WorkbookSeen } from '../../core/workbook/seen'

export type ExcelValue = number | string | boolean | null

export interface CellAt {
  readonly sheet: string
  readonly cell: string
}

export interface CellWrite extends CellAt {
  readonly value: ExcelValue
  /** For a cell whose format makes text of all that is typed: the value must stay what it is, and so must the format. */
  readonly inTextCell?: true
}

/** What a cell holds after the write. */
export type CellRead = Omit<CellWrite, 'inTextCell'>

/** Custom XML by namespace; null takes the part out. */
export type Parts = Readonly<Record<string, string | null>>

export interface WorkbookInHand {
  readonly workbook: WorkbookSeen
  readonly parts: Parts
}

/** What is to be done in one go: cells and parts written, then `read` cells read back, all of them after the writes. */
export interface Order {
  readonly cells: readonly CellWrite[]
  readonly parts: Parts
  readonly read: readonly CellAt[]
}

/**
 * What the pane asks of a workbook, whether it is open in Excel (Office.js) or a file the person opened. A hand reads
 * and writes; what to write is decided in the core.
 */
export interface WorkbookHand {
  readonly kind: 'excel' | 'file'
  /** Why nothing may be written into this workbook, where that is known before. */
  readonly closed?: Refusal
  /** `'cells'` leaves out what only a plan asks for, the validation lists: a look before a write needs none. */
  readonly see: (only?: 'cells') => Promise<Outcome<WorkbookInHand>>
  /** Says what each cell of `read` holds afterwards, in the order given. */
  readonly write: (order: Order) => Promise<Outcome<readonly CellRead[]>>
}
