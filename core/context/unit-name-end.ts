import type { SaidText } from './said-text'
import { wordPattern } from './said-text'

/** Names of units are at most so many words. */
const MOST_WORDS = 5

/** Words that begin what follows a name, or stand for one that is not there. Some begin names too: only where two stand together. */
const FOLLOWS = wordPattern(
  [
    'quý ?(?:\\d|[ivx]+(?!\\p{L})|…|[.]|một|hai|ba|bốn|tư|này|trước)',
    'tháng',
    'năm',
    'kỳ (?:báo cáo|trước|này|liền|từ|quý|tháng|năm)',
    'từ',
    'đến',
    'tới',
    'ngày',
    'trong',
    'về',
    'của',
    'và',
    'với',
    'theo',
    'tại',
    'thuộc',
    'do',
    'cho',
    'đã',
    'đang',
    'chưa',
    'có',
    'không',
    'là',
    'được',
    'đối với',
    'qua',
    'bằng (?:hình thức|phương thức|dịch vụ)',
    'nhằm',
    'để',
    'trên',
    'dưới',
    'ở',
    'các',
    'những',
    'này',
    'khác',
    'trực tiếp',
    'trực thuộc',
    'trực tuyến',
    'báo cáo',
    'bảng',
    'biểu',
    'mẫu',
    'phụ lục',
    'kết quả',
    'tình hình',
    'tổng hợp',
    'tổng số',
    'thống kê',
    'danh sách',
    'danh mục',
    'hồ sơ',
    'thủ tục',
    'tthc',
    'giải quyết',
    'tiếp nhận',
    'lĩnh vực',
    'số liệu',
    'số',
    'lũy kế',
    'cộng hòa',
    'độc lập',
    'văn phòng',
    'phòng',
    'bộ phận',
    'trung tâm',
    'phục vụ',
    'hành chính',
    'dịch vụ',
    'ubnd',
    'hđnd',
    'ủy ban',
    'hội đồng',
    'chủ tịch',
    'phó chủ tịch',
    'công chức',
    'cán bộ',
    'người lập',
    'thị trấn',
    'thị xã',
    'thành phố(?! \\p{L})',
    'xã',
    'phường',
    'huyện',
    'tỉnh',
    'thực hiện',
    'phụ trách',
    'quản lý',
    'cấp',
    'nơi nhận',
    'kính gửi',
    'đơn vị',
    'cơ quan',
    '(?:0?[1-9]|1[0-2]) ?(?:tháng|t)(?! ?\\d{1,2}(?!\\d))',
    'sáu tháng',
    'chín tháng',
    'giai đoạn',
    'đợt',
    'tuần',
    'q ?[.]? ?\\d+',
    't ?[.]? ?\\d+',
  ].join('|'),
)

/**
 * How much of the key behind a level is the unit's name: capitals where the text tells them apart, else words up to one
 * that begins something else; a number belongs to it («Sơn Kim 1», «phường 5») where no date begins. 0 where no name
 * stands there. `inSmall` takes words without a capital, too, where a name must follow.
 */
export function nameLength(text: SaidText, start: number, inSmall = false): number {
  const isMixed = !inSmall && /\p{Lu}/u.test(text.text) && /\p{Ll}/u.test(text.text)
  let end = start
  for (let words = 0; words < MOST_WORDS; words++) {
    const next = NEXT_WORD.exec(text.key.slice(end))
    if (!next) break
    const at = end + next[0].length - next[1]!.length
    if (beginsElse(text, at) || (isMixed && isSmall(text, at))) break
    end = at + next[1]!.length
  }
  return end - start
}

const NEXT_WORD = /^\s*([\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*|\d{1,2}(?![\d/.\-–]))/u

function isSmall({ text, begins, ends }: SaidText, at: number): boolean {
  return /^\p{Ll}/u.test(text.slice(begins[at], ends[at]))
}

function beginsElse({ key, plain }: SaidText, at: number): boolean {
  const pattern = plain ? FOLLOWS_HERE.bare : FOLLOWS_HERE.folded
  pattern.lastIndex = at
  return pattern.test(key)
}

const FOLLOWS_HERE = {
  folded: new RegExp(FOLLOWS.folded.source, 'uy'),
  bare: new RegExp(FOLLOWS.bare.source, 'uy'),
}
