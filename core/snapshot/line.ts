import type { GridRow } from '../grid/grid'
import type { Spot } from '../grid/occupy'
import type { MeasureId } from '../measures/catalogue'
import type { Refusal } from '../outcome'
import type { PortalLevel } from '../portals/portal'
import type { CellReading } from '../text/read-number'
import type { CaptureWarning } from './capture-view'
import type { Figure } from './snapshot'

/** One row of figures while it is being judged. */
export interface Line {
  readonly row: GridRow
  /** The row's name: groups › label; what tells it apart from every other row. */
  readonly path: string
  readonly by: Figure['by']
  /** The row divides the row above it (T7a: service levels), and that row's path. */
  readonly level: PortalLevel | null
  readonly parent: string | null
  readonly cells: readonly Cell[]
}

export interface Cell {
  /** Null where the cell is read only to be added up. */
  readonly measure: MeasureId | null
  readonly column: string
  /** Which of the columns that the portal knows. */
  readonly place: number
  readonly spot: Spot
  readonly reading: CellReading
  proofs: Proofs
  /** Left out with a warning: the page's own total is known to be computed otherwise. */
  dropped: boolean
}

/** The identities that prove a figure, in the order they were found; cells proved alike share one list. */
export interface Proofs {
  readonly list: string[]
  readonly longer: Map<string, Proofs>
}

export const NO_PROOFS: Proofs = { list: [], longer: new Map() }

/** Notes an identity that holds with this cell, once. */
export function addProof(cell: Cell, proof: string): void {
  const { list, longer } = cell.proofs
  let more = longer.get(proof)
  if (!more) {
    more = list.includes(proof) ? cell.proofs : { list: [...list, proof], longer: new Map() }
    longer.set(proof, more)
  }
  cell.proofs = more
}

/** What comes up while a table is judged. */
export interface Notes {
  readonly warnings: CaptureWarning[]
  readonly refusals: Refusal[]
  proved: number
  broken: number
}

/** What the officer calls the row: its own label, with its groups only where the label stands twice. */
export function nameOf({ row, path, by, level }: Line): string {
  if (level) return path
  const labels = [by.unit, by.field, by.procedure].filter((label) => label !== undefined)
  return labels.length > 0 ? labels.join(' › ') : row.label
}

/** "-" counts as nothing; a blank or an unread cell has no count. */
export function countOf({ reading }: Cell): number | null {
  if (reading.state === 'number') return reading.value
  return reading.state === 'none' ? 0 : null
}

/** The numbers of a row by measure; "-" and blank are not in it, for they prove nothing. */
export function countsOf({ cells }: Line): Map<MeasureId, number> {
  const counts = new Map<MeasureId, number>()
  for (const { measure, reading } of cells) {
    if (measure !== null && reading.state === 'number') counts.set(measure, reading.value)
  }
  return counts
}

export function placeOf(line: Line, cell: Cell): string {
  return `${nameOf(line)} · ${cell.column}`
}
