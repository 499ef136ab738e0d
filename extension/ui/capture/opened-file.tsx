import { useMemo, useState } from 'preact/hooks'
import type { PageSeen } from '../../../core/grid/seen'
import type { Refusal } from '../../../core/outcome'
import { labelPeriod } from '../../../core/periods/periods'
import { isProvisional } from '../../../core/snapshot/provisional'
import type { Snapshot } from '../../../core/snapshot/snapshot'
import { systemShown } from '../../../core/snapshot/systems/system-words'
import { lacksUnit, takeFromFile } from '../../../core/snapshot/take/take-from-file'
import { Button } from '../../../ui/buttons'
import { RefusalCard } from '../../../ui/refusal-card'
import { WORDS } from '../../../ui/words'
import { now, stampHere } from '../../clock'
import { addSnapshot } from '../../ledger/ledger'
import type { PanelDesk } from '../desk'
import { OneFileButton } from '../file-button'
import { portalName } from '../portal-name'
import { CaptureCard } from './capture-card'
import { type FileOpened, openFile } from './open-file'
import { viewKey } from './page-cards'

/** Beside the page in front: a file that the portal gave, or a packet of a colleague. */
export function OpenedFile({ desk }: { desk: PanelDesk }) {
  const [opened, setOpened] = useState<FileOpened | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const open = async (file: File) => {
    const result = await openFile(file)
    setOpened(result.ok ? result.value : null)
    setRefusal(result.ok ? null : result.refusal)
  }
  return (
    <section class="stack" aria-label="Tệp đã tải">
      {refusal && <RefusalCard refusal={refusal} />}
      {opened?.kind === 'page' && <FileCards page={opened.page} desk={desk} />}
      {opened?.kind === 'packet' && (
        <PacketCard snapshots={opened.snapshots} desk={desk} onDone={() => setOpened(null)} />
      )}
      <div class="row">
        <OneFileButton accept=".xlsx,.xls,.html,.htm,.txt" onFile={open}>
          Mở tệp đã tải từ trang hoặc gói số liệu
        </OneFileButton>
        {opened && <Button onClick={() => setOpened(null)}>{WORDS.close}</Button>}
      </div>
    </section>
  )
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
        <CaptureCard key={viewKey(view, index)} view={view} tab={null} desk={desk} first={false} />
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
