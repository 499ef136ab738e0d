import { takeOne, type Words } from './words'

/** Words that say nothing about the day. */
const BEFORE = [
  'thời gian thực hiện',
  'thời gian hoàn thành',
  'thời gian',
  'thời hạn hoàn thành',
  'thời hạn',
  'dự kiến',
  'phải',
  'cần',
  'hoàn thành và gửi báo cáo',
  'hoàn thành và báo cáo',
  'triển khai',
  'thực hiện',
  'tổ chức',
  'ban hành',
  'gửi báo cáo',
  'nộp báo cáo',
  'tổng hợp báo cáo',
  'định kỳ báo cáo',
  'báo cáo',
  'gửi',
  'nộp',
  ':',
] as const

const BEHIND = [
  '( dự kiến )',
  'dự kiến',
  'theo quy định',
  'theo kế hoạch',
  'theo yêu cầu',
  'trở đi',
  ')',
  '.',
] as const

/** Words that name the end of what the time before them began. */
const CLOSING = ['hoàn thành', 'hoàn thiện', 'kết thúc', 'xong'] as const

/** Goes on over what says nothing: "Dự kiến hoàn thành trong …"; whether a word among it names an end. */
export function skipBefore(words: Words): boolean {
  let closing = false
  for (;;) {
    if (takeOne(words, BEFORE)) continue
    if (!takeOne(words, CLOSING)) return closing
    closing = true
  }
}

export function skipBehind(words: Words): void {
  takeOne(words, [',', ';'])
  while (takeOne(words, BEHIND));
}
