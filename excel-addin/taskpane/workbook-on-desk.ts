import { accept, type Outcome } from '../../core/outcome'
import { keptInParts, originRefusal } from '../../core/reports/after/kept-in-file'
import type { Provenance } from '../../core/reports/after/provenance'
import { joinNotes, readNotes } from '../../core/reports/fill/ledger-note'
import type { ReportLesson } from '../../core/reports/forms/lesson'
import { LESSONS_NAMESPACE, lessonsToXml } from '../../core/reports/forms/lesson-part'
import { NAMES_NAMESPACE, type Names, namesToXml } from '../../core/reports/labels/names-part'
import { openPacket, packPacket } from '../../core/snapshot/packet/packet'
import { PACKET_NAMESPACE, packetFromXml, packetToXml } from '../../core/snapshot/packet/packet-part'
import type { Snapshot } from '../../core/snapshot/snapshot'
import { workHere } from '../../ui/work-here'
import { dayNow } from '../clock'
import type { Parts, WorkbookHand, WorkbookInHand } from '../workbook/hand'
import { type DeskState, type PaneDesk, refuseWith } from './desk'

/** Takes a workbook in hand, and the packet it may carry. */
export async function takeWorkbook(desk: PaneDesk, hand: WorkbookHand, name: string): Promise<void> {
  const step = { kind: 'working', words: 'Đang đọc tệp' } as const
  desk.set({ hand, name, selected: null, confirmed: [], asked: [], step, refusal: null })
  const seen = await hand.see()
  if (!seen.ok) return refuseWith(desk, seen.refusal)
  const { names, provenance, ...kept } = keptInParts(seen.value.parts)
  const lessons = joinLessons(desk.get().lessons, kept.lessons)
  desk.set({ ...(await followed(provenance, seen.value, lessons)), lessons, names })
  // An origin that somebody changed is said at once: "nothing here was filled by us" would be untrue.
  const refusal = originRefusal(seen.value.parts)
  const xml = seen.value.parts[PACKET_NAMESPACE]
  const packet = xml && !xml.includes('<empty ') ? (packetFromXml(xml) ?? '') : null
  if (packet === null) return desk.set({ step: { kind: 'idle' }, refusal })
  const taken = await readPacket(packet)
  if (!taken.ok) return refuseWith(desk, taken.refusal)
  desk.set({ ...taken.value, step: { kind: 'idle' }, refusal, said: saidPacket(taken.value.snapshots) })
}

/** Where filled cells are now, in a workbook that was worked on since; only such a workbook asks for the forms so early. */
export async function followed(
  provenance: Provenance | null,
  { workbook }: WorkbookInHand,
  lessons: readonly ReportLesson[],
): Promise<Pick<DeskState, 'provenance' | 'lost'>> {
  if (!provenance) return { provenance, lost: [] }
  const { movesOfWorkbook } = await import('./plan-for-workbook')
  const moves = movesOfWorkbook(workbook, { lessons, days: {}, blanks: new Map(), provenance })
  return { provenance: moves?.provenance ?? provenance, lost: moves?.last?.lost ?? [] }
}

async function readPacket(text: string): Promise<Outcome<Pick<DeskState, 'snapshots' | 'notes'>>> {
  const packet = await workHere(openPacket(text, dayNow()))
  if (!packet.ok) return packet
  const notes = readNotes(packet.value.notes)
  return notes.ok ? accept({ snapshots: packet.value.snapshots, notes: notes.value }) : notes
}

/** What is kept in the workbook: the captures, and what their ledgers said. */
export async function packetPart({
  snapshots,
  notes,
}: Pick<DeskState, 'snapshots' | 'notes'>): Promise<Parts> {
  return { [PACKET_NAMESPACE]: packetToXml(await workHere(packPacket(snapshots, notes))) }
}

/**
 * Packets pasted or opened: judged, then kept inside the workbook, so that nobody asks for them again. `add` puts them
 * beside those already there (a colleague's), else they take their place. One that is refused is named, and none is taken.
 */
export async function takePackets(desk: PaneDesk, texts: readonly PacketText[], add = false): Promise<void> {
  const before = add ? desk.get() : { snapshots: [], notes: [] }
  const all = new Map(before.snapshots.map((snapshot) => [snapshot.id, snapshot]))
  let notes = before.notes
  for (const { text, name } of texts) {
    const taken = await readPacket(text)
    if (!taken.ok) return refuseWith(desk, { ...taken.refusal, ...(name ? { where: name } : {}) })
    for (const snapshot of taken.value.snapshots) all.set(snapshot.id, snapshot)
    notes = joinNotes(notes, taken.value.notes)
  }
  desk.set({ notes })
  await keepSnapshots(desk, [...all.values()])
}

export interface PacketText {
  readonly text: string
  /** The file it was read from. */
  readonly name?: string
}

/** From here on the workbook is filled from these. */
export async function keepSnapshots(desk: PaneDesk, snapshots: readonly Snapshot[]): Promise<void> {
  desk.set({ snapshots, refusal: null, step: { kind: 'idle' }, said: saidPacket(snapshots) })
  await keepParts(desk, await packetPart(desk.get()))
}

function saidPacket(snapshots: readonly Snapshot[]): string {
  return `Đã có gói số liệu: ${snapshots.length} bản chụp.`
}

/** Those in the workbook, and those of an opened lesson file that it does not have yet. */
function joinLessons(opened: readonly ReportLesson[], kept: readonly ReportLesson[]): ReportLesson[] {
  return [...new Map([...opened, ...kept].map((lesson) => [lesson.id, lesson])).values()]
}

/** Keeps a lesson inside the workbook; the same form taught again takes the place of the older lesson. */
export async function keepLessonInFile(desk: PaneDesk, lesson: ReportLesson): Promise<void> {
  const { lessons } = desk.get()
  const kept = [...lessons.filter(({ id }) => id !== lesson.id), lesson]
  desk.set({
    lessons: kept,
    refusal: null,
    step: { kind: 'idle' },
    said: `Đã lưu bài dạy «${lesson.name}» vào tệp.`,
  })
  await keepParts(desk, { [LESSONS_NAMESPACE]: lessonsToXml(kept) })
}

/** Keeps the officer's own names of lĩnh vực inside the workbook. */
export async function keepNames(desk: PaneDesk, names: Names): Promise<void> {
  desk.set({ names })
  await keepParts(desk, { [NAMES_NAMESPACE]: namesToXml(names) })
}

async function keepParts(desk: PaneDesk, parts: Parts): Promise<void> {
  const kept = await desk.get().hand?.write({ cells: [], parts, read: [] })
  if (kept && !kept.ok) refuseWith(desk, kept.refusal)
}

/** What the workbook shows, for teaching it. */
export async function startTeaching(desk: PaneDesk): Promise<void> {
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
