import type { GridRow } from '../../grid/grid'
import type { Layout } from '../../grid/occupy'
import type { MeasureId } from '../../measures/catalogue'
import type { Refusal } from '../../outcome'
import type { PortalLevel } from '../../portals/portal'
import type { CellReading } from '../../text/read-number'
import type { CaptureWarning } from '../capture-warning'
import type { Figure } from '../snapshot'

/** The rows of figures of a table, and the cells of each column the portal knows, while they are being judged. */
export interface Lines {
  readonly layout: Layout
  readonly rows: readonly Line[]
  readonly columns: readonly LineColumn[]
}

export interface Line {
  /** Which of the lines. */
  readonly at: number
  readonly row: GridRow
  /** The row's name: groups › label; what tells it apart from every other row. */
  readonly path: string
  readonly by: Figure['by']
  /** The row divides the row above it (T7a: service levels). */
  readonly level: PortalLevel | null
  /** Path of the row that this one divides or stands within. */
  readonly parent: string | null
}

/**
 * One column; `texts`, `readings` and `proofs` stand by line, and many lines share one text, reading or proof. Where a
 * line has no cell of its own the reading is blank, so what is read as a number has a cell.
 */
export interface LineColumn {
  readonly measure: MeasureId
  /** Its header path. */
  readonly path: string
  /** Which column of the grid. */
  readonly place: number
  /** As shown; null where the line has no cell of its own here. */
  readonly texts: readonly (string | null)[]
  readonly readings: readonly CellReading[]
  readonly proofs: Proofs[]
  /** Lines left out with a warning: the page's own total is known to be computed otherwise. */
  readonly dropped: Set<number>
  /** Lines in which the page itself has no number («NaN»); they read as blank. */
  readonly missing: ReadonlySet<number>
}

/** The identities that prove a figure, in the order they were found; cells proved alike share one list. */
export interface Proofs {
  readonly list: string[]
  readonly longer: Map<string, Proofs>
}

export const NO_PROOFS: Proofs = { list: [], longer: new Map() }

/** Notes an identity that holds with a cell, once. */
export function addProof({ proofs }: LineColumn, { at }: Line, proof: string): void {
  const known = proofs[at]!
  let more = known.longer.get(proof)
  if (!more) {
    more = known.list.includes(proof) ? known : { list: [...known.list, proof], longer: new Map() }
    known.longer.set(proof, more)
  }
  proofs[at] = more
}

/** What comes up while a table is judged. */
export interface Notes {
  readonly warnings: CaptureWarning[]
  readonly refusals: Refusal[]
  proved: number
  broken: number
}

/** What the officer calls the row: its own label, with its groups only where the label stands twice. */
export function lineName({ row, path, by, level }: Line): string {
  if (level) return path
  const labels = [by.unit, by.field, by.procedure].filter((label) => label !== undefined)
  return labels.length > 0 ? labels.join(' › ') : row.label
}

/** What a cell counts; null where it is read only to be added up. */
export function measureOf(line: Line, { measure }: LineColumn): MeasureId | null {
  return line.level ? (line.level.measures[measure] ?? null) : measure
}

export function hasCell({ texts }: LineColumn, { at }: Line): boolean {
  return texts[at] !== null
}

/** "-" counts as nothing; a blank or an unread cell has no count. */
export function countOf({ readings }: LineColumn, { at }: Line): number | null {
  const reading = readings[at]!
  if (reading.state === 'number') return reading.value
  return reading.state === 'none' ? 0 : null
}

/** Adds up the cells of some lines: "-" adds nothing; a blank or an unread cell leaves the sum unknown. */
export function sumOfLines(column: LineColumn, lines: readonly Line[]): number | null {
  let sum = 0
  for (const line of lines) {
    const count = hasCell(column, line) ? countOf(column, line) : 0
    if (count === null) return null
    sum += count
  }
  return sum
}

/** The numbers of a row by measure; "-" and blank are not in it, for they prove nothing. */
export function countsOf(line: Line, columns: readonly LineColumn[]): Map<MeasureId, number> {
  const counts = new Map<MeasureId, number>()
  for (const column of columns) {
    const measure = measureOf(line, column)
    const reading = column.readings[line.at]!
    if (measure !== null && reading.state === 'number') counts.set(measure, reading.value)
  }
  return counts
}

export function linePlace(line: Line, { path }: LineColumn): string {
  return `${lineName(line)} · ${path}`
}
