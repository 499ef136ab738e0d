import type { Due, DueKind } from '../../../core/plans/time/due'
import { type Day, formatDay } from '../../../core/text/day'

/**
 * When a task is due, beside its field: days where there are any.
 *
 * `dueWords(dueOf('Trước 20/02/2025', 2025))` is `Đến 19/02/2025.`
 */
export function dueWords(due: Due): string {
  if (due.turns) return turnWords(due.turns.map((turn) => turn.due))
  if (due.to !== null && due.kind !== 'standing')
    return due.from === null
      ? `Đến ${formatDay(due.to)}.`
      : `Từ ${formatDay(due.from)} đến ${formatDay(due.to)}.`
  return NO_DAY[due.kind]
}

function turnWords(days: readonly Day[]): string {
  const [first = '', ...more] = days
  if (more.length === 0) return `Hạn ${formatDay(first)}.`
  if (days.length <= 4) return `${days.length} hạn trong năm: ${days.map(formatDay).join(', ')}.`
  return `${days.length} hạn trong năm, từ ${formatDay(first)} đến ${formatDay(days.at(-1) ?? '')}.`
}

const NO_DAY: Record<DueKind, string> = {
  dated: 'Có ngày bắt đầu, không có hạn cuối.',
  standing: 'Làm thường xuyên, không có hạn riêng.',
  'in-year': 'Trong năm.',
  periodic: 'Theo các kỳ báo cáo của chế độ báo cáo.',
  'on-call': 'Chưa có ngày: chờ văn bản hoặc yêu cầu của cấp trên.',
  unknown: 'Chưa hiểu thời gian này: nhiệm vụ sẽ chưa có lịch.',
}
