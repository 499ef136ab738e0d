import type { MeasureId } from '../../measures/catalogue'
import { fold } from '../../text/fold'

/** What a report may call the unit of a count, by the beginning of the measure's id; the first that fits counts. */
const WORDS: readonly (readonly [start: string, words: readonly string[]])[] = [
  ['payment.procedures', ['thủ tục', 'tthc', 'thủ tục hành chính', 'dịch vụ', 'dịch vụ công']],
  ['payment.dossiers', ['hồ sơ', 'hồ sơ tthc', 'giao dịch', 'lượt', 'lượt giao dịch']],
  ['procedures', ['thủ tục', 'tthc', 'thủ tục hành chính', 'dịch vụ', 'dịch vụ công', 'dvc']],
  ['digitised.results', ['kết quả', 'hồ sơ', 'bản', 'văn bản', 'kết quả tthc', 'hồ sơ tthc']],
  ['digitised', ['hồ sơ', 'hồ sơ tthc', 'thành phần', 'giấy tờ']],
  ['ratings', ['phiếu', 'lượt', 'lượt đánh giá', 'đánh giá', 'ý kiến', 'phiếu đánh giá']],
  [
    'feedback',
    ['phản ánh, kiến nghị', 'phản ánh kiến nghị', 'pakn', 'phản ánh', 'kiến nghị', 'ý kiến', 'vụ việc'],
  ],
  ['score766', ['điểm']],
  ['copies', ['bản sao', 'bản', 'hồ sơ']],
  ['articles', ['tin', 'bài', 'tin, bài', 'tin bài', 'bài viết']],
  [
    '',
    [
      'hồ sơ',
      'hs',
      'bộ hồ sơ',
      'bộ',
      'hồ sơ tthc',
      'số hồ sơ',
      'số hồ sơ tthc',
      'hồ sơ thủ tục hành chính',
      'lượt hồ sơ',
    ],
  ],
]
const ANY_COUNT = ['số lượng', 'số', 'cái', 'trường hợp', 'số liệu', 'số tự nhiên']

/**
 * Whether a report's unit of measure is one in which the count may be written as it is. A report that counts in thousands,
 * in percent or in persons is asked something else.
 *
 * `countsIn('dossiers.received', 'Hồ sơ')` is true, `countsIn('dossiers.received', 'Nghìn hồ sơ')` is false.
 */
export function countsIn(measure: MeasureId, unit: string): boolean {
  const said = fold(unit.replace(/^\((.*)\)$/, '$1'))
  if (said === '') return true
  const own = WORDS.find(([start]) => measure.startsWith(start))?.[1] ?? []
  return [...own, ...ANY_COUNT].some((word) => fold(word) === said)
}

const SCALES = /(?<!\p{L})(?:nghìn|ngàn|chục|trăm|triệu|tỷ|tỉ)(?!\p{L})|%|(?<!\d)1[.,]?000/iu

/** `isScaled('Nghìn hồ sơ')` and `isScaled('%')` are true, `isScaled('Hồ sơ; %')` is not: there some columns count one by one. */
export function isScaled(unit: string): boolean {
  const parts = unit.normalize('NFC').split(/[,;/](?!\d)/)
  return parts.every((part) => SCALES.test(part))
}
