import type { Day } from '../text/day'

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

/** One dated instance of a task: a month of a standing task, a quarter's report. */
export interface Obligation {
  readonly task: string
  /** "Tháng 2/2025", "Quý I/2025 (15/12/2024–14/03/2025)", "Năm 2025"; '' where it has none. */
  readonly period: string
  readonly from: Day | null
  readonly due: Day | null
  /** Why that day: "chốt 14/3 + 1 ngày làm việc; 15–16/3 cuối tuần". */
  readonly why: string
  readonly status: TaskStatus
  /** Of a report of the regime: the tasks of the plan that mean it. */
  readonly tasks?: readonly string[]
}

/** A report's period carries its days, "Quý I/2025 (15/12/2024–14/03/2025)"; several tasks may ask for the same report. */
export function isReport({ period }: Obligation): boolean {
  return period.endsWith(')')
}

export interface TaskView {
  readonly id: string
  readonly status: TaskStatus
  readonly due: Day | null
  readonly why: string
  /** What the plan calls it: another template's task of that number is another task. Packets of old do not say it. */
  readonly text?: string | undefined
}

/** Something that happened to a task: an event of the append-only ledger. Evidence makes status, not ticks. */
export interface TaskEvent {
  readonly id: string
  readonly task: string
  readonly on: Day
  readonly kind: 'note' | 'link' | 'document' | 'figure' | 'receipt' | 'nothing-arose' | 'correction' | 'undo'
  readonly text: string
  /** The event this one takes back ('undo') or replaces ('correction'), or the snapshot or receipt it rests on. */
  readonly ref?: string
  /** The obligation it is for, where the task has several: that obligation's own `period`. */
  readonly period?: string
  /** Why a correction was made. */
  readonly reason?: string
}
