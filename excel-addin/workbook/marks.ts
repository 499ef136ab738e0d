import type { Outcome } from '../../core/outcome'
import { writeBlocksOf } from './blocks'
import { inExcel } from './excel-values'
import type { CellAt } from './hand'

/** A rule that is always true and that nobody else writes: marks are known again by it, and no cell's own format changes. */
const RULE = '=N("so-mot-cua")=0'
const COLOUR = '#DFF0EE'
const SIGN = 'Sổ Một Cửa: '

/** Colours cells by a conditional format over them; their own format stays as it is underneath. */
export function markCells(cells: readonly CellAt[]): Promise<Outcome<number>> {
  return inExcel(async (context) => {
    for (const block of writeBlocksOf(cells.map((at) => ({ ...at, value: null })))) {
      const sheet = context.workbook.worksheets.getItem(block.sheet)
      const range = sheet.getRangeByIndexes(
        block.row,
        block.column,
        block.values.length,
        block.values[0]!.length,
      )
      const format = range.conditionalFormats.add('Custom')
      format.custom.rule.formula = RULE
      format.custom.format.fill.color = COLOUR
    }
    await context.sync()
    return cells.length
  })
}

/** A comment on one cell that says where its figure comes from. */
export function noteCell({ sheet, cell }: CellAt, words: string): Promise<Outcome<void>> {
  return inExcel(async (context) => {
    context.workbook.comments.add(`'${sheet.replaceAll("'", "''")}'!${cell}`, `${SIGN}${words}`)
    await context.sync()
  })
}

/** «Xóa đánh dấu»: our colours and comments, no one else's. Gives how many were taken away. */
export function clearMarks(): Promise<Outcome<number>> {
  return inExcel(async (context) => {
    const { worksheets, comments } = context.workbook
    worksheets.load({ name: true })
    comments.load({ content: true })
    await context.sync()
    const formats = worksheets.items.map((sheet) =>
      sheet
        .getUsedRange()
        .conditionalFormats.load({ type: true, customOrNullObject: { rule: { formula: true } } }),
    )
    await context.sync()
    const marks = formats.flatMap(({ items }) => items.filter(isOurs))
    const notes = comments.items.filter(({ content }) => content.startsWith(SIGN))
    for (const mark of [...marks, ...notes]) mark.delete()
    await context.sync()
    return marks.length + notes.length
  })
}

function isOurs(format: Excel.ConditionalFormat): boolean {
  return format.type === 'Custom' && format.customOrNullObject.rule.formula === RULE
}
