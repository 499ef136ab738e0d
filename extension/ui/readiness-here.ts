import { assess } from '../../core/indicators/assess'
import { hasPlan } from '../../core/plans/task'
import {
  isAboutPlan,
  isOfIndicators,
  type Readiness,
  readinessOfReports,
} from '../../core/reports/figures/readiness'
import { finalFrom, provisionalWords } from '../../core/snapshot/provisional'
import { formatDay, yearOf } from '../../core/text/day'
import { damagedHere } from './damaged-here'
import type { PanelDesk } from './desk'

type ReadDesk = Pick<PanelDesk, 'view' | 'settings' | 'subject' | 'period' | 'plan'>

/**
 * Which reports of the unit and period in force can be filled; none is complete while a capture of it is damaged, nor the
 * plan's own annex while the year has no plan, nor one of indicators while one of them has no figures.
 */
export function readinessHere(desk: ReadDesk): Readiness[] {
  const damaged = damagedHere(desk).length > 0
  const noPlan = !hasPlan(desk.plan, yearOf(desk.period.to))
  return readinessOfReports(desk.view.snapshots, desk.subject).map((one) => ({
    ...one,
    damaged,
    planless: noPlan && isAboutPlan(one.report),
    empty: one.snapshots.length === 0 && !isAboutPlan(one.report),
    gaps: isOfIndicators(one.report) ? indicatorsWithout(desk) : one.gaps,
  }))
}

/** Indicators that wait for figures; another reading of one waits with it. */
function indicatorsWithout({ view, subject }: ReadDesk): string[] {
  return assess(view.snapshots, subject).flatMap(({ optionOf, snapshots, label }) =>
    optionOf === null && snapshots.length === 0 ? [label] : [],
  )
}

/** Why a report that lacks nothing is not complete all the same. */
export function notReadyWords(readiness: Readiness, { period }: Pick<PanelDesk, 'period'>): string {
  const { damaged, planless, provisional, gaps, empty } = readiness
  if (planless)
    return `Chưa có kế hoạch năm ${yearOf(period.to)}. Mở kế hoạch trong Cài đặt (⚙), phần «Kế hoạch».`
  if (damaged)
    return 'Có bản chụp của kỳ này bị hỏng: chụp lại, hoặc mở bản sao lưu, rồi mới tính là đủ số liệu.'
  if (empty) return 'Chưa có bản chụp nào của kỳ này.'
  if (provisional.length > 0 || gaps.length === 0) return provisionalWords(period)
  const { more, what } = gapWords(readiness)
  return `Chưa đủ: ${what} «${gaps[0]}»${more}. Điền được, những ô đó để trống.`
}

/** The same in a list of many. */
export function notReadyInShort(readiness: Readiness, { period }: Pick<PanelDesk, 'period'>): string {
  const { damaged, planless, provisional, gaps, empty } = readiness
  if (planless)
    return `chưa có kế hoạch năm ${yearOf(period.to)}, mở kế hoạch trong Cài đặt (⚙), phần «Kế hoạch»`
  if (damaged) return 'có bản chụp bị hỏng, chụp lại hoặc mở bản sao lưu'
  if (empty) return 'chưa có bản chụp nào của kỳ này'
  if (provisional.length > 0 || gaps.length === 0)
    return `số tạm tính, chụp lại từ ${formatDay(finalFrom(period))}`
  if (isOfIndicators(readiness.report))
    return `còn ${gaps.length} chỉ tiêu chưa có số liệu, đầu tiên là «${gaps[0]}»`
  return `còn ${gaps.length} ô trang để trống, đầu tiên là «${gaps[0]}»`
}

function gapWords({ report, gaps }: Readiness): { what: string; more: string } {
  const [what, each] = isOfIndicators(report) ? ['chưa có số liệu cho', 'chỉ tiêu'] : ['trang để trống', 'ô']
  return { what, more: gaps.length > 1 ? ` và ${gaps.length - 1} ${each} khác` : '' }
}
