import { type ContextDifference, DIFFERENCE_REASONS, distinctWords } from '../../context/differences'
import { formatDay } from '../../text/day'
import { type FillContext, isSettled, tableDifferences } from '../context-agreed'
import type { Report } from '../forms/report-form'
import type { ConfirmedContext, FillRefusal, TargetSeen } from '../report'

/** What stands between a target and a fill: of the whole of it, or of tables it can do without. */
export interface ContextVerdict {
  readonly stop: readonly FillRefusal[]
  readonly without: ReadonlySet<string>
  readonly refusals: readonly FillRefusal[]
  /** What a person settled, and without which the fill would stop. */
  readonly confirmed: readonly ConfirmedContext[]
}

export interface ContextAsk {
  readonly report: Report
  readonly target: TargetSeen
  readonly fill: FillContext
  readonly settled: readonly ConfirmedContext[]
}

/**
 * Whether what the target says of unit, period and part agrees with what it is to be filled with: what says else, or is
 * not understood, is refused with its words; a table the report can do without is left out.
 */
export function contextVerdict({ report, target, fill, settled }: ContextAsk): ContextVerdict {
  const found = (target.claims ?? []).map((table) => ({
    table: table.table,
    needed: !report.tables.find(({ id }) => id === table.table)?.optional,
    differences: tableDifferences(table, fill),
  }))
  const isOpen = (one: ContextDifference) => !isSettled(one, settled, fill)
  const open = found.map((one) => ({ ...one, differences: one.differences.filter(isOpen) }))
  const isWhole = open.every(({ differences }) => differences.length > 0)
  const stopping = open.filter(({ needed }) => needed || isWhole).flatMap(({ differences }) => differences)
  const aside = open.filter(({ needed, differences }) => !needed && !isWhole && differences.length > 0)
  const all = found.flatMap(({ differences }) => differences).filter((one) => !isOpen(one))
  return {
    stop: distinctWords(stopping).map((one) => contextRefusal(one, fill, target.host)),
    without: new Set(aside.map(({ table }) => table)),
    refusals: distinctWords(aside.flatMap(({ differences }) => differences)).map((one) =>
      contextRefusal(one, fill, target.host),
    ),
    confirmed: distinctWords(all).map(({ of, words }) => ({ of, words, ...daysAndUnit(fill) })),
  }
}

function daysAndUnit({ unit, from, to }: FillContext): Omit<ConfirmedContext, 'of' | 'words'> {
  return { ...(unit ? { unit } : {}), ...(from ? { from } : {}), ...(to ? { to } : {}) }
}

/** Words of a page that the officer did not lay out are nothing to settle: another page is to be opened. */
function contextRefusal(one: ContextDifference, fill: FillContext, host: TargetSeen['host']): FillRefusal {
  const place = one.where === undefined ? '' : ` (${one.where})`
  const unclear = one.isUnderstood ? '' : ', không rõ là gì'
  const message = `Biểu mẫu này ghi «${one.words}»${place}${unclear}; ${figuresWords(one, fill)}. ${host === 'form' ? 'Mở đúng biểu mẫu rồi điền lại.' : nextStep(one)}`
  return {
    reason: DIFFERENCE_REASONS[one.of],
    message,
    ...(host === 'form' ? {} : { confirm: one.words }),
    ...(one.where === undefined ? {} : { where: one.where }),
  }
}

function figuresWords(
  { of }: ContextDifference,
  { unit = '', from = '', to = '', system = '' }: FillContext,
): string {
  if (of === 'unit') return `số liệu cần điền của ${unit}`
  if (of === 'period') return `số liệu cần điền của kỳ ${formatDay(from)}–${formatDay(to)}`
  if (of === 'system')
    return system === ''
      ? 'số liệu cần điền không phải của riêng hệ thống đó'
      : `số liệu cần điền của hệ thống ${system}`
  return 'số liệu cần điền của tất cả hồ sơ, không phải riêng phần đó'
}

function nextStep({ of }: ContextDifference): string {
  if (of === 'unit')
    return 'Mở đúng biểu của đơn vị, sửa dòng đó, hoặc xác nhận mẫu này là của đơn vị mình rồi điền lại.'
  if (of === 'period')
    return 'Mở đúng biểu của kỳ, sửa dòng đó (kể cả tên trang tính) nếu dùng lại tệp cũ, hoặc xác nhận mẫu này là của kỳ này rồi điền lại.'
  if (of === 'system')
    return 'Mở đúng biểu, sửa dòng đó, hoặc xác nhận mẫu này lấy số của hệ thống đã chụp rồi điền lại.'
  return 'Mở đúng biểu, sửa dòng đó, hoặc xác nhận mẫu này lấy số của tất cả hồ sơ rồi điền lại.'
}
