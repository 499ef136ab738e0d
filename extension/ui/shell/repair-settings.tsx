import { useEffect, useState } from 'preact/hooks'
import type { Refusal } from '../../../core/outcome'
import { Button } from '../../../ui/buttons'
import { RefusalCard } from '../../../ui/refusal-card'
import { lastGoodSettings, repairSettings } from '../../ledger/change-settings'
import type { Settings } from '../../ledger/records'
import type { OpenBook } from '../use-ledger'

const PARTS: Record<keyof Settings, string> = {
  unit: 'đơn vị báo cáo',
  receivingAuthority: 'đơn vị nhận báo cáo',
  regime: 'chế độ báo cáo',
  plan: 'kế hoạch đang dùng',
  period: 'kỳ đang làm',
  dueDate: 'hạn gửi báo cáo',
  daysOff: 'ngày nghỉ riêng',
  names: 'tên lĩnh vực coi là một',
  systems: 'bảng hệ thống một cửa',
  started: 'ngày bắt đầu dùng sổ',
}

interface RepairProps {
  readonly book: OpenBook
  readonly damaged: readonly (keyof Settings)[]
}

/** Settings that can no longer be read are named, and taken from where they were last whole; never begun anew in silence. */
export function RepairSettings({ book, damaged }: RepairProps) {
  const [before, setBefore] = useState<Settings | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  useEffect(() => {
    void lastGoodSettings(book.ledger).then((last) => setBefore(last.ok ? last.value : null))
  }, [book.ledger])
  const repair = async () => {
    const repaired = await repairSettings(book.ledger, damaged)
    setRefusal(repaired.ok ? null : repaired.refusal)
    await book.reload()
  }
  return (
    <div class="screen" data-damaged-settings={damaged.join(' ')}>
      <div class="card card-warning">
        {refusal && <RefusalCard refusal={refusal} />}
        <p>
          Cài đặt trong sổ bị hỏng ở: {damaged.map((part) => PARTS[part]).join(', ')}. Số liệu đã chụp vẫn còn
          nguyên. {before ? `Lần còn đọc được: ${before.unit}.` : 'Khai lại các mục đó, hoặc mở bản sao lưu.'}
        </p>
        {before && <Button onClick={repair}>Dùng lại cài đặt lần trước</Button>}
      </div>
    </div>
  )
}
