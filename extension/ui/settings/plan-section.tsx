import { useState } from 'preact/hooks'
import type { Refusal } from '../../../core/outcome'
import type { PlanRead } from '../../../core/plans/read/parse-plan'
import { ChoiceField } from '../../../ui/fields'
import { RefusalCard } from '../../../ui/refusal-card'
import { plansIn } from '../../ledger/plan-record'
import type { PanelDesk } from '../desk'
import { keepPlan, PlanFileButton } from '../plan-file-button'
import { PlanEditor } from './plan-editor'

/** Which plan is in force; another one is opened from a file, corrected in its table, and kept. */
export function PlanSection({ desk }: { desk: PanelDesk }) {
  const [read, setRead] = useState<PlanRead | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const keep = async (plan: PlanRead['plan']) => {
    const kept = await keepPlan(desk.ledger, plan)
    if (!kept.ok) return setRefusal(kept.refusal)
    setRead(null)
    desk.say(`Đã lưu kế hoạch năm ${plan.year}: ${plan.tasks.length} nhiệm vụ.`)
    await desk.change({ ...desk.settings, plan: kept.value })
  }
  return (
    <section class="stack" aria-labelledby="plan-title">
      <h3 id="plan-title">Kế hoạch</h3>
      {refusal && <RefusalCard refusal={refusal} />}
      <ChoiceField
        label="Kế hoạch đang dùng"
        choices={plansIn(desk.view.lessons).map(({ id, plan }) => [
          id,
          `Năm ${plan.year}: ${plan.tasks.length} nhiệm vụ${plan.unit && `, ${plan.unit}`}`,
        ])}
        value={desk.settings.plan}
        onChoose={(plan) => void desk.change({ ...desk.settings, plan })}
      />
      <div>
        <PlanFileButton today={desk.today} onRead={setRead} onRefusal={setRefusal} />
      </div>
      {read && <PlanEditor read={read} onKeep={keep} onClose={() => setRead(null)} />}
    </section>
  )
}
