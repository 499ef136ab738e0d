import { useState } from 'preact/hooks'
import { type Refusal, refusalOf } from '../../../core/outcome'
import type { ReviewRequest } from '../../../core/reports/review/review-request'
import { Button } from '../../../ui/buttons'
import { RefusalCard } from '../../../ui/refusal-card'
import { WORDS } from '../../../ui/words'
import { OneFileButton } from '../file-button'
import { openReviewFile } from './open-review-file'
import { RequestCard } from './request-card'

const NO_REQUEST = refusalOf(
  'no-data',
  'Tệp này không phải gói xin ý kiến. Trả lời hai câu hỏi ở trên để mở sổ, rồi mở tệp ở thẻ «Chụp số liệu».',
)

/** On a machine without a book: a colleague's report is looked at all the same. */
export function OpenReview({ say }: { say: (sentence: string) => void }) {
  const [request, setRequest] = useState<ReviewRequest | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const open = async (file: File) => {
    const opened = await openReviewFile(file)
    const isRequest = opened.ok && opened.value.kind === 'request'
    setRequest(isRequest ? opened.value.request : null)
    setRefusal(opened.ok ? (isRequest ? null : NO_REQUEST) : opened.refusal)
  }
  return (
    <div class="stack">
      {refusal && <RefusalCard refusal={refusal} />}
      {request && <RequestCard key={request.id} request={request} say={say} />}
      <div class="row">
        <OneFileButton accept=".txt" onFile={(file) => void open(file)}>
          Mở gói xin ý kiến
        </OneFileButton>
        {request && <Button onClick={() => setRequest(null)}>{WORDS.close}</Button>}
      </div>
    </div>
  )
}
