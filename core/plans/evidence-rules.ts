import { isReportTask } from './report-tasks'
import type { Task, TaskTarget } from './task'

/** What counts as evidence for a task: events of these kinds, figures that meet its targets, or receipts of its reports. */
export type EvidenceRule = 'document' | 'posting' | 'figures' | 'receipts' | 'any'

interface WordRule {
  readonly rule: EvidenceRule
  readonly in: 'text' | 'product'
  readonly words: RegExp
}

/**
 * Which evidence a task asks for, by its own words, so that next year's plan needs no list of ids. In order; a task with
 * numeric targets of which an indicator is known is always about figures.
 */
const WORD_RULES: readonly WordRule[] = [
  {
    rule: 'document',
    in: 'product',
    words: /được ban hành|^kế hoạch |báo cáo,? (?:các biểu mẫu )?rà soát|rà soát đơn giản hóa/i,
  },
  { rule: 'posting', in: 'text', words: /niêm yết|công khai TTHC|truyền thông|tuyên truyền|tin,? bài/i },
]

export function evidenceRuleOf(task: Task): EvidenceRule {
  if (task.targets.some((target) => indicatorOf(target) !== null)) return 'figures'
  if (isReportTask(task)) return 'receipts'
  return WORD_RULES.find((rule) => rule.words.test(task[rule.in]))?.rule ?? 'any'
}

/** Whether the day of a task without one is set by someone else: the authority's calendar, or a request. */
export function isOnCall(task: Task): boolean {
  if (task.due.kind === 'on-call') return true
  return /^theo (?:lịch|giấy mời|thông báo)/i.test(task.product) || /đột xuất|theo yêu cầu/i.test(task.text)
}

/** Which indicator measures a target, by the target's words; the first that fits. */
const INDICATOR_WORDS: readonly (readonly [indicator: string, words: RegExp])[] = [
  ['results-digitised', /số hóa kết quả/i],
  ['procedures-online', /đủ điều kiện.*(?:cung cấp|dịch vụ công).*trực tuyến/i],
  ['online-partial', /trực tuyến một phần/i],
  ['online-full', /trực tuyến toàn trình/i],
  ['components-reused', /không phải cung cấp lại/i],
  ['payment-enabled', /triển khai thanh toán trực tuyến/i],
  ['payment-dossiers', /giao dịch thanh toán trực tuyến|hồ sơ thanh toán trực tuyến/i],
  ['satisfaction', /hài lòng/i],
  ['on-time-resolved', /(?:đúng|trước)(?: hạn)?(?:,| và| hoặc)? (?:(?:trước|đúng) )?hạn/i],
]

/** `indicatorOf({ percent: 95, words: 'Mức độ hài lòng … đạt từ 95% trở lên' })` is `'satisfaction'`. */
export function indicatorOf(target: TaskTarget): string | null {
  return INDICATOR_WORDS.find(([, words]) => words.test(target.words))?.[0] ?? null
}
