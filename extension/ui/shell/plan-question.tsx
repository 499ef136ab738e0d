import { useState } from 'preact/hooks'
import { bundledPlan } from '../../../core/plans/read/bundled-plan'
import type { PlanRead } from '../../../core/plans/read/parse-plan'
import type { Plan } from '../../../core/plans/task'
import { type Day, yearOf } from '../../../core/text/day'
import { Choice } from '../choice'
import { PlanEditor } from '../plan/plan-editor'
import { PlanSource } from '../plan/plan-source'

/** The plan a book begins with: none yet, the officer's own, or the sample to try the book with. */
export type PlanChosen =
  | { readonly from: 'none' }
  /** It is being looked at: neither kept nor put away yet. */
  | { readonly from: 'reading' }
  | { readonly from: 'own'; readonly plan: Plan }
  | { readonly from: 'sample'; readonly id: string }

interface PlanProps {
  readonly today: Day
  readonly chosen: PlanChosen
  readonly onChoose: (plan: PlanChosen) => void
}

/** The plan of this year is asked for: from a file, a pasted table, or later. */
export function PlanQuestion({ today, chosen, onChoose }: PlanProps) {
  const [read, setRead] = useState<PlanRead | null>(null)
  const [own, setOwn] = useState<Plan | null>(null)
  const sample = bundledPlan()
  const look = (plan: PlanRead) => {
    setRead(plan)
    onChoose({ from: 'reading' })
  }
  const close = () => {
    setRead(null)
    onChoose(own ? { from: 'own', plan: own } : { from: 'none' })
  }
  const keep = (plan: Plan) => {
    setOwn(plan)
    setRead(null)
    onChoose({ from: 'own', plan })
  }
  return (
    <div class="stack" data-plan-question>
      <fieldset class="choices">
        <legend>3. Kế hoạch năm {yearOf(today)}</legend>
        <Choice
          name="plan"
          chosen={chosen.from === 'none'}
          onChoose={() => onChoose({ from: 'none' })}
          label="Chưa có: chụp số liệu trước, mở kế hoạch sau trong Cài đặt"
        />
        {own && (
          <Choice
            name="plan"
            chosen={chosen.from === 'own'}
            onChoose={() => onChoose({ from: 'own', plan: own })}
            label={`Kế hoạch năm ${own.year}${own.unit && ` của ${own.unit}`} (${own.tasks.length} nhiệm vụ)`}
          />
        )}
        <Choice
          name="plan"
          chosen={chosen.from === 'sample'}
          onChoose={() => onChoose({ from: 'sample', id: sample.id })}
          label={`Dùng thử kế hoạch mẫu năm ${sample.year} của ${sample.unit} (${sample.tasks.length} nhiệm vụ)`}
        />
      </fieldset>
      {read ? (
        <PlanEditor key={read.plan.title} read={read} onKeep={keep} onClose={close} />
      ) : (
        <PlanSource today={today} onRead={look} />
      )}
    </div>
  )
}
