import * as z from 'zod/mini'
import { ExplainedShape, FindingShape } from '../../findings/finding-shape'
import { accept, type Outcome, refuse } from '../../outcome'
import { type CountedBy, SystemTable } from '../../snapshot/systems/system-table'
import { DayText, hasLength } from '../../text/checks'
import { sameUnit } from '../../text/unit-name'
import type { FillOptions } from '../fill-options'
import { fieldKeys } from '../labels/match-rows'
import type { Names } from '../labels/names-part'

const Words = z.string().check(hasLength(0, 4000))
const MOST = 20_000

const LedgerNote = z.object({
  format: z.literal('so-mot-cua/note@1'),
  unit: Words,
  from: DayText,
  to: DayText,
  /** The day the statuses were judged, from the evidence the ledger had by then. */
  on: DayText,
  plan: Words,
  /** The plan's year; packets of old do not say it. */
  planYear: z.optional(z.number()),
  receiver: Words,
  /** Which one-stop system counts what, by the officer's table. */
  systems: z.optional(SystemTable),
  tasks: z
    .array(
      z.object({
        id: Words,
        status: z.enum([
          'not-due',
          'due-soon',
          'in-progress',
          'done',
          'done-late',
          'overdue',
          'nothing-arose',
          'unscheduled',
        ]),
        due: z.nullable(DayText),
        why: Words,
        text: z.optional(Words),
        ended: z.optional(z.boolean()),
        lacks: z.optional(z.enum(['figures', 'target'])),
      }),
    )
    .check(hasLength(0, MOST)),
  /** What the plan in force asks of the indicators in the note's period. */
  aims: z.optional(z.record(Words, z.object({ percent: z.number(), task: Words }))),
  findings: z.array(FindingShape).check(hasLength(0, MOST)),
  explained: z.array(ExplainedShape).check(hasLength(0, MOST)),
})

/**
 * What only the ledger knows and a report asks for, of one unit on one day: the judged statuses of its plan, findings
 * and what was explained, the receiving authority. It travels in the packet beside the captures.
 */
export type LedgerNote = z.infer<typeof LedgerNote>

/**
 * The notes of an opened packet; what is no note refuses the packet whole.
 *
 * `readNotes([])`, as of an older packet, is `[]`.
 */
export function readNotes(values: readonly unknown[]): Outcome<LedgerNote[]> {
  const read = z.array(LedgerNote).safeParse(values)
  if (read.success) return accept(read.data)
  return refuse(
    'packet-damaged',
    'Phần tình trạng nhiệm vụ trong gói số liệu không đọc được. Cập nhật tiện ích và bảng điền cho cùng bản, rồi sao chép lại gói.',
  )
}

/** Of a unit, the newest note counts; null where the packets say nothing of it. */
export function noteOf(notes: readonly LedgerNote[], unit: string): LedgerNote | null {
  const own = notes.filter((note) => sameUnit(note.unit, unit))
  return own.reduce<LedgerNote | null>((best, note) => (best && best.on > note.on ? best : note), null)
}

/** Notes beside those that came before: of each unit the newest stays. */
export function joinNotes(before: readonly LedgerNote[], more: readonly LedgerNote[]): LedgerNote[] {
  const all = [...before, ...more]
  return all.filter((note) => noteOf(all, note.unit) === note)
}

/** Which systems count what, as the newest of these notes that says it. */
export function systemsTold(notes: readonly LedgerNote[], names: Names = []): CountedBy | undefined {
  const told = notes.filter(({ systems }) => systems !== undefined)
  const newest = told.reduce<LedgerNote | null>(
    (best, note) => (best && best.on > note.on ? best : note),
    null,
  )
  return newest?.systems ? { table: newest.systems, fieldKey: fieldKeys(names) } : undefined
}

type Told = Pick<FillOptions, 'tasks' | 'planYear' | 'on' | 'receiver' | 'findings' | 'explained' | 'aims'>

/** What a note tells a fill of these days: statuses whatever the days, findings only those of the same period. */
export function toldBy(
  note: LedgerNote | null,
  { from, to }: { readonly from?: string | undefined; readonly to?: string | undefined },
): Told {
  if (!note) return {}
  const { tasks, planYear, on, receiver, findings, explained, aims = {} } = note
  return {
    ...(tasks.length > 0 ? { tasks, planYear, on } : {}),
    ...(receiver === '' ? {} : { receiver }),
    ...(note.from === from && note.to === to ? { findings, explained, aims } : {}),
  }
}
