import type { Grid } from '../../grid/grid'
import { type Refusal, refusalOf } from '../../outcome'
import { lackedWithin, type TableMatch } from '../../portals/match-table'
import { standsInstead } from './stands-instead'

/** Which columns are gone or doubled, and what stands where a missing one should be. */
export function missingColumns(match: TableMatch, grid: Grid): Refusal[] {
  const gone = match.missing.map((column) => {
    const { paths } = column
    const here = standsInstead(match, grid, column)
    const now = here === '' ? '' : ` Chỗ đó nay là «${here}».`
    return refusalOf(
      'column-missing',
      `Bảng không còn cột «${paths[0]}».${now} Kiểm tra bộ lọc của trang; nếu trang đã đổi mẫu, bấm «Dạy trang này».`,
      paths[0],
    )
  })
  const twice = match.doubled.map(({ paths }) =>
    refusalOf(
      'two-columns-match',
      `Bảng có hai cột cùng tên «${paths[0]}», không biết lấy cột nào. Tải lại trang rồi chụp lại.`,
      paths[0],
    ),
  )
  const label = match.portal.row.column[0] ?? ''
  const unnamed =
    match.labelColumn < 0
      ? [
          refusalOf(
            'column-missing',
            `Bảng không còn cột «${label}» để biết mỗi hàng là gì. Mở lại đúng trang «${match.portal.name}».`,
            label,
          ),
        ]
      : match.twoLabels
        ? [
            refusalOf(
              'two-columns-match',
              `Bảng có hai cột cùng tên «${label}», không biết cột nào là tên hàng. Tải lại trang rồi chụp lại.`,
              label,
            ),
          ]
        : []
  const within = lackedWithin(match)
  const undivided =
    within === null
      ? []
      : [
          refusalOf(
            'column-missing',
            `Bảng không còn cột «${within}», mỗi hàng chỉ là một phần mà không biết phần nào. Mở lại đúng trang «${match.portal.name}».`,
            within,
          ),
        ]
  return [...unnamed, ...undivided, ...gone, ...twice]
}
