import type { Receipt } from '../../../core/reports/report'
import { Arrives } from '../../../ui/arrives'
import { CloseButton } from '../../../ui/buttons'
import { Mark } from '../../../ui/mark'
import { OutcomeList } from '../../../ui/outcome-list'

interface FilledProps {
  readonly name: string
  readonly receipt: Receipt
  readonly onClose: () => void
}

/** After the fill of a file: where it is, what was written, what was not. */
export function FilledFileCard({ name, receipt, onClose }: FilledProps) {
  return (
    <Arrives>
      <div class="stack" data-done="workbook">
        <p>
          <Mark tone="proved" />
          Đã lưu «{name}» vào thư mục tải xuống. Mở bằng Excel, xem lại rồi ký.
        </p>
        <OutcomeList lines={receipt.lines} refusals={receipt.refusals} labels={receipt.labels} />
        <div>
          <CloseButton onClose={onClose} />
        </div>
      </div>
    </Arrives>
  )
}
