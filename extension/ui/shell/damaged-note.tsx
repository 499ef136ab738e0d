import type { Damaged } from '../../ledger/read-ledger'

/** Says that records of the ledger no longer read; they are set aside, not deleted. */
export function DamagedNote({ damaged }: { damaged: readonly Damaged[] }) {
  if (damaged.length === 0) return null
  return (
    <div class="screen">
      <p class="card card-warning">
        {damaged.length} bản ghi trong sổ bị hỏng, đã để riêng và không tính vào số liệu. Chụp lại các trang
        đó, và lưu một bản sao lưu trong Cài đặt để gửi người hỗ trợ.
      </p>
    </div>
  )
}
