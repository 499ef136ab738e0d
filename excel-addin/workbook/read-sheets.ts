import type { DaySystem } from '../../core/workbook/number-format'
import type { SheetSeen } from '../../core/workbook/seen'
import { boxesIn, cellSeen, isTooLarge, TOO_MANY_CELLS } from './excel-values'
import { askValidation, type PartAsked, type SheetRead } from './read-lists'

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
  return { sheet, used, merged, validation: askValidation(used), locks: askLocks(sheet, used) }
}

const SIZE = { rowIndex: true, columnIndex: true, rowCount: true, columnCount: true }

function wholeOf({ sheet, used, validation }: Pick<SheetAsked, 'sheet' | 'used' | 'validation'>): PartAsked {
  const { rowIndex: top, columnIndex: left, rowCount, columnCount } = used
  return { sheet, validation, box: { top, left, bottom: top + rowCount - 1, right: left + columnCount - 1 } }
}

function askLocks(sheet: Excel.Worksheet, range: Excel.Range): SheetAsked['locks'] {
  return sheet.protection.protected ? range.getCellProperties({ format: { protection: true } }) : null
}

function sheetSeen({ sheet, used, merged, locks }: SheetAsked, system: DaySystem | null): SheetSeen {
  return sheetOf(sheet, merged, cellsIn(used, locks, system))
}

function sheetOf(sheet: Excel.Worksheet, merged: Excel.RangeAreas, cells: SheetSeen['cells']): SheetSeen {
  return {
    name: sheet.name,
    hidden: sheet.visibility !== 'Visible',
    protected: sheet.protection.protected,
    cells,
    merges: merged.isNullObject ? [] : boxesIn(merged.address),
  }
}

function cellsIn(
  range: Excel.Range,
  locks: SheetAsked['locks'],
  system: DaySystem | null,
): SheetSeen['cells'] {
  return range.values.flatMap((row: unknown[], down: number) =>
    row.map((value, across) =>
      cellSeen(range.rowIndex + down, range.columnIndex + across, {
        raw: value,
        formula: range.formulas[down]?.[across],
        locked: locks?.value[down]?.[across]?.format?.protection?.locked ?? true,
        format: range.numberFormat[down]?.[across],
        system,
      }),
    ),
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
    return { sheet, used, merged, validation: askValidation(used) }
  })
  await context.sync()
  const cells = sizes.reduce((sum, { used }) => sum + used.rowCount * used.columnCount, 0)
  if (cells > MOST_CELLS) throw Object.assign(new Error('a data sheet, not a form'), { code: TOO_MANY_CELLS })
  const seen: SheetRead[] = []
  for (const size of sizes) {
    const { sheet, used, merged } = size
    const found: SheetSeen['cells'][] = []
    const rows = Math.max(1, Math.floor(PORTION / used.columnCount))
    for (let from = 0; from < used.rowCount; from += rows)
      found.push(
        await readRows(context, sheet, { used, from, count: Math.min(rows, used.rowCount - from), system }),
      )
    seen.push({ seen: sheetOf(sheet, merged, found.flat()), whole: wholeOf(size) })
  }
  return seen
}

interface RowsToRead {
  readonly used: Excel.Range
  readonly from: number
  readonly count: number
  readonly system: DaySystem | null
}

async function readRows(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { used, from, count, system }: RowsToRead,
): Promise<SheetSeen['cells']> {
  const part = sheet.getRangeByIndexes(used.rowIndex + from, used.columnIndex, count, used.columnCount)
  part.load({ rowIndex: true, columnIndex: true, values: true, formulas: true, numberFormat: true })
  const locks = askLocks(sheet, part)
  await context.sync()
  return cellsIn(part, locks, system)
}
