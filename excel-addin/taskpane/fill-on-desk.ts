import type { Refusal } from '../../core/outcome'
import { keptInParts, originRefusal } from '../../core/reports/after/kept-in-file'
import { joinProvenance, provenanceOf } from '../../core/reports/after/provenance'
import type { Write } from '../../core/reports/report'
import { previewSaid } from '../../ui/left-out'
import type { Overwrite } from '../../ui/overwrite'
import { stampNow } from '../clock'
import { carryOut, takeBack } from '../workbook/carry-out'
import type { Parts } from '../workbook/hand'
import { type PaneDesk, refuseWith } from './desk'
import type { PlanForWorkbook } from './plan-for-workbook'
import { provenanceParts } from './provenance-on-desk'
import { followed, packetPart } from './workbook-on-desk'

/** What would be written, shown before anything is; what holds something else is overwritten only as asked this time. */
export async function previewFill(
  desk: PaneDesk,
  overwrite: Overwrite = false,
): Promise<PlanForWorkbook | null> {
  const { hand } = desk.get()
  if (hand?.closed) return refused(desk, hand.closed)
  desk.set({ overwrite })
  const planned = await planNow(desk, overwrite)
  if (!planned) return null
  desk.set({
    step: { kind: 'preview', planned },
    said: previewSaid(planned.plan),
  })
  return planned
}

/** «Mẫu này là của đơn vị mình, kỳ này»: asked once, kept with the workbook by the fill. */
export async function confirmWords(desk: PaneDesk, words: readonly string[]): Promise<void> {
  const { confirmed, overwrite } = desk.get()
  desk.set({ confirmed: [...confirmed, ...words.map((one) => ({ words: one }))] })
  await previewFill(desk, overwrite)
}

/** «Điền như …»: what the workbook resembles, said once by the officer. */
export async function fillAs(desk: PaneDesk, report: string): Promise<void> {
  desk.set({ asked: [...desk.get().asked, report] })
  await previewFill(desk)
}

async function planNow(desk: PaneDesk, overwrite: Overwrite): Promise<PlanForWorkbook | null> {
  const { hand, snapshots, step } = desk.get()
  if (!hand) return null
  // A preview that changes stays in sight, and the officer's place in it.
  if (step.kind === 'preview') desk.set({ refusal: null })
  else desk.set({ step: { kind: 'working', words: 'Đang đọc tệp' }, refusal: null })
  // The forms are loaded with the first plan, not with the pane.
  const { askedBefore, planForWorkbook, movesNow } = await import('./plan-for-workbook')
  const seen = await hand.see()
  if (!seen.ok) return refused(desk, seen.refusal)
  const { workbook } = seen.value
  const { lessons, names, notes } = desk.get()
  const { provenance: before } = keptInParts(seen.value.parts)
  const confirmed = [...(before?.confirmed ?? []), ...desk.get().confirmed]
  const asked = [...desk.get().asked, ...askedBefore(before)]
  const ask = { overwrite, lessons, names, notes, confirmed, asked }
  const planned = planForWorkbook(workbook, snapshots, ask)
  if (!planned.ok) return refused(desk, planned.refusal)
  const moves = await movesNow(workbook, lessons, planned.value, before)
  desk.set({ provenance: moves?.provenance ?? before, moves, lost: moves?.last?.lost ?? [] })
  return planned.value
}

function refused(desk: PaneDesk, refusal: Refusal): null {
  refuseWith(desk, refusal)
  return null
}

/** Carries the shown plan out; the receipt takes its place. */
export async function fillNow(desk: PaneDesk, planned: PlanForWorkbook): Promise<void> {
  const { hand, name } = desk.get()
  if (!hand) return
  desk.set({ step: { kind: 'working', words: 'Đang ghi' }, refusal: null })
  const { plan, unit, from, to, on } = planned
  const at = stampNow()
  const { snapshots, provenance: earlier } = desk.get()
  const packet = await packetPart(desk.get())
  let provenance = earlier
  const keep = (writes: readonly Write[]): Parts => {
    provenance = joinProvenance(earlier, provenanceOf({ ...plan, writes }, snapshots, at, on))
    return { ...provenanceParts(provenance), ...packet }
  }
  const done = await carryOut(hand, plan, { target: name, unit, from, to, at }, keep)
  if (!done.ok) return refuseWith(desk, done.refusal)
  const filled = done.value.written.length
  desk.set({
    provenance,
    step: { kind: 'done', ...done.value, earlier },
    said: `Đã ghi và đọc lại ${filled} ô.`,
  })
}

/** The ribbon's «Điền báo cáo»: fills at once where packet and form are there; else false, and the pane says what is missing. */
export async function fillAtOnce(desk: PaneDesk): Promise<boolean> {
  if (desk.get().snapshots.length === 0) {
    desk.set({ said: 'Chưa có gói số liệu trong tệp. Dán hoặc mở gói số liệu.' })
    return false
  }
  const planned = await previewFill(desk)
  if (!planned) return false
  await fillNow(desk, planned)
  return desk.get().step.kind === 'done'
}

/** «Hoàn tác»: cells that were changed by hand since are left as they are, and that is said. */
export async function undoFill(desk: PaneDesk): Promise<void> {
  const { hand, step } = desk.get()
  if (!hand || step.kind !== 'done') return
  const { written, earlier } = step
  desk.set({ step: { kind: 'working', words: 'Đang trả lại' }, refusal: null })
  const back = await takeBack(hand, written, provenanceParts(earlier))
  if (!back.ok) return refuseWith(desk, back.refusal)
  const count = back.value.length
  desk.set({
    provenance: earlier,
    step: { kind: 'undone', count, kept: written.length - count },
    said: `Đã trả lại ${count} ô như trước khi điền.`,
  })
}

/** «Đối chiếu»: every cell that was filled, and the rest of the form, against the packet; nothing is changed. */
export async function compareNow(desk: PaneDesk): Promise<void> {
  const { hand, snapshots } = desk.get()
  if (!hand) return
  desk.set({ step: { kind: 'working', words: 'Đang đọc tệp' }, refusal: null })
  const { compareWorkbook } = await import('./compare')
  const seen = await hand.see()
  if (!seen.ok) return refuseWith(desk, seen.refusal)
  const { lessons, names, notes } = desk.get()
  const { provenance } = keptInParts(seen.value.parts)
  const ask = { lessons, names, notes, confirmed: provenance?.confirmed ?? [] }
  const compared = compareWorkbook(seen.value.workbook, snapshots, ask, provenance)
  if (!compared.ok) return refuseWith(desk, compared.refusal)
  desk.set({
    ...(await followed(provenance, seen.value, lessons)),
    // An origin that was changed accounts for no cell: that is said above what can still be compared.
    refusal: originRefusal(seen.value.parts),
  })
  const { filled, others } = compared.value
  const all = [...filled, ...others]
  const differing = all.filter(({ agreement }) => agreement !== 'same').length
  desk.set({
    step: { kind: 'compared', compared: compared.value },
    said:
      differing === 0
        ? `Đối chiếu ${all.length} ô: tất cả bằng số liệu.`
        : `Đối chiếu ${all.length} ô: ${differing} ô không bằng số liệu hoặc không còn thấy nhãn.`,
  })
}
