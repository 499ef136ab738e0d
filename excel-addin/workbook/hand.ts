import type { Outcome } from '../../core/outcome'
import type { WorkbookSeen } from '../../core/workbook/seen'

export type CellValue = number | string | boolean | null

export interface CellWrite {
  readonly sheet: string
  readonly cell: string
  readonly value: CellValue
}

/** What a cell holds after the write. */
export interface CellRead {
  readonly sheet: string
  readonly cell: string
  readonly value: CellValue
}

/** Custom XML by namespace; null takes the part out. */
export type Parts = Readonly<Record<string, string | null>>

export interface WorkbookInHand {
  readonly workbook: WorkbookSeen
  readonly parts: Parts
}

/**
 * What the pane asks of a workbook, whether it is open in Excel (Office.js) or a file the person opened. A hand reads
 * and writes; what to write is decided in the core.
 */
export interface Hand {
  readonly kind: 'excel' | 'file'
  /** The workbook's name as the person knows it; '' where the host does not say. */
  readonly name: string
  readonly see: () => Promise<Outcome<WorkbookInHand>>
  /** Writes cells and parts, and says what each cell holds afterwards, in the order given. */
  readonly write: (cells: readonly CellWrite[], parts: Parts) => Promise<Outcome<readonly CellRead[]>>
}
