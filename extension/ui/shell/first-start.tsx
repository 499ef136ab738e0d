import { useState } from 'preact/hooks'
import { accept, type Refusal } from '../../../core/outcome'
import { bundledPlan } from '../../../core/plans/read/bundled-plan'
import type { Plan } from '../../../core/plans/task'
import { Button } from '../../../ui/buttons'
import { TextField } from '../../../ui/fields'
import { RefusalCard } from '../../../ui/refusal-card'
import { dayHere, now } from '../../clock'
import { keepPlan, PlanFileButton } from '../plan-file-button'
import { REGIME_CHOICES } from '../regime-choices'
import type { OpenBook } from '../use-ledger'

/** The three questions of the first start; everything else has a default. */
export function FirstStart({ book }: { book: OpenBook }) {
  const [unit, setUnit] = useState('')
  const [regime, setRegime] = useState('')
  const [plan, setPlan] = useState<Plan | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const submit = async (event: Event) => {
    event.preventDefault()
    const kept = plan ? await keepPlan(book.ledger, plan) : accept(bundledPlan().id)
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
    <main class="screen">
      <form class="stack-wide" onSubmit={submit}>
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
          placeholder="UBND thị trấn Phố Châu"
          value={unit}
          onText={setUnit}
        />
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
        <PlanQuestion plan={plan} onPlan={setPlan} onRefusal={setRefusal} />
        <Button is="submit">Bắt đầu</Button>
      </form>
    </main>
  )
}

interface PlanProps {
  readonly plan: Plan | null
  readonly onPlan: (plan: Plan | null) => void
  readonly onRefusal: (refusal: Refusal | null) => void
}

function PlanQuestion({ plan, onPlan, onRefusal }: PlanProps) {
  const bundled = bundledPlan()
  return (
    <fieldset class="choices">
      <legend>3. Kế hoạch</legend>
      <Choice
        name="plan"
        chosen={plan === null}
        onChoose={() => onPlan(null)}
        label={`Kế hoạch năm ${bundled.year} của thị trấn (${bundled.tasks.length} nhiệm vụ, có sẵn)`}
      />
      {plan && (
        <Choice
          name="plan"
          chosen
          onChoose={() => onPlan(plan)}
          label={`Kế hoạch năm ${plan.year} từ tệp (${plan.tasks.length} nhiệm vụ; sửa được trong Cài đặt)`}
        />
      )}
      <div>
        <PlanFileButton today={dayHere(now())} onRead={(read) => onPlan(read.plan)} onRefusal={onRefusal} />
      </div>
    </fieldset>
  )
}

interface ChoiceProps {
  readonly name: string
  readonly chosen: boolean
  readonly label: string
  readonly onChoose: () => void
}

function Choice({ name, chosen, label, onChoose }: ChoiceProps) {
  return (
    <label class="choice">
      <input type="radio" name={name} checked={chosen} onChange={onChoose} /> {label}
    </label>
  )
}
