import { useMemo, useState } from 'preact/hooks'
import type { PageSeen } from '../../../core/grid/seen'
import type { Refusal } from '../../../core/outcome'
import { labelPeriod } from '../../../core/periods/periods'
import { isProvisional } from '../../../core/snapshot/provisional'
import type { Snapshot } from '../../../core/snapshot/snapshot'
import { systemShown } from '../../../core/snapshot/systems/system-words'
import { lacksUnit, takeFromFile } from '../../../core/snapshot/take/take-from-file'
import { Button } from '../../../ui/buttons'
import { Later } from '../../../ui/later'
import { RefusalCard } from '../../../ui/refusal-card'
import { now, stampHere } from '../../clock'
import { addSnapshot } from '../../ledger/ledger'
import type { PanelDesk } from '../desk'
import { portalName } from '../portal-name'
import { CaptureCard } from './capture-card'
import type { FileOpened } from './open-file'
import { viewKey } from './page-cards'

const requestCard = async () => (await import('../review/request-card')).RequestCard
const answerCard = async () => (await import('../review/answer-card')).AnswerCard

interface OpenedProps {
  readonly opened: FileOpened
  readonly desk: PanelDesk
  readonly onDone: () => void
}

/** What an opened file holds: tables to capture, captures to add, a report to look at, an answer to keep. */
export function FileOpenedCards({ opened, desk, onDone }: OpenedProps) {
  if (opened.kind === 'page') return <FileCards page={opened.page} desk={desk} />
  if (opened.kind === 'request' || opened.kind === 'answer')
    return (
      <>
        <h2 class="out-of-sight">Gói ý kiến đã mở</h2>
        {opened.kind === 'request' ? (
          <Later
            key={opened.request.id}
            load={requestCard}
            props={{ request: opened.request, say: desk.say }}
          />
        ) : (
          <Later key={opened.answer.id} load={answerCard} props={{ answer: opened.answer, desk, onDone }} />
        )}
      </>
    )
  return <PacketCard snapshots={opened.snapshots} desk={desk} onDone={onDone} />
}

function FileCards({ page, desk }: { page: PageSeen; desk: PanelDesk }) {
  const [declared, setDeclared] = useState(false)
  const { subject, taught } = desk
  const { unit } = subject
  const views = useMemo(() => {
    const ask = { capturedAt: stampHere(now()), ...subject }
    return takeFromFile(page, ask, declared ? unit : undefined, taught.portals)
  }, [page, subject, unit, declared, taught])
  return (
    <>
      <p class="small muted">Từ tệp «{page.title}»</p>
      {views.map((view, index) => (
        <CaptureCard
          key={viewKey(view, index)}
          view={view}
          tab={null}
          desk={desk}
          first={false}
          onFill={null}
        />
      ))}
      {views.some(lacksUnit) && (
        <div>
          <Button onClick={() => setDeclared(true)}>Tệp không ghi đơn vị: đây là số liệu của {unit}</Button>
        </div>
      )}
    </>
  )
}

interface PacketProps {
  readonly snapshots: readonly Snapshot[]
  readonly desk: PanelDesk
  readonly onDone: () => void
}

function PacketCard({ snapshots, desk, onDone }: PacketProps) {
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const keep = async () => {
    for (const snapshot of snapshots) {
      const kept = await addSnapshot(desk.ledger, snapshot, stampHere(now()))
      if (!kept.ok) return setRefusal(kept.refusal)
    }
    await desk.done(`Đã thêm ${snapshots.length} bản chụp vào sổ.`)
    onDone()
  }
  return (
    <div class="card card-proved">
      {refusal && <RefusalCard refusal={refusal} />}
      <p>Gói số liệu nguyên vẹn, {snapshots.length} bản chụp:</p>
      <ul class="list small">
        {snapshots.map((snapshot) => (
          <li key={snapshot.id}>
            {snapshot.unit} · {labelPeriod(snapshot.period)} · {portalName(snapshot.portal, desk.taught)}
            {systemShown(snapshot) !== '' && ` · ${systemShown(snapshot)}`}
            {isProvisional(snapshot) && <strong class="warning"> · tạm tính</strong>}
            {snapshot.source.witness === 'unwitnessed' && (
              <span class="warning"> · không có gì làm chứng cho bộ lọc</span>
            )}
          </li>
        ))}
      </ul>
      <div>
        <Button is="main" onClick={keep}>
          Thêm vào sổ
        </Button>
      </div>
    </div>
  )
}
