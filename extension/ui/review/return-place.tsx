import { useState } from 'preact/hooks'
import type { PictureCell } from '../../../core/reports/fill/form-picture'
import type { Write } from '../../../core/reports/report'
import type { FigureReturned } from '../../../core/reports/review/review-answer'
import type { ReviewPage } from '../../../core/reports/review/review-request'
import { figureAt } from '../../../core/reports/review/reviews-of'
import { sourceWords } from '../../../core/reports/source-words'
import { formatValue } from '../../../core/text/format'
import { momentWords } from '../../../core/text/moment'
import { TextField } from '../../../ui/fields'
import { PlaceName, ToldFrame } from '../../../ui/place-told'
import { cellShownName, WORDS } from '../../../ui/words'

interface PlaceProps {
  readonly cell: PictureCell | null
  readonly pages: readonly ReviewPage[]
  readonly onReturn: (returned: FigureReturned) => void
}

/** What is known of the number that was pressed, and the way to return it with what is wrong about it. */
export function ReturnPlace({ cell, pages, onReturn }: PlaceProps) {
  return (
    <>
      <ToldFrame cell={cell} hint="Bấm vào một số để xem lấy từ đâu, hoặc để trả lại số ấy.">
        {cell && <SourceTold cell={cell} pages={pages} />}
      </ToldFrame>
      {cell && <ReturnForm cell={cell} onReturn={onReturn} />}
    </>
  )
}

/** What stands there, and which page it was read from. */
export function SourceTold({ cell, pages }: Pick<PlaceProps, 'pages'> & { cell: PictureCell }) {
  const { shown, now, write, refusal, mark } = cell
  return (
    <>
      <PlaceName cell={cell} />
      <p>
        {mark === 'changed' && `${now} → `}
        <strong>{shown === '' ? WORDS.empty : formatValue(shown)}</strong>
      </p>
      {write && (
        <p>
          {WORDS.from}: {sourceWords(write.from)}
          {pageWords(write.from, pages) !== '' && ` · ${pageWords(write.from, pages)}`}
        </p>
      )}
      {refusal && <p>{refusal.message}</p>}
    </>
  )
}

const RETURN_WORDS = { ô: 'Trả lại ô này', số: 'Trả lại số này' } as const

interface FormProps {
  readonly cell: PictureCell
  /** What it is: «ô» of a form, «số» of a paper in words. */
  readonly what?: keyof typeof RETURN_WORDS
  readonly onReturn: PlaceProps['onReturn']
}

/** The way to return one place, with what is wrong about it. */
export function ReturnForm({ cell, what = 'ô', onReturn }: FormProps) {
  const [message, setMessage] = useState('')
  const submit = (event: Event) => {
    event.preventDefault()
    const { at, shown, write } = cell
    const figure = figureAt(write?.from)
    onReturn({
      at,
      place: cellShownName(cell),
      value: shown,
      ...(figure ? { figure } : {}),
      message: message.trim().normalize('NFC'),
    })
  }
  return (
    <form class="stack" aria-label={RETURN_WORDS[what]} onSubmit={submit}>
      <TextField
        label="Vì sao trả lại (không ghi tên, số giấy tờ, mã hồ sơ của người dân)"
        required
        autocomplete="off"
        value={message}
        onText={setMessage}
      />
      <div>
        <button type="submit" class="button">
          {RETURN_WORDS[what]}
        </button>
      </div>
    </form>
  )
}

function pageWords(from: Write['from'], pages: readonly ReviewPage[]): string {
  if (!('snapshot' in from)) return ''
  const ids = from.addends ? from.addends.map(({ snapshot }) => snapshot) : [from.snapshot]
  return pages
    .filter(({ id }) => ids.includes(id))
    .map(({ name, capturedAt }) => `trang «${name}», chụp ${momentWords(capturedAt)}`)
    .join('; ')
}
