import { heldWords } from '../../../core/reports/receipt/held-now'
import { isHeld } from '../../../core/reports/receipt/receipt-of'
import { momentWords } from '../../../core/text/moment'
import { Button, CloseButton } from '../../../ui/buttons'
import { Later } from '../../../ui/later'
import { Mark } from '../../../ui/mark'
import { OutcomeList } from '../../../ui/outcome-list'
import { type Overwrite, placesIn, withPlace } from '../../../ui/overwrite'
import { ProgressBar } from '../../../ui/progress-bar'
import { RefusalCard } from '../../../ui/refusal-card'
import { WORDS } from '../../../ui/words'
import type { ReceiptRecord } from '../../ledger/records'
import { askForm } from '../../page-access/form-in-page'
import type { PanelDesk } from '../desk'
import { TeachWebForm } from '../teach/teach-web-form'
import { CompareForm } from './compare-form'
import { sealCorrected } from './corrects'
import { FormByHand } from './form-by-hand'
import type { FormInFront } from './form-in-front'
import { withNames } from './own-names'
import { PlanPreview } from './plan-preview'
import { brokenFill } from './take-up-fill'
import { type FormStep, useFormFill } from './use-form-fill'

const correctionPreview = async () => (await import('./correction-preview')).CorrectionPreview

interface WorkProps {
  readonly form: FormInFront
  readonly look: () => Promise<FormInFront | null>
  readonly desk: PanelDesk
  readonly onBusy: (busy: boolean) => void
}

/** What is done with the form in front: previewed, written, compared, typed by hand, taught. */
export function FormWork({ form, look, desk, onBusy }: WorkProps) {
  const { step, setStep, begin: beginFill, preview, write, takeUp, undo } = useFormFill(desk)
  const back = () => {
    onBusy(false)
    setStep({ kind: 'idle' })
  }
  const begin = async (overwrite: Overwrite | 'first') => {
    const fresh = await look()
    if (!fresh) return
    onBusy(true)
    if (overwrite === 'first') beginFill(fresh)
    else preview(fresh, overwrite)
  }
  const takeUpNow = async (broken: ReceiptRecord) => {
    const fresh = await look()
    if (!fresh) return
    onBusy(true)
    await takeUp(fresh, broken)
  }
  const open = async (kind: 'teach' | 'by-hand' | 'compare') => {
    // The form as it stands now, not as it stood when it was found.
    if (!(await look())) return
    onBusy(true)
    setStep({ kind })
  }
  if (step.kind === 'teach') return <TeachWebForm seen={form.seen} desk={desk} onClose={back} />
  if (step.kind === 'by-hand') return <FormByHand seen={form.seen} desk={desk} onClose={back} />
  if (step.kind === 'compare') return <CompareForm seen={form.seen} desk={desk} onClose={back} />
  if (step.kind === 'preview' && step.correction) {
    const { correction, plan } = step
    return (
      <Later
        load={correctionPreview}
        props={{
          correction,
          sent: sealCorrected(desk, plan.report)?.words ?? null,
          onFill: () => write(form, plan, { isCorrection: true }),
          onWhole: () => void begin(false),
          onClose: back,
        }}
      />
    )
  }
  if (step.kind === 'preview')
    return (
      <PlanPreview
        desk={desk}
        plan={step.plan}
        onFill={() => write(form, step.plan)}
        onOverwrite={() => begin(true)}
        overwrite={step.overwrite}
        onZeros={(places) => begin([...placesIn(step.overwrite), ...places])}
        onOverwriteOne={(at, isOn) => begin(withPlace(step.overwrite, at, isOn))}
        names={desk.settings.names ?? []}
        onNames={async (names) => preview(form, step.overwrite, await withNames(desk, names))}
        onClose={back}
      />
    )
  if (step.kind === 'writing')
    return (
      <ProgressBar
        label="Đang ghi"
        done={step.done}
        total={step.plan.writes.length}
        onStop={() => void askForm(form.tab, { do: 'stop' })}
      />
    )
  if (step.kind === 'asks')
    return (
      <RefusalCard refusal={step.question}>
        <Button onClick={() => write(form, step.plan, { selfSaving: true, isCorrection: step.isCorrection })}>
          Vẫn điền
        </Button>
        <CloseButton onClose={back} />
      </RefusalCard>
    )
  if (step.kind === 'done')
    return (
      <Done
        step={step}
        onUndo={() => undo(form, step.lines, step.record)}
        onByHand={() => open('by-hand')}
        onClose={back}
      />
    )
  if (step.kind === 'undone')
    return (
      <div class="stack" data-done="undo">
        <p>
          Đã trả lại {step.lines.filter((line) => line.outcome === 'filled').length} ô như trước khi điền.
        </p>
        <CloseButton onClose={back} />
      </div>
    )
  const broken = brokenFill(desk, form)
  return (
    <>
      {broken && <BrokenFill broken={broken} onTakeUp={() => takeUpNow(broken)} />}
      <Idle step={step} onBegin={() => begin('first')} onOpen={open} />
    </>
  )
}

