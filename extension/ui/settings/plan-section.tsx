import { useState } from 'preact/hooks'
import type { Refusal } from '../../../core/outcome'
import type { PlanRead } from '../../../core/plans/read/parse-plan'
import { questionsAbout } from '../../../core/plans/read/questions'
import { hasPlan } from '../../../core/plans/task'
import { Button } from '../../../ui/buttons'
import { ChoiceField } from '../../../ui/fields'
import { RefusalCard } from '../../../ui/refusal-card'
import { plansIn } from '../../ledger/plan-record'
import type { PanelDesk } from '../desk'
import { keepPlan } from '../plan/keep-plan'
import { NextPlanButton } from '../plan/next-plan-button'
import { PlanEditor } from '../plan/plan-editor'
import { PlanSource } from '../plan/plan-source'
import { keptPlanNames } from '../plan/plan-words'

/** The heading, which takes the focus where the settings are opened for the plan. */
export const PLAN_TITLE = 'plan-title'

interface Editing {
  readonly read: PlanRead
  readonly words: string
}

/** Which plan is in force; another one is opened from a file or a pasted table, corrected, and kept; a kept one alike. */
export function PlanSection({ desk }: { desk: PanelDesk }) {
  const [editing, setEditing] = useState<Editing | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const keep = async (plan: PlanRead['plan']) => {
    const kept = await keepPlan(desk.ledger, plan)
    if (!kept.ok) return setRefusal(kept.refusal)
    setRefusal(null)
    setEditing(null)
    desk.say(`Đã lưu kế hoạch năm ${plan.year}: ${plan.tasks.length} nhiệm vụ.`)
    await desk.change({ ...desk.settings, plan: kept.value })
  }
  const { plan } = desk
  const isKnown = hasPlan(plan)
  return (
    <section class="stack" aria-labelledby={PLAN_TITLE}>
      <h3 id={PLAN_TITLE} tabIndex={-1}>
        Kế hoạch
      </h3>
      {refusal && <RefusalCard refusal={refusal} />}
      <ChoiceField
        label="Kế hoạch đang dùng"
        choices={[...keptPlanNames(plansIn(desk.view.lessons)), ['', 'Chưa có kế hoạch']]}
        value={isKnown ? desk.settings.plan : ''}
        onChoose={(chosen) => void desk.change({ ...desk.settings, plan: chosen })}
      />
      {editing ? (
        <PlanEditor
          key={editing.words + editing.read.plan.title}
          read={editing.read}
          keepWords={editing.words}
          onKeep={keep}
          onClose={() => setEditing(null)}
        />
      ) : (
        <>
          {isKnown && (
            <div class="row">
              <Button
                onClick={() =>
                  setEditing({
                    read: { plan, questions: questionsAbout(plan) },
                    words: 'Lưu kế hoạch đã sửa',
                  })
                }
              >
                Sửa kế hoạch đang dùng
              </Button>
              <NextPlanButton desk={desk} />
            </div>
          )}
          <PlanSource
            today={desk.today}
            onRead={(read) => setEditing({ read, words: 'Dùng kế hoạch này' })}
          />
        </>
      )}
    </section>
  )
}
