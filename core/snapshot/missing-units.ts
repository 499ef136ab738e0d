const SHOWN = 12

/** Who is not in a merge, said wherever its figures are shown or filled. */
export function missingUnitsWords(unit: string, missing: readonly string[]): string {
  const more = missing.length > SHOWN ? ` và ${missing.length - SHOWN} đơn vị khác` : ''
  return `Bản gộp của ${unit} còn thiếu số liệu của ${missing.slice(0, SHOWN).join(', ')}${more}: chưa phải số của cả ${unit}. Xin gói của các đơn vị đó rồi gộp lại.`
}
