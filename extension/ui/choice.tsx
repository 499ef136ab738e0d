interface ChoiceProps {
  readonly name: string
  readonly chosen: boolean
  readonly label: string
  readonly onChoose: () => void
}

/** One of a few answers, all of them in sight. */
export function Choice({ name, chosen, label, onChoose }: ChoiceProps) {
  return (
    <label class="choice">
      <input type="radio" name={name} checked={chosen} onChange={onChoose} /> {label}
    </label>
  )
}
