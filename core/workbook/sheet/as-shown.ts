import { type DaySystem, shownBy } from '../number-format'
import type { SheetCellSeen, SheetSeen, WorkbookSeen } from '../seen'
import { showNumber } from '../shown-number'
import { daySystemOf, formatCodesOf } from './format-codes'
import { shownRows } from './hidden-lines'
import { plainItemText, plainTextsOf, struckFormatsOf } from './plain-texts'
import { contentFrom, contentTo, styleNumberOf, typeOf } from './read-cell'
import { seeWorkbook } from './see-workbook'
import { cellNumberAt, type SheetXml } from './sheet-xml'
import type { Workbook } from './workbook'

interface Looks {
  readonly codes: readonly string[]
  readonly system: DaySystem
  readonly struck: readonly boolean[]
  readonly texts: ReadonlyMap<number, string>
  /** Whether words in a number's format count as its text («2 lần/năm»), or its number alone does. */
  readonly words: boolean
}

/**
 * A workbook as a person reads it, for readers of its texts: without hidden rows and columns, struck text and raised note
 * marks; a cell that shows a month («03/2026») is that month, not its first day. What fills a workbook sees it as it is
 * (`seeWorkbook`).
 */
export function seeAsShown(workbook: Workbook, words = false): WorkbookSeen {
  const looks: Looks = {
    codes: formatCodesOf(workbook),
    system: daySystemOf(workbook),
    struck: struckFormatsOf(workbook),
    texts: plainTextsOf(workbook),
    words,
  }
  const seen = seeWorkbook(workbook)
  const sheets = workbook.sheets.map(({ part }, at) => {
    const [sheet, xml] = [seen.sheets[at]!, workbook.known.sheets.get(part)]
    return xml ? shownRows(asShown(sheet, xml, looks), xml) : sheet
  })
  return { ...seen, sheets }
}

function asShown(sheet: SheetSeen, xml: SheetXml, looks: Looks): SheetSeen {
  return { ...sheet, cells: sheet.cells.map((cell) => cellAsShown(cell, xml, looks)) }
}

function cellAsShown(cell: SheetCellSeen, sheet: SheetXml, looks: Looks): SheetCellSeen {
  const number = cellNumberAt(sheet, cell.row, cell.column)
  if (number < 0 || cell.text === '') return cell
  const style = styleNumberOf(sheet, number)
  const text = looks.struck[style] ? '' : textShown(cell, sheet, number, looks)
  if (text === null || text === cell.text) return cell
  return { ...cell, text, value: text === '' ? null : cell.value }
}

/** Null where nothing else is shown than what stands there. */
function textShown(cell: SheetCellSeen, sheet: SheetXml, number: number, looks: Looks): string | null {
  const [from, to] = [contentFrom(sheet, number), contentTo(sheet, number)]
  const type = typeOf(sheet, number)
  if (type === 's') return looks.texts.get(Number(sheet.xml.slice(from, to))) ?? null
  if (type === 'inlineStr') return plainItemText(sheet.xml, from, to)
  const code = looks.codes[styleNumberOf(sheet, number)] ?? ''
  return typeof cell.value === 'number' && code !== '' ? numberShown(cell.value, code, looks) : null
}

/** A day with its date is told in one way everywhere; a month, a quarter and a hidden number as they are shown. */
function numberShown(value: number, code: string, { system, words }: Looks): string | null {
  const shown = showNumber(code, value, system)
  if (shown === null || shown === '') return shown
  if (shownBy(code) === 'day') return /d/i.test(bare(code)) ? null : shown
  return words && shownBy(code) === null ? shown : null
}

function bare(code: string): string {
  return code.replace(/"[^"]*"|[\\_*].|\[[^\]]*\]/g, '')
}
