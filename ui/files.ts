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
