import { hasPlan } from '../../core/plans/task'
import { isAboutPlan, type Readiness, readinessOfReports } from '../../core/reports/figures/readiness'
import { provisionalWords } from '../../core/snapshot/provisional'
import { yearOf } from '../../core/text/day'
import { damagedHere } from './damaged-here'
import type { PanelDesk } from './desk'

type ReadDesk = Pick<PanelDesk, 'view' | 'settings' | 'subject' | 'period' | 'plan'>

/**
 * Which reports of the unit and period in force can be filled; none is complete while a capture of it is damaged, nor the
 * plan's own annex while the year has no plan.
 */
export function readinessHere(desk: ReadDesk): Readiness[] {
  const damaged = damagedHere(desk).length > 0
  const noPlan = !hasPlan(desk.plan, yearOf(desk.period.to))
  return readinessOfReports(desk.view.snapshots, desk.subject).map((one) => ({
    ...one,
    damaged,
    planless: noPlan && isAboutPlan(one.report),
  }))
}

/** Why a report that lacks nothing is not complete all the same. */
export function notReadyWords(
  { damaged, planless, provisional, gaps }: Readiness,
  { period }: Pick<PanelDesk, 'period'>,
): string {
  if (planless)
    return `Chưa có kế hoạch năm ${yearOf(period.to)}. Mở kế hoạch trong Cài đặt (⚙), phần «Kế hoạch».`
  if (damaged)
    return 'Có bản chụp của kỳ này bị hỏng: chụp lại, hoặc mở bản sao lưu, rồi mới tính là đủ số liệu.'
  if (provisional.length > 0 || gaps.length === 0) return provisionalWords(period)
  const more = gaps.length > 1 ? ` và ${gaps.length - 1} ô khác` : ''
  return `Chưa đủ: trang để trống «${gaps[0]}»${more}. Điền được, những ô đó để trống.`
}
