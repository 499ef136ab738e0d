import { accept, type Outcome } from '../../core/outcome'
import { type ComparedFill, compareFilled } from '../../core/reports/after/compare-filled'
import { placesFilled } from '../../core/reports/after/places-filled'
import type { Provenance } from '../../core/reports/after/provenance'
import { systemsTold } from '../../core/reports/fill/ledger-note'
import { reportsOrTaughtIn } from '../../core/reports/fill/plan-workbook'
import { reportName } from '../../core/reports/forms/forms'
import { receiptOfCompared } from '../../core/reports/receipt/receipt-of-compared'
import type { Receipt } from '../../core/reports/report'
import type { Snapshot } from '../../core/snapshot/snapshot'
import type { WorkbookSeen } from '../../core/workbook/seen'
import { askedBefore, type PlanAsk, planForWorkbook } from './plan-for-workbook'

export interface ComparedWorkbook extends ComparedFill {
  readonly name: string
  /** The same for the one who signs; null where nothing was filled. `target` is the host's name of the file. */
  readonly receiptFor: ((target: string) => Receipt) | null
}

/**
 * «Đối chiếu» of a workbook: every cell it says was filled, and every other place of its forms, against the packet. A
 * workbook whose form is not found any more is refused only where nothing was filled in it.
 */
export function compareWorkbook(
  workbook: WorkbookSeen,
  snapshots: readonly Snapshot[],
  ask: Omit<PlanAsk, 'overwrite'>,
  provenance: Provenance | null,
): Outcome<ComparedWorkbook> {
  // What may not be written can still be compared.
  const open = { ...workbook, sheets: workbook.sheets.map((sheet) => ({ ...sheet, protected: false })) }
  const asked = askedBefore(provenance)
  const planned = planForWorkbook(open, snapshots, { ...ask, asked, overwrite: true })
  if (!planned.ok && !provenance) return planned
  const forms = reportsOrTaughtIn(open, ask.lessons, asked)
  const { from, to } = planned.ok ? planned.value : { from: '', to: '' }
  const days = from && to ? { from, to } : {}
  const seen = placesFilled(open, forms.ok ? forms.value : [], {
    lessons: ask.lessons,
    ask: days,
    provenance,
  })
  const plan = planned.ok ? planned.value.plan : null
  const systems = systemsTold(ask.notes, ask.names)
  const compared = compareFilled({ workbook, ...seen, plan, snapshots, provenance, systems })
  const name = planned.ok ? planned.value.name : reportName(provenance?.report ?? '')
  if (!provenance) return accept({ ...compared, name, receiptFor: null })
  const [source] = provenance.sources
  const unit = (planned.ok ? planned.value.unit : '') || (source?.unit ?? '')
  const span = from && to ? { from, to } : { from: source?.from ?? '', to: source?.to ?? '' }
  const occasion = { unit, ...span, at: provenance.filledAt }
  const report = plan?.report ?? provenance.report
  const receiptFor = (target: string) =>
    receiptOfCompared(report, compared, plan ?? { refusals: [] }, { ...occasion, target })
  return accept({ ...compared, name, receiptFor })
}
