import { columnIn, placeKey, type Range, rangeHolds, rowIn } from '../range'
import type { RowXml } from './sheet-rows'
import { cellNumberAt, firstFrom, rowOf, type SheetXml } from './sheet-xml'

/** Something kept for single cells of a sheet: by number for those that the file lists, by `keyOf` for the others. */
export interface Places<T> {
  readonly sheet: SheetXml
  readonly listed: (T | undefined)[]
  readonly others: Map<number, T>
}

export function placesOn<T>(sheet: SheetXml): Places<T> {
  return { sheet, listed: new Array<T | undefined>(sheet.count).fill(undefined), others: new Map() }
}

/** What is kept for a cell, whose number is -1 where the file does not list it. */
export function slotOf<T>(
  { listed, others }: Places<T>,
  cell: number,
  row: number,
  column: number,
): T | undefined {
  return cell < 0 ? others.get(placeKey(row, column)) : listed[cell]
}

export function putAt<T>({ sheet, listed, others }: Places<T>, row: number, column: number, value: T): void {
  const cell = cellNumberAt(sheet, row, column)
  if (cell < 0) others.set(placeKey(row, column), value)
  else listed[cell] = value
}

/** Calls for everything kept within a range. */
export function eachWithin<T>(places: Places<T>, range: Range, visit: (value: T) => void): void {
  const { rows } = places.sheet
  const { top, bottom } = range
  if (bottom - top >= rows.length) {
    for (const row of rows) if (row.row >= top && row.row <= bottom) inRow(places, row, range, visit)
  } else for (let row = top; row <= bottom; row++) inRow(places, rowOf(places.sheet, row), range, visit)
  if (places.others.size) eachOther(places.others, range, visit)
}

/** Goes through the range or through what is kept, whichever is shorter. */
function eachOther<T>(others: ReadonlyMap<number, T>, range: Range, visit: (value: T) => void): void {
  const { top, left, bottom, right } = range
  if ((bottom - top + 1) * (right - left + 1) > others.size) {
    for (const [key, value] of others) if (rangeHolds(range, rowIn(key), columnIn(key))) visit(value)
    return
  }
  for (let row = top; row <= bottom; row++)
    for (let column = left; column <= right; column++) {
      const value = others.get(placeKey(row, column))
      if (value !== undefined) visit(value)
    }
}

function inRow<T>(
  { sheet, listed }: Places<T>,
  row: RowXml | undefined,
  { left, right }: Range,
  visit: (value: T) => void,
): void {
  if (!row) return
  const end = firstFrom(sheet, row, right + 1)
  for (let cell = firstFrom(sheet, row, left); cell < end; cell++) {
    const value = listed[cell]
    if (value !== undefined) visit(value)
  }
}
