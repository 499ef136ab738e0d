import type { Outcome, Refusal } from '../../core/outcome'
import type { Lesson } from '../../core/reports/lesson'
import { LESSONS_NAMESPACE, lessonsFromXml, lessonsToXml } from '../../core/reports/lesson-part'
import {
  joinProvenance,
  originAt,
  PROVENANCE_NAMESPACE,
  type Provenance,
  provenanceFromXml,
  provenanceOf,
  provenanceToXml,
} from '../../core/reports/provenance'
import type { Receipt, Write } from '../../core/reports/report'
import { packPacket, unpackPacket } from '../../core/snapshot/packet'
import { PACKET_NAMESPACE, packetFromXml, packetToXml } from '../../core/snapshot/packet-part'
import type { Snapshot } from '../../core/snapshot/snapshot'
import type { WorkbookSeen } from '../../core/workbook/seen'
import { stampNow } from '../clock'
import { carryOut, takeBack, type Written } from '../workbook/carry-out'
import type { CellAt, Hand, Parts, WorkbookInHand } from '../workbook/hand'
import { clearMarks, markCells, noteCell } from '../workbook/marks'
import { type Compared, comparePlaces } from './compare'
import { NAMES_NAMESPACE, type Names, namesFromXml, namesToXml } from './names-part'
import { originWords } from './origin-words'
import type { PlanForWorkbook } from './plan-for-workbook'
import { type Store, storeOf } from './store'

/** Namespaces of the parts the add-in keeps in a workbook. */
export const NAMESPACES = [PACKET_NAMESPACE, PROVENANCE_NAMESPACE, LESSONS_NAMESPACE, NAMES_NAMESPACE]

export type Step =
  | { readonly kind: 'idle' }
  | { readonly kind: 'working'; readonly words: string }
  | { readonly kind: 'preview'; readonly planned: PlanForWorkbook }
  | {
      readonly kind: 'done'
      readonly receipt: Receipt
      readonly written: readonly Written[]
      /** What the workbook said of its cells before this fill; «Hoàn tác» puts it back. */
      readonly earlier: Provenance | null
    }
  | { readonly kind: 'print'; readonly receipt: Receipt; readonly back: Step }
  | { readonly kind: 'teach'; readonly workbook: WorkbookSeen }
  | { readonly kind: 'undone'; readonly count: number; readonly kept: number }
  | { readonly kind: 'compared'; readonly name: string; readonly places: readonly Compared[] }

export interface DeskState {
  /** Null: no workbook yet (a plain browser before a file is opened). */
  readonly hand: Hand | null
  readonly name: string
  readonly snapshots: readonly Snapshot[]
  readonly overwrite: boolean
  /** Where the filled cells of the workbook come from, as the workbook itself says. */
  readonly provenance: Provenance | null
  /** What was taught about this workbook's form. */
  readonly lessons: readonly Lesson[]
  /** Names of lĩnh vực that mean the same in this workbook. */
  readonly names: Names
  /** The cell the person is at. */
  readonly selected: CellAt | null
  readonly step: Step
  readonly refusal: Refusal | null
  /** For the live region. */
  readonly said: string
}

export type Desk = Store<DeskState>

export function openDesk(): Desk {
  return storeOf<DeskState>({
    hand: null,
    name: '',
    snapshots: [],
    overwrite: false,
    provenance: null,
    lessons: [],
    names: [],
    selected: null,
    step: { kind: 'idle' },
    refusal: null,
    said: '',
  })
}

/** Takes a workbook in hand, and the packet it may carry. */
export async function takeWorkbook(desk: Desk, hand: Hand, name: string): Promise<void> {
  desk.set({ hand, name, step: { kind: 'working', words: 'Đang đọc tệp' }, refusal: null })
  const seen = await hand.see()
  if (!seen.ok) return refuseWith(desk, seen.refusal)
  const names = namesFromXml(seen.value.parts[NAMES_NAMESPACE] ?? '')
  desk.set({
    provenance: provenanceIn(seen.value),
    lessons: lessonsIn(seen.value, desk.get().lessons),
    names,
  })
  const xml = seen.value.parts[PACKET_NAMESPACE]
  const packet = xml ? packetFromXml(xml) : null
  if (packet === null) return desk.set({ step: { kind: 'idle' } })
  const snapshots = unpackPacket(packet)
  if (!snapshots.ok) return refuseWith(desk, snapshots.refusal)
  desk.set({ snapshots: snapshots.value, step: { kind: 'idle' }, said: saidPacket(snapshots.value) })
}

