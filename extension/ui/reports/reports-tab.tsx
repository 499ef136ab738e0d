import { useMemo } from 'preact/hooks'
import { labelPeriod } from '../../../core/periods/periods'
import { readinessOfForms } from '../../../core/reports/readiness'
import type { Desk } from '../desk'
import { CopyPacket } from './copy-packet'
import { FillForm } from './fill-form'
import { ReceiptList } from './receipt-list'
import { ReportCard } from './report-card'

/** «Báo cáo»: the reports of the period, ready or what is missing; the form in front; receipts. */
export function ReportsTab({ desk }: { desk: Desk }) {
  const { unit } = desk.settings
  const { from, to } = desk.period
  const forms = useMemo(
    () => readinessOfForms(desk.view.snapshots, { unit, from, to }),
    [desk.view.snapshots, unit, from, to],
  )
  return (
    <div class="stack-wide">
      <h2>Báo cáo {labelPeriod(desk.period)}</h2>
      <FillForm desk={desk} />
      {forms.map((readiness) => (
        <ReportCard key={readiness.form.id} readiness={readiness} desk={desk} />
      ))}
      <CopyPacket snapshots={forms[0]?.snapshots ?? []} desk={desk} />
      <ReceiptList desk={desk} />
    </div>
  )
}
