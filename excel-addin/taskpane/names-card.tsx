import { useState } from 'preact/hooks'
import { FIELD_EQUIVALENTS } from '../../core/reports/field-names'
import type { Desk } from './desk'
import { previewFill } from './fill-on-desk'
import { type Names, readNames, writeNames } from './names-part'
import { keepNames } from './workbook-on-desk'

/** Which names of lĩnh vực count as one: the built-in list to see, the officer's own to edit. */
export function NamesCard({ desk, names }: { desk: Desk; names: Names }) {
  const [text, setText] = useState(writeNames(names))
  const apply = async () => {
    await keepNames(desk, readNames(text))
    await previewFill(desk)
  }
  return (
    <div class="stack">
      <label class="field">
        <span>Tên riêng của mẫu này, mỗi dòng: tên trong mẫu = tên trên trang</span>
        <textarea
          class="input"
          rows={3}
          value={text}
          placeholder="Hộ tịch, quốc tịch = Hộ tịch"
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </label>
      <div>
        <button type="button" class="button" onClick={() => void apply()}>
          Áp dụng
        </button>
      </div>
      <p class="muted small">Đã biết sẵn:</p>
      <ul class="stack small">
        {FIELD_EQUIVALENTS.map((same) => (
          <li key={same.join()}>{same.join(' = ')}</li>
        ))}
      </ul>
    </div>
  )
}
