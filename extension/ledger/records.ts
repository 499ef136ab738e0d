import * as z from 'zod/mini'
import { TASK_EVENT_KINDS, type TaskEvent } from '../../core/plans/status'
import { ReceiptShape } from '../../core/reports/receipt/receipt-shape'
import type { Receipt } from '../../core/reports/report'
import { type ReviewAnswer, readAnswer } from '../../core/reports/review/review-answer'
import { type ReportSeal, readSeal } from '../../core/reports/seal/report-seal'
import { Snapshot } from '../../core/snapshot/snapshot'
import { SystemTable } from '../../core/snapshot/systems/system-table'
import { DayText } from '../../core/text/checks'
import { isDay } from '../../core/text/day'

/** What the ledger holds, as zod sees it: every read passes through here. */

const TaskEventRecord = z.object({
  id: z.string(),
  task: z.string(),
  on: DayText,
  kind: z.enum(TASK_EVENT_KINDS),
  text: z.string(),
  ref: z.exactOptional(z.string()),
  period: z.exactOptional(z.string()),
  reason: z.exactOptional(z.string()),
})

const Happened = {
  id: z.string(),
  at: z.string(),
  /** Milliseconds; never before those of the event that was written before. Since version 2. */
  when: z.exactOptional(z.number()),
}

const AnswerAsKept = z.custom<ReviewAnswer>((value) => readAnswer(value) !== null)

/** An event of the ledger: something about a task, or a record taken back or brought back. Nothing is ever erased. */
export const LedgerEvent = z.union([
  z.object({ ...Happened, kind: z.literal('task'), event: TaskEventRecord }),
  z.object({
    ...Happened,
    kind: z.enum(['withdrawn', 'restored']),
    ref: z.string(),
    /** Why a seal was withdrawn. */
    why: z.exactOptional(z.string()),
  }),
  /** A report was sealed; or why figures differ from a seal was noted. */
  z.object({ ...Happened, kind: z.literal('sealed'), ref: z.string() }),
  z.object({ ...Happened, kind: z.literal('noted'), ref: z.string(), why: z.string() }),
  /** A colleague was asked about the fill of a receipt; or answered. */
  z.object({
    ...Happened,
    kind: z.literal('review-asked'),
    ref: z.string(),
    request: z.string(),
    version: z.string(),
  }),
  z.object({ ...Happened, kind: z.literal('reviewed'), ref: z.string(), answer: AnswerAsKept }),
  z.object({
    ...Happened,
    kind: z.literal('explained'),
    finding: z.string(),
    who: z.string(),
    why: z.string(),
  }),
])

export const ReceiptRecord = z.object({ id: z.string(), receipt: ReceiptShape })

const DayOff = z.object({ off: z.boolean(), name: z.string() })
const DaysOff = z.custom<Record<string, z.infer<typeof DayOff>>>(
  (value) =>
    z.object({}).safeParse(value).success &&
    Object.entries(value as object).every(([day, off]) => isDay(day) && DayOff.safeParse(off).success),
)

export const Settings = z.object({
  unit: z.string(),
  receivingAuthority: z.string(),
  regime: z.string(),
  plan: z.string(),
  /** The period the officer chose, and the day it was chosen (a book of old does not say it); null follows the calendar. */
  period: z.nullable(z.object({ from: DayText, to: DayText, chosenOn: z.exactOptional(DayText) })),
  /** The day the book was started; a book of old does not say it. */
  started: z.exactOptional(DayText),
  /** Date of the period's last month by which reports go out, where it is not the regime's own. */
  dueDate: z.exactOptional(z.number()),
  /** Single days that are off, or worked, other than the common table says. */
  daysOff: z.exactOptional(DaysOff),
  /** The officer's own names of lĩnh vực that count as one. */
  names: z.exactOptional(z.array(z.array(z.string()))),
  /** Which one-stop system counts which lĩnh vực from when. */
  systems: z.exactOptional(SystemTable),
})

export const LessonRecord = z.object({
  id: z.string(),
  kind: z.enum(['portal', 'form', 'plan']),
  body: z.unknown(),
})

/** Whatever has a kind besides: what it says is read by whoever knows the kind. */
export const PaperRecord = z.looseObject({ id: z.string(), kind: z.string(), at: z.string() })

const SealAsKept = z.custom<ReportSeal>((value) => readSeal(value) !== null)

/** The paper of a sealed report: what it is of stands outside, so that it is found without its content. */
export const SealRecord = z
  .object({
    id: z.string(),
    kind: z.literal('seal'),
    at: z.string(),
    from: DayText,
    to: DayText,
    unit: z.string(),
    name: z.string(),
    seal: SealAsKept,
  })
  .check(
    z.refine(
      ({ seal, ...of }) =>
        of.id === seal.id &&
        of.at === seal.sealedAt &&
        of.from === seal.from &&
        of.to === seal.to &&
        of.unit === seal.unit &&
        of.name === seal.report,
    ),
  )

export { Snapshot }
export type LedgerEvent = z.infer<typeof LedgerEvent>
export type Settings = z.infer<typeof Settings>
export type LessonRecord = z.infer<typeof LessonRecord>
export type SealRecord = z.infer<typeof SealRecord>
export type PaperRecord = z.infer<typeof PaperRecord>
export interface ReceiptRecord {
  readonly id: string
  readonly receipt: Receipt
}
export type TaskEventRecord = TaskEvent
