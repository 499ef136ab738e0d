import { planWorkbook } from '../../core/reports/fill/plan-workbook'
import type { FillOptions } from '../../core/reports/fill-options'
import { report } from '../../core/reports/forms/ii-06a/report'
import type { FillPlan } from '../../core/reports/report'
import { sealSnapshot } from '../../core/snapshot/snapshot-id'
import { cellAt, type SheetCellSeen, type WorkbookSeen } from '../../core/workbook/seen'
import { seeWorkbook } from '../../core/workbook/sheet/see-workbook'
import { type SheetSpec, writeBook } from '../workbook-corpus/book-spec'
import { SNAPSHOT } from '../workbook-corpus/figures'
import { opened } from '../workbook-corpus/fill-template'
import { bookOf, layOut, USUAL } from '../workbook-corpus/form-layout'

/** What stands over the table of a template: cell → words; the table itself begins in row 8. */
export type LinesOver = Readonly<Record<string, string>>

export interface TemplateSpec {
  readonly tab?: string
  readonly lines: LinesOver
  /** What stands under the table, by the rows below its last one. */
  readonly under?: Readonly<Record<number, string>>
}

export const UNIT = 'UBND xã Đồng Tiến'
export const QUARTER = { from: '2024-12-15', to: '2025-03-14' }

/** The counts of the corpus as a capture of this unit and these days. */
export function captureOf(unit = UNIT, { from, to } = QUARTER) {
  const { id: _, ...rest } = SNAPSHOT
  return sealSnapshot({ ...rest, unit, period: { ...rest.period, from, to } })
}

/** II.06a without a word over it but these. */
export function sheetOf({ tab = 'Sheet1', lines, under = {} }: TemplateSpec): SheetSpec {
  const { sheet, totalRow } = layOut({ ...USUAL, name: tab, top: 7, title: null })
  const said = Object.entries(lines).map(([cell, value]) => [cell, { value }] as const)
  const below = Object.entries(under).map(
    ([down, value]) => [`H${totalRow + Number(down)}`, { value }] as const,
  )
  return { ...sheet, cells: { ...sheet.cells, ...Object.fromEntries([...said, ...below]) } }
}

export function seenOf(...templates: readonly TemplateSpec[]): WorkbookSeen {
  return seeWorkbook(opened(writeBook(bookOf(...templates.map(sheetOf)))))
}

/** The same without the way through a file: a thousand of them are seen in seconds. */
export function seenAtOnce(template: TemplateSpec): WorkbookSeen {
  const { name, cells, merges = [] } = sheetOf(template)
  const seen = Object.entries(cells).map(([cell, { value = null, formula }]): SheetCellSeen => {
    const text = value === null ? '' : String(value)
    return {
      ...cellAt(cell)!,
      text,
      value,
      locked: true,
      ...(formula ? { formula: formula.text ?? '' } : {}),
    }
  })
  const boxes = merges.map((merge) => {
    const [from, to] = merge.split(':').map((cell) => cellAt(cell)!)
    return { top: from!.row, left: from!.column, bottom: to!.row, right: to!.column }
  })
  const inOrder = seen.sort((a, b) => a.row - b.row || a.column - b.column)
  return {
    names: {},
    sheets: [{ name, hidden: false, protected: false, cells: inOrder, merges: boxes }],
  }
}

/** The plan to fill them with the quarter of Đồng Tiến, all dossiers. */
export function planFor(templates: readonly TemplateSpec[], options: FillOptions = {}): FillPlan {
  const asked = { unit: UNIT, ...QUARTER, ...options }
  return planWorkbook(seenOf(...templates), [report], [captureOf()], asked)
}

/** How many counts the plan writes; texts of headings are none. */
export function countsWritten({ writes }: FillPlan): number {
  return writes.filter(({ value }) => typeof value === 'number').length
}
