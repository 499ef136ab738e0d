import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import { browser } from 'wxt/browser'
import type { Refusal } from '../../../core/outcome'
import { receiptOf } from '../../../core/reports/fill-file'
import { settleFormulas } from '../../../core/reports/plan-fill'
import type { FillPlan, Receipt } from '../../../core/reports/report'
import { OutcomeList } from '../../../ui/outcome-list'
import { ProgressBar } from '../../../ui/progress-bar'
import { RefusalCard } from '../../../ui/refusal-card'
import { placeName, WORDS } from '../../../ui/words'
import { now, stampHere } from '../../clock'
import { addReceipt, withdraw } from '../../ledger/ledger'
import type { FormLine } from '../../page/write-form'
import { askForm } from '../../page-access/form-in-page'
import { onPageMoved } from '../../page-access/on-page-moved'
import { PageMessage } from '../../page-access/page-messages'
import type { Desk } from '../desk'
import { type FormInFront, lookForForm, planForForm } from './form-in-front'
import { PlanPreview } from './plan-preview'

type Step =
  | { readonly kind: 'idle'; readonly refusal?: Refusal }
  | { readonly kind: 'preview'; readonly plan: FillPlan }
  | { readonly kind: 'writing'; readonly plan: FillPlan; readonly done: number }
  | {
      readonly kind: 'done'
      readonly receipt: Receipt
      readonly lines: readonly FormLine[]
      readonly record: string | null
      readonly refusal?: Refusal
    }
  | { readonly kind: 'undone'; readonly lines: readonly FormLine[] }

/** «Điền biểu mẫu trên trang này»: only when a known form is in front. The officer presses «Lưu» and «Trình» as always. */
export function FillForm({ desk }: { desk: Desk }) {
  const [form, setForm] = useState<FormInFront | null>(null)
  const [step, setStep] = useState<Step>({ kind: 'idle' })

  const resting = useRef(true)
  resting.current = step.kind === 'idle'
  const look = useCallback(async () => setForm(await lookForForm()), [])
  useEffect(() => {
    void look()
    return onPageMoved(() => {
      // What is being previewed or written is not replaced under the officer's hands.
      if (resting.current) void look()
    })
  }, [look])

  useEffect(() => {
    const onMessage = (message: unknown) => {
      const parsed = PageMessage.safeParse(message)
      if (!parsed.success || parsed.data.kind !== 'fill-progress') return
      const { done } = parsed.data
      setStep((before) => (before.kind === 'writing' ? { ...before, done } : before))
    }
    browser.runtime.onMessage.addListener(onMessage)
    return () => browser.runtime.onMessage.removeListener(onMessage)
  }, [])

  if (!form) return null

  const preview = async (overwrite: boolean) => {
    const fresh = await lookForForm()
    if (!fresh) return setForm(null)
    setForm(fresh)
    const plan = planForForm(fresh, desk, overwrite)
    const [stop] = plan.refusals
    if (plan.writes.length === 0 && stop && plan.refusals.length === 1)
      return setStep({ kind: 'idle', refusal: stop })
    setStep({ kind: 'preview', plan })
    desk.say(`Xem trước: ${plan.writes.length} ô sẽ ghi, ${plan.refusals.length} chỗ không ghi.`)
  }
  const write = async (plan: FillPlan) => {
    setStep({ kind: 'writing', plan, done: 0 })
    const answer = await askForm(form.tab, { do: 'write', address: form.seen.url, writes: plan.writes })
    if (!answer.ok) return setStep({ kind: 'idle', refusal: answer.refusal })
    const { unit } = desk.settings
    const { from, to } = desk.period
    const occasion = { target: form.seen.url, unit, from, to, at: stampHere(now()) }
    const receipt = receiptOf(await settled(form.tab, plan), occasion, answer.value.lines)
    const kept = await addReceipt(desk.ledger, receipt)
    setStep({
      kind: 'done',
      receipt,
      lines: answer.value.lines,
      record: kept.ok ? kept.value : null,
      ...(kept.ok ? {} : { refusal: kept.refusal }),
    })
    desk.say(`Đã ghi xong biểu mẫu: ${receipt.lines.filter((line) => line.outcome === 'filled').length} ô.`)
    await desk.reload()
  }
  const undo = async (lines: readonly FormLine[], record: string | null) => {
    const answer = await askForm(form.tab, { do: 'undo', address: form.seen.url, lines })
    if (!answer.ok) return setStep({ kind: 'idle', refusal: answer.refusal })
    if (record !== null) await withdraw(desk.ledger, record, stampHere(now()))
    setStep({ kind: 'undone', lines: answer.value.lines })
    desk.say('Đã trả lại các ô như trước khi điền.')
    await desk.reload()
  }
  const back = () => setStep({ kind: 'idle' })

  return (
    <section class="card" aria-label="Biểu mẫu trên trang này">
      <h3>{form.seen.title || 'Biểu mẫu trên trang này'}</h3>
      <p class="small muted">
        {[form.seen.unit, form.seen.periodText, form.seen.state].filter(Boolean).join(' · ')}
      </p>
      {step.kind === 'idle' && (
        <>
          {step.refusal && <RefusalCard refusal={step.refusal} />}
          <div>
            <button type="button" class="button button-main" onClick={() => preview(false)}>
              Điền biểu mẫu trên trang này
            </button>
          </div>
        </>
      )}
      {step.kind === 'preview' && (
        <PlanPreview
          plan={step.plan}
          onFill={() => write(step.plan)}
          onOverwrite={() => preview(true)}
          onClose={back}
        />
      )}
      {step.kind === 'writing' && (
        <ProgressBar
          label="Đang ghi"
          done={step.done}
          total={step.plan.writes.length}
          onStop={() => void askForm(form.tab, { do: 'stop' })}
        />
      )}
      {step.kind === 'done' && (
        <div class="stack" data-done="form">
          {step.refusal && <RefusalCard refusal={step.refusal} />}
          <p>Đã ghi và đọc lại từng ô. Xem lại rồi tự bấm «Lưu» trên trang; tiện ích không gửi thay.</p>
          <OutcomeList lines={step.receipt.lines} refusals={step.receipt.refusals} />
          <div class="row">
            <button type="button" class="button" onClick={() => undo(step.lines, step.record)}>
              {WORDS.undo}
            </button>
            <button type="button" class="button" onClick={back}>
              {WORDS.close}
            </button>
          </div>
        </div>
      )}
      {step.kind === 'undone' && (
        <div class="stack" data-done="undo">
          <p>
            Đã trả lại {step.lines.filter((line) => line.outcome === 'filled').length} ô như trước khi điền.
          </p>
          <div>
            <button type="button" class="button" onClick={back}>
              {WORDS.close}
            </button>
          </div>
        </div>
      )}
    </section>
  )
}

/** Computed places are looked at again: those that now show our own total are told apart from those that do not. */
async function settled(tab: number, plan: FillPlan): Promise<FillPlan> {
  const after = await askForm(tab, { do: 'see' })
  const numbers = new Map(
    after.ok ? after.value.seen.places.map((place) => [placeName(place.at), place.value ?? null]) : [],
  )
  return settleFormulas(plan, (at) => numbers.get(placeName(at)) ?? null)
}
