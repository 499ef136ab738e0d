export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** `filledName('mau.xlsx')` is `'mau-da-dien.xlsx'`: the opened file is never overwritten. */
export function filledName(name: string): string {
  const dot = name.lastIndexOf('.')
  return dot > 0 ? `${name.slice(0, dot)}-da-dien${name.slice(dot)}` : `${name}-da-dien.xlsx`
}
