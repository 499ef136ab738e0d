import { type Readiness, readinessOfReports } from '../../core/reports/figures/readiness'
import { provisionalWords } from '../../core/snapshot/provisional'
import { damagedHere } from './damaged-here'
import type { PanelDesk } from './desk'

/** Which reports of the unit and period in force can be filled; none is complete while a capture of it is damaged. */
export function readinessHere(desk: PanelDesk): Readiness[] {
  const damaged = damagedHere(desk).length > 0
  return readinessOfReports(desk.view.snapshots, desk.subject).map((one) => ({ ...one, damaged }))
}

/** Why a report that lacks nothing is not complete all the same. */
export function notReadyWords({ damaged }: Readiness, { period }: Pick<PanelDesk, 'period'>): string {
  return damaged
    ? 'Có bản chụp của kỳ này bị hỏng: chụp lại, hoặc mở bản sao lưu, rồi mới tính là đủ số liệu.'
    : provisionalWords(period)
}
