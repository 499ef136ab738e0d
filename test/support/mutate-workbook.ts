import type { MeasureId } from '../../core/measures/catalogue'
import type { SheetSeen, WorkbookSeen } from '../../core/workbook/seen'

/** A cell that keeps what it stands for while the sheet around it is changed. */
export interface LiveCell {
  text: string
  value: number | string | boolean | null
  formula?: string
  locked: boolean
  /** A hand that lists filled cells only does not see it. */
  unseen?: true
  /** What the label says, whatever its spelling; null once it says something else. */
  says: string | null
}

interface Merge {
  top: number
  left: number
  bottom: number
  right: number
}

interface LivePlace {
  readonly heads: readonly LiveCell[]
  readonly label: LiveCell
  /** What stood right over it before anything was changed. */
  readonly wasUnder: string
}

/** A form sheet that can be changed, and that knows which figure belongs where by the labels it was made with. */
export interface LiveSheet {
  name: string
  hidden: boolean
  protected: boolean
  rows: (LiveCell | undefined)[][]
  merges: Merge[]
  /** Value cell → the labels above it and the one before it. */
  readonly places: Map<LiveCell, LivePlace>
  readonly heads: Set<LiveCell>
  readonly labels: Set<LiveCell>
}

export interface LiveLayout {
  readonly headRows: readonly [number, number]
  readonly labelColumn: number
  readonly valueRows: readonly [number, number]
}

/** Takes a sheet apart: rows and columns count from 0, both ends included. */
export function liveSheet(sheet: SheetSeen, layout: LiveLayout): LiveSheet {
  const rows: (LiveCell | undefined)[][] = []
  for (const { row, column, text, value, formula, locked } of sheet.cells) {
    rows[row] ??= []
    rows[row][column] = { text, value, locked, says: text, ...(formula === undefined ? {} : { formula }) }
  }
  const live: LiveSheet = {
    name: sheet.name,
    hidden: sheet.hidden,
    protected: sheet.protected,
    rows: Array.from(rows, (row) => Array.from(row ?? [])),
    merges: sheet.merges.map((merge) => ({ ...merge })),
    places: new Map(),
    heads: new Set(),
    labels: new Set(),
  }
  for (let row = layout.valueRows[0]; row <= layout.valueRows[1]; row++) addPlaces(live, layout, row)
  return live
}

function addPlaces(live: LiveSheet, layout: LiveLayout, row: number) {
  const label = live.rows[row]?.[layout.labelColumn]
  if (!label) return
  live.labels.add(label)
  const last = Math.max(...live.rows.map((cells) => cells.length))
  for (let column = layout.labelColumn + 1; column < last; column++) {
    const cell = live.rows[row]?.[column]
    if (!cell) continue
    const heads = headsOf(live, layout, column)
    for (const head of heads) live.heads.add(head)
    live.places.set(cell, { heads, label, wasUnder: heads.at(-1)?.text ?? '' })
  }
}

function headsOf(live: LiveSheet, layout: LiveLayout, column: number): LiveCell[] {
  const heads: LiveCell[] = []
  for (let row = layout.headRows[0]; row <= layout.headRows[1]; row++) {
    const merge = live.merges.find(
      (box) => box.top <= row && row <= box.bottom && box.left <= column && column <= box.right,
    )
    const cell = live.rows[merge?.top ?? row]?.[merge?.left ?? column]
    if (cell && cell.text !== '' && !heads.includes(cell)) heads.push(cell)
  }
  return heads
}

/** As a hand would see it now. */
export function seenAgain(sheets: readonly LiveSheet[]): WorkbookSeen {
  return {
    names: {},
    sheets: sheets.map((live) => ({
      name: live.name,
      hidden: live.hidden,
      protected: live.protected,
      merges: live.merges,
      cells: live.rows.flatMap((cells, row) =>
        cells.flatMap((cell, column) => {
          if (!cell || cell.unseen) return []
          const { text, value, formula, locked } = cell
          return [{ row, column, text, value, locked, ...(formula === undefined ? {} : { formula }) }]
        }),
      ),
    })),
  }
}

export function insertRow(live: LiveSheet, at: number) {
  live.rows.splice(at, 0, [])
  for (const box of live.merges) {
    if (box.top >= at) box.top++
    if (box.bottom >= at) box.bottom++
  }
}

export function insertColumn(live: LiveSheet, at: number) {
  for (const cells of live.rows) if (cells.length > at) cells.splice(at, 0, undefined)
  for (const box of live.merges) {
    if (box.left >= at) box.left++
    if (box.right >= at) box.right++
  }
}

export function deleteRow(live: LiveSheet, at: number) {
  for (const cell of live.rows[at] ?? []) if (cell) cell.says = null
  live.rows.splice(at, 1)
  live.merges = live.merges.filter((box) => !(box.top === at && box.bottom === at))
  for (const box of live.merges) {
    if (box.top > at) box.top--
    if (box.bottom >= at) box.bottom--
  }
}

export function deleteColumn(live: LiveSheet, at: number) {
  for (const cells of live.rows) cells.splice(at, 1)
  live.merges = live.merges.filter((box) => !(box.left === at && box.right === at))
  for (const box of live.merges) {
    if (box.left > at) box.left--
    if (box.right >= at) box.right--
  }
}

/** The measure a value cell belongs to by the labels above it; null where they no longer say one. */
export function measureAt(
  live: LiveSheet,
  cell: LiveCell,
  known: ReadonlyMap<string, MeasureId>,
): MeasureId | null {
  const heads = (live.places.get(cell)?.heads ?? []).filter(({ text }) => text !== '')
  if (heads.some(({ says }) => says === null)) return null
  return known.get(heads.map(({ says }) => says).join(' › ')) ?? null
}
