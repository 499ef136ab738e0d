interface FileButtonProps {
  readonly label: string
  readonly accept: string
  readonly main?: boolean
  readonly onFile: (file: File) => void
}

/** A button that opens a file; keyboard and screen reader meet a plain file input. */
export function FileButton({ label, accept, main, onFile }: FileButtonProps) {
  const choose = (event: Event) => {
    const input = event.currentTarget
    if (!(input instanceof HTMLInputElement)) return
    const file = input.files?.[0]
    if (file) onFile(file)
    // Emptied, so that the same file can be chosen again.
    input.value = ''
  }
  return (
    <label class={`button file-button ${main ? 'button-main' : ''}`}>
      {label}
      <input type="file" accept={accept} aria-label={label} onChange={choose} />
    </label>
  )
}
