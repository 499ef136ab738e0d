import type { FilterSeen, PageSeen } from '../../grid/seen'
import { type Refusal, refusalOf } from '../../outcome'
import type { Portal, PortalFilter } from '../../portals/portal'
import { fold, tidy } from '../../text/fold'

/** A filter whose choice leaves dossiers out, under any of its labels; any of `whole` leaves nothing out. */
interface Narrowing {
  readonly labels: readonly string[]
  readonly whole: string
  /** Choices under which nothing is left out either: they only say which columns are shown. */
  readonly alsoWhole?: readonly string[]
  /** A question: «Không» is an answer to it, not «nothing chosen». */
  readonly asks?: true
  /** Rows of a table of units keep their meaning under it: only what stands for all of them does not. */
  readonly rowsHold?: true
}

/** Which units the page takes in (portals 13.1): «Loại» with the superior unit alone, its sub-units alone, or both. */
const UNITS_TAKEN: Narrowing = {
  labels: ['Loại', 'Loại đơn vị', 'Loại cấp'],
  whole: 'Toàn bộ',
  rowsHold: true,
}
const NARROWINGS: readonly Narrowing[] = [
  UNITS_TAKEN,
  {
    // «Có» splits what is received into its channels, «Không» does not (portals 14.4).
    labels: ['Loại hình tiếp nhận'],
    whole: 'Tất cả',
    alsoWhole: ['Có', 'Không'],
  },
  {
    labels: ['Loại tiếp nhận', 'Hình thức tiếp nhận', 'Hình thức nộp', 'Kênh tiếp nhận'],
    whole: 'Tất cả',
  },
  { labels: ['Đối tượng nộp hồ sơ', 'Đối tượng nộp', 'Đối tượng'], whole: 'Tất cả' },
  { labels: ['Mức độ', 'Mức độ dịch vụ', 'Mức độ DVC', 'Mức độ dịch vụ công'], whole: 'Tất cả' },
  { labels: ['Lĩnh vực', 'Tên lĩnh vực', 'Lĩnh vực giải quyết'], whole: 'Tất cả' },
  { labels: ['Thủ tục', 'Tên thủ tục', 'Thủ tục hành chính', 'TTHC'], whole: 'Tất cả' },
  // Procedures without a dossier add nothing to any count; those no longer used may.
  { labels: ['Có phát sinh hồ sơ'], whole: 'Tất cả', alsoWhole: ['Có'], asks: true },
  { labels: ['Sử dụng'], whole: 'Tất cả', asks: true },
]

/** What a filter shows that filters nothing. */
const NOTHING_CHOSEN = /^(?:|0|không|tất cả(?: .*)?|toàn bộ|chọn(?: .*)?)$/u

/** `saysNothingChosen('-- Tất cả --')` and `saysNothingChosen('Không')` are true. */
export function saysNothingChosen(value: string): boolean {
  return NOTHING_CHOSEN.test(
    tidy(value)
      .toLowerCase()
      .replace(/^[-–—\s]+|[-–—.…\s]+$/gu, ''),
  )
}

/** What a page's filters leave out of its figures. */
export interface PageScope {
  /** «Loại: Đơn vị trực thuộc»: rows hold, the whole does not; null where nothing is left out. */
  readonly scope: string | null
  readonly refusals: readonly Refusal[]
}

/**
 * Reads what the filters leave out. A choice that leaves dossiers out of every row is refused with what to set; one that
 * only leaves units out is refused where the rows are not units, and else is borne by the capture.
 *
 * A page by field with «Loại: Đơn vị trực thuộc» is refused: «Chọn Loại «Toàn bộ» rồi bấm «Thống kê»».
 */
export function pageScopeOf({ filters }: PageSeen, portal: Portal): PageScope {
  const found = NARROWINGS.flatMap((narrowing) =>
    filters
      .filter((filter) => isOf(filter, narrowing.labels) && leavesOut(filter, narrowing))
      .map((filter) => ({
        filter,
        narrowing,
        holds: narrowing.rowsHold === true && (portal.row.is === 'unit' || portal.row.groups === 'unit'),
      })),
  )
  const borne = found
    .filter(({ holds }) => holds)
    .map(({ filter }) => `${filter.label}: ${tidy(filter.value)}`)
  return {
    scope: borne.length > 0 ? borne.join('; ') : null,
    refusals: [
      ...found
        .filter(({ holds }) => !holds)
        .map(({ filter, narrowing }) => narrowed(filter, narrowing.whole)),
      ...unmetOf(filters, portal),
    ],
  }
}

/** What the officer is told of a capture that holds for its rows only. */
export function scopeWords(scope: string): string {
  return `Trang đang lọc «${scope}»: từng hàng đơn vị dùng được, dòng tổng không phải số liệu của cả đơn vị. Báo cáo của cả đơn vị cần ${wholeOf(scope)}, bấm «Thống kê» rồi chụp lại.`
}

/** `wholeOf('Loại: Đơn vị trực thuộc')` is «Loại «Toàn bộ»»: what to choose so that nothing is left out. */
export function wholeOf(scope: string): string {
  return `${scope.split(':')[0]} «${UNITS_TAKEN.whole}»`
}

/** A page whose figures are what its portal says only under one choice (T11: the state of the dossiers). */
function unmetOf(filters: readonly FilterSeen[], { filters: needed = [] }: Portal): Refusal[] {
  return needed.flatMap((one) => {
    const own = filters.filter((filter) => isOf(filter, one.labels))
    const chosen = own.length > 0 ? own.map(({ value }) => tidy(value)) : ['']
    return chosen.filter((value) => !one.is.some((is) => fold(is) === fold(value))).map(unmet(one))
  })
}

function unmet({ labels: [label = ''], is: [first = ''], otherwise }: PortalFilter) {
  return (value: string): Refusal => {
    const now = value === '' ? `Trang chưa cho biết «${label}»` : `Với «${label}: ${value}»`
    const message = `${now}, ${otherwise}. Chọn ${label} «${first}» rồi bấm «Thống kê».`
    return refusalOf('wrong-filter', message, label)
  }
}

function isOf(filter: FilterSeen, labels: readonly string[]): boolean {
  const name = nameOf(filter)
  return name !== '' && foldedOf(labels).has(name)
}

const FOLDED = new WeakMap<readonly string[], ReadonlySet<string>>()

function foldedOf(labels: readonly string[]): ReadonlySet<string> {
  const known = FOLDED.get(labels) ?? new Set(labels.map(fold))
  FOLDED.set(labels, known)
  return known
}

const NAMES = new WeakMap<FilterSeen, string>()

/** What a filter is called: each is held against many labels. */
function nameOf(filter: FilterSeen): string {
  const known = NAMES.get(filter)
  if (known !== undefined) return known
  const name = fold(filter.label.replace(/[:*\s]+$/u, ''))
  NAMES.set(filter, name)
  return name
}

function leavesOut({ value }: FilterSeen, { whole, alsoWhole = [], asks }: Narrowing): boolean {
  if ([whole, ...alsoWhole].some((one) => fold(one) === fold(value))) return false
  return !saysNothingChosen(value) || (asks === true && fold(value) === fold('Không'))
}

function narrowed({ label, value }: FilterSeen, whole: string): Refusal {
  const now = tidy(value) === '' ? `chưa chọn «${label}»` : `đang lọc «${label}: ${tidy(value)}»`
  const message = `Trang ${now}, nên số liệu không phải của toàn bộ hồ sơ cần chụp. Chọn ${label} «${whole}» rồi bấm «Thống kê».`
  return refusalOf('wrong-filter', message, label)
}
