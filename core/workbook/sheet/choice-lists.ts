import { type Range, rangeAt, rangeHolds } from '../range'
import type { ChoicesSeen, SheetSeen, WorkbookSeen } from '../seen'
import type { DataValidationSaid } from './data-validations'

/** Cells that take only what a list has, and how the file says the list: «"Xong,Đang làm"» or a range. */
export interface ListSaid {
  readonly boxes: readonly Range[]
  readonly formula: string
}

/** The lists among the data validations of a sheet. */
export function listsSaid(said: readonly DataValidationSaid[]): ListSaid[] {
  return said.flatMap(({ type, boxes, first }) => (type === 'list' ? [{ boxes, formula: first }] : []))
}

/** Each list is looked up in all cells; nobody made more of them by hand. */
const MOST_LISTS = 500

/**
 * The words of each list; null where its range is not in the file or is worked out, so that nobody knows them. A range
 * without «$» is another one for every cell.
 */
export function choicesIn(
  lists: readonly ListSaid[],
  sheet: SheetSeen,
  workbook: WorkbookSeen,
): ChoicesSeen[] {
  return lists.flatMap(({ boxes, formula }, at) => {
    const said = at < MOST_LISTS ? wordsOf(formula, sheet, workbook) : { choices: null }
    return boxes.map(({ top, left, bottom, right }) => ({ top, left, bottom, right, ...said }))
  })
}

function wordsOf(
  formula: string,
  sheet: SheetSeen,
  workbook: WorkbookSeen,
): Pick<ChoicesSeen, 'choices' | 'source'> {
  if (/^".*"$/s.test(formula)) return { choices: wordsBetween(formula) }
  const named = workbook.names[formula.replace(/^=/, '')] ?? formula
  const found = /^=?(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?(\$[A-Z]+\$\d+(?::\$[A-Z]+\$\d+)?)$/.exec(named)
  const range = found ? rangeAt(found[3]!.replaceAll('$', '')) : null
  const name = found?.[1]?.replaceAll("''", "'") ?? found?.[2]
  const from = name === undefined ? sheet : workbook.sheets.find((one) => one.name === name)
  if (!range || !from) return { choices: null }
  const choices = from.cells
    .filter(({ row, column, text }) => text !== '' && rangeHolds(range, row, column))
    .map(({ text }) => text)
  return { choices, ...(from === sheet ? { source: range } : {}) }
}

function wordsBetween(formula: string): string[] {
  return formula
    .slice(1, -1)
    .replaceAll('""', '"')
    .split(',')
    .map((word) => word.trim())
}
