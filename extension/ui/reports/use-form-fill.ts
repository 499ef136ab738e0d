import { useEffect, useState } from 'preact/hooks'
import { browser } from 'wxt/browser'
import type { Refusal } from '../../../core/outcome'
import type { Correction } from '../../../core/reports/after/correction'
import { settleFormulas } from '../../../core/reports/fill/settle-formulas'
import { askToSendItself, toldOfWebFill } from '../../../core/reports/fill/web-fill-words'
import { isLeftWrong } from '../../../core/reports/receipt/left-wrong'
import { type FillOccasion, isHeld, receiptOf } from '../../../core/reports/receipt/receipt-of'
import { receiptBegun } from '../../../core/reports/receipt/under-way'
import type { FillPlan, Receipt } from '../../../core/reports/report'
import type { WebFillFacts } from '../../../core/reports/web-fill'
import { previewSaid } from '../../../ui/left-out'
import type { Overwrite } from '../../../ui/overwrite'
import { placeShownName } from '../../../ui/words'
import { now, stampHere } from '../../clock'
import { addReceipt, withdraw } from '../../ledger/ledger'
import { goOnWithReceipt } from '../../ledger/receipt-under-way'
import type { ReceiptRecord } from '../../ledger/records'
import type { FormLine } from '../../page/form/write-form'
import { askForm } from '../../page-access/form-in-page'
import { pageMessageOf } from '../../page-access/page-messages'
import type { PanelDesk } from '../desk'
import { sealCorrected } from './corrects'
import type { FormInFront } from './form-in-front'
import { keepAsWritten, type ToldOfFill } from './keep-as-written'
import { lookAgain } from './look-again'
import { correctionForForm, planForForm } from './plan-for-form'
import { takeUpFill } from './take-up-fill'

/** What the officer knows of the fill: the form may send itself; it puts an earlier fill right. */
interface WriteHow {
  readonly selfSaving?: boolean
  readonly isCorrection?: boolean
}

export type FormStep =
  | { readonly kind: 'idle'; readonly refusal?: Refusal }
  | { readonly kind: 'teach' }
  | { readonly kind: 'by-hand' }
  | { readonly kind: 'compare' }
  | {
      readonly kind: 'preview'
      readonly plan: FillPlan
      readonly overwrite: Overwrite
      /** What an earlier fill of this form has to say otherwise now. */
      readonly correction?: Correction | null
    }
  | { readonly kind: 'writing'; readonly plan: FillPlan; readonly done: number }
  | {
      readonly kind: 'done'
      readonly receipt: Receipt
      readonly lines: readonly FormLine[]
      readonly record: string | null
      readonly refusal?: Refusal
    }
  /** The page sends by itself what is written into it: the officer is asked once. */
  | {
      readonly kind: 'asks'
      readonly plan: FillPlan
      readonly question: Refusal
      readonly isCorrection: boolean
    }
  | { readonly kind: 'undone'; readonly lines: readonly FormLine[] }

