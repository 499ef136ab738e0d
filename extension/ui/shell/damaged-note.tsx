import type { LedgerView } from '../../ledger/read-ledger'
import { nameOfDamaged } from '../damaged-here'

const MOST_NAMED = 8

/** Says which records of the ledger no longer read, and that a newer version wrote some; nothing of either is deleted. */
export function DamagedNote({ view }: { view: Pick<LedgerView, 'damaged' | 'newer'> }) {
  const { damaged, newer } = view
  if (damaged.length === 0 && newer === 0) return null
  return (
    <section class="screen" aria-label="Bản ghi hỏng" data-damaged={damaged.length}>
      <div class="card card-warning small">
        {damaged.length > 0 && (
          <>
            <p>
              {damaged.length} bản ghi trong sổ bị hỏng, đã để riêng và không tính vào số liệu. Chụp lại trang
              đó, hoặc mở bản sao lưu trong Cài đặt để lấy lại:
            </p>
            <ul class="list">
              {damaged.slice(0, MOST_NAMED).map((one) => (
                <li key={`${one.store} ${one.id}`}>{nameOfDamaged(one)}</li>
              ))}
              {damaged.length > MOST_NAMED && <li>và {damaged.length - MOST_NAMED} bản ghi khác</li>}
            </ul>
          </>
        )}
        {newer > 0 && (
          <p>
            {newer} bản ghi do bản mới hơn của tiện ích ghi: giữ nguyên, chưa dùng được ở bản này. Cập nhật
            tiện ích.
          </p>
        )}
      </div>
    </section>
  )
}
