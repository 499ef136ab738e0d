import { useState } from 'preact/hooks'
import { accept, type Refusal } from '../../../core/outcome'
import { Button } from '../../../ui/buttons'
import { TextField } from '../../../ui/fields'
import { Later } from '../../../ui/later'
import { RefusalCard } from '../../../ui/refusal-card'
import { dayHere, now } from '../../clock'
import { Choice } from '../choice'
import { keepPlan } from '../plan/keep-plan'
import { REGIME_CHOICES } from '../regime-choices'
import { RestoreBackup } from '../settings/restore-backup'
import type { OpenBook } from '../use-ledger'
import { type PlanChosen, PlanQuestion } from './plan-question'
import { useProposedUnit } from './use-proposed-unit'

const openReview = async () => (await import('../review/open-review')).OpenReview

const FORM = 'first-start'

interface StartProps {
  readonly book: OpenBook
  readonly say: (sentence: string) => void
}

/** The three questions of the first start; everything else has a default. A back-up answers them all. */
export function FirstStart({ book, say }: StartProps) {
  const today = dayHere(now())
  const { unit, isProposed, offered, take, field } = useProposedUnit()
  const [regime, setRegime] = useState('')
  const [plan, setPlan] = useState<PlanChosen>({ from: 'none' })
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const submit = async (event: Event) => {
    event.preventDefault()
    const kept = plan.from === 'own' ? await keepPlan(book.ledger, plan.plan) : accept(idOf(plan))
    if (!kept.ok) return setRefusal(kept.refusal)
    await book.change({
      unit: unit.trim().normalize('NFC'),
      receivingAuthority: '',
      regime,
      plan: kept.value,
      period: null,
    })
  }
  return (
    <main class="screen stack-wide">
      <form id={FORM} class="stack-wide" onSubmit={submit}>
        <h1>Sổ Một Cửa</h1>
        <p>
          Ba câu hỏi trước khi chụp số liệu lần đầu. Mọi thứ chỉ lưu trên máy này và đổi được sau trong phần
          Cài đặt.
        </p>
        {refusal && <RefusalCard refusal={refusal} />}
        <TextField
          label="1. Đơn vị báo cáo, ghi đúng như trên trang một cửa"
          name="unit"
          required
          autocomplete="off"
          placeholder="UBND xã …"
          value={unit}
          {...field}
        />
        <ProposedUnit isProposed={isProposed} offered={offered} onTake={take} />
        <fieldset class="choices">
          <legend>2. Chế độ báo cáo</legend>
          {REGIME_CHOICES.map(([id, label]) => (
            <Choice
              key={id}
              name="regime"
              chosen={regime === id}
              onChoose={() => setRegime(id)}
              label={label}
            />
          ))}
        </fieldset>
      </form>
      <PlanQuestion today={today} chosen={plan} onChoose={setPlan} />
      <div class="row">
        <Button is="submit" form={FORM} disabled={plan.from === 'reading'}>
          Bắt đầu
        </Button>
        {plan.from === 'reading' && (
          <span class="small muted">Bấm «Dùng kế hoạch này» hoặc «Đóng» ở trên trước.</span>
        )}
      </div>
      <section class="stack" aria-labelledby="other-book">
        <h2 id="other-book">Đã có sổ ở máy khác</h2>
        <p class="small">Mở bản sao lưu của sổ đó: đơn vị, kế hoạch và số liệu trở lại như trên máy cũ.</p>
        <div>
          <RestoreBackup
            ledger={book.ledger}
            onRefusal={setRefusal}
            onRestored={async (sentence) => {
              say(sentence)
              await book.reload()
            }}
          />
        </div>
      </section>
      <section class="stack" aria-labelledby="review">
        <h2 id="review">Xem giúp báo cáo của đồng nghiệp</h2>
        <p class="small">Mở gói xin ý kiến nhận được; không cần lập sổ trên máy này.</p>
        <Later load={openReview} props={{ say }} />
      </section>
    </main>
  )
}

interface ProposedProps {
  readonly isProposed: boolean
  readonly offered: string | null
  readonly onTake: () => void
}

/** What the page in front is of. It has its place before it is known: a click must not land on what has just moved. */
function ProposedUnit({ isProposed, offered, onTake }: ProposedProps) {
  return (
    <div class="proposed-unit small">
      {isProposed && (
        <p class="muted" data-proposed-unit>
          Lấy theo trang đang mở. Sửa lại nếu không phải đơn vị của mình.
        </p>
      )}
      {offered !== null && (
        <p data-offered-unit>
          Trang đang mở là của {offered}.{' '}
          <Button is="plain" onMouseDown={keepFocus} onClick={onTake}>
            Lấy tên này
          </Button>
        </p>
      )}
    </div>
  )
}

/** A button that goes away when its field is left would be gone before it is pressed. */
function keepFocus(event: Event): void {
  event.preventDefault()
}

function idOf(plan: PlanChosen): string {
  return plan.from === 'sample' ? plan.id : ''
}
