import type { Outcome } from '../../core/outcome'
import { xmlOf } from '../../core/workbook/xml'
import { inExcel } from './excel-values'

/** Opens another workbook in a window of its own; the one in hand is not touched. */
export function openBeside(bytes: Uint8Array): Promise<Outcome<void>> {
  return inExcel(() => Excel.createWorkbook(btoa(xmlOf(bytes))))
}
