import { useMemo, useState } from 'preact/hooks'
import type { MeasureId } from '../../../core/measures/catalogue'
import type { Refusal } from '../../../core/outcome'
import { lessonOfForm, proposeFormLesson } from '../../../core/reports/form-lesson'
import { RefusalCard } from '../../../ui/refusal-card'
import { WORDS } from '../../../ui/words'
import { now, stampHere } from '../../clock'
import { addLesson } from '../../ledger/ledger'
import type { FormSeen } from '../../page/see-form'
import type { Desk } from '../desk'
import { MeasureSelect } from './measure-select'

interface TeachProps {
  readonly seen: FormSeen
  readonly desk: Desk
  readonly onClose: () => void
}

/** «Dạy biểu mẫu này»: what each row (or column) asks for, proposed by its words, corrected, kept. */
export function TeachWebForm({ seen, desk, onClose }: TeachProps) {
  const proposal = useMemo(() => proposeFormLesson(seen), [seen])
  const [meanings, setMeanings] = useState<Readonly<Record<string, MeasureId | null>>>(() =>
    Object.fromEntries(
      proposal.asked.map(({ path, measures }) => [
        path.join(' › '),
        measures.length === 1 ? measures[0]! : null,
      ]),
    ),
  )
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const keep = async (event: Event) => {
    event.preventDefault()
    const lesson = lessonOfForm({ proposal, meanings })
    if (!lesson.ok) return setRefusal(lesson.refusal)
    const record = { id: lesson.value.id, kind: 'form', body: lesson.value } as const
    const kept = await addLesson(desk.ledger, record, stampHere(now()))
    if (!kept.ok) return setRefusal(kept.refusal)
    desk.say('Đã lưu bài dạy. Biểu mẫu này từ nay điền được.')
    await desk.reload()
    onClose()
  }
  return (
    <form class="stack" aria-label="Dạy biểu mẫu này" onSubmit={keep}>
      {refusal && <RefusalCard refusal={refusal} />}
      <p class="muted">
        {proposal.kind === 'tree' ? 'Mỗi dòng' : 'Mỗi cột'} là loại số liệu nào? Chỗ không điền thì để «Không
        lấy».
      </p>
      {proposal.asked.map(({ path, measures }) => {
        const key = path.join(' › ')
        return (
          <MeasureSelect
            key={key}
            label={key}
            value={meanings[key] ?? null}
            proposals={measures}
            onChange={(measure) => setMeanings({ ...meanings, [key]: measure })}
          />
        )
      })}
      <div class="row">
        <button type="submit" class="button button-main">
          Lưu bài dạy
        </button>
        <button type="button" class="button" onClick={onClose}>
          {WORDS.close}
        </button>
      </div>
    </form>
  )
}
