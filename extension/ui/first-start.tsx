import { useState } from 'preact/hooks'
import { REGIMES } from '../../core/periods/regimes'
import type { Settings } from '../ledger/records'

/** The three questions of the first start; everything else has a default. */
export function FirstStart({ onDone }: { onDone: (settings: Settings) => Promise<void> }) {
  const [unit, setUnit] = useState('')
  const [regime, setRegime] = useState('')
  const submit = (event: Event) => {
    event.preventDefault()
    if (unit.trim() === '') return
    void onDone({
      unit: unit.trim().normalize('NFC'),
      receivingAuthority: '',
      regime,
      plan: '2025',
      period: null,
    })
  }
  return (
    <main class="screen">
      <form class="stack-wide" onSubmit={submit}>
        <h1>Sổ Một Cửa</h1>
        <p>
          Ba câu hỏi trước khi chụp số liệu lần đầu. Mọi thứ chỉ lưu trên máy này và đổi được sau trong phần
          Cài đặt.
        </p>
        <label class="field">
          <span>1. Đơn vị báo cáo, ghi đúng như trên trang một cửa</span>
          <input
            class="input"
            name="unit"
            required
            autocomplete="off"
            placeholder="UBND thị trấn Phố Châu"
            value={unit}
            onInput={(event) => setUnit(event.currentTarget.value)}
          />
        </label>
        <fieldset class="choices">
          <legend>2. Chế độ báo cáo</legend>
          <Choice value="" chosen={regime} onChoose={setRegime} label="Theo ngày của kỳ báo cáo (nên chọn)" />
          {REGIMES.filter((known) => known.reports.length > 0).map((known) => (
            <Choice key={known.id} value={known.id} chosen={regime} onChoose={setRegime} label={known.name} />
          ))}
        </fieldset>
        <fieldset class="choices">
          <legend>3. Kế hoạch</legend>
          <label class="choice">
            <input type="radio" name="plan" checked /> Kế hoạch năm 2025 của thị trấn (31 nhiệm vụ, có sẵn)
          </label>
        </fieldset>
        <button type="submit" class="button button-main">
          Bắt đầu
        </button>
      </form>
    </main>
  )
}

interface ChoiceProps {
  readonly value: string
  readonly chosen: string
  readonly label: string
  readonly onChoose: (value: string) => void
}

function Choice({ value, chosen, label, onChoose }: ChoiceProps) {
  return (
    <label class="choice">
      <input type="radio" name="regime" checked={value === chosen} onChange={() => onChoose(value)} /> {label}
    </label>
  )
}
