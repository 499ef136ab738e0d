/** Gives bytes or text to the officer as a file, through the browser's own download. */
export function saveFile(name: string, type: string, parts: BlobPart[]): void {
  const address = URL.createObjectURL(new Blob(parts, { type }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The download has begun by then; holding the bytes longer would keep them in memory.
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}

/** The one file chosen in an input, which is emptied so that the same file can be chosen again. */
export function chosenFile(event: Event): File | null {
  const input = event.currentTarget
  if (!(input instanceof HTMLInputElement)) return null
  const file = input.files?.[0] ?? null
  // Emptying while the file is still being read would lose it in some browsers; the File object itself stays good.
  input.value = ''
  return file
}