/**
 * A packet pasted or opened: judged, then kept inside the workbook, so that nobody asks for it again. `add` puts it
 * beside the packets already there (a colleague's), else it takes their place.
 */
export async function takePacket(desk: Desk, text: string, add = false): Promise<void> {
  const taken = unpackPacket(text)
  if (!taken.ok) return refuseWith(desk, taken.refusal)
  const before = add ? desk.get().snapshots : []
  const all = new Map([...before, ...taken.value].map((snapshot) => [snapshot.id, snapshot]))
  await keepSnapshots(desk, [...all.values()])
}

/** From here on the workbook is filled from these. */
export async function keepSnapshots(desk: Desk, snapshots: readonly Snapshot[]): Promise<void> {
  const { hand } = desk.get()
  desk.set({ snapshots, refusal: null, step: { kind: 'idle' }, said: saidPacket(snapshots) })
  if (!hand) return
  const parts = { [PACKET_NAMESPACE]: packetToXml(packPacket(snapshots)) }
  const kept = await hand.write({ cells: [], parts, read: [] })
  if (!kept.ok) refuseWith(desk, kept.refusal)
}

function saidPacket(snapshots: readonly Snapshot[]): string {
  return `Đã có gói số liệu: ${snapshots.length} bản chụp.`
}

/** What would be written, shown before anything is. */
export async function previewFill(desk: Desk): Promise<PlanForWorkbook | null> {
  const planned = await planNow(desk, desk.get().overwrite)
  if (!planned) return null
  const { writes, refusals } = planned.plan
  desk.set({
    step: { kind: 'preview', planned },
    said: `Xem trước: ${writes.length} ô sẽ ghi, ${refusals.length} chỗ không ghi.`,
  })
  return planned
}

async function planNow(desk: Desk, overwrite: boolean): Promise<PlanForWorkbook | null> {
  const { hand, snapshots } = desk.get()
  if (!hand) return null
  desk.set({ step: { kind: 'working', words: 'Đang đọc tệp' }, refusal: null })
  // The forms are loaded with the first plan, not with the pane.
  const { planForWorkbook } = await import('./plan-for-workbook')
  const seen = await hand.see()
  if (seen.ok) desk.set({ provenance: provenanceIn(seen.value) })
  const planned: Outcome<PlanForWorkbook> = seen.ok
    ? planForWorkbook(seen.value.workbook, snapshots, {
        overwrite,
        lessons: desk.get().lessons,
        names: desk.get().names,
      })
    : seen
  if (planned.ok) return planned.value
  refuseWith(desk, planned.refusal)
  return null
}

