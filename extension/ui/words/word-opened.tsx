import { useState } from 'preact/hooks'
import { labelPeriod } from '../../../core/periods/periods'
import { Arrives } from '../../../ui/arrives'
import { Button, CloseButton } from '../../../ui/buttons'
import { Mark } from '../../../ui/mark'
import { RefusalList } from '../../../ui/refusal-list'
import type { PanelDesk } from '../desk'
import { WordPlaces } from './word-places'
import { WordsComparedTable } from './words-compared-table'
import type { WordInHand } from './words-work'

interface OpenedProps {
  readonly word: WordInHand
  readonly desk: PanelDesk
  readonly onFill: (word: WordInHand, overEdited: boolean) => Promise<void>
  readonly onClose: () => void
}

/** A Word file before anything is written: its numbers held against the ledger, then what would be written. */
export function WordOpened({ word, desk, onFill, onClose }: OpenedProps) {
  const { toFill, compared } = word
  const [overEdited, setOverEdited] = useState(false)
  const [isFilling, setFilling] = useState(false)
  const count = toFill.writes.length + (overEdited ? toFill.edited.length : 0)
  const fill = async () => {
    setFilling(true)
    await onFill(word, overEdited)
    setFilling(false)
  }
  return (
    <Arrives>
      <div class="stack">
        <p class="small muted">
          {word.name} · số liệu {labelPeriod(desk.period)}
        </p>
        <WordsComparedTable compared={compared} />
        {toFill.edited.length > 0 && (
          <label class="tick">
            <input
              type="checkbox"
              checked={overEdited}
              onChange={(event) => setOverEdited(event.currentTarget.checked)}
            />
            <span>Ghi lại cả {toFill.edited.length} chỗ đã sửa tay</span>
          </label>
        )}
        <WordPlaces writes={[...toFill.writes, ...(overEdited ? toFill.edited : [])]} />
        <RefusalList refusals={toFill.refusals} />
        {nothingAsked(word) && (
          <p>
            <Mark tone="warning" />
            Tệp chưa có chỗ nào để điền. Viết {'{{tên số liệu}}'} vào chỗ cần số (tên chép từ danh sách «Số
            liệu đặt được vào văn bản»), lưu lại rồi mở lại tệp.
          </p>
        )}
        <div class="row">
          <Button is="main" disabled={count === 0 || isFilling} onClick={() => void fill()}>
            Điền {count} chỗ
          </Button>
          <CloseButton onClose={onClose} />
        </div>
      </div>
    </Arrives>
  )
}

function nothingAsked({ toFill, compared }: WordInHand): boolean {
  return toFill.writes.length + toFill.refusals.length + compared.length === 0
}
