import type { ComponentChildren } from 'preact'

/** A label over what it names. */
export function LabelledField({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is the child
    <label class="field">
      <span>{label}</span>
      {children}
    </label>
  )
}

interface TextProps {
  readonly label: string
  readonly name?: string
  readonly required?: boolean
  readonly placeholder?: string
  readonly autocomplete?: 'off'
  readonly value: string
  readonly onText: (text: string) => void
  readonly onFocus?: () => void
  readonly onBlur?: () => void
}

/** One line of text; where it is required, spaces alone do not do. */
export function TextField({ label, value, onText, ...rest }: TextProps) {
  return (
    <LabelledField label={label}>
      <input
        class="input"
        {...(rest.required ? { pattern: '.*\\S.*' } : {})}
        {...rest}
        value={value}
        onInput={(event) => onText(event.currentTarget.value)}
      />
    </LabelledField>
  )
}

interface ChoiceProps<Value extends string> {
  readonly label: string
  readonly choices: readonly (readonly [value: Value, words: string])[]
  readonly value: Value
  readonly onChoose: (value: Value) => void
}

/** One of a few things, each by its words. */
export function ChoiceField<Value extends string>({ label, choices, value, onChoose }: ChoiceProps<Value>) {
  return (
    <LabelledField label={label}>
      <select
        class="input"
        value={value}
        onChange={(event) => {
          const [chosen] = choices[event.currentTarget.selectedIndex] ?? []
          if (chosen !== undefined) onChoose(chosen)
        }}
      >
        {choices.map(([one, words]) => (
          <option key={one} value={one}>
            {words}
          </option>
        ))}
      </select>
    </LabelledField>
  )
}
