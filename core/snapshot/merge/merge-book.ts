import { addsOverUnits, MEASURES, type MeasureId } from '../../measures/catalogue'
import { type Refusal, refusalOf } from '../../outcome'
import { formatCount } from '../../text/format'
import { outermost } from '../figure-book'
import { amountOf, type Known, knownOf, sumOfKnown } from '../known-sum'
import type { Figure, Snapshot } from '../snapshot'
import type { UnitShare } from './unit-share'

/** What one unit says of one measure: its total, and its rows by field. */
export interface UnitCount {
  total: Known
  readonly fields: Map<string, { readonly label: string; known: Known }>
  /** Its rows by unit, and by procedure. */
  readonly unit: Known[]
  readonly procedure: Known[]
  /** Where the total stood. */
  cell: Figure['cell'] | null
}

export interface UnitBook {
  readonly share: UnitShare
  readonly counts: ReadonlyMap<MeasureId, UnitCount>
  readonly refusals: readonly Refusal[]
}

/** One unit's figures from all its captures; where two of them disagree the figure is not known, and that is said. */
export function bookOf(share: UnitShare, fieldKey: (label: string) => string): UnitBook {
  const counts = new Map<MeasureId, UnitCount>()
  const refusals: Refusal[] = []
  const conflicts = new Set<string>()
  for (const snapshot of share.snapshots)
    for (const [measure, count] of readCounts(snapshot, fieldKey)) {
      const broken = sumBroken(share.name, measure, count)
      if (broken) refusals.push(broken)
      if (broken) count.total = null
      const before = counts.get(measure)
      if (!before) counts.set(measure, count)
      else joinCounts(share.name, measure, { before, count, conflicts, refusals })
    }
  for (const measure of conflicts) blank(counts, measure)
  for (const [measure, count] of counts) {
    const broken = fieldsBroken(share.name, measure, count)
    if (!broken) continue
    refusals.push(broken)
    for (const row of count.fields.values()) row.known = null
  }
  return { share, counts, refusals }
}

function readCounts(snapshot: Snapshot, fieldKey: (label: string) => string): Map<MeasureId, UnitCount> {
  const counts = new Map<MeasureId, UnitCount>()
  for (const figure of outermost(snapshot.figures)) {
    const count = counts.get(figure.measure) ?? emptyCount()
    counts.set(figure.measure, count)
    const axis = axisOf(figure.by)
    if (axis === 'total') setTotal(count, figure)
    else if (axis === 'field')
      addField(count, fieldKey(figure.by.field ?? ''), figure.by.field ?? '', knownOf(figure))
    else if (axis !== 'crossed') count[axis].push(knownOf(figure))
  }
  for (const [measure, count] of counts) if (count.cell === null) count.total = sumOfRows(measure, count)
  return counts
}

/** Two total rows that differ say nothing for certain. */
function setTotal(count: UnitCount, figure: Figure): void {
  const known = knownOf(figure)
  const same = known && count.total && amountOf(known) === amountOf(count.total)
  count.total = count.cell === null || same ? known : null
  count.cell = figure.cell
}

/** Rows by field, by unit and by procedure each hold the whole: where two of them differ, nobody knows it. */
function sumOfRows(measure: MeasureId, count: UnitCount): Known {
  const sums = axesOf(measure, count).map(sumOfKnown)
  const [first = null] = sums
  return sums.every((sum) => first && sum && amountOf(sum) === amountOf(first)) ? first : null
}

function axesOf(measure: MeasureId, count: UnitCount): Known[][] {
  const units = addsOverUnits(measure) ? count.unit : []
  return [knownsOf(count), units, count.procedure].filter(({ length }) => length > 0)
}

/** Rows of one axis add up; a row that crosses two ("field of a unit") would be counted again. */
function axisOf({
  field,
  unit,
  procedure,
}: Figure['by']): 'total' | 'field' | 'unit' | 'procedure' | 'crossed' {
  const keys = [field, unit, procedure].filter((part) => part !== undefined)
  if (keys.length === 0) return 'total'
  if (keys.length > 1) return 'crossed'
  if (field !== undefined) return 'field'
  return unit === undefined ? 'procedure' : 'unit'
}

function emptyCount(): UnitCount {
  return { total: null, fields: new Map(), unit: [], procedure: [], cell: null }
}

/** Two rows of one name say nothing for certain. */
function addField(count: UnitCount, key: string, label: string, known: Known): void {
  count.fields.set(key, { label, known: count.fields.has(key) ? null : known })
}

export function knownsOf(count: UnitCount): Known[] {
  return [...count.fields.values()].map(({ known }) => known)
}

/** A table whose rows do not add up to its own total is not added further. */
function sumBroken(name: string, measure: MeasureId, count: UnitCount): Refusal | null {
  if (count.cell === null || count.total === null) return null
  const total = amountOf(count.total)
  const rows = axesOf(measure, count)
    .map(sumOfKnown)
    .find((sum) => sum !== null && amountOf(sum) !== total)
  if (!rows) return null
  const sum = amountOf(rows)
  return refusalOf(
    'identity-broken',
    `${name}: «${MEASURES[measure]}» dòng tổng ${formatCount(total)} ≠ cộng các dòng ${formatCount(sum)}, chênh ${formatCount(Math.abs(total - sum))}. Chụp lại trang của đơn vị này.`,
    name,
  )
}

/** Two pages that call their fields by other names would give each dossier to two rows. */
function fieldsBroken(name: string, measure: MeasureId, { fields, total }: UnitCount): Refusal | null {
  const sum = sumOfKnown([...fields.values()].map(({ known }) => known))
  if (sum === null || total === null || amountOf(sum) === amountOf(total)) return null
  return refusalOf(
    'two-rows-match',
    `${name}: «${MEASURES[measure]}» cộng các lĩnh vực của các bản chụp được ${formatCount(amountOf(sum))}, dòng tổng ${formatCount(amountOf(total))}: hai trang gọi tên lĩnh vực khác nhau. Các dòng lĩnh vực để trống; bỏ bớt một bản chụp rồi gộp lại.`,
    name,
  )
}

interface CountsToJoin {
  readonly before: UnitCount
  readonly count: UnitCount
  readonly conflicts: Set<string>
  readonly refusals: Refusal[]
}

function joinCounts(
  name: string,
  measure: MeasureId,
  { before, count, conflicts, refusals }: CountsToJoin,
): void {
  const pairs: [Known, Known][] = [[before.total, count.total]]
  for (const [key, row] of count.fields) {
    const there = before.fields.get(key)
    if (there) pairs.push([there.known, row.known])
    if (!there || there.known === null) before.fields.set(key, row)
  }
  for (const [a, b] of pairs) {
    if (a === null || b === null || amountOf(a) === amountOf(b) || conflicts.has(measure)) continue
    conflicts.add(measure)
    refusals.push(
      refusalOf(
        'two-rows-match',
        `${name} có hai bản chụp khác nhau: «${MEASURES[measure]}» ${formatCount(amountOf(a))} và ${formatCount(amountOf(b))}. Bỏ bản cũ rồi gộp lại.`,
        name,
      ),
    )
  }
  before.cell ??= count.cell
  before.total ??= count.total
}

function blank(counts: Map<MeasureId, UnitCount>, measure: string): void {
  for (const [id, count] of counts) {
    if (id !== measure) continue
    count.total = null
    for (const row of count.fields.values()) row.known = null
  }
}
