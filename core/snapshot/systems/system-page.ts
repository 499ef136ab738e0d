import type { MeasureId } from '../../measures/catalogue'
import { fold } from '../../text/fold'
import { countIn, outermost } from '../figure-book'
import { amountOf, type Known, knownOf, sumOfKnown } from '../known-sum'
import type { Breakdown, Figure, Snapshot } from '../snapshot'
import type { UnitKey } from './contexts'
import type { CountedBy } from './system-table'

/** What one capture says of one measure, row by row. */
export interface MeasureSaid {
  readonly snapshot: Snapshot
  readonly rows: ReadonlyMap<string, Figure>
  /** The whole, from its total row or from all its rows; null where it is not known. */
  readonly total: Known
  /** Whether its rows of one kind are all there is: then a row it does not have is none. */
  readonly isWhole: (by: Breakdown) => boolean
}

/** How names are compared in a sum. */
export interface RowNames {
  readonly fieldKey: CountedBy['fieldKey']
  readonly unitKey: UnitKey
}

/** One key for a row, however unit and lĩnh vực are written. */
export function rowKeyOf(
  { unit, field, procedure }: Breakdown,
  { fieldKey = fold, unitKey }: RowNames,
): string {
  return [
    unit === undefined ? '' : unitKey(unit),
    field === undefined ? '' : fieldKey(field),
    procedure === undefined ? '' : fold(procedure),
  ].join('\t')
}

/** Two rows of one key say nothing for certain: that row is blank. */
export function saidOf(snapshot: Snapshot, measure: MeasureId, names: RowNames): MeasureSaid | null {
  const figures = snapshot.figures.filter((figure) => figure.measure === measure)
  if (figures.length === 0) return null
  const rows = new Map<string, Figure>()
  for (const figure of figures) {
    const key = rowKeyOf(figure.by, names)
    rows.set(key, rows.has(key) ? { ...figure, state: 'blank', value: null } : figure)
  }
  const total = totalIn(snapshot, measure)
  return { snapshot, rows, total, isWhole: (by) => isWholeAlong(figures, total, by) }
}

function totalIn(snapshot: Snapshot, measure: MeasureId): Known {
  if (snapshot.scope !== undefined) return null
  const own = snapshot.figures.find((figure) => figure.measure === measure && axisOf(figure.by) === '')
  if (own && own.state !== 'blank') return knownOf(own)
  const count = countIn(snapshot, snapshot.unit, measure)
  return count && count.high === count.low ? { state: 'number', value: count.low } : null
}

/** The kinds of name a row bears: 'field', 'unit,field'; '' is the table's own total. */
export function axisOf({ unit, field, procedure }: Breakdown): string {
  return [
    unit === undefined ? '' : 'unit',
    field === undefined ? '' : 'field',
    procedure === undefined ? '' : 'procedure',
  ]
    .filter((part) => part !== '')
    .join()
}

/** Rows that add up to the whole leave nothing out. A unit that is not there may be written otherwise: it is never taken for none. */
function isWholeAlong(figures: readonly Figure[], total: Known, by: Breakdown): boolean {
  const axis = axisOf(by)
  if (total === null || (axis !== 'field' && axis !== 'procedure')) return false
  const sum = sumOfKnown(outermost(figures.filter((figure) => axisOf(figure.by) === axis)).map(knownOf))
  return sum !== null && amountOf(sum) === amountOf(total)
}
