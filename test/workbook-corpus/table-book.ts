import { type SmallCell, type SmallSheet, smallWorkbook } from './small-workbook'

/** Heads as Ctrl+T leaves them: the second «Tổng số» is numbered; marks that a formula writes with «'»; a line break. */
export const TABLE_COLUMNS = ['Lĩnh vực', 'Tổng số', 'Tổng số2', "Số '[bộ] #1", 'Tỷ lệ\n(%)'] as const

const FIELDS = ['Hộ tịch', 'Đất đai', 'Chứng thực', 'Đầu tư']
const BROKEN = "Số '''['bộ'] '#1"

/** What stands in the table «Hồ_sơ» (A3:E8, the last row its totals) before anything is filled: row by row, B to D. */
export const TABLE_FIGURES = [
  [12, 10, 2],
  [30, 24, 6],
  [8, 8, 0],
  [5, 1, 4],
] as const

/** Formulas that speak of the table, outside it: the first ones, beside its data, mean «this row». */
export const TABLE_FORMULAS = [
  'Hồ_sơ[[#This Row],[Tổng số]]*2',
  'SUM(Hồ_sơ[[#This Row],[Tổng số]:[Tổng số2]])',
  'SUM(Hồ_sơ[Tổng số])',
  'SUM(hồ_sơ[TỔNG SỐ2])',
  'SUM(Hồ_sơ[[Tổng số]:[Tổng số2]])',
  'Hồ_sơ[[#Totals],[Tổng số]]',
  'SUM(Hồ_sơ[[#Data],[#Totals],[Tổng số]])',
  'COUNTA(Hồ_sơ[[#All]])',
  'COUNTA(Hồ_sơ[[#Headers],[Tổng số]:[Tổng số2]])+SUM(Hồ_sơ[Tổng số])',
  'Hồ_sơ[[#Headers],[Tổng số2]]&SUM(Hồ_sơ[Tổng số2])',
  'SUM(Hồ_sơ[])',
  `SUM(Hồ_sơ[${BROKEN}])`,
  `SUM(Hồ_sơ[[#All],[${BROKEN}]])`,
  'SUMIF(Hồ_sơ[Lĩnh vực],"Hộ tịch",Hồ_sơ[Tổng số])',
  'SUMPRODUCT((Hồ_sơ[Tổng số]>7)*Hồ_sơ[Tổng số2])',
  'COUNTIF(Hồ_sơ[Tổng số],">=8")',
  'SUM(Không_đầu[Cột2])',
  'SUM(Không_đầu[[#All]])',
  'Tổng_của_bảng+1',
] as const

/** What must never become a number, with the error that stands in its place. */
export const LOST_FORMULAS: Readonly<Record<string, string>> = {
  'SUM(Hồ_sơ[Tổng số9])': '#REF!',
  'SUM(Hồ_sơ[#REF!])': '#REF!',
  'SUM(Không_có[Tổng số])': '#NAME?',
  'SUM(Không_đầu[#Headers])': '#REF!',
  'SUM(Không_đầu[#Totals])': '#REF!',
}

/** A workbook with tables; every formula has a result that is not true. */
export function tableBook(
  figures: readonly (readonly number[])[] = TABLE_FIGURES,
  stale = 987_654,
): Uint8Array {
  const outside = [...TABLE_FORMULAS, ...Object.keys(LOST_FORMULAS)]
  const cells: Record<string, SmallCell> = Object.fromEntries(
    TABLE_COLUMNS.map((column, at) => [`${'ABCDE'[at]}3`, column]),
  )
  figures.forEach((line, at) => {
    const row = at + 4
    cells[`A${row}`] = FIELDS[at]!
    line.forEach((figure, column) => {
      cells[`${'BCD'[column]}${row}`] = figure
    })
    const [part, whole] = ['Tổng số2', 'Tổng số'].map((name) => `Hồ_sơ[[#This Row],[${name}]]`)
    cells[`E${row}`] = { f: `${part}/${whole}*100`, v: stale }
  })
  cells.A8 = 'Tổng'
  for (const [at, name] of ['Tổng số', 'Tổng số2', BROKEN].entries())
    cells[`${'BCD'[at]}8`] = { f: `SUBTOTAL(109,Hồ_sơ[${name}])`, v: stale }
  outside.forEach((f, at) => {
    cells[`G${at + 4}`] = { f, v: stale }
  })
  cells.I4 = 1
  cells.J4 = { f: 'Hồ_sơ[[#Totals],[Tổng số]]', v: stale }
  cells.I5 = { f: 'Hồ_sơ[[#This Row],[Tổng số2]]', v: stale }
  cells.J5 = 3
  const sheet: SmallSheet = {
    name: 'Biểu',
    cells,
    tables: [
      { name: 'Hồ_sơ', ref: 'A3:E8', columns: TABLE_COLUMNS, totals: true },
      { name: 'Không_đầu', ref: 'I4:J5', columns: ['Cột1', 'Cột2'], headless: true },
    ],
  }
  const other: SmallSheet = { name: 'Tổng hợp', cells: { A1: { f: 'SUM(Hồ_sơ[Tổng số])', v: stale } } }
  return smallWorkbook({ sheets: [sheet, other], names: { Tổng_của_bảng: 'Hồ_sơ[[#Totals],[Tổng số]]' } })
}
