import type { PageSeen } from '../../core/grid/seen'
import { accept, type Outcome, refuse } from '../../core/outcome'
import type { Portal } from '../../core/portals/portal'
import { type DraftColumn, proposeLesson } from '../../core/portals/teach'
import { knownTables } from '../../core/snapshot/take/known-tables'
import { isPersonal } from '../../core/snapshot/take/page-refusals'

export interface ProposedPortal {
  readonly portal: Portal
  /** Columns of figures whose words mean several things, or none that is known. */
  readonly open: readonly DraftColumn[]
}

/** A portal from the visible table with most columns of figures; refused where the page is known or names nothing. */
export function proposePortal(id: string, page: PageSeen): Outcome<ProposedPortal> {
  const known = knownTables(page).find(({ tables }) => tables.length > 0)
  if (known)
    return refuse(
      'wrong-page',
      `Trang này đã biết: core/portals/${known.portal.id}. Nếu trang đã đổi, sửa thư mục đó.`,
    )
  const drafts = page.tables
    .filter((table) => table.visible && !isPersonal(table))
    .flatMap((table) => proposeLesson(table) ?? [])
    .sort((a, b) => b.columns.length - a.columns.length)
  const draft = drafts[0]
  if (!draft || draft.columns.length === 0)
    return refuse(
      'table-not-found',
      'Trang không có bảng nào vừa có cột tên hàng vừa có cột số. Mở trang có bảng số liệu, chờ hiện đủ rồi lưu lại.',
    )
  const sure = draft.columns.flatMap(({ path, measure }) => (measure ? [{ measure, paths: [path] }] : []))
  if (sure.length === 0)
    return refuse(
      'column-missing',
      `Không tên cột nào của bảng nói rõ nó đếm gì: ${draft.columns.map(({ path }) => `«${path}»`).join(', ')}. Viết portal.ts bằng tay theo docs/dev/add-a-page.md.`,
    )
  const name = page.headings[0] ?? id
  const portal: Portal = {
    id,
    name,
    routes: routeOf(page.url),
    headings: page.headings.slice(0, 1),
    row: { is: draft.row.is, column: [draft.row.column] },
    columns: sure,
    ...(page.headings.length > 0 ? { needsHeading: true as const } : {}),
  }
  return accept({ portal, open: draft.columns.filter(({ measure }) => measure === null) })
}

/** The last piece of the path, as `isRouteOf` compares it; none of a bare host or a file name. */
function routeOf(url: string): string[] {
  const { hash, pathname } = new URL(url)
  const path = hash.startsWith('#/') ? hash.slice(1).replace(/\?.*$/, '') : pathname
  const last = path.replace(/\/+$/, '').split('/').at(-1) ?? ''
  return last === '' || last.includes('.') ? [] : [last]
}
