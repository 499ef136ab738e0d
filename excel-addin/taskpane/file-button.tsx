interface FileButtonProps {
  readonly label: string
  readonly accept: string
  readonly main?: boolean
  readonly multiple?: boolean
  readonly onFiles: (files: readonly File[]) => void
}

/** A button that opens files; keyboard and screen reader meet a plain file input. */
export function FilesButton({ label, accept, main, multiple, onFiles }: FileButtonProps) {
  const choose = (event: Event) => {
    const input = event.currentTarget
    if (!(input instanceof HTMLInputElement)) return
    const files = [...(input.files ?? [])]
    if (files.length > 0) onFiles(files)
    // Emptied, so that the same file can be chosen again.
    input.value = ''
  }
  return (
    <label class={`button file-button ${main ? 'button-main' : ''}`}>
      {label}
      <input type="file" accept={accept} multiple={multiple === true} aria-label={label} onChange={choose} />
    </label>
  )
}
