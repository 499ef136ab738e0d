import { groupBy } from '../../core/group-by'
import { seeWorkbook } from '../../core/workbook/sheet/see-workbook'
import { openWorkbook } from '../support/file-hand-now'
import type { Row } from './year-of-commune'

export interface FilledRows {
  /** Columns (3) to (13) by the name in front of them. */
  readonly rows: ReadonlyMap<string, Row>
  /** All texts of the first sheet. */
  readonly texts: readonly string[]
}

/** Names of rows stand in the second column, that of the last row in the first. */
const NAMES = [1, 0]
const [FIRST, LAST] = [2, 12]

/** What a filled II.06a says, read from its bytes: whatever a formula shows is what the file holds for it. */
export function filledRows(file: Uint8Array): FilledRows {
  const opened = openWorkbook(file)
  if (!opened.ok) throw new Error(opened.refusal.message)
  const cells = seeWorkbook(opened.value).sheets[0]?.cells ?? []
  const rows = [...groupBy(cells, ({ row }) => row).values()]
    .map((row) => [nameOf(row), numbersIn(row)] as const)
    .filter(([, numbers]) => numbers.length === LAST - FIRST + 1)
  return { rows: new Map(rows), texts: cells.map(({ text }) => text) }
}

type Cells = readonly { readonly column: number; readonly text: string; readonly value: unknown }[]

function nameOf(row: Cells): string {
  const texts = NAMES.map((at) => row.find(({ column }) => column === at)?.text ?? '')
  return texts.find((text) => text !== '') ?? ''
}

function numbersIn(cells: Cells): number[] {
  return cells.flatMap(({ column, value }) =>
    column >= FIRST && column <= LAST && typeof value === 'number' ? [value] : [],
  )
}
