import { isHeld } from '../../../core/reports/receipt/receipt-of'
import { Arrives } from '../../../ui/arrives'
import { CloseButton } from '../../../ui/buttons'
import { Mark } from '../../../ui/mark'
import { RefusalList } from '../../../ui/refusal-list'
import type { WordMade } from './words-work'

/** After a Word file was made: where it is, how many numbers stand in it, what stayed open and why. */
export function WordSaved({ made, onClose }: { made: WordMade; onClose: () => void }) {
  const { lines, refusals } = made.receipt
  const held = lines.filter(isHeld)
  const isWhole = held.length === lines.length
  return (
    <Arrives>
      <div class="stack" data-done="words">
        <p>
          <Mark tone={isWhole ? 'proved' : 'error'} />
          Đã lưu «{made.name}» vào thư mục tải xuống: {held.length} số liệu
          {isWhole ? ', đã đọc lại đúng' : `, ${lines.length - held.length} chỗ đọc lại không đúng`}. Mở bằng
          Word, viết tiếp những chỗ trong ngoặc vuông […], xem lại rồi ký.
        </p>
        <RefusalList refusals={refusals} />
        <div>
          <CloseButton onClose={onClose} />
        </div>
      </div>
    </Arrives>
  )
}
