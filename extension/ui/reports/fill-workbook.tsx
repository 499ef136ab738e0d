import { useState } from 'preact/hooks'
import type { Refusal } from '../../../core/outcome'
import { fillFile } from '../../../core/reports/fill-file'
import type { Readiness } from '../../../core/reports/readiness'
import type { FillPlan, Receipt } from '../../../core/reports/report'
import type { Workbook } from '../../../core/workbook/workbook'
import { OutcomeList } from '../../../ui/outcome-list'
import { PreviewTable } from '../../../ui/preview-table'
import { RefusalCard } from '../../../ui/refusal-card'
import { fillButton, WORDS } from '../../../ui/words'
import { now, stampHere } from '../../clock'
import { addReceipt } from '../../ledger/ledger'
import type { Desk } from '../desk'
import { chosenFile, saveFile } from '../files'
import { blankOf, openFile, planForFile } from './plan-for-file'

type Step =
  | { readonly kind: 'choose'; readonly refusal?: Refusal }
  | { readonly kind: 'preview'; readonly name: string; readonly workbook: Workbook; readonly plan: FillPlan }
  | { readonly kind: 'done'; readonly name: string; readonly receipt: Receipt; readonly refusal?: Refusal }

/** «Điền tệp Excel»: our blank or the officer's file → preview → the filled file and its receipt. */
export function FillWorkbook({ readiness, desk }: { readiness: Readiness; desk: Desk }) {
  const [step, setStep] = useState<Step>({ kind: 'choose' })

  const preview = async (name: string, bytes: Uint8Array) => {
    const opened = openFile(bytes)
    if (!opened.ok) return setStep({ kind: 'choose', refusal: opened.refusal })
    const plan = planForFile(readiness, opened.value, desk)
    if (!plan.ok) return setStep({ kind: 'choose', refusal: plan.refusal })
    setStep({ kind: 'preview', name, workbook: opened.value, plan: plan.value })
    desk.say(`Xem trước: ${plan.value.writes.length} ô sẽ ghi, ${plan.value.refusals.length} chỗ không ghi.`)
  }
  const fillBlank = async () => {
    const blank = await blankOf(readiness.form.id)
    if (blank) await preview(`${readiness.form.id} ${desk.period.from} ${desk.period.to}.xlsx`, blank)
  }
  const fillOwn = async (event: Event) => {
    const file = chosenFile(event)
    if (file) await preview(file.name, new Uint8Array(await file.arrayBuffer()))
  }
  const fill = async () => {
    if (step.kind !== 'preview') return
    const at = stampHere(now())
    const { unit } = desk.settings
    const { from, to } = desk.period
    const filled = fillFile(step.workbook, step.plan, { target: step.name, unit, from, to, at })
    if (!filled.ok) return setStep({ kind: 'choose', refusal: filled.refusal })
    saveFile(step.name, XLSX_TYPE, [filled.value.bytes.slice().buffer])
    const kept = await addReceipt(desk.ledger, filled.value.receipt)
    const refusal = kept.ok ? {} : { refusal: kept.refusal }
    setStep({ kind: 'done', name: step.name, receipt: filled.value.receipt, ...refusal })
    desk.say(`Đã điền tệp ${step.name}.`)
    await desk.reload()
  }
  const back = () => setStep({ kind: 'choose' })

  if (step.kind === 'preview')
    return (
      <div class="stack">
        <p class="small muted">{step.name}</p>
        <PreviewTable plan={step.plan} />
        <div class="row">
          <button
            type="button"
            class="button button-main"
            disabled={step.plan.writes.length === 0}
            onClick={fill}
          >
            {fillButton(step.plan.writes.length)}
          </button>
          <button type="button" class="button" onClick={back}>
            {WORDS.close}
          </button>
        </div>
      </div>
    )
  if (step.kind === 'done')
    return (
      <div class="stack" data-done="workbook">
        {step.refusal && <RefusalCard refusal={step.refusal} />}
        <p>
          <span class="proved" aria-hidden="true">
            ✓{' '}
          </span>
          Đã lưu «{step.name}» vào thư mục tải xuống. Mở bằng Excel, xem lại rồi ký.
        </p>
        <OutcomeList lines={step.receipt.lines} refusals={step.receipt.refusals} />
        <div>
          <button type="button" class="button" onClick={back}>
            {WORDS.close}
          </button>
        </div>
      </div>
    )
  return (
    <div class="stack">
      {step.refusal && <RefusalCard refusal={step.refusal} />}
      <div class="row">
        <button type="button" class="button button-main" onClick={fillBlank}>
          Điền tệp Excel
        </button>
        <label class="button file-button">
          Điền vào tệp có sẵn
          <input type="file" accept=".xlsx,.xlsm" class="out-of-sight" onChange={fillOwn} />
        </label>
      </div>
    </div>
  )
}

const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
