import { PATH_JOINT } from '../grid/grid'
import { addsOverUnits, type MeasureId } from '../measures/catalogue'
import { fold } from '../text/fold'
import type { Figure, Snapshot } from './snapshot'

/**
 * A count as far as it is known: `low` = `high` is exact, `high` null has no upper end (a blank cell hides the rest).
 */
export interface Count {
  readonly low: number
  readonly high: number | null
}

/**
 * What one capture says of a measure for a unit: its own total row, else its row for that unit, else the sum of its
 * rows. Null where it says nothing; a capture whose filters left units out says nothing of the whole. "-" (không phát sinh) adds nothing; a blank cell makes the sum a lower end.
 *
 * For rows 12, "-" and 3 without a total row it is `{ low: 15, high: 15 }`; for 12 and blank `{ low: 12, high: null }`.
 */
export function countIn(snapshot: Snapshot, unit: string, measure: MeasureId): Count | null {
  const counted = countedIn(snapshot, unit, measure)
  return counted.length === 0 ? null : counted.map(countOf).reduce(addCounts)
}

/** The figures that `countIn` adds up, in page order: the one of the total row, or those of the rows; [] where it says nothing. */
export function countedIn(snapshot: Snapshot, unit: string, measure: MeasureId): readonly Figure[] {
  const figures = snapshot.figures.filter((figure) => figure.measure === measure)
  if (snapshot.scope !== undefined || fold(snapshot.unit) !== fold(unit)) {
    const rows = figures.filter(
      ({ by }) => by.unit !== undefined && onlyKey(figureKeys(by)) && fold(by.unit) === fold(unit),
    )
    return rows.length === 1 ? rows : []
  }
  const total = figures.find(({ by }) => figureKeys(by).length === 0)
  if (total && total.state !== 'blank') return [total]
  const rows = alongOneAxis(outermost(figures).filter((figure) => figure !== total))
  // Rows of a sum over systems are the whole only where its total says so.
  if (snapshot.systems && total) return [total]
  return rows[0]?.by.unit !== undefined && !addsOverUnits(measure) ? [] : rows
}

/**
 * Figures without those of rows that stand within another row («4 › 4.1»): that row holds them already, for the same
 * measure. Nothing may be added up but these.
 */
export function outermost(figures: readonly Figure[]): readonly Figure[] {
  const rows = new Set(figures.map(({ measure, cell }) => `${measure}\n${cell.row}`))
  return figures.filter(({ measure, cell: { row } }) => {
    for (let at = row.indexOf(PATH_JOINT); at >= 0; at = row.indexOf(PATH_JOINT, at + 1)) {
      if (rows.has(`${measure}\n${row.slice(0, at)}`)) return false
    }
    return true
  })
}

/** Rows by unit and rows by field of the same capture each hold the whole: only one kind is added up. */
export function alongOneAxis(rows: readonly Figure[]): Figure[] {
  const axis = rows[0] ? figureKeys(rows[0].by).join() : ''
  return rows.filter(({ by }) => figureKeys(by).join() === axis)
}

function figureKeys(by: Figure['by']): string[] {
  return Object.entries(by).flatMap(([key, label]) => (label === undefined ? [] : [key]))
}

function onlyKey(keys: readonly string[]): boolean {
  return keys.length === 1
}

function countOf(figure: Figure): Count {
  if (figure.state === 'blank') return { low: 0, high: null }
  const value = figure.value ?? 0
  return { low: value, high: value }
}

/** `addCounts({ low: 1, high: 1 }, { low: 2, high: null })` is `{ low: 3, high: null }`. */
export function addCounts(a: Count, b: Count): Count {
  return { low: a.low + b.low, high: a.high === null || b.high === null ? null : a.high + b.high }
}

/** Figures by measure and row, for rules that compare cell with cell; the key folds the label. */
export function figureKey(figure: Pick<Figure, 'measure' | 'by'>): string {
  const { field, unit, procedure } = figure.by
  return [figure.measure, field, unit, procedure]
    .map((part) => (part === undefined ? '' : fold(part)))
    .join('\n')
}

/** What captures of filled forms carry as their page: evidence of what was reported, never a source for a report. */
export const FORM_PORTAL = 'baocao-form'
