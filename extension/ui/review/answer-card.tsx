import { useEffect, useState } from 'preact/hooks'
import type { Outcome, Refusal } from '../../../core/outcome'
import { periodFrom, shortPeriod } from '../../../core/periods/periods'
import { reportName } from '../../../core/reports/forms/forms'
import { answerMisfit } from '../../../core/reports/review/judge-review'
import type { ReviewAnswer } from '../../../core/reports/review/review-answer'
import { reviewWords } from '../../../core/reports/review/reviews-of'
import { Button } from '../../../ui/buttons'
import { Mark } from '../../../ui/mark'
import { RefusalCard } from '../../../ui/refusal-card'
import { now, stampHere } from '../../clock'
import { type AnswerKnown, addAnswer, readAnswerKnown } from '../../ledger/reviews'
import type { PanelDesk } from '../desk'

interface CardProps {
  readonly answer: ReviewAnswer
  readonly desk: PanelDesk
  readonly onDone: () => void
}

/** An answer that came back: what it says, whether it fits what was asked, and the press that keeps it. */
export function AnswerCard({ answer, desk, onDone }: CardProps) {
  const [known, setKnown] = useState<Outcome<AnswerKnown> | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  useEffect(() => {
    void readAnswerKnown(desk.ledger, answer).then(setKnown)
  }, [desk.ledger, answer])
  const keep = async () => {
    const kept = await addAnswer(desk.ledger, answer, stampHere(now()))
    if (!kept.ok) return setRefusal(kept.refusal)
    await desk.done('Đã ghi ý kiến của người xem vào sổ.')
    onDone()
  }
  if (!known) return <p role="status">Đang đối chiếu với sổ…</p>
  if (!known.ok) return <RefusalCard refusal={known.refusal} />
  const misfit = refusal ?? (known.value.isKept ? null : answerMisfit(answer, known.value.asked))
  if (misfit) return <RefusalCard refusal={misfit} />
  return (
    <section
      class={`card stack ${answer.returned ? 'card-warning' : 'card-proved'}`}
      aria-label="Ý kiến của người xem"
      data-review="answer"
    >
      <h3>
        {reportName(answer.report)} · {shortPeriod(periodFrom(answer.from, answer.to))}
      </h3>
      <p>
        <Mark tone={answer.returned ? 'warning' : 'proved'} />
        {reviewWords(answer)}
      </p>
      {known.value.isKept ? (
        <p class="small">Gói trả lời này đã ghi vào sổ rồi, không ghi lần nữa.</p>
      ) : (
        <div>
          <Button is="main" disabled={desk.ledger.locked !== null} onClick={() => void keep()}>
            Ghi ý kiến vào sổ
          </Button>
        </div>
      )}
    </section>
  )
}
