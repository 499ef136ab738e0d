/** The eleven counts of one row of form 06, as the server of the real page names and sends them. */
export interface Counts {
  readonly tongSo: number
  readonly tiepNhanQuaMang: number
  readonly tiepNhanTrucTiepVaBCCI: number
  readonly tiepNhanKyTruoc: number
  readonly daXuLyVaTraLai: number
  readonly daXuLyTruocHan: number
  readonly daXuLyDungHanVaTraLai: number
  readonly daXuLyQuaHan: number
  readonly dangXuLyVaBoSung: number
  readonly dangXuLyTrongHanVaBoSung: number
  readonly dangXuLyQuaHan: number
}

export const COUNT_KEYS = [
  'tongSo',
  'tiepNhanQuaMang',
  'tiepNhanTrucTiepVaBCCI',
  'tiepNhanKyTruoc',
  'daXuLyVaTraLai',
  'daXuLyTruocHan',
  'daXuLyDungHanVaTraLai',
  'daXuLyQuaHan',
  'dangXuLyVaBoSung',
  'dangXuLyTrongHanVaBoSung',
  'dangXuLyQuaHan',
] as const satisfies readonly (keyof Counts)[]

export interface Parts {
  readonly online: number
  readonly direct: number
  readonly carried: number
  readonly early: number
  readonly onTime: number
  readonly late: number
  readonly inTime: number
  readonly overdue: number
}

/** All identities of the form hold by construction where `online + direct + carried` equals the other five. */
export function countsOf(parts: Parts): Counts {
  return {
    tongSo: parts.online + parts.direct + parts.carried,
    tiepNhanQuaMang: parts.online,
    tiepNhanTrucTiepVaBCCI: parts.direct,
    tiepNhanKyTruoc: parts.carried,
    daXuLyVaTraLai: parts.early + parts.onTime + parts.late,
    daXuLyTruocHan: parts.early,
    daXuLyDungHanVaTraLai: parts.onTime,
    daXuLyQuaHan: parts.late,
    dangXuLyVaBoSung: parts.inTime + parts.overdue,
    dangXuLyTrongHanVaBoSung: parts.inTime,
    dangXuLyQuaHan: parts.overdue,
  }
}

export const ZERO: Counts = countsOf({
  online: 0,
  direct: 0,
  carried: 0,
  early: 0,
  onTime: 0,
  late: 0,
  inTime: 0,
  overdue: 0,
})

export function sumOf(rows: readonly Counts[]): Counts {
  const sum: Record<keyof Counts, number> = { ...ZERO }
  for (const row of rows) for (const key of COUNT_KEYS) sum[key] += row[key]
  return sum
}
