import { useState } from 'preact/hooks'
import type { Refusal } from '../../core/outcome'
import { REGIMES } from '../../core/periods/regimes'
import { bundledPlan } from '../../core/plans/bundled-plan'
import type { Plan } from '../../core/plans/task'
import { RefusalCard } from '../../ui/refusal-card'
import { dayHere, now, stampHere } from '../clock'
import { addLesson } from '../ledger/ledger'
import { chosenFile } from './files'
import { planOfFile } from './plan-of-file'
import type { OpenBook } from './use-ledger'

/** The three questions of the first start; everything else has a default. */
export function FirstStart({ book }: { book: OpenBook }) {
  const [unit, setUnit] = useState('')
  const [regime, setRegime] = useState('')
  const [plan, setPlan] = useState<Plan | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const submit = async (event: Event) => {
    event.preventDefault()
    const name = unit.trim().normalize('NFC')
    if (name === '') return
    const kept = await keepPlan(book, plan)
    if (kept.refusal) return setRefusal(kept.refusal)
    await book.change({ unit: name, receivingAuthority: '', regime, plan: kept.id, period: null })
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
        <label class="field">
          <span>1. Đơn vị báo cáo, ghi đúng như trên trang một cửa</span>
          <input
            class="input"
            name="unit"
            required
            autocomplete="off"
            placeholder="UBND thị trấn Phố Châu"
            value={unit}
            onInput={(event) => setUnit(event.currentTarget.value)}
          />
        </label>
        <fieldset class="choices">
          <legend>2. Chế độ báo cáo</legend>
          <Choice
            name="regime"
            chosen={regime === ''}
            onChoose={() => setRegime('')}
            label="Theo ngày của kỳ báo cáo (nên chọn)"
          />
          {REGIMES.filter((known) => known.reports.length > 0).map(({ id, name }) => (
            <Choice
              key={id}
              name="regime"
              chosen={regime === id}
              onChoose={() => setRegime(id)}
              label={name}
            />
          ))}
        </fieldset>
        <PlanQuestion plan={plan} onPlan={setPlan} onRefusal={setRefusal} />
        <button type="submit" class="button button-main">
          Bắt đầu
        </button>
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
  const open = async (event: Event) => {
    const file = chosenFile(event)
    if (!file) return
    const bytes = new Uint8Array(await file.arrayBuffer())
    const read = await planOfFile(bytes, file.name, { year: Number(dayHere(now()).slice(0, 4)) })
    onRefusal(read.ok ? null : read.refusal)
    if (read.ok) onPlan(read.value.plan)
  }
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
        <label class="button file-button">
          Mở kế hoạch từ tệp
          <input type="file" accept=".docx,.html,.htm,.txt,.tsv,.xlsx" class="out-of-sight" onChange={open} />
        </label>
      </div>
    </fieldset>
  )
}

/** A plan from a file goes to the ledger first; the bundled one is there already. */
async function keepPlan(book: OpenBook, plan: Plan | null): Promise<{ id: string; refusal: Refusal | null }> {
  if (!plan) return { id: bundledPlan().id, refusal: null }
  const at = stampHere(now())
  const id = `plan ${plan.year} ${at}`
  const kept = await addLesson(book.ledger, { id, kind: 'plan', body: plan }, at)
  return { id, refusal: kept.ok ? null : kept.refusal }
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
