import { layOut } from '../../grid/lay-out'
import { type PagerRange, pagerRange } from '../../grid/pager'
import type { PageSeen, RowSeen, TableSeen } from '../../grid/seen'
import { accept, type Outcome, refuse } from '../../outcome'
import { fold } from '../../text/fold'

interface Part {
  readonly page: PageSeen
  readonly table: TableSeen
  readonly range: PagerRange
}

/**
 * Joins the pages of one paged table, however often and in whatever order they were opened, into one page as seen. The
 * total counts once. Until every page is there the joined pager still says which part is shown, so that a capture is
 * refused as `rows-missing`.
 *
 * Pages "1-20 trong 45", "41-45 trong 45" and "21-40 trong 45" give one table of 45 rows.
 */
export function joinPages(pages: readonly PageSeen[]): Outcome<PageSeen> {
  const parts = pages.flatMap(partOf).sort((a, b) => a.range.first - b.range.first)
  const [first] = parts
  const last = pages.at(-1)
  if (!first || !last) return refuse('table-not-found', 'Trang này không có bảng chia nhiều trang.')
  if (!parts.every((part) => isSameQuery(part, first))) {
    return refuse(
      'page-changed',
      'Các trang của bảng không cùng bộ lọc hoặc không cùng mẫu bảng. Mở lại từ trang đầu rồi chụp lần lượt.',
    )
  }
  const unique = parts.filter(({ range }, at) => range.first !== parts[at - 1]?.range.first)
  const table: TableSeen = { ...first.table, rows: joinRows(unique), pager: pagerOf(unique) }
  return accept({
    ...first.page,
    ...watchOf(unique),
    tables: first.page.tables.map((one) => (one === first.table ? table : one)),
  })
}

/** Together they are watched as far as each of them is. */
function watchOf(parts: readonly Part[]): Pick<PageSeen, 'watch'> {
  const watches = parts.flatMap(({ page }) => page.watch ?? [])
  const weakest = watches.find(({ asked }) => asked === null) ?? watches[0]
  return weakest ? { watch: weakest } : {}
}

function partOf(page: PageSeen): Part[] {
  const paged = page.tables.flatMap((table): Part[] => {
    const range = table.visible ? pagerRange(table.pager ?? '') : null
    return range ? [{ page, table, range }] : []
  })
  return paged.length === 1 ? paged : []
}

/** Same filters, same head, same count of rows in all. */
function isSameQuery(a: Part, b: Part): boolean {
  const keys = ({ table }: Part) =>
    layOut(table)
      .columns.map(({ key }) => key)
      .join('\n')
  const filters = ({ page }: Part) =>
    page.filters.map(({ label, value }) => fold(`${label}=${value}`)).join('\n')
  return (
    a.range.of === b.range.of &&
    a.range.all === b.range.all &&
    filters(a) === filters(b) &&
    keys(a) === keys(b)
  )
}

/** The head once, the rows of every page, and the total once; totals that differ are of their pages only and are left out. */
function joinRows(parts: readonly Part[]): RowSeen[] {
  const cut = parts.map(({ table }) => {
    const rows = layOut(table).rows
    const first = rows[0]?.row ?? table.rows.length
    const totals = new Set(rows.filter(({ kind }) => kind === 'total').map(({ row }) => row))
    return {
      head: table.rows.slice(0, first),
      body: table.rows.filter((_, at) => at >= first && !totals.has(at)),
      totals: table.rows.filter((_, at) => totals.has(at)),
    }
  })
  const words = cut.map(({ totals }) =>
    JSON.stringify(totals.map(({ cells }) => cells.map(({ text }) => fold(text)))),
  )
  const stated = cut.filter(({ totals }) => totals.length > 0)
  const agree = new Set(words.filter((_, at) => cut[at]!.totals.length > 0)).size === 1
  return [
    ...(cut[0]?.head ?? []),
    ...cut.flatMap(({ body }) => body),
    ...(agree ? (stated[0]?.totals ?? []) : []),
  ]
}

/** How far the pages reach without a gap, in the pager's own way of counting. */
function pagerOf(parts: readonly Part[]): string {
  const { of, all } = parts[0]!.range
  let reached = 0
  for (const { range } of parts) if (range.first === reached + 1) reached = range.last
  const isWhole = reached >= all
  if (of === 'rows') return isWhole ? `1-${all} / ${all}` : `1-${reached} / ${all}`
  return isWhole ? 'Trang 1/1' : `Trang ${reached}/${all}`
}
