import type { Day } from '../text/day'
import type { DutyKind } from './duty'

export type TaskStatus =
  | 'not-due' // chưa đến hạn
  | 'due-soon' // sắp đến hạn
  | 'in-progress' // đang làm
  | 'done' // xong
  | 'done-late' // xong muộn
  | 'overdue' // quá hạn
  | 'nothing-arose' // không phát sinh
  | 'unscheduled' // chưa có lịch

export const STATUS_WORDS: Record<TaskStatus, string> = {
  'not-due': 'chưa đến hạn',
  'due-soon': 'sắp đến hạn',
  'in-progress': 'đang làm',
  done: 'xong',
  'done-late': 'xong muộn',
  overdue: 'quá hạn',
  'nothing-arose': 'không phát sinh',
  unscheduled: 'chưa có lịch',
}

/** What an open duty or task over figures, or over evidence, lacks. */
export type Lacks = 'figures' | 'target'

/** How a task or a duty stands: what its plan's end leaves open lacks something, and is neither under way nor overdue. */
export interface Standing {
  readonly status: TaskStatus
  /** Open, past, and of a plan whose year is over. */
  readonly ended?: boolean | undefined
  readonly lacks?: Lacks | undefined
}

/**
 * As an officer reads it.
 *
 * `statusWords({ status: 'overdue' })` is `'quá hạn'`; with `ended: true`, of a plan that is over, it is `'thiếu minh chứng'`.
 */
export function statusWords({ status, ended, lacks }: Standing): string {
  if (ended !== true) return STATUS_WORDS[status]
  return lacks === undefined ? 'thiếu minh chứng' : LACKS_WORDS[lacks]
}

const LACKS_WORDS: Record<Lacks, string> = { figures: 'thiếu số liệu', target: 'chưa đạt chỉ tiêu' }

/** Nothing of a plan that is over is called overdue. */
export function isOverdue({ status, ended }: Standing): boolean {
  return status === 'overdue' && ended !== true
}

/** One dated instance of a task: a month of a standing task, a quarter's report. */
export interface Obligation extends Standing {
  readonly task: string
  readonly kind: DutyKind
  /** "Tháng 2/2025", "Quý I/2025 (15/12/2024–14/03/2025)", "Năm 2025"; '' where it has none. */
  readonly period: string
  readonly from: Day | null
  readonly due: Day | null
  /** Why that day: "chốt 14/3 + 1 ngày làm việc; 15–16/3 cuối tuần". */
  readonly why: string
  /** Of a report of the regime: the tasks of the plan that mean it. */
  readonly tasks?: readonly string[]
}

/** Whether nothing is left to do. */
export function isClosed({ status }: Pick<Obligation, 'status'>): boolean {
  return status === 'done' || status === 'done-late' || status === 'nothing-arose'
}

/** Several tasks may ask for the same report: one of the same period and day. */
export function isReport({ kind }: Pick<Obligation, 'kind'>): boolean {
  return kind === 'report'
}

export interface TaskView extends Standing {
  readonly id: string
  readonly due: Day | null
  readonly why: string
  /** What the plan calls it: another template's task of that number is another task. Packets of old do not say it. */
  readonly text?: string | undefined
}

/** `before-book`: the officer says that it was done before the book was started, where no evidence can be entered any more. */
export const TASK_EVENT_KINDS = [
  'note',
  'link',
  'document',
  'figure',
  'receipt',
  'nothing-arose',
  'before-book',
  'correction',
  'undo',
] as const
export type TaskEventKind = (typeof TASK_EVENT_KINDS)[number]

/** Something that happened to a task: an event of the append-only ledger. Evidence makes status, not ticks. */
export interface TaskEvent {
  readonly id: string
  readonly task: string
  readonly on: Day
  readonly kind: TaskEventKind
  readonly text: string
  /** The event this one takes back ('undo') or replaces ('correction'), or the snapshot or receipt it rests on. */
  readonly ref?: string
  /** The obligation it is for, where the task has several: that obligation's own `period`. */
  readonly period?: string
  /** Why a correction was made. */
  readonly reason?: string
}
