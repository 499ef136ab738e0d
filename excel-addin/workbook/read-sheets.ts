import type { DaySystem } from '../../core/workbook/number-format'
import type { SheetSeen } from '../../core/workbook/seen'
import { boxesIn, cellSeen, isTooLarge, TOO_MANY_CELLS } from './excel-values'
import { askOpenRanges, type OpenRangesAsked, openPlaces } from './open-ranges'
import type { PartAsked } from './part-asked'
import { askValidation, type SheetRead } from './read-lists'

/** Cells in one answer where all at once were too many: about 1 MB of the 5 MB that Excel on the web allows. */
const PORTION = 20_000
/** A form has some thousands; more than this is a data sheet, not a form. */
const MOST_CELLS = 1_000_000

interface SheetAsked {
  readonly sheet: Excel.Worksheet
  readonly used: Excel.Range
  readonly merged: Excel.RangeAreas
  readonly validation: Excel.DataValidation
  readonly locks: OfficeExtension.ClientResult<Excel.CellProperties[][]> | null
  readonly open: OpenRangesAsked
}

/** All sheets in one request; in portions of rows only where Excel says that the answer would be too large. */
export async function readSheets(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
  system: DaySystem | null,
): Promise<SheetRead[]> {
  const asked = sheets.map(askSheet)
  try {
    await context.sync()
    return asked.map((one) => ({ seen: sheetSeen(one, system), whole: wholeOf(one) }))
  } catch (error) {
    if (!isTooLarge(error)) throw error
    return await readInPortions(context, sheets, system)
  }
}

function askSheet(sheet: Excel.Worksheet): SheetAsked {
  const used = sheet.getUsedRange()
  used.load({ ...SIZE, values: true, formulas: true, numberFormat: true })
  const merged = used.getMergedAreasOrNullObject()
  merged.load({ address: true })
  const open = askOpenRanges(sheet)
  return { sheet, used, merged, validation: askValidation(used), locks: askLocks(sheet, used), open }
}

const SIZE = { rowIndex: true, columnIndex: true, rowCount: true, columnCount: true }

function wholeOf({ sheet, used, validation }: Pick<SheetAsked, 'sheet' | 'used' | 'validation'>): PartAsked {
  const { rowIndex: top, columnIndex: left, rowCount, columnCount } = used
  return { sheet, validation, box: { top, left, bottom: top + rowCount - 1, right: left + columnCount - 1 } }
}

function askLocks(sheet: Excel.Worksheet, range: Excel.Range): SheetAsked['locks'] {
  return sheet.protection.protected ? range.getCellProperties({ format: { protection: true } }) : null
}

function sheetSeen(asked: SheetAsked, system: DaySystem | null): SheetSeen {
  return sheetOf(asked, cellsIn(asked.used, asked.locks, { system, isOpen: openPlaces(asked.open) }))
}

function sheetOf(
  { sheet, merged, open }: Pick<SheetAsked, 'sheet' | 'merged' | 'open'>,
  cells: SheetSeen['cells'],
): SheetSeen {
  return {
    name: sheet.name,
    hidden: sheet.visibility !== 'Visible',
    protected: sheet.protection.protected,
    cells,
    merges: merged.isNullObject ? [] : boxesIn(merged.address),
    ...(open.isUnknown ? { openUnknown: true as const } : {}),
  }
}

interface CellsKnown {
  readonly system: DaySystem | null
  readonly isOpen: (row: number, column: number) => boolean
}

function cellsIn(
  range: Excel.Range,
  locks: SheetAsked['locks'],
  { system, isOpen }: CellsKnown,
): SheetSeen['cells'] {
  return range.values.flatMap((line: unknown[], down: number) =>
    line.map((value, across) => {
      const [row, column] = [range.rowIndex + down, range.columnIndex + across]
      const byFormat = locks?.value[down]?.[across]?.format?.protection?.locked ?? true
      return cellSeen(row, column, {
        raw: value,
        formula: range.formulas[down]?.[across],
        locked: byFormat && !isOpen(row, column),
        format: range.numberFormat[down]?.[across],
        system,
      })
    }),
  )
}

async function readInPortions(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
  system: DaySystem | null,
): Promise<SheetRead[]> {
  const sizes = sheets.map((sheet) => {
    const used = sheet.getUsedRange()
    used.load(SIZE)
    const merged = used.getMergedAreasOrNullObject()
    merged.load({ address: true })
    return { sheet, used, merged, validation: askValidation(used), open: askOpenRanges(sheet) }
  })
  await context.sync()
  const cells = sizes.reduce((sum, { used }) => sum + used.rowCount * used.columnCount, 0)
  if (cells > MOST_CELLS) throw Object.assign(new Error('a data sheet, not a form'), { code: TOO_MANY_CELLS })
  const seen: SheetRead[] = []
  for (const size of sizes) {
    const { sheet, used } = size
    const known = { system, isOpen: openPlaces(size.open) }
    const found: SheetSeen['cells'][] = []
    const rows = Math.max(1, Math.floor(PORTION / used.columnCount))
    for (let from = 0; from < used.rowCount; from += rows)
      found.push(
        await readRows(context, sheet, { used, from, count: Math.min(rows, used.rowCount - from), known }),
      )
    seen.push({ seen: sheetOf(size, found.flat()), whole: wholeOf(size) })
  }
  return seen
}

interface RowsToRead {
  readonly used: Excel.Range
  readonly from: number
  readonly count: number
  readonly known: CellsKnown
}

async function readRows(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { used, from, count, known }: RowsToRead,
): Promise<SheetSeen['cells']> {
  const part = sheet.getRangeByIndexes(used.rowIndex + from, used.columnIndex, count, used.columnCount)
  part.load({ rowIndex: true, columnIndex: true, values: true, formulas: true, numberFormat: true })
  const locks = askLocks(sheet, part)
  await context.sync()
  return cellsIn(part, locks, known)
}
