import { type Grid, PATH_JOINT } from '../../grid/grid'
import { partShown } from '../../grid/pager'
import type { PageSeen, TableSeen } from '../../grid/seen'
import type { MeasureId } from '../../measures/catalogue'
import { type Refusal, refusalOf } from '../../outcome'
import { lackedWithin, type TableMatch } from '../../portals/match-table'
import type { Portal, PortalColumn } from '../../portals/portal'
import { proposeLesson } from '../../portals/teach'
import { fold, tidy } from '../../text/fold'

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
    'Mã hồ sơ',
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
  if (portal && visible.some(canBeTaught))
    return refusalOf(
      'wrong-page',
      `Bảng đang hiện không có các cột đã biết của trang «${portal.name}». Bấm «Thống kê», chờ bảng hiện rồi chụp lại; nếu trang đã đổi mẫu, bấm «Dạy trang này».`,
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

/** A table of figures with a column that names its rows: there is something to teach. */
function canBeTaught(table: TableSeen): boolean {
  return (proposeLesson(table)?.columns.length ?? 0) > 1
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
  const gone = match.missing.map((column) => {
    const { paths } = column
    const here = standsThere(match, grid, column)
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

/** Of the columns nobody claims, the one whose path has most words in common; among equals the one at that place. */
function standsThere(match: TableMatch, grid: Grid, { measure, paths }: PortalColumn): string {
  const taken = new Set([
    match.labelColumn,
    ...match.columns.map(({ at }) => at),
    ...match.rates.map(({ at }) => at),
  ])
  const start = placeBefore(match, measure)
  const free = grid.columns.flatMap(({ path }, at) => {
    if (taken.has(at) || path.length === 0) return []
    const alike = Math.max(...paths.map((one) => likeness(one, path.join(PATH_JOINT))))
    return [{ path, score: alike + (at === start + 1 ? 0.3 : 0) }]
  })
  const best = free.reduce<(typeof free)[number] | null>((a, b) => (a && a.score >= b.score ? a : b), null)
  return best && best.score > 0 ? best.path.join(PATH_JOINT) : ''
}

/** Where the last known column before a missing one stands. */
function placeBefore({ portal, columns, labelColumn }: TableMatch, measure: MeasureId): number {
  const order = portal.columns.map((column) => column.measure)
  const before = order.slice(0, order.indexOf(measure))
  return columns.findLast(({ column }) => before.includes(column.measure))?.at ?? labelColumn
}

/** Share of words two paths have in common, 0 to 1. */
function likeness(a: string, b: string): number {
  const left = new Set(fold(a).split(' '))
  const right = new Set(fold(b).split(' '))
  const both = [...left].filter((word) => right.has(word)).length
  return both / (left.size + right.size - both)
}

export function rowsMissing(table: TableSeen): Refusal {
  return refusalOf(
    'rows-missing',
    `Chỉ mới có trang này của bảng (${partShown(table) ?? ''}). Chọn số hàng mỗi trang lớn nhất để hiện đủ rồi chụp lại, hoặc mở lần lượt các trang còn lại.`,
  )
}

export function columnsMissing(shown: string): Refusal {
  return refusalOf(
    'rows-missing',
    `Trang mới đưa ra ${shown}, các cột ngoài màn hình chưa có. Thu nhỏ trang (Ctrl và dấu trừ) hoặc ẩn bớt cột tới khi thấy đủ mọi cột rồi chụp lại.`,
  )
}
