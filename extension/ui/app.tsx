import { useState } from 'preact/hooks'
import { LiveRegion } from '../../ui/live-region'
import { RefusalCard } from '../../ui/refusal-card'
import { FirstStart } from './first-start'
import { Shell } from './shell'
import { useLedger } from './use-ledger'

/** The panel: the ledger first, then three questions at the first start, then the work. */
export function App() {
  const book = useLedger()
  const [sentence, say] = useState('')
  return (
    <>
      <LiveRegion text={sentence} />
      {book.kind === 'opening' && <p class="screen muted">Đang mở sổ…</p>}
      {book.kind === 'refused' && (
        <main class="screen">
          <RefusalCard refusal={book.refusal}>
            <button type="button" class="button" onClick={book.retry}>
              Mở lại sổ
            </button>
          </RefusalCard>
        </main>
      )}
      {book.kind === 'open' &&
        (book.view.settings ? (
          <Shell book={book} settings={book.view.settings} say={say} />
        ) : (
          <FirstStart onDone={book.change} />
        ))}
    </>
  )
}
