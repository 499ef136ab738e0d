import { type Grid, PATH_JOINT } from '../grid/grid'
import { partShown } from '../grid/pager'
import type { PageSeen, TableSeen } from '../grid/seen'
import { type Refusal, refusalOf } from '../outcome'
import type { TableMatch } from '../portals/match-table'
import type { Portal } from '../portals/portal'
import { fold, tidy } from '../text/fold'

/** A page that shows no figures to anyone: its session has ended. */
export function pageRefusal({ signIn }: PageSeen): Refusal | null {
  if (signIn !== 'session-ended') return null
  return refusalOf(
    'session-expired',
    'Phiên đăng nhập đã hết. Đăng nhập lại, mở lại trang thống kê rồi chụp.',
  )
}

export function stillLoading(): Refusal {
  return refusalOf('still-loading', 'Trang đang tải số liệu. Chờ bảng hiện xong rồi chụp lại.')
}

export function tablesCollide(count: number): Refusal {
  return refusalOf(
    'two-tables-match',
    `Trang có ${count} bảng cùng loại, không biết chụp bảng nào. Đóng bớt cửa sổ hoặc thẻ đang mở, chỉ để lại một bảng.`,
  )
}

const PERSONAL = new Set(
  [
    'Chủ hồ sơ',
    'Địa chỉ',
    'Họ tên',
    'Họ và tên',
    'Người nộp',
    'Tên người nộp',
    'Người nộp hồ sơ',
    'Điện thoại',
    'Số điện thoại',
    'CCCD',
    'Số CCCD',
    'CMND',
    'CMND/CCCD',
    'Số định danh',
    'Email',
    'Ngày sinh',
  ].map(fold),
)

/** Why a page without a known table gives nothing, and what to do: the nearest cause first. */
export function unknownPage(page: PageSeen, portal?: Portal): Refusal {
  if (page.signIn === 'password-field')
    return refusalOf('not-signed-in', 'Trang đang chờ đăng nhập. Đăng nhập, mở trang thống kê rồi chụp.')
  const visible = page.tables.filter(({ visible }) => visible)
  if (visible.some(isPersonal))
    return refusalOf(
      'personal-data',
      'Trang này là danh sách có họ tên, địa chỉ hoặc số điện thoại, không chụp. Mở trang thống kê số lượng.',
    )
  if (portal)
    return refusalOf(
      'table-not-found',
      `Trang «${portal.name}» chưa có bảng số liệu. Đặt bộ lọc, bấm «Thống kê», chờ bảng hiện rồi chụp.`,
    )
  if (visible.length > 0)
    return refusalOf(
      'wrong-page',
      'Bảng trên trang này chưa thuộc loại trang số liệu đã biết. Mở trang thống kê cần chụp, hoặc bấm «Dạy trang này».',
    )
  if (page.unread.includes('frame') || page.unread.includes('closed-shadow'))
    return refusalOf(
      'no-access',
      'Số liệu nằm trong khung của trang khác mà trình duyệt không cho đọc. Mở riêng khung đó thành một thẻ rồi chụp.',
    )
  if (page.unread.includes('canvas') || page.unread.includes('pdf'))
    return refusalOf(
      'table-not-found',
      'Trang này vẽ số liệu thành hình hoặc PDF, không có bảng để đọc. Mở trang có bảng số liệu rồi chụp.',
    )
  return refusalOf('table-not-found', 'Trang này không có bảng số liệu. Mở trang thống kê cần chụp.')
}

/** Whether a table lists people: a column is named for what is personal. */
export function isPersonal({ rows }: TableSeen): boolean {
  return rows.slice(0, 6).some(({ cells, section }) => {
    const isHead = section === 'head' || cells.length > 3
    return isHead && cells.some(({ text }) => PERSONAL.has(fold(tidy(text))))
  })
}

/** Which columns are gone or doubled, and what stands where a missing one should be. */
export function missingColumns(match: TableMatch, grid: Grid): Refusal[] {
  const gone = match.missing.map(({ paths, measure }) => {
    const here = standsThere(match, grid, measure)
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
      : []
  return [...unnamed, ...gone, ...twice]
}

/** The unknown column right after the last known one before the missing column. */
function standsThere(match: TableMatch, grid: Grid, measure: string): string {
  const order = match.portal.columns.map((column) => column.measure as string)
  const known = new Map(match.columns.map(({ column, at }) => [column.measure as string, at]))
  const taken = new Set([match.labelColumn, ...known.values(), ...match.rates.map(({ at }) => at)])
  const before = order
    .slice(0, order.indexOf(measure))
    .reverse()
    .find((id) => known.has(id))
  const start = before === undefined ? match.labelColumn : (known.get(before) ?? -1)
  const at = grid.columns.findIndex((_, column) => column > start && !taken.has(column))
  return at < 0 ? '' : grid.columns[at]!.path.join(PATH_JOINT)
}

export function rowsMissing(table: TableSeen): Refusal {
  return refusalOf(
    'rows-missing',
    `Chỉ mới có trang này của bảng (${partShown(table) ?? ''}). Chọn số hàng mỗi trang lớn nhất để hiện đủ rồi chụp lại, hoặc mở lần lượt các trang còn lại.`,
  )
}
