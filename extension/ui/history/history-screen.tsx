import { useEffect, useState } from 'preact/hooks'
import type { Refusal } from '../../../core/outcome'
import { shortPeriod } from '../../../core/periods/periods'
import type { ChainFault } from '../../../core/reports/seal/seal-chain'
import { Mark } from '../../../ui/mark'
import { RefusalCard } from '../../../ui/refusal-card'
import { type HistoryEntry, readHistory } from '../../ledger/read-history'
import { type ChainChecked, checkChain } from '../../ledger/seals'
import type { PanelDesk } from '../desk'
import { Screen } from '../screen'
import { HistoryLine } from './history-line'

/** «Lịch sử kỳ»: captures, fills, seals, corrections on one line of time; each opens as it was. */
export function HistoryScreen({ desk, onClose }: { desk: PanelDesk; onClose: () => void }) {
  const [entries, setEntries] = useState<readonly HistoryEntry[] | null>(null)
  const [chain, setChain] = useState<ChainChecked | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  useEffect(() => {
    void readHistory(desk.ledger, desk.period).then((read) => {
      setEntries(read.ok ? read.value : [])
      setRefusal(read.ok ? null : read.refusal)
    })
    void checkChain(desk.ledger).then((checked) => setChain(checked.ok ? checked.value : null))
  }, [desk])
  return (
    <Screen title={`Lịch sử ${shortPeriod(desk.period)}`} onClose={onClose}>
      {refusal && <RefusalCard refusal={refusal} />}
      {chain && <ChainLine chain={chain} />}
      {entries?.length === 0 && <p>Kỳ này chưa có gì trong sổ. Chụp số liệu trên trang thống kê trước.</p>}
      <ol class="list" data-history={entries?.length}>
        {entries?.map((entry) => (
          <HistoryLine key={entryKey(entry)} entry={entry} desk={desk} />
        ))}
      </ol>
    </Screen>
  )
}

function entryKey(entry: HistoryEntry): string {
  return entry.kind === 'event' ? entry.event.id : entry.card.id
}

const FAULT_WORDS: Record<ChainFault['how'], string> = {
  changed: 'bị sửa sau khi chốt',
  gone: 'không còn trong sổ',
  'cut-off': 'nối sau một bản chốt không còn',
  branched: 'cùng nối sau một bản với bản khác: sổ từng dùng trên hai máy',
  'out-of-order': 'đứng sai thứ tự',
  'put-in': 'không phải do sổ này chốt',
}

/** Whether the chain of all seals holds; a broken link is named. */
function ChainLine({ chain: { count, faults } }: { chain: ChainChecked }) {
  if (count + faults.length === 0) return null
  if (faults.length === 0)
    return (
      <p class="small" data-chain="whole">
        <Mark tone="proved" />
        Chuỗi {count} bản chốt của sổ còn nguyên: không bản nào bị sửa, bỏ hay đổi chỗ.
      </p>
    )
  return (
    <div class="card card-error small" data-chain="broken">
      <p>
        <Mark tone="error" />
        Chuỗi bản chốt không còn nguyên. Mở bản sao lưu trong Cài đặt để lấy lại.
      </p>
      <ul>
        {faults.map(({ seal, how }) => (
          <li key={`${seal} ${how}`}>
            Bản chốt {seal.replace('sha256:', '').slice(0, 8)}: {FAULT_WORDS[how]}.
          </li>
        ))}
      </ul>
    </div>
  )
}
