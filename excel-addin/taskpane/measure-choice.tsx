import { isMeasure, MEASURES, type MeasureId } from '../../core/measures/catalogue'

interface MeasureChoiceProps {
  readonly label: string
  /** What the words of the heading may mean; these stand first. */
  readonly proposals: readonly MeasureId[]
  /** Undefined: not decided yet; null: none. */
  readonly value: MeasureId | null | undefined
  readonly onChoose: (measure: MeasureId | null) => void
}

/** Which measure a column or cell holds: proposals first, then all of them, or none. */
export function MeasureChoice({ label, proposals, value, onChoose }: MeasureChoiceProps) {
  const others = Object.keys(MEASURES).filter((id) => isMeasure(id) && !proposals.includes(id))
  return (
    <label class="field">
      <span>{label}</span>
      <select
        class="input"
        value={value === undefined ? 'ask' : (value ?? '')}
        onChange={({ currentTarget }) =>
          onChoose(isMeasure(currentTarget.value) ? currentTarget.value : null)
        }
      >
        {value === undefined && <option value="ask">chọn…</option>}
        <option value="">bỏ qua</option>
        {proposals.length > 0 && (
          <optgroup label="Theo đầu cột">
            <Options ids={proposals} />
          </optgroup>
        )}
        <optgroup label="Loại số liệu khác">
          <Options ids={others} />
        </optgroup>
      </select>
    </label>
  )
}

function Options({ ids }: { ids: readonly string[] }) {
  return (
    <>
      {ids.map((id) => (
        <option key={id} value={id}>
          {isMeasure(id) ? MEASURES[id] : id}
        </option>
      ))}
    </>
  )
}
