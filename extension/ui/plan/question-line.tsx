import type { Question } from '../../../core/plans/read/task-row'
import { Button } from '../../../ui/buttons'
import { Mark } from '../../../ui/mark'

interface LineProps {
  readonly question: Question
  /** For what no field answers: a person looked at it. */
  readonly onSeen?: (question: Question) => void
}

/** A question of a plan in its place. */
export function QuestionLine({ question, onSeen }: LineProps) {
  return (
    <p class="warning small" data-question={`${question.task} ${question.cell}`}>
      <Mark tone="warning" />
      {question.message}
      {onSeen && (
        <>
          {' '}
          <Button is="plain" onClick={() => onSeen(question)}>
            Đã xem, đúng
          </Button>
        </>
      )}
    </p>
  )
}
