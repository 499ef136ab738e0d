import { accept, type Outcome } from '../../outcome'
import { patchWorkbook } from '../../workbook/patch/patch-workbook'
import { signedRefusal } from '../../workbook/patch/signed'
import { cellName, type SheetCellSeen } from '../../workbook/seen'
import { seeWorkbook } from '../../workbook/sheet/see-workbook'
import { openWorkbook, type Workbook } from '../../workbook/sheet/workbook'
import type { Steps } from '../../workbook/zip/steps'
import { leftToExcel } from '../after/left-to-excel'
import { contentOf } from '../cell-content'
import { settleFormulas } from '../fill/settle-formulas'
import { type FillOccasion, receiptOf } from '../receipt/receipt-of'
import type { FillPlan, Receipt } from '../report'

export interface FilledFile {
  readonly bytes: Uint8Array
  readonly receipt: Receipt
}

/**
 * Carries out a fill plan on an opened workbook file and reads every cell back from the bytes it gives; formulas that now
 * show the figure they should are told apart from those that do not.
 *
 * A write of 1234 to II.06a!F12 gives the line `{ at: { sheet: 'II.06a', cell: 'F12' }, value: 1234, before: '',
 * readBack: '1234', outcome: 'filled', … }`.
 */
export function* fillFile(
  workbook: Workbook,
  plan: FillPlan,
  occasion: FillOccasion,
): Steps<Outcome<FilledFile>> {
  const signed = signedRefusal(workbook)
  if (signed) return { ok: false, refusal: signed }
  const cells = plan.writes.flatMap((write) => ('cell' in write.at ? [{ write, at: write.at }] : []))
  const patched = yield* patchWorkbook(
    workbook,
    cells.map(({ write, at }) => ({ sheet: at.sheet, cell: at.cell, value: contentOf(write) })),
  )
  const again = yield* openWorkbook(patched.bytes)
  if (!again.ok) return again
  const cellsAgain = cellsIn(again.value)
  const lines = cells.map(({ write, at }, index) => ({
    at,
    value: write.value,
    before: write.now,
    readBack: cellsAgain.get(`${at.sheet}!${at.cell}`)?.text ?? '',
    outcome: patched.outcomes[index]?.outcome ?? 'value-did-not-stick',
    from: write.from,
  }))
  const settled = settleFormulas(plan, (place) => {
    const value = 'cell' in place ? cellsAgain.get(`${place.sheet}!${place.cell}`)?.value : null
    return typeof value === 'number' ? value : null
  })
  const untold = lines.some(({ outcome }) => outcome === 'filled') ? leftToExcel(workbook, patched.left) : []
  const told = { ...settled, refusals: [...settled.refusals, ...untold] }
  return accept({ bytes: patched.bytes, receipt: receiptOf(told, occasion, lines) })
}

function cellsIn(workbook: Workbook): Map<string, SheetCellSeen> {
  const cells = new Map<string, SheetCellSeen>()
  for (const sheet of seeWorkbook(workbook).sheets)
    for (const cell of sheet.cells) cells.set(`${sheet.name}!${cellName(cell.row, cell.column)}`, cell)
  return cells
}
