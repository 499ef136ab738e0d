import { type Standing, statusWords, type TaskStatus } from '../../plans/status'
import { fold } from '../../text/fold'

/** What a template's list may call a status of ours, in this order; only words that say no more and no less. */
const ALIKE: Readonly<Record<TaskStatus, readonly string[]>> = {
  done: [
    'hoàn thành',
    'đã hoàn thành',
    'đã xong',
    'đã thực hiện',
    'đã thực hiện xong',
    'hoàn thành đúng hạn',
    'đã hoàn thành đúng hạn',
  ],
  'done-late': [
    'hoàn thành muộn',
    'hoàn thành chậm',
    'hoàn thành quá hạn',
    'hoàn thành trễ hạn',
    'đã hoàn thành quá hạn',
    'đã hoàn thành muộn',
    'hoàn thành chậm tiến độ',
  ],
  'in-progress': ['đang thực hiện', 'đang triển khai', 'đang xử lý', 'đang tiến hành'],
  overdue: [
    'trễ hạn',
    'chậm tiến độ',
    'quá hạn chưa hoàn thành',
    'chưa hoàn thành, quá hạn',
    'chưa hoàn thành quá hạn',
  ],
  'not-due': ['chưa tới hạn', 'chưa đến kỳ'],
  'due-soon': ['sắp tới hạn', 'gần đến hạn', 'chưa đến hạn', 'chưa tới hạn'],
  'nothing-arose': ['không có phát sinh', 'không phát sinh nhiệm vụ'],
  unscheduled: ['chưa có thời hạn', 'chưa xác định'],
}

/** The same of what a plan that is over leaves open, by what it lacks. */
const ALIKE_AT_THE_END = {
  evidence: ['chưa có minh chứng', 'chưa hoàn thành', 'chưa thực hiện', 'chưa xong'],
  figures: ['chưa có số liệu'],
  target: ['chưa đạt', 'không đạt', 'không đạt chỉ tiêu'],
} as const

/**
 * The word of a list that says this status: our own where the list has it, else the first that says the same; null
 * where no word of it does.
 *
 * Of `['Đang thực hiện', 'Hoàn thành']` it is `'Hoàn thành'` for `{ status: 'done' }`, null for `{ status: 'done-late' }`.
 */
export function statusChoice(standing: Standing, choices: readonly string[]): string | null {
  for (const words of [statusWords(standing), ...alike(standing)]) {
    const found = choices.find((choice) => fold(choice) === fold(words))
    if (found !== undefined) return found
  }
  return null
}

function alike({ status, ended, lacks }: Standing): readonly string[] {
  return ended ? ALIKE_AT_THE_END[lacks ?? 'evidence'] : ALIKE[status]
}
