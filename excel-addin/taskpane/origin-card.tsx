import { filledCells, type Provenance } from '../../core/reports/after/provenance'
import type { CellAt } from '../workbook/hand'
import type { PaneDesk } from './desk'
import { factsAt } from './origin-words'
import { markFilled, noteSelected, unmark } from './provenance-on-desk'

interface OriginProps {
  readonly desk: PaneDesk
  /** Null: nothing in this workbook was filled by us, or it was taken back. */
  readonly provenance: Provenance | null
  readonly selected: CellAt | null
}

/** From a filled cell to its figure: page, header path, time, proof. In Excel it follows the selection. */
export function OriginCard({ desk, provenance, selected }: OriginProps) {
  const { hand } = desk.get()
  return (
    <section class="card" aria-label="Nguồn của ô">
      <h2>Nguồn của ô</h2>
      {provenance && hand?.kind === 'file' && (
        <ChooseCell desk={desk} provenance={provenance} selected={selected} />
      )}
      {provenance && selected ? (
        <Origin provenance={provenance} at={selected} lost={desk.get().lost} />
      ) : (
        <p class="muted">{nothingChosen(provenance, hand?.kind)}</p>
      )}
      {hand?.kind === 'excel' && <Marks desk={desk} provenance={provenance} selected={selected} />}
    </section>
  )
}

const NO_ORIGIN =
  'Tệp không có nguồn gốc của ô nào: chưa điền bằng Sổ Một Cửa, hoặc đã lưu qua chương trình bỏ phần này (.ods, Google Trang tính). Điền lại báo cáo để có nguồn gốc.'

function nothingChosen(provenance: Provenance | null, kind: 'excel' | 'file' | undefined): string {
  // Other programs drop the origin from a file without a word: that nothing was filled is more than is known.
  if (!provenance) return NO_ORIGIN
  return kind === 'file' ? 'Chọn một ô đã điền.' : 'Bấm vào một ô đã điền trong trang tính.'
}

interface ChooseProps extends OriginProps {
  readonly provenance: Provenance
}

function ChooseCell({ desk, provenance, selected }: ChooseProps) {
  const choose = (text: string) => {
    const cut = text.lastIndexOf('!')
    desk.set({ selected: cut < 0 ? null : { sheet: text.slice(0, cut), cell: text.slice(cut + 1) } })
  }
  return (
    <label class="field">
      <span>Ô đã điền</span>
      <select
        class="input"
        value={selected ? `${selected.sheet}!${selected.cell}` : ''}
        onChange={(event) => choose(event.currentTarget.value)}
      >
        <option value="" />
        {filledCells(provenance).map(({ sheet, cell, row, column }) => (
          <option key={`${sheet}!${cell}`} value={`${sheet}!${cell}`}>
            {cell} {[row.at(-1), column.at(-1)].filter(Boolean).join(' › ')}
          </option>
        ))}
      </select>
    </label>
  )
}

interface FoundProps {
  readonly provenance: Provenance
  readonly at: CellAt
  readonly lost: readonly string[]
}

function Origin({ provenance, at, lost }: FoundProps) {
  const facts = factsAt(provenance, at)
  if (!facts)
    return (
      <p class="muted" data-origin="none">
        Ô {at.cell} không do Sổ Một Cửa điền.
      </p>
    )
  return (
    <div class="stack">
      {lost.includes(`${at.sheet}!${at.cell}`) && (
        <p class="warning" data-origin="lost">
          <span aria-hidden="true">⚠ </span>Ô này không còn nhãn như khi điền; dưới đây là số đã điền trước
          đó. Bấm «Đối chiếu» để xem hết.
        </p>
      )}
      <dl class="facts" data-origin="found">
        {facts.map(([label, value]) => (
          <div key={label} class="fact">
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}

/** Colours and comments on request, each of them removable, also after the fill itself was taken back. */
function Marks({ desk, provenance, selected }: OriginProps) {
  const filled = provenance !== null && selected !== null && factsAt(provenance, selected) !== null
  return (
    <div class="row">
      {provenance && (
        <>
          <button type="button" class="button" onClick={() => void markFilled(desk)}>
            Đánh dấu {filledCells(provenance).length} ô đã điền
          </button>
          <button type="button" class="button" disabled={!filled} onClick={() => void noteSelected(desk)}>
            Ghi chú nguồn vào ô
          </button>
        </>
      )}
      <button type="button" class="button" onClick={() => void unmark(desk)}>
        Xóa đánh dấu
      </button>
    </div>
  )
}
