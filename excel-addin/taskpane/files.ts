/** Gives bytes to the person as a file, through the browser's own download. */
export function saveFile(name: string, type: string, bytes: Uint8Array): void {
  const address = URL.createObjectURL(new Blob([bytes.slice()], { type }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The download has begun by then; holding the bytes longer would keep them in memory.
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** `filledName('mau.xlsx')` is `'mau-da-dien.xlsx'`: the opened file is never overwritten. */
export function filledName(name: string): string {
  const dot = name.lastIndexOf('.')
  return dot > 0 ? `${name.slice(0, dot)}-da-dien${name.slice(dot)}` : `${name}-da-dien.xlsx`
}
