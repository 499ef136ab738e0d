import { inExcel } from './excel-values'
import type { CellAt } from './hand'

/** Says where the person is whenever the selection changes; Excel that cannot say so says nothing. */
export function watchSelection(onCell: (at: CellAt) => void): void {
  Office.context.document.addHandlerAsync(Office.EventType.DocumentSelectionChanged, async () => {
    const at = await inExcel(async (context) => {
      const cell = context.workbook.getActiveCell().load({ address: true })
      await context.sync()
      return cell.address
    })
    const found = at.ok ? cellAtAddress(at.value) : null
    if (found) onCell(found)
  })
}

/** `cellAtAddress("'Tờ 1'!F12")` is `{ sheet: 'Tờ 1', cell: 'F12' }`. */
export function cellAtAddress(address: string): CellAt | null {
  const cut = address.lastIndexOf('!')
  if (cut <= 0) return null
  const sheet = address.slice(0, cut)
  const cell = address.slice(cut + 1).replaceAll('$', '')
  return { sheet: sheet.startsWith("'") ? sheet.slice(1, -1).replaceAll("''", "'") : sheet, cell }
}
