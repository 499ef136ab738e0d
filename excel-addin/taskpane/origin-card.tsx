import { MEASURES } from '../../core/measures/catalogue'
import { originAt, type Provenance } from '../../core/reports/provenance'
import { momentWords } from '../../core/reports/receipt-sheet'
import { formatDay } from '../../core/text/day'
import { showValue } from '../../ui/preview-table'
import type { CellAt } from '../workbook/hand'
import type { Desk } from './desk'

interface OriginProps {
  readonly desk: Desk
  readonly provenance: Provenance
  readonly selected: CellAt | null
}

/** From a filled cell to its figure: page, header path, time, proof. In Excel it follows the selection. */
export function OriginCard({ desk, provenance, selected }: OriginProps) {
  const { hand } = desk.get()
  return (
    <section class="card" aria-label="Nguồn của ô">
      <h2>Nguồn của ô</h2>
      {hand?.kind === 'file' && <ChooseCell desk={desk} provenance={provenance} selected={selected} />}
      {selected === null ? (
        <p class="muted">
          {hand?.kind === 'file' ? 'Chọn một ô đã điền.' : 'Bấm vào một ô đã điền trong trang tính.'}
        </p>
      ) : (
        <Origin provenance={provenance} at={selected} />
      )}
    </section>
  )
}

function ChooseCell({ desk, provenance, selected }: OriginProps) {
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
        {provenance.cells.map(({ sheet, cell, row, column }) => (
          <option key={`${sheet}!${cell}`} value={`${sheet}!${cell}`}>
            {cell} {row.at(-1)} › {column.at(-1)}
          </option>
        ))}
      </select>
    </label>
  )
}

function Origin({ provenance, at }: { provenance: Provenance; at: CellAt }) {
  const found = originAt(provenance, at.sheet, at.cell)
  if (!found)
    return (
      <p class="muted" data-origin="none">
        Ô {at.cell} không do Sổ Một Cửa điền.
      </p>
    )
  const { origin, source } = found
  const facts: [string, string][] = [
    ['Ô', `${at.sheet}!${at.cell}`],
    ['Đã ghi', showValue(origin.value)],
    ['Loại số liệu', MEASURES[origin.measure]],
    ['Dòng trên trang', origin.seen.row],
    ['Cột trên trang', origin.seen.column],
    ['Trang hiện', origin.seen.text],
    ['Trang', source ? source.title || source.page || source.portal : ''],
    ['Đơn vị', source?.unit ?? ''],
    ['Kỳ', source ? `${formatDay(source.from)}–${formatDay(source.to)}` : ''],
    ['Chụp lúc', source ? momentWords(source.capturedAt) : ''],
    ['Đẳng thức đúng', origin.proof.join('; ')],
  ]
  return (
    <dl class="facts" data-origin="found">
      {facts
        .filter(([, value]) => value !== '')
        .map(([label, value]) => (
          <div key={label} class="fact">
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  )
}
