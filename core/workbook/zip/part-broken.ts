import { type Refusal, refusalOf } from '../../outcome'

/** What a part of an Office file holds, in an officer's words, by the end of its name. */
const HOLDS: readonly (readonly [name: RegExp, words: string])[] = [
  [/numbering\d*\.xml$/, 'số thứ tự tự động'],
  [/styles\d*\.xml$/, 'kiểu chữ, dạng số'],
  [/sharedstrings\d*\.xml$/, 'chữ trong các ô'],
  [/worksheets\/[^/]+\.xml$/, 'trang tính'],
  [/tables\/[^/]+\.xml$/, 'bảng Excel'],
  [/xl\/workbook\d*\.xml$/, 'danh sách trang tính'],
  [/document\d*\.xml$/, 'nội dung văn bản'],
  [/(?:header|footer)\d*\.xml$/, 'đầu trang, chân trang'],
  [/(?:foot|end)notes\d*\.xml$/, 'chú thích'],
  [/\.rels$/, 'mối nối giữa các phần'],
  [/^\[content_types\]\.xml$/, 'danh mục các phần'],
]

/**
 * Why a file is not read of which one part is damaged, cut off, gone, or something else: which part, and what to do.
 *
 * Of `'word/numbering.xml'`: «Tệp bị hỏng ở phần «word/numbering.xml» (số thứ tự tự động), hoặc tải về chưa đủ. …»
 */
export function partBroken(name: string): Refusal {
  const words = HOLDS.find(([pattern]) => pattern.test(name.toLowerCase()))?.[1]
  const program = /^word\//i.test(name) ? 'Word' : /^xl\//i.test(name) ? 'Excel' : 'Word hoặc Excel'
  return refusalOf(
    'file-unreadable',
    `Tệp bị hỏng ở phần «${name}»${words ? ` (${words})` : ''}, hoặc tải về chưa đủ. Tải lại tệp, hoặc mở bằng ${program} rồi lưu lại, rồi thử lại.`,
    name,
  )
}
