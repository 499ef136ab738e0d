import { useEffect, useState } from 'preact/hooks'
import { Button } from '../../../ui/buttons'
import { Later } from '../../../ui/later'
import { LiveRegion } from '../../../ui/live-region'
import { NotLoaded, saysNotLoaded } from '../../../ui/not-loaded'
import { RefusalCard } from '../../../ui/refusal-card'
import { keepPresses } from '../../../ui/steady-press'
import { BOOK_WAITED_FOR, StillWaiting } from '../../../ui/still-waiting'
import { WORDS } from '../../../ui/words'
import { type OpenBook, useLedger } from '../use-ledger'
import { Shell } from './shell'
import { useMishap } from './use-mishap'

const firstStart = async () => (await import('./first-start')).FirstStart
const repairSettings = async () => (await import('./repair-settings')).RepairSettings

/** The panel: the ledger first, then three questions at the first start, then the work. */
export function PanelApp() {
  const book = useLedger()
  const [sentence, say] = useState('')
  const { mishap, clear } = useMishap()
  useEffect(() => keepPresses(document), [])
  return (
    <>
      <LiveRegion text={sentence} />
      {mishap !== null && saysNotLoaded(mishap) && <NotLoaded />}
      {mishap !== null && !saysNotLoaded(mishap) && (
        <div class="card card-error" role="alert" data-mishap>
          <p>
            Việc vừa rồi chưa làm xong; sổ và tệp gốc vẫn còn nguyên. Làm lại một lần; nếu vẫn vậy, lưu bản
            sao lưu trong Cài đặt và gửi người hỗ trợ kèm dòng dưới đây.
          </p>
          <p class="small muted">{mishap}</p>
          <Button onClick={clear}>{WORDS.close}</Button>
        </div>
      )}
      {book.kind === 'opening' && (
        <div class="screen muted">
          <StillWaiting words="Đang mở sổ…" what={BOOK_WAITED_FOR} />
        </div>
      )}
      {book.kind === 'refused' && (
        <main class="screen">
          <RefusalCard refusal={book.refusal}>
            <Button onClick={book.retry}>Mở lại sổ</Button>
          </RefusalCard>
        </main>
      )}
      {book.kind === 'open' && <Opened book={book} say={say} />}
    </>
  )
}

/** What went wrong stands above the work, which stays as it is: what is being typed is not lost. */
function Opened({ book, say }: { book: OpenBook; say: (sentence: string) => void }) {
  const { settings, damagedSettings } = book.view
  const refusal = book.trouble ?? book.ledger.locked
  return (
    <>
      {refusal && (
        <div class="screen" data-trouble>
          <RefusalCard refusal={refusal}>
            {book.trouble && <Button onClick={book.retry}>Mở lại sổ</Button>}
          </RefusalCard>
        </div>
      )}
      {damagedSettings.length > 0 && (
        <Later load={repairSettings} props={{ book, damaged: damagedSettings }} />
      )}
      {settings ? (
        <Shell book={book} settings={settings} say={say} />
      ) : (
        <Later load={firstStart} props={{ book, say }} />
      )}
    </>
  )
}
