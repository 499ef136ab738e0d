import type { ComparedCell } from '../../core/reports/after/compare-filled'
import { keptInParts } from '../../core/reports/after/kept-in-file'
import { PROVENANCE_NAMESPACE, type Provenance, provenanceToXml } from '../../core/reports/after/provenance'
import type { Parts } from '../workbook/hand'
import { clearMarks, markCells, noteCell } from '../workbook/marks'
import { type PaneDesk, refuseWith } from './desk'
import { factsAt, originWords } from './origin-words'

export function provenanceParts(provenance: Provenance | null): Parts {
  return { [PROVENANCE_NAMESPACE]: provenance && provenanceToXml(provenance) }
}

/**
 * Colours every cell the workbook says was filled, where it stands now; «Xóa đánh dấu» takes the colours away again. What
 * can no longer be found by its labels is counted, never coloured where somebody else's figure stands.
 */
export async function markFilled(desk: PaneDesk): Promise<void> {
  const { hand, lessons, names, notes } = desk.get()
  const seen = await hand?.see()
  if (!seen) return
  if (!seen.ok) return refuseWith(desk, seen.refusal)
  const { compareWorkbook } = await import('./compare')
  const { provenance } = keptInParts(seen.value.parts)
  const found = compareWorkbook(
    seen.value.workbook,
    [],
    { lessons, names, notes, confirmed: provenance?.confirmed ?? [] },
    provenance,
  )
  if (!found.ok) return refuseWith(desk, found.refusal)
  const there = found.value.filled.filter(isFound)
  const marked = await markCells(there.map(({ sheet, cell }) => ({ sheet, cell })))
  if (!marked.ok) return refuseWith(desk, marked.refusal)
  const lost = found.value.filled.length - there.length
  const rest = lost > 0 ? ` ${lost} ô không còn tìm được theo nhãn, bấm «Đối chiếu» để xem.` : ''
  desk.set({ said: `Đã đánh dấu ${marked.value} ô.${rest}`, refusal: null })
}

function isFound({ agreement }: ComparedCell): boolean {
  return agreement !== 'gone' && agreement !== 'unsure'
}

export async function noteSelected(desk: PaneDesk): Promise<void> {
  const { provenance, selected } = desk.get()
  const facts = provenance && selected ? factsAt(provenance, selected) : null
  if (!facts || !selected) return
  const noted = await noteCell(selected, originWords(facts))
  if (!noted.ok) return refuseWith(desk, noted.refusal)
  desk.set({ said: `Đã ghi chú nguồn vào ô ${selected.cell}.` })
}

export async function unmark(desk: PaneDesk): Promise<void> {
  const cleared = await clearMarks()
  if (!cleared.ok) return refuseWith(desk, cleared.refusal)
  desk.set({ said: `Đã xóa ${cleared.value} dấu và ghi chú.` })
}
