import {
  filledCells,
  PROVENANCE_NAMESPACE,
  type Provenance,
  provenanceToXml,
} from '../../core/reports/provenance'
import type { Parts } from '../workbook/hand'
import { clearMarks, markCells, noteCell } from '../workbook/marks'
import { type Desk, refuseWith } from './desk'
import { factsAt, originWords } from './origin-words'

export function partsOf(provenance: Provenance | null): Parts {
  return { [PROVENANCE_NAMESPACE]: provenance && provenanceToXml(provenance) }
}

/** Colours every cell the workbook says was filled; «Xóa đánh dấu» takes the colours away again. */
export async function markFilled(desk: Desk): Promise<void> {
  const { provenance } = desk.get()
  const cells = provenance ? filledCells(provenance) : []
  const marked = await markCells(cells.map(({ sheet, cell }) => ({ sheet, cell })))
  if (!marked.ok) return refuseWith(desk, marked.refusal)
  desk.set({ said: `Đã đánh dấu ${marked.value} ô.` })
}

export async function noteSelected(desk: Desk): Promise<void> {
  const { provenance, selected } = desk.get()
  const facts = provenance && selected ? factsAt(provenance, selected) : null
  if (!facts || !selected) return
  const noted = await noteCell(selected, originWords(facts))
  if (!noted.ok) return refuseWith(desk, noted.refusal)
  desk.set({ said: `Đã ghi chú nguồn vào ô ${selected.cell}.` })
}

export async function unmark(desk: Desk): Promise<void> {
  const cleared = await clearMarks()
  if (!cleared.ok) return refuseWith(desk, cleared.refusal)
  desk.set({ said: `Đã xóa ${cleared.value} dấu và ghi chú.` })
}