/** Carries the shown plan out; the receipt takes its place. */
export async function fillNow(desk: Desk, planned: PlanForWorkbook): Promise<void> {
  const { hand, name } = desk.get()
  if (!hand) return
  desk.set({ step: { kind: 'working', words: 'Đang ghi' }, refusal: null })
  const { plan, unit, from, to } = planned
  const at = stampNow()
  const { snapshots, provenance: earlier } = desk.get()
  let provenance = earlier
  const keep = (writes: readonly Write[]): Parts => {
    provenance = joinProvenance(earlier, provenanceOf({ ...plan, writes }, snapshots, at))
    return { ...partsOf(provenance), [PACKET_NAMESPACE]: packetToXml(packPacket(snapshots)) }
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

function partsOf(provenance: Provenance | null): Parts {
  return { [PROVENANCE_NAMESPACE]: provenance && provenanceToXml(provenance) }
}

/** Null where there is none, or where somebody changed it: then nothing is said of any cell. */
function provenanceIn({ parts }: WorkbookInHand): Provenance | null {
  const xml = parts[PROVENANCE_NAMESPACE]
  const read = xml ? provenanceFromXml(xml) : null
  return read?.ok ? read.value : null
}

/** Those in the workbook, and those of an opened lesson file that it does not have yet. */
function lessonsIn({ parts }: WorkbookInHand, known: readonly Lesson[]): Lesson[] {
  const xml = parts[LESSONS_NAMESPACE]
  const all = [...known, ...(xml ? lessonsFromXml(xml) : [])]
  return [...new Map(all.map((lesson) => [lesson.id, lesson])).values()]
}

/** Keeps a lesson inside the workbook; the same form taught again takes the place of the older lesson. */
export async function keepLesson(desk: Desk, lesson: Lesson): Promise<void> {
  const { hand, lessons } = desk.get()
  const kept = [...lessons.filter(({ id }) => id !== lesson.id), lesson]
  desk.set({
    lessons: kept,
    refusal: null,
    step: { kind: 'idle' },
    said: `Đã lưu bài dạy «${lesson.name}» vào tệp.`,
  })
  const done = await hand?.write({ cells: [], parts: { [LESSONS_NAMESPACE]: lessonsToXml(kept) }, read: [] })
  if (done && !done.ok) refuseWith(desk, done.refusal)
}

/** Keeps the officer's own names inside the workbook and plans again with them. */
export async function keepNames(desk: Desk, names: Names): Promise<void> {
  desk.set({ names })
  const done = await desk
    .get()
    .hand?.write({ cells: [], parts: { [NAMES_NAMESPACE]: namesToXml(names) }, read: [] })
  if (done && !done.ok) return refuseWith(desk, done.refusal)
  await previewFill(desk)
}

/** What the workbook shows, for teaching it. */
export async function startTeaching(desk: Desk): Promise<void> {
  const { hand } = desk.get()
  if (!hand) return
  desk.set({ step: { kind: 'working', words: 'Đang đọc tệp' }, refusal: null })
  const seen = await hand.see()
  if (!seen.ok) return refuseWith(desk, seen.refusal)
  desk.set({
    step: { kind: 'teach', workbook: seen.value.workbook },
    said: 'Dạy mẫu này: chọn loại số liệu cho từng cột.',
  })
}

/** The ribbon's «Điền báo cáo»: fills at once where packet and form are there; else false, and the pane says what is missing. */
export async function fillAtOnce(desk: Desk): Promise<boolean> {
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
export async function undoFill(desk: Desk): Promise<void> {
  const { hand, step } = desk.get()
  if (!hand || step.kind !== 'done') return
  const { written, earlier } = step
  desk.set({ step: { kind: 'working', words: 'Đang trả lại' }, refusal: null })
  const back = await takeBack(hand, written, partsOf(earlier))
  if (!back.ok) return refuseWith(desk, back.refusal)
  const count = back.value.length
  desk.set({
    provenance: earlier,
    step: { kind: 'undone', count, kept: written.length - count },
    said: `Đã trả lại ${count} ô như trước khi điền.`,
  })
}

/** «Đối chiếu»: every filled place against the packet; nothing is changed. */
export async function compareNow(desk: Desk): Promise<void> {
  const planned = await planNow(desk, true)
  if (!planned) return
  const places = comparePlaces(planned.plan, desk.get().provenance)
  const differing = places.filter(({ agreement }) => agreement !== 'same').length
  desk.set({
    step: { kind: 'compared', name: planned.form.name, places },
    said:
      differing === 0
        ? `Đối chiếu ${places.length} ô: tất cả bằng số liệu.`
        : `Đối chiếu ${places.length} ô: ${differing} ô khác số liệu.`,
  })
}

/** Colours every cell the workbook says was filled; «Xóa đánh dấu» takes the colours away again. */
export async function markFilled(desk: Desk): Promise<void> {
  const cells = desk.get().provenance?.cells ?? []
  const marked = await markCells(cells.map(({ sheet, cell }) => ({ sheet, cell })))
  if (!marked.ok) return refuseWith(desk, marked.refusal)
  desk.set({ said: `Đã đánh dấu ${marked.value} ô.` })
}

export async function noteSelected(desk: Desk): Promise<void> {
  const { provenance, selected } = desk.get()
  const found = provenance && selected ? originAt(provenance, selected.sheet, selected.cell) : null
  if (!found || !selected) return
  const noted = await noteCell(selected, originWords(found))
  if (!noted.ok) return refuseWith(desk, noted.refusal)
  desk.set({ said: `Đã ghi chú nguồn vào ô ${selected.cell}.` })
}

export async function unmark(desk: Desk): Promise<void> {
  const cleared = await clearMarks()
  if (!cleared.ok) return refuseWith(desk, cleared.refusal)
  desk.set({ said: `Đã xóa ${cleared.value} dấu và ghi chú.` })
}

function refuseWith(desk: Desk, refusal: Refusal): void {
  desk.set({ step: { kind: 'idle' }, refusal, said: refusal.message })
}
