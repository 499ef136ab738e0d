import { accept, type Outcome, type Refusal } from '../../core/outcome'
import { contentOf } from '../../core/reports/cell-content'
import { settleFormulas } from '../../core/reports/fill/settle-formulas'
import { type FillOccasion, receiptOf } from '../../core/reports/receipt/receipt-of'
import type { FillPlan, Receipt, Write, WriteOutcome } from '../../core/reports/report'
import { tidy } from '../../core/text/fold'
import { type DaySystem, dayText } from '../../core/workbook/number-format'
import { cellName, type SheetCellSeen, type WorkbookSeen } from '../../core/workbook/seen'
import type { CellAt, CellRead, CellWrite, ExcelValue, Parts, WorkbookHand } from './hand'

/** A cell that was written: what stood there before, and what was put there. */
export interface Written extends CellAt {
  readonly before: ExcelValue
  readonly value: ExcelValue
}

export interface CarriedOut {
  readonly receipt: Receipt
  /** For «Hoàn tác». */
  readonly written: readonly Written[]
}

/**
 * Carries a plan out: looks at every place again, writes those that are still as the plan saw them, reads all back.
 * One outcome for each write; what changed meanwhile is left alone (`page-changed`). `partsFor` says what is kept in
 * the workbook about the writes that go through, in the same go.
 */
export async function carryOut(
  hand: WorkbookHand,
  plan: FillPlan,
  occasion: FillOccasion,
  partsFor: (writes: readonly Write[]) => Parts = () => ({}),
): Promise<Outcome<CarriedOut>> {
  const seen = await hand.see('cells')
  if (!seen.ok) return seen
  const find = cellFinder(seen.value.workbook)
  const judged = plan.writes.flatMap((write) =>
    'cell' in write.at ? [judge(write, write.at, find(write.at))] : [],
  )
  const cells = judged.flatMap((one) =>
    one.outcome === null ? [cellWrite(one.at, contentOf(one.write), find)] : [],
  )
  const formulas = plan.refusals.flatMap(({ at, expected }) =>
    at && 'cell' in at && expected !== undefined ? [at] : [],
  )
  const kept = judged.filter(({ outcome }) => outcome === null || outcome === 'already-equal')
  const parts = partsFor(kept.map(({ write }) => write))
  const order = { cells, parts, read: [...judged.map(({ at }) => at), ...formulas] }
  const read = await hand.write(order)
  const holds = read.ok ? read : await holdsNow(hand, order.read, read.refusal)
  if (!holds.ok) return holds
  const written = judged.flatMap(({ at, before, write, outcome }, index) =>
    outcome === null && (read.ok || holds.value[index]?.value === contentOf(write))
      ? [{ ...at, before, value: contentOf(write) }]
      : [],
  )
  if (!read.ok && written.length === 0) return read
  const numbers = numbersIn(holds.value)
  const settled = settleFormulas(plan, (at) =>
    'cell' in at ? (numbers.get(`${at.sheet}!${at.cell}`) ?? null) : null,
  )
  const refusals = read.ok ? settled.refusals : [read.refusal, ...settled.refusals]
  return accept({
    receipt: receiptOf({ ...settled, refusals }, occasion, linesOf(judged, holds.value)),
    written,
  })
}

/** After a write that Excel broke off: what went through stays, so what is there is looked at and said. */
async function holdsNow(
  hand: WorkbookHand,
  read: readonly CellAt[],
  refusal: Refusal,
): Promise<Outcome<readonly CellRead[]>> {
  const seen = await hand.see('cells')
  if (!seen.ok) return { ok: false, refusal }
  const find = cellFinder(seen.value.workbook)
  return accept(read.map((at) => ({ ...at, value: find(at).cell?.value ?? null })))
}

interface Judged {
  readonly write: Write
  readonly at: CellAt
  readonly before: ExcelValue
  /** Where a number counts days, from which year on. */
  readonly days: DaySystem | undefined
  /** Null: to be written. */
  readonly outcome: WriteOutcome | null
}

