import type { Snapshot } from '../../../core/snapshot/snapshot'
import { Later } from '../../../ui/later'
import type { PanelDesk } from '../desk'
import type { ReportChanged } from '../seals/changes-here'
import { FillWorkbook } from './fill-workbook'

const differences = async () => (await import('../seals/differences')).Differences

interface CorrectionsProps {
  readonly desk: PanelDesk
  readonly snapshots: readonly Snapshot[]
}

/** Reports that later captures contradict, each with the way to put its file right. */
export function Corrections({ desk, snapshots }: CorrectionsProps) {
  const { receipts, seals } = desk.view
  if (receipts.length + seals.length === 0) return null
  const correct = ({ seal, receipt }: ReportChanged) =>
    receipt.host === 'words' ? (
      <p class="small">
        Mở lại tệp Word đó ở phần «Báo cáo bằng lời» bên dưới: sổ kê từng số đã khác và ghi lại.
      </p>
    ) : receipt.host === 'form' ? (
      <p class="small">
        Mở lại biểu mẫu {seal ? 'đã gửi' : 'đã điền'} trên trang, bấm «Điền biểu mẫu trên trang này»: sổ chỉ
        sửa những ô đã đổi.
      </p>
    ) : (
      <FillWorkbook
        report={null}
        snapshots={snapshots}
        desk={desk}
        ownWords={seal ? 'Điền báo cáo đính chính: mở tệp đã gửi' : 'Mở tệp đã điền để sửa'}
      />
    )
  return <Later load={differences} props={{ desk, correct }} />
}
