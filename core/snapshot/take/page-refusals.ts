import { partShown } from '../../grid/pager'
import type { PageSeen, TableSeen } from '../../grid/seen'
import { type Refusal, refusalOf } from '../../outcome'
import type { Portal } from '../../portals/portal'
import { proposeLesson } from '../../portals/teach'
import { fold } from '../../text/fold'

/** A page that shows no figures to anyone: its session has ended, or there is more of it than anybody reads. */
export function pageRefusal({ signIn, tables, unread }: PageSeen): Refusal | null {
  if (unread.includes('too-large') && tables.length === 0)
    return refusalOf(
      'file-too-large',
      'Trang có quá nhiều ô, cột, bảng hoặc ô nhập nên không đọc (quá 250.000 ô, 1.000 cột, 400 bảng hoặc 4.000 ô nhập). Lọc hẹp lại hoặc chọn ít hàng mỗi trang rồi chụp lại.',
    )
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
    return isHead && cells.some(({ text }) => PERSONAL.has(fold(text)))
  })
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

export function displaced(): Refusal {
  return refusalOf(
    'page-changed',
    'Trang bày các ô ở chỗ khác với thứ tự của bảng, nên không chắc số nào thuộc cột, hàng nào. Mở rộng cửa sổ, để phóng to 100%, bỏ sắp xếp riêng của cột rồi chụp lại.',
  )
}
