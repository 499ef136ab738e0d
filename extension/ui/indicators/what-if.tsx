import { useState } from 'preact/hooks'
import type { Assessed } from '../../../core/indicators/indicator'
import { withMore } from '../../../core/indicators/over-time/trend'
import { formatCount, formatRate } from '../../../core/text/format'

/** «Nếu có thêm … hồ sơ»: what the rate would be; nothing is stored. */
export function WhatIf({ indicator }: { indicator: Assessed }) {
  const [counting, setCounting] = useState(0)
  const [others, setOthers] = useState(0)
  const then = withMore(indicator, counting, others)
  if (!then) return null
  return (
    <fieldset class="choices">
      <legend>Nếu có thêm</legend>
      <div class="row">
        <Count label={indicator.caseWord} value={counting} onChange={setCounting} />
        <Count label="hồ sơ khác" value={others} onChange={setOthers} />
      </div>
      <p role="status">
        thì tỷ lệ là {formatRate(then.numerator, then.denominator)} ({formatCount(then.numerator)}/
        {formatCount(then.denominator)})
        {then.shortOfNew !== null && then.shortOfNew > 0 && `, còn thiếu ${formatCount(then.shortOfNew)} nữa`}
      </p>
    </fieldset>
  )
}

interface CountProps {
  readonly label: string
  readonly value: number
  readonly onChange: (value: number) => void
}

function Count({ label, value, onChange }: CountProps) {
  return (
    <label class="field what-if">
      <span>{label}</span>
      <input
        class="input number"
        type="number"
        min="0"
        step="1"
        value={value}
        onInput={(event) => onChange(wholeNumber(event.currentTarget.value))}
      />
    </label>
  )
}

function wholeNumber(text: string): number {
  const value = Number(text)
  return Number.isSafeInteger(value) && value >= 0 ? value : 0
}
