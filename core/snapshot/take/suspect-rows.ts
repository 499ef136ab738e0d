import { oneOfLabels } from '../../grid/rows'
import { type Refusal, refusalOf } from '../../outcome'
import { countOf, hasCell, type Line, type LineColumn } from './line'

/** Rows that printed tables have besides their rows: they count other rows, other pages or other days. */
const isNoRow = oneOfLabels(
  [
    'Mang sang',
    'Cộng mang sang',
    'Trang trước chuyển sang',
    'Chuyển trang sau',
    'Cộng trang',
    'Tổng trang',
    'Lũy kế',
    'Lũy kế từ đầu năm',
    'Cùng kỳ',
    'Cùng kỳ năm trước',
    'So với cùng kỳ',
    'So sánh',
    'So sánh với cùng kỳ',
    'Tăng, giảm',
    'Tăng/giảm',
    'Trung bình',
    'Bình quân',
  ],
  /^[mctlsb]/i,
  30,
)

/** A name that says of itself that it is all of something. */
const SAYS_ALL = /^(?:tổng|cộng|toàn|tất cả|chung)(?:$|\s)/u

/** A row that is none: «Mang sang», «Cùng kỳ năm trước». */
export function refuseNoRow(rows: readonly Line[]): Refusal[] {
  const found = rows.find(({ row }) => isNoRow(row.label))
  if (!found) return []
  const message = `Hàng «${found.row.label}» đếm hàng khác, trang khác hoặc kỳ khác, không phải một hàng của bảng. Mở bảng đủ hàng, không có hàng này, rồi chụp lại.`
  return [refusalOf('row-not-found', message, found.path)]
}

/**
 * Without a total row, a row that is the sum of all others may be a total under a name nobody knows; of two rows alike
 * the one that says it is all. Columns with a blank cell tell nothing.
 */
export function suspectTotal(rows: readonly Line[], columns: readonly LineColumn[]): Refusal[] {
  const telling = columns.flatMap((column) => {
    const counts = rows.map((line) => (hasCell(column, line) ? countOf(column, line) : 0))
    return counts.includes(null)
      ? []
      : [{ counts, sum: counts.reduce<number>((all, one) => all + (one ?? 0), 0) }]
  })
  if (rows.length < 2 || !telling.some(({ sum }) => sum > 0)) return []
  const suspect = rows.findIndex(
    (line, at) =>
      (rows.length > 2 || SAYS_ALL.test(line.row.label.toLowerCase())) &&
      telling.every(({ counts, sum }) => 2 * (counts[at] ?? 0) === sum),
  )
  if (suspect < 0) return []
  const { path } = rows[suspect]!
  const message = `Hàng «${path}» bằng tổng mọi hàng khác: không rõ đó là dòng tổng hay một hàng như các hàng kia. Chọn bộ lọc bớt hàng đó rồi chụp lại, hoặc ghi tay.`
  return [refusalOf('two-rows-match', message, path)]
}
