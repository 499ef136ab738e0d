import { isMeasure, MEASURES, type MeasureId } from '../../../core/measures/catalogue'
import { LabelledField } from '../../../ui/fields'

interface SelectProps {
  readonly label: string
  readonly value: MeasureId | null
  readonly proposals: readonly MeasureId[]
  readonly onChange: (measure: MeasureId | null) => void
}

const ALL = Object.keys(MEASURES).filter(isMeasure)

/** Which measure a column is: what its words may mean first, then everything there is. */
export function MeasureSelect({ label, value, proposals, onChange }: SelectProps) {
  const others = ALL.filter((measure) => !proposals.includes(measure))
  const options = (measures: readonly MeasureId[]) =>
    measures.map((measure) => (
      <option key={measure} value={measure} selected={measure === value}>
        {MEASURES[measure]}
      </option>
    ))
  return (
    <LabelledField label={label}>
      <select
        class="input"
        onChange={({ currentTarget: { value: chosen } }) => onChange(isMeasure(chosen) ? chosen : null)}
      >
        <option value="" selected={value === null}>
          Không lấy cột này
        </option>
        {proposals.length > 0 && <optgroup label="Có thể là">{options(proposals)}</optgroup>}
        <optgroup label="Các loại số liệu">{options(others)}</optgroup>
      </select>
    </LabelledField>
  )
}