function judge(write: Write, at: CellAt, found: CellFound): Judged {
  const { cell } = found
  const outcome = whyNot(write, found)
  return {
    write,
    at: { sheet: at.sheet, cell: at.cell },
    before: cell?.value ?? null,
    days: cell?.days,
    outcome,
  }
}

function whyNot(write: Write, { sheetThere, locked, cell }: CellFound): WriteOutcome | null {
  if (!sheetThere) return 'page-changed'
  if (cell?.formula !== undefined) return 'cell-has-formula'
  if ((cell?.value ?? null) === contentOf(write)) return 'already-equal'
  if (locked) return 'cell-locked'
  return tidy(cell?.text ?? '') === write.now ? null : 'page-changed'
}

function linesOf(judged: readonly Judged[], read: readonly CellRead[]): Receipt['lines'] {
  return judged.map(({ write, at, days, outcome }, index) => {
    const value = read[index]?.value ?? null
    const sticks = value === contentOf(write)
    const stuck = sticks ? 'filled' : 'value-did-not-stick'
    return {
      at: { sheet: at.sheet, cell: at.cell },
      value: write.value,
      before: write.now,
      readBack: sticks ? String(write.value) : readAs(value, days),
      outcome: outcome ?? stuck,
      from: write.from,
    }
  })
}

/** What people read there: the number of a day as its day. */
function readAs(value: ExcelValue, days: DaySystem | undefined): string {
  const day = typeof value === 'number' && days !== undefined ? dayText(value, days) : null
  return day ?? String(value ?? '')
}

function numbersIn(read: readonly CellRead[]): Map<string, number> {
  return new Map(
    read.flatMap(({ sheet, cell, value }) =>
      typeof value === 'number' ? [[`${sheet}!${cell}`, value] as const] : [],
    ),
  )
}

/** «Hoàn tác»: every cell that still holds what was put there gets back what stood there before. */
export async function takeBack(
  hand: WorkbookHand,
  written: readonly Written[],
  parts: Parts = {},
): Promise<Outcome<readonly Written[]>> {
  const seen = await hand.see('cells')
  if (!seen.ok) return seen
  const find = cellFinder(seen.value.workbook)
  const ours = written.filter((one) => (find(one).cell?.value ?? null) === one.value)
  const cells = ours.map((one) => cellWrite(one, one.before, find))
  const done = await hand.write({ cells, parts, read: cells })
  if (!done.ok) return done
  return accept(ours.filter(({ before }, at) => (done.value[at]?.value ?? null) === before))
}

/** In a protected sheet no format may be touched: there a cell of text keeps what Excel makes of the value, and that is said. */
function cellWrite({ sheet, cell }: CellAt, value: ExcelValue, find: (at: CellAt) => CellFound): CellWrite {
  const { isProtected, cell: found } = find({ sheet, cell })
  const inTextCell = value !== null && found?.asText === true && !isProtected
  return { sheet, cell, value, ...(inTextCell ? { inTextCell } : {}) }
}

interface CellFound {
  readonly isProtected: boolean
  readonly sheetThere: boolean
  readonly locked: boolean
  readonly cell: SheetCellSeen | undefined
}

function cellFinder(workbook: WorkbookSeen): (at: CellAt) => CellFound {
  const sheets = new Map(
    workbook.sheets.map((sheet) => [
      sheet.name,
      { sheet, cells: new Map(sheet.cells.map((cell) => [cellName(cell.row, cell.column), cell])) },
    ]),
  )
  return (at) => {
    const found = sheets.get(at.sheet)
    const cell = found?.cells.get(at.cell)
    return {
      isProtected: found?.sheet.protected ?? false,
      sheetThere: found !== undefined,
      locked: (found?.sheet.protected ?? false) && (cell?.locked ?? true),
      cell,
    }
  }
}