/** What is being done with the form in front: preview, write with progress, read back, receipt, undo. */
export function useFormFill(desk: PanelDesk) {
  const [step, setStep] = useState<FormStep>({ kind: 'idle' })
  useEffect(() => {
    if (step.kind !== 'done') return
    return onReturn(async () => {
      const other = await lookAgain(desk, step)
      if (other) setStep({ ...step, ...other, lines: linesNow(step.lines, other.receipt) })
    })
  }, [step, desk])

  const preview = (form: FormInFront, overwrite: Overwrite, on: PanelDesk = desk) => {
    const plan = planForForm(form, on, overwrite)
    const [stop] = plan.refusals
    if (plan.writes.length === 0 && stop && plan.refusals.length === 1)
      return setStep({ kind: 'idle', refusal: stop })
    setStep({ kind: 'preview', plan, overwrite })
    desk.say(previewSaid(plan))
  }
  /** At first what an earlier fill has to say otherwise, where it has; else the whole plan. */
  const begin = (form: FormInFront) => {
    const correction = correctionForForm(form, desk)
    if (!correction) return preview(form, false)
    setStep({ kind: 'preview', plan: correction.plan, overwrite: false, correction })
    desk.say(`Biểu mẫu này đã điền trước đây: ${correction.changed.length} ô nay khác.`)
  }
  const write = async (form: FormInFront, plan: FillPlan, how: WriteHow = {}) => {
    const { selfSaving = false, isCorrection = false } = how
    const occasion = { ...subjectOn(desk), target: form.seen.url, at: stampHere(now()) }
    const corrects = isCorrection ? sealCorrected(desk, plan.report) : null
    const more = corrects ? { corrects } : {}
    // Nothing is written of which nothing would be known afterwards.
    const begun = { ...receiptBegun({ plan, occasion }), ...more }
    const kept = await addReceipt(desk.ledger, begun)
    if (!kept.ok) return setStep({ kind: 'idle', refusal: kept.refusal })
    const record = kept.value
    setStep({ kind: 'writing', plan, done: 0 })
    const answer = await writeAndKeep({ form, plan, selfSaving, begun: { record, receipt: begun } })
    if (!answer.ok) {
      setStep({ kind: 'idle', refusal: answer.refusal })
      return desk.reload()
    }
    const { lines, facts } = answer.value
    const question = askToSendItself(facts)
    if (question && !lines.some(isHeld) && !lines.some(isLeftWrong)) {
      await withdraw(desk.ledger, record, stampHere(now()))
      return setStep({ kind: 'asks', plan, question, isCorrection })
    }
    const at = { ...occasion, at: stampHere(now()) }
    const receipt = { ...receiptOf(await told(form.tab, plan, facts), heldAt(at, facts), lines), ...more }
    const ended = await goOnWithReceipt(desk.ledger, record, receipt)
    setStep({ kind: 'done', receipt, lines, record, ...(ended.ok ? {} : { refusal: ended.refusal }) })
    if (ended.ok)
      desk.say(`Đã ghi xong biểu mẫu: ${lines.filter((line) => line.outcome === 'filled').length} ô.`)
    await desk.reload()
  }
  /** The hand's own answer; its lines are in the ledger as soon as it tells of them. */
  const writeAndKeep = async ({ form, plan, selfSaving, begun }: Writing) => {
    const keeper = keepAsWritten({
      ledger: desk.ledger,
      ...begun,
      onKept: (done) => setStep((before) => (before.kind === 'writing' ? { ...before, done } : before)),
      onRefused: () => void askForm(form.tab, { do: 'stop' }),
    })
    const end = onProgress(keeper.hear)
    const { writes } = plan
    const answer = await askForm(form.tab, { do: 'write', address: form.seen.url, writes, selfSaving })
    end()
    await keeper.atRest()
    return answer
  }
  /** A fill that was broken off, looked at again in the form in front. */
  const takeUp = async (form: FormInFront, broken: ReceiptRecord) => {
    const taken = await takeUpFill(desk, form, broken)
    if (!taken.ok) return setStep({ kind: 'idle', refusal: taken.refusal })
    setStep({ kind: 'done', ...taken.value })
    desk.say('Đã xem lại lần điền dở và chốt phiếu đối chiếu.')
    await desk.reload()
  }
  const undo = async (form: FormInFront, lines: readonly FormLine[], record: string | null) => {
    const answer = await askForm(form.tab, { do: 'undo', address: form.seen.url, lines })
    if (!answer.ok) return setStep({ kind: 'idle', refusal: answer.refusal })
    if (record !== null) await withdraw(desk.ledger, record, stampHere(now()))
    setStep({ kind: 'undone', lines: answer.value.lines })
    desk.say('Đã trả lại các ô như trước khi điền.')
    await desk.reload()
  }
  return { step, setStep, begin, preview, write, takeUp, undo }
}

/** The officer comes back to the panel: the page may have taken something back meanwhile. */
function onReturn(look: () => Promise<void>): () => void {
  const back = () => {
    if (document.visibilityState === 'visible') void look()
  }
  addEventListener('focus', back)
  document.addEventListener('visibilitychange', back)
  return () => {
    removeEventListener('focus', back)
    document.removeEventListener('visibilitychange', back)
  }
}

function linesNow(lines: readonly FormLine[], { lines: now }: Receipt): FormLine[] {
  return lines.map((line, at) => ({ ...line, ...now[at] }))
}

interface Writing {
  readonly form: FormInFront
  readonly plan: FillPlan
  readonly selfSaving: boolean
  readonly begun: { readonly record: string; readonly receipt: Receipt }
}

function onProgress(tell: (told: ToldOfFill) => void): () => void {
  const onMessage = (message: unknown) => {
    const said = pageMessageOf(message)
    if (said?.kind === 'fill-progress') tell(said)
  }
  browser.runtime.onMessage.addListener(onMessage)
  return () => browser.runtime.onMessage.removeListener(onMessage)
}

function subjectOn({ settings, period }: PanelDesk) {
  return { unit: settings.unit, from: period.from, to: period.to }
}

function heldAt(occasion: FillOccasion, { quietMs, calm }: WebFillFacts): FillOccasion {
  return quietMs > 0 ? { ...occasion, held: { at: occasion.at, quietMs, calm } } : occasion
}

/** What the page did meanwhile stands before what was not written. */
async function told(tab: number, plan: FillPlan, facts: WebFillFacts): Promise<FillPlan> {
  const done = await settled(tab, plan)
  return { ...done, refusals: [...toldOfWebFill(facts), ...done.refusals] }
}

/** Computed places are looked at again: those that now show our own total are told apart from those that do not. */
async function settled(tab: number, plan: FillPlan): Promise<FillPlan> {
  const after = await askForm(tab, { do: 'see' })
  const numbers = new Map(
    after.ok ? after.value.seen.places.map((place) => [placeShownName(place.at), place.value ?? null]) : [],
  )
  return settleFormulas(plan, (at) => numbers.get(placeShownName(at)) ?? null)
}
