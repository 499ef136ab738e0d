import { useState } from 'preact/hooks'
import type { Refusal } from '../../../core/outcome'
import type { PlanRead } from '../../../core/plans/parse-plan'
import { RefusalCard } from '../../../ui/refusal-card'
import { now, stampHere } from '../../clock'
import { addLesson } from '../../ledger/ledger'
import { plansIn } from '../../ledger/plan-record'
import type { Desk } from '../desk'
import { chosenFile } from '../files'
import { planOfFile } from '../plan-of-file'
import { PlanEditor } from './plan-editor'

/** Which plan is in force; another one is opened from a file, corrected in its table, and kept. */
export function PlanSection({ desk }: { desk: Desk }) {
  const [read, setRead] = useState<PlanRead | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const plans = plansIn(desk.view.lessons)
  const open = async (event: Event) => {
    const file = chosenFile(event)
    if (!file) return
    const bytes = new Uint8Array(await file.arrayBuffer())
    const plan = await planOfFile(bytes, file.name, { year: Number(desk.today.slice(0, 4)) })
    setRefusal(plan.ok ? null : plan.refusal)
    setRead(plan.ok ? plan.value : null)
  }
  const keep = async (plan: PlanRead['plan']) => {
    const at = stampHere(now())
    const id = `plan ${plan.year} ${at}`
    const kept = await addLesson(desk.ledger, { id, kind: 'plan', body: plan }, at)
    if (!kept.ok) return setRefusal(kept.refusal)
    setRead(null)
    desk.say(`Đã lưu kế hoạch năm ${plan.year}: ${plan.tasks.length} nhiệm vụ.`)
    await desk.change({ ...desk.settings, plan: id })
  }
  return (
    <section class="stack" aria-labelledby="plan-title">
      <h3 id="plan-title">Kế hoạch</h3>
      {refusal && <RefusalCard refusal={refusal} />}
      <label class="field">
        <span>Kế hoạch đang dùng</span>
        <select
          class="input"
          onChange={(event) => {
            const chosen = plans[event.currentTarget.selectedIndex]
            if (chosen) void desk.change({ ...desk.settings, plan: chosen.id })
          }}
        >
          {plans.map(({ id, plan }) => (
            <option key={id} selected={id === desk.settings.plan}>
              Năm {plan.year}: {plan.tasks.length} nhiệm vụ{plan.unit && `, ${plan.unit}`}
            </option>
          ))}
        </select>
      </label>
      <div>
        <label class="button file-button">
          Mở kế hoạch từ tệp
          <input type="file" accept=".docx,.html,.htm,.txt,.tsv,.xlsx" class="out-of-sight" onChange={open} />
        </label>
      </div>
      {read && <PlanEditor read={read} onKeep={keep} onClose={() => setRead(null)} />}
    </section>
  )
}
