import { useState } from 'preact/hooks'
import { FIELD_EQUIVALENTS } from '../core/reports/labels/field-names'
import { type Names, readNames, writeNames } from '../core/reports/labels/names-part'
import { Button } from './buttons'
import { LabelledField } from './fields'

interface NamesProps {
  readonly names: Names
  readonly onApply: (names: Names) => void
}

/** Which names of lĩnh vực count as one: the officer's own to edit, the built-in list to see. */
export function NamesForm({ names, onApply }: NamesProps) {
  const [text, setText] = useState(writeNames(names))
  return (
    <div class="stack">
      <LabelledField label="Tên riêng, mỗi dòng: tên trong mẫu = tên trên trang">
        <textarea
          class="input"
          rows={3}
          value={text}
          placeholder="Hộ tịch, quốc tịch = Hộ tịch"
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </LabelledField>
      <div>
        <Button onClick={() => onApply(readNames(text))}>Áp dụng</Button>
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
