import { useState } from 'preact/hooks'
import type { Placeable } from '../../../core/reports/words/placeable'
import { fold } from '../../../core/text/fold'
import { Button } from '../../../ui/buttons'
import { TextField } from '../../../ui/fields'
import type { PanelDesk } from '../desk'

interface ListProps {
  readonly load: () => Promise<readonly Placeable[]>
  readonly desk: PanelDesk
}

/** As many as an officer reads before searching by a word. */
const MOST_SHOWN = 40

/** What can be placed in a paper, with today's value; each is copied as it is written there. */
export function PlaceableList({ load, desk }: ListProps) {
  const [all, setAll] = useState<readonly Placeable[] | null>(null)
  const [isOpen, setOpen] = useState(false)
  const [asked, setAsked] = useState('')
  const own = (all ?? []).filter(({ words, name }) => typeof words === 'string' && names(name, asked))
  const copy = async (name: string) => {
    await navigator.clipboard.writeText(`{{${name}}}`)
    desk.say(`Đã chép {{${name}}}. Dán vào văn bản Word.`)
  }
  return (
    <details
      data-placeables
      onToggle={async (event) => {
        setOpen(event.currentTarget.open)
        if (event.currentTarget.open) setAll(await load())
      }}
    >
      <summary>Số liệu đặt được vào văn bản</summary>
      {all === null ? (
        isOpen && <p role="status">Đang mở…</p>
      ) : (
        <div class="stack">
          <p class="small muted">
            Chép tên vào chỗ cần số trong tệp Word của cơ quan, lưu, rồi mở tệp đó ở trên.{' '}
            {own.length > MOST_SHOWN &&
              `${own.length} số liệu, đang hiện ${MOST_SHOWN} số đầu: gõ chữ để tìm.`}
          </p>
          <TextField label="Tìm số liệu" autocomplete="off" value={asked} onText={setAsked} />
          <ul class="list small">
            {own.slice(0, MOST_SHOWN).map(({ key, name, words }) => (
              <li key={key} class="row row-spread">
                <span class="placeable">
                  {name}: <strong>{typeof words === 'string' ? words : ''}</strong>
                </span>
                <Button onClick={() => void copy(name)} aria-label={`Chép {{${name}}}`}>
                  Chép
                </Button>
              </li>
            ))}
          </ul>
          {own.length === 0 && <p>Không có số liệu nào tên như vậy.</p>}
        </div>
      )}
    </details>
  )
}

function names(name: string, asked: string): boolean {
  return fold(asked)
    .split(' ')
    .every((word) => fold(name).includes(word))
}
