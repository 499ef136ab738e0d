import { useMemo, useRef, useState } from 'preact/hooks'
import type { Refusal } from '../../../core/outcome'
import { labelPeriod, periodFrom } from '../../../core/periods/periods'
import type { PictureCell, PictureMark } from '../../../core/reports/fill/form-picture'
import { reportName } from '../../../core/reports/forms/forms'
import { answerDoubt } from '../../../core/reports/review/judge-review'
import { planOfReceipt } from '../../../core/reports/review/plan-of-receipt'
import {
  type FigureReturned,
  type ReviewAnswer,
  reviewAnswer,
} from '../../../core/reports/review/review-answer'
import { packAnswer } from '../../../core/reports/review/review-packet'
import type { ReviewRequest } from '../../../core/reports/review/review-request'
import { placeWord } from '../../../core/reports/review/reviews-of'
import { momentWords } from '../../../core/text/moment'
import { Button } from '../../../ui/buttons'
import { saveFile } from '../../../ui/files'
import { FormPicture } from '../../../ui/form-picture'
import { Mark } from '../../../ui/mark'
import { PreviewHead } from '../../../ui/preview-head'
import { RefusalCard } from '../../../ui/refusal-card'
import { RefusalList } from '../../../ui/refusal-list'
import { workHere } from '../../../ui/work-here'
import { dayHere, now, stampHere } from '../../clock'
import { answerFileName } from './file-names'
import { ReturnPlace } from './return-place'
import { ReturnWords } from './return-words'

interface CardProps {
  readonly request: ReviewRequest
  readonly say: (sentence: string) => void
}

/** What the marks of the picture say of a report that is filled already. */
const FILLED_WORDS: Readonly<Record<PictureMark, string>> = {
  written: 'đã ghi',
  changed: 'đã ghi đè số cũ',
  equal: 'đã đúng sẵn',
  refused: 'chưa ghi hoặc chưa khớp',
  computed: 'công thức của mẫu tự tính',
  still: 'giữ nguyên',
}

/** A colleague's report to look at: the small form, where each number comes from, and the answer. This book is not touched. */
export function RequestCard({ request, say }: CardProps) {
  const { receipt, pages } = request
  const plan = useMemo(() => planOfReceipt(receipt, pages), [receipt, pages])
  const { who, setWho, asksName, field, answer, refusal, given } = useAnswer(request, say)
  return (
    <section class="card stack" aria-label="Báo cáo xin ý kiến" data-review="request">
      <Subject request={request} />
      {refusal && <RefusalCard refusal={refusal} />}
      <label class="field">
        <span>Tên hoặc chức danh của người xem</span>
        <input
          ref={field}
          class="input"
          name="name"
          autocomplete="name"
          aria-invalid={asksName}
          value={who}
          onInput={(event) => setWho(event.currentTarget.value)}
        />
      </label>
      {asksName && (
        <p class="error small" role="alert">
          <Mark tone="error" />
          Ghi tên hoặc chức danh trước, để người xin biết ai trả lời.
        </p>
      )}
      <PreviewHead plan={plan} />
      <FormPicture
        plan={plan}
        beside={[]}
        markWords={FILLED_WORDS}
        tell={(cell: PictureCell | null) => (
          <ReturnPlace
            key={JSON.stringify(cell?.at)}
            cell={cell}
            pages={pages}
            onReturn={(returned) => void answer(returned)}
          />
        )}
      />
      <ReturnWords plan={plan} pages={pages} onReturn={(returned) => void answer(returned)} />
      {receipt.host === 'words' && <RefusalList refusals={receipt.refusals} />}
      {given.map((one) => (
        <Given key={one.id} answer={one} />
      ))}
      <div class="row stays">
        <Button is="main" onClick={() => void answer()}>
          Đồng ý
        </Button>
      </div>
    </section>
  )
}

function Subject({ request: { receipt, words } }: { request: ReviewRequest }) {
  const { report, host, unit, from, to, target, at, provisional, refusals } = receipt
  const open = refusals.filter(({ agrees, blank }) => !agrees && !blank).length
  return (
    <>
      <h3>Xin ý kiến: {reportName(report)}</h3>
      <p>
        {unit}
        {from !== '' && ` · ${labelPeriod(periodFrom(from, to))}`}
      </p>
      <p class="small muted">
        {target} · điền lúc {momentWords(at)}
      </p>
      {words !== '' && <p>«{words}»</p>}
      {provisional && (
        <p class="warning small">
          <Mark tone="warning" />
          Có số liệu tạm tính: chụp khi kỳ chưa hết.
        </p>
      )}
      {open > 0 && (
        <p class="warning small">
          <Mark tone="warning" />
          {open} chỗ chưa ghi hoặc chưa khớp,{' '}
          {host === 'words' ? 'kê bên dưới' : 'đánh dấu ✕ trong hình biểu'}.
        </p>
      )}
      <p class="small muted">Chỉ xem: không ghi gì vào sổ của máy này.</p>
    </>
  )
}

function useAnswer(request: ReviewRequest, say: (sentence: string) => void) {
  const [who, setWho] = useState('')
  const [asksName, setAsksName] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [given, setGiven] = useState<readonly ReviewAnswer[]>([])
  const field = useRef<HTMLInputElement>(null)
  const answer = async (returned?: FigureReturned) => {
    const name = who.trim().normalize('NFC')
    setAsksName(name === '')
    if (name === '') return field.current?.focus()
    const answeredAt = stampHere(now())
    const made = reviewAnswer(request, { who: name, answeredAt, ...(returned ? { returned } : {}) })
    const doubt = answerDoubt(made, dayHere(now()))
    setRefusal(doubt)
    if (doubt) return
    const file = answerFileName(made)
    saveFile(file, 'text/plain', [await workHere(packAnswer(made))])
    setGiven([...given, made])
    say(`Đã lưu «${file}». Gửi lại cho người xin ý kiến.`)
  }
  return { who, setWho, asksName, field, answer, refusal, given }
}

function Given({ answer }: { answer: ReviewAnswer }) {
  const said = answer.returned ? `trả lại 1 ${placeWord(answer.report)}: ${answer.returned.place}` : 'đồng ý'
  return (
    <p data-answered={answer.returned ? 'returned' : 'agreed'}>
      <Mark tone="proved" />
      Đã lưu «{answerFileName(answer)}» ({said}) vào thư mục tải xuống. Gửi lại cho người xin ý kiến.
    </p>
  )
}
