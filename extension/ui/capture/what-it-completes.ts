import { isReady, type Readiness } from '../../../core/reports/figures/readiness'
import { finalFrom } from '../../../core/snapshot/provisional'
import type { Snapshot } from '../../../core/snapshot/snapshot'
import { formatDay } from '../../../core/text/day'
import type { PanelDesk } from '../desk'
import { notReadyWords, readinessHere } from '../readiness-here'

/** Reports with this capture and without it: what it adds is the difference. */
interface Added {
  readonly before: readonly Readiness[]
  /** Those that take a figure from it. */
  readonly own: readonly Readiness[]
}

function addedBy(snapshot: Snapshot, desk: PanelDesk): Added {
  const others = desk.view.snapshots.filter(({ id }) => id !== snapshot.id)
  const over = (snapshots: readonly Snapshot[]) =>
    readinessHere({ ...desk, view: { ...desk.view, snapshots } })
  const measures = new Set(snapshot.figures.map(({ measure }) => measure))
  const after = over([...others, snapshot])
  const own = after.filter(({ report }) =>
    report.tables.some(({ columns }) => columns.some(({ measure }) => measures.has(measure))),
  )
  return { before: over(others), own }
}

function isNewlyReady(one: Readiness, before: readonly Readiness[]): boolean {
  return isReady(one) && !before.some((other) => other.report.id === one.report.id && isReady(other))
}

/**
 * The printed reports that can be filled once this capture is in the ledger, and were not filled yet: those it completes.
 */
export function toFillWith(snapshot: Snapshot, desk: PanelDesk): Readiness[] {
  const filled = new Set(desk.view.receipts.flatMap(({ receipt }) => receipt.report.split('+')))
  const { own } = addedBy(snapshot, desk)
  return own.filter((one) => one.report.code !== '' && isReady(one) && !filled.has(one.report.id))
}

/** «Đủ số liệu cho: II.06a.» where this very capture completes it; otherwise what it adds to, and what is still to come. */
export function whatItCompletes(snapshot: Snapshot, desk: PanelDesk): string {
  const { before, own } = addedBy(snapshot, desk)
  const ready = own.filter((one) => isNewlyReady(one, before))
  if (ready.length > 0) return `Đủ số liệu cho: ${namesOf(ready)}.`
  const open = own.filter((form) => form.missing.length === 0 && !isReady(form))
  if (open.some(({ damaged }) => damaged))
    return 'Kỳ này còn bản chụp bị hỏng: chụp lại trang đó, hoặc mở bản sao lưu.'
  if (open.some(({ provisional }) => provisional.length > 0))
    return `Tạm tính, chưa tính là đủ số liệu: ${namesOf(open)}. Chụp lại từ ${formatDay(finalFrom(desk.subject))}.`
  const gap = open.find(({ gaps }) => gaps.length > 0)
  if (gap) return `${gap.report.name}: ${notReadyWords(gap, desk)}`
  const complete = own.filter(isReady)
  if (complete.length > 0) return `Thêm số liệu cho: ${namesOf(complete)} (đã đủ từ trước).`
  const nearest = [...own].sort((a, b) => a.missing.length - b.missing.length)[0]
  return nearest ? `${nearest.report.name}: còn thiếu ${nearest.missing.length} loại số liệu.` : ''
}

function namesOf(forms: readonly Readiness[]): string {
  return forms.map(({ report }) => report.name).join('; ')
}
