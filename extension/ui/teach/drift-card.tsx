import { useMemo, useState } from 'preact/hooks'
import type { PageSeen } from '../../../core/grid/seen'
import { MEASURES } from '../../../core/measures/catalogue'
import type { Refusal } from '../../../core/outcome'
import { proposeDrift } from '../../../core/snapshot/take/propose-drift'
import { Button } from '../../../ui/buttons'
import { RefusalCard } from '../../../ui/refusal-card'
import { now, stampHere } from '../../clock'
import { addLesson } from '../../ledger/ledger'
import type { PanelDesk } from '../desk'

/** A known page whose labels changed: what is gone, what stands there now, the proof; one click accepts it. */
export function DriftCard({ page, desk }: { page: PageSeen; desk: PanelDesk }) {
  const drift = useMemo(() => proposeDrift(page), [page])
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  if (!drift) return null
  const accept = async () => {
    const taughtAt = stampHere(now())
    const lesson = { ...drift.lesson, taughtAt }
    const record = { id: `${lesson.id} ${taughtAt}`, kind: 'portal', body: lesson } as const
    const kept = await addLesson(desk.ledger, record, taughtAt)
    if (!kept.ok) return setRefusal(kept.refusal)
    await desk.done('Đã ghi nhận thay đổi của trang. Trang được đọc lại.')
  }
  return (
    <section class="card card-warning" aria-label="Trang đã thay đổi" data-drift>
      {refusal && <RefusalCard refusal={refusal} />}
      <h3>Trang «{drift.portal.name}» đã thay đổi</h3>
      <ul class="list">
        {drift.changes.map((change) => (
          <li key={change.measure}>
            Không còn cột «{change.was}» ({MEASURES[change.measure]}). Nay có «{change.now}»
            {change.provedBy.length > 0
              ? `, đúng theo ${change.provedBy.length} đẳng thức ở mọi dòng.`
              : ', chỉ giống về chữ, chưa có đẳng thức chứng minh.'}
          </li>
        ))}
      </ul>
      <div>
        <Button is="main" onClick={accept}>
          Đúng, đọc theo nhãn mới
        </Button>
      </div>
    </section>
  )
}
