import type { PlanChange } from '../../../core/plans/read/change-plan'
import type { Question } from '../../../core/plans/read/task-row'
import type { Plan } from '../../../core/plans/task'
import { LabelledField, TextField } from '../../../ui/fields'
import { useTyped } from '../../../ui/use-typed'
import { QuestionLine } from './question-line'

interface HeadProps {
  readonly plan: Plan
  readonly questions: readonly Question[]
  readonly onChange: (change: PlanChange) => void
}

/** Whose plan of which year, how many tasks; both can be written anew. */
export function PlanHead({ plan, questions, onChange }: HeadProps) {
  const { value, onInput, settle } = useTyped(String(plan.year))
  const year = (text: string) => {
    if (/^20\d\d$/.test(text)) onChange({ of: 'year', value: Number(text) })
    settle(text)
  }
  return (
    <>
      <p>
        <strong>{plan.title || 'Kế hoạch'}</strong>
      </p>
      <p>
        Đọc được {plan.tasks.length} nhiệm vụ trong {plan.groups.length} nhóm, năm {plan.year}.
      </p>
      <TextField
        label="Đơn vị của kế hoạch"
        value={plan.unit}
        onText={(value) => onChange({ of: 'unit', value })}
      />
      {questions
        .filter(({ cell }) => cell === 'unit')
        .map((question) => (
          <QuestionLine key="unit" question={question} />
        ))}
      <LabelledField label="Năm">
        <input
          class="input"
          inputMode="numeric"
          maxLength={4}
          value={value}
          onInput={onInput}
          onChange={(event) => year(event.currentTarget.value)}
        />
      </LabelledField>
    </>
  )
}
