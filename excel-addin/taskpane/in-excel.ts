import { excelHand } from '../workbook/excel-hand'
import { watchSelection } from '../workbook/selected-cell'
import type { PaneDesk } from './desk'
import { NAMESPACES } from './namespaces'
import { takeWorkbook } from './workbook-on-desk'

/** Takes the workbook that is open in Excel in hand; from here on the desk knows at which cell the person is. */
export async function takeOpenWorkbook(desk: PaneDesk, name: string): Promise<void> {
  watchSelection((selected) => desk.set({ selected }))
  await takeWorkbook(desk, excelHand(NAMESPACES), name)
}
