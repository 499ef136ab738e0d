import { INDICATORS } from '../../core/indicators/assess'
import type { Indicator } from '../../core/indicators/indicator'
import { drawBarChart } from './bar-chart'
import { drawSignatures } from './form-sheet'
import { PERCENT, rate, verdict } from './formulas'
import { addSheet, bytesOfBook, newWorkbook, put } from './paper'

const WIDTHS = [6, 50, 70, 9, 9, 9, 10, 10, 14]
const FIRST = 7
const SPARE = 1

export const folder = 'indicators'

/** Targets are the plan's in force, written when the sheet is filled; rate, verdict and distance are formulas over the two counts of each row. */
export async function blank(): Promise<Uint8Array> {
  const workbook = newWorkbook()
  const sheet = addSheet(workbook, 'Chỉ tiêu', 'landscape', 1)
  WIDTHS.forEach((width, at) => {
    sheet.getColumn(at + 1).width = width
  })
  put(sheet, 'A1:I1', 'KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU CỦA KẾ HOẠCH', { size: 13, look: 'bold' })
  put(sheet, 'A2:I2', 'Kỳ báo cáo: ……………… (Từ ngày …/…/…… đến ngày …/…/……)', { size: 12, look: 'italic' })
  put(sheet, 'A3:I3', 'Đơn vị báo cáo: ………………………', { size: 12 })
  sheet.getRow(4).height = 6
  const heads = [
    'TT',
    'Chỉ tiêu',
    'Cách tính',
    'Tử số',
    'Mẫu số',
    'Tỷ lệ',
    'Mục tiêu',
    'Kết quả',
    'Còn thiếu (trường hợp)',
  ]
  heads.forEach((text, at) => {
    put(sheet, `${'ABCDEFGHI'[at]}5`, text, { look: 'bold', boxed: true, fill: 'FFF2F2F2' })
    put(sheet, `${'ABCDEFGHI'[at]}6`, `(${at + 1})`, { size: 9, look: 'italic', boxed: true })
  })
  sheet.getRow(5).height = 30
  const rows = [...INDICATORS, ...Array.from({ length: SPARE }, () => null)]
  rows.forEach((indicator, at) => {
    drawIndicator(sheet, FIRST + at, indicator)
  })
  const last = FIRST + rows.length - 1
  const end = drawSignatures(sheet, last + 16, 9)
  sheet.pageSetup.printTitlesRow = '5:6'
  sheet.pageSetup.printArea = `A1:I${end}`
  return drawBarChart(await bytesOfBook(workbook), {
    sheet: 'Chỉ tiêu',
    title: 'Tỷ lệ đạt được so với mục tiêu',
    names: `$B$${FIRST}:$B$${last}`,
    series: [
      { name: 'Tỷ lệ', values: `$F$${FIRST}:$F$${last}`, color: '0F6B6B' },
      { name: 'Mục tiêu', values: `$G$${FIRST}:$G$${last}`, color: 'B8860B' },
    ],
    from: { row: last, column: 1 },
    to: { row: last + 13, column: 9 },
  })
}

/** A row with its name, or an empty one with all formulas. */
function drawIndicator(sheet: ReturnType<typeof addSheet>, row: number, indicator: Indicator | null) {
  const words = indicator ? `${indicator.numerator.words} / ${indicator.denominator.words}` : null
  const counts = { boxed: true, across: 'right', format: '[$-42A]#,##0' } as const
  put(sheet, `A${row}`, indicator ? row - FIRST + 1 : null, { boxed: true })
  put(sheet, `B${row}`, indicator?.label ?? null, { boxed: true, across: 'left' })
  put(sheet, `C${row}`, words, { boxed: true, across: 'left', size: 10 })
  put(sheet, `D${row}`, null, counts)
  put(sheet, `E${row}`, null, counts)
  put(
    sheet,
    `F${row}`,
    { formula: rate(`D${row}`, `E${row}`) },
    { boxed: true, across: 'right', format: PERCENT },
  )
  put(sheet, `G${row}`, null, { boxed: true, across: 'right', format: '0.00%' })
  const percent = `ROUND(G${row}*100,2)`
  const withTarget = (formula: string) => ({ formula: `IF(G${row}="","",${formula})` })
  put(sheet, `H${row}`, withTarget(verdict(`D${row}`, `E${row}`, percent)), { boxed: true })
  put(sheet, `I${row}`, withTarget(distance(`D${row}`, `E${row}`, percent)), counts)
  sheet.getRow(row).height = Math.max(words?.length ?? 0, (indicator?.label.length ?? 0) * 1.4) > 74 ? 29 : 20
}

/** How many more of the same denominator reach the target: 0 when met. */
function distance(numerator: string, denominator: string, target: string): string {
  const short = `${target}*${denominator}-100*${numerator}`
  return `IF(COUNT(${numerator},${denominator})<2,"",IF(${denominator}=0,"–",MAX(0,ROUNDUP((${short})/100,0))))`
}