interface BrokenProps {
  readonly broken: ReceiptRecord
  readonly onTakeUp: () => void
}

/** The panel was closed, or the browser ended, while this form was being filled. */
function BrokenFill({ broken: { receipt }, onTakeUp }: BrokenProps) {
  return (
    <div class="card card-warning stack" data-broken-fill>
      <p class="small">
        <Mark tone="warning" />
        Lần điền {momentWords(receipt.at)} bị dừng giữa chừng: phiếu ghi được{' '}
        {receipt.lines.filter(isHeld).length}/{receipt.lines.length} ô. Xem lại biểu mẫu để chốt phiếu; xem
        rồi hoàn tác được.
      </p>
      <div>
        <Button onClick={onTakeUp}>Xem lại lần điền dở</Button>
      </div>
    </div>
  )
}

interface IdleProps {
  readonly step: Extract<FormStep, { kind: 'idle' }>
  readonly onBegin: () => void
  readonly onOpen: (kind: 'teach' | 'by-hand' | 'compare') => void
}

function Idle({ step, onBegin, onOpen }: IdleProps) {
  const unknown = step.refusal?.reason === 'wrong-page'
  return (
    <>
      {step.refusal && (
        <RefusalCard refusal={step.refusal}>
          {unknown && <Button onClick={() => onOpen('teach')}>Dạy biểu mẫu này</Button>}
        </RefusalCard>
      )}
      <div class="row">
        <Button is="main" onClick={onBegin}>
          Điền biểu mẫu trên trang này
        </Button>
        <Button onClick={() => onOpen('compare')}>{WORDS.compare}</Button>
        <Button onClick={() => onOpen('by-hand')}>Gõ từng dòng</Button>
      </div>
    </>
  )
}

interface DoneProps {
  readonly step: Extract<FormStep, { kind: 'done' }>
  readonly onUndo: () => void
  readonly onByHand: () => void
  readonly onClose: () => void
}

function Done({ step, onUndo, onByHand, onClose }: DoneProps) {
  const left = step.lines.some((line) => line.outcome === 'value-did-not-stick' || line.outcome === 'stopped')
  return (
    <div class="stack" data-done="form">
      {step.refusal && <RefusalCard refusal={step.refusal} />}
      <p>Đã ghi và đọc lại từng ô. Xem lại rồi tự bấm «Lưu» trên trang; tiện ích không gửi thay.</p>
      {step.receipt.held && (
        <p class="small muted">
          Đọc lại lần cuối {momentWords(step.receipt.held.at)}, {heldWords(step.receipt.held)}.
        </p>
      )}
      <OutcomeList lines={step.receipt.lines} refusals={step.receipt.refusals} />
      <div class="row">
        <Button onClick={onUndo}>{WORDS.undo}</Button>
        {left && <Button onClick={onByHand}>Gõ từng dòng những ô còn lại</Button>}
        <CloseButton onClose={onClose} />
      </div>
    </div>
  )
}
