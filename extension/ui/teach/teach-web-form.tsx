import { useMemo, useState } from 'preact/hooks'
import type { MeasureId } from '../../../core/measures/catalogue'
import { lessonFromAnswers, proposeReportLesson } from '../../../core/reports/teach/form-lesson'
import type { FormSeen } from '../../page/form/see-form'
import type { PanelDesk } from '../desk'
import { LedgerForm } from '../ledger-form'
import { keepLessonInLedger } from './keep-lesson'
import { MeasureSelect } from './measure-select'

interface TeachProps {
  readonly seen: FormSeen
  readonly desk: PanelDesk
  readonly onClose: () => void
}

/** «Dạy biểu mẫu này»: what each row (or column) asks for, proposed by its words, corrected, kept. */
export function TeachWebForm({ seen, desk, onClose }: TeachProps) {
  const proposal = useMemo(() => proposeReportLesson(seen), [seen])
  const [meanings, setMeanings] = useState<Readonly<Record<string, MeasureId | null>>>(() =>
    Object.fromEntries(
      proposal.asked.map(({ path, measures }) => [
        path.join(' › '),
        measures.length === 1 ? measures[0]! : null,
      ]),
    ),
  )
  const keep = () => {
    const lesson = lessonFromAnswers({ proposal, meanings })
    return lesson.ok ? keepLessonInLedger(desk, 'form', lesson.value) : lesson
  }
  return (
    <LedgerForm
      desk={desk}
      label="Dạy biểu mẫu này"
      button="Lưu bài dạy"
      kept="Đã lưu bài dạy. Biểu mẫu này từ nay điền được."
      keep={keep}
      onClose={onClose}
    >
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
    </LedgerForm>
  )
}
