import { addsOverUnits, isScore, MEASURES, type MeasureId } from '../../measures/catalogue'
import { type Refusal, refusalOf } from '../../outcome'
import { formatCount } from '../../text/format'
import { amountOf, type Known, sumOfKnown, textOf } from '../known-sum'
import type { Breakdown, Figure } from '../snapshot'
import { knownsOf, type UnitBook } from './merge-book'

export interface UnitsSummed {
  readonly figures: readonly Figure[]
  readonly refusals: readonly Refusal[]
}

/**
 * A measure of all units: the total, a row for each unit, rows by field. A unit that does not say it has a blank row,
 * so that nobody who adds up the rows takes a part for the whole. What contradicts the authority's own page is left out.
 */
export function sumOfUnits(
  measure: MeasureId,
  books: readonly UnitBook[],
  own: UnitBook | null,
  unknown: readonly string[],
): UnitsSummed {
  const rows = [
    ...books.map((book) => unitRow(measure, book)),
    ...unknown.map((name) => blankRow(measure, name)),
  ]
  if (isScore(measure)) return { figures: rows, refusals: [] }
  if (!addsOverUnits(measure) && books.length + unknown.length > 1)
    return { figures: [ownTotal(measure, own), ...rows], refusals: [] }
  const sum =
    unknown.length > 0 ? null : sumOfKnown(books.map(({ counts }) => counts.get(measure)?.total ?? null))
  const control = own?.counts.get(measure)?.total ?? null
  if (own && sum !== null && control !== null && amountOf(sum) !== amountOf(control))
    return { figures: [], refusals: [saidControl(measure, own, sum, control)] }
  const proofs = sum ? ['total = sum of units', ...(control ? ["total = the authority's own page"] : [])] : []
  const total = figureOf(measure, {}, { known: sum, cell: cellOf(measure, 'Tổng số', sum), provedBy: proofs })
  return { figures: [total, ...rows, ...(unknown.length > 0 ? [] : fieldRows(measure, books))], refusals: [] }
}

/** What is not added over units is what the authority's own page says, or is not known. */
function ownTotal(measure: MeasureId, own: UnitBook | null): Figure {
  const known = own?.counts.get(measure)?.total ?? null
  const proofs = known ? ["total = the authority's own page"] : []
  return figureOf(measure, {}, { known, cell: cellOf(measure, 'Tổng số', known), provedBy: proofs })
}

function unitRow(measure: MeasureId, { share, counts }: UnitBook): Figure {
  const count = counts.get(measure)
  const column = count?.cell?.column ?? MEASURES[measure]
  const known = count?.total ?? null
  return figureOf(
    measure,
    { unit: share.name },
    { known, cell: { row: share.name, column, text: textOf(known) } },
  )
}

function blankRow(measure: MeasureId, name: string): Figure {
  return figureOf(measure, { unit: name }, { known: null, cell: cellOf(measure, name, null) })
}

function saidControl(
  measure: MeasureId,
  own: UnitBook,
  sum: NonNullable<Known>,
  control: NonNullable<Known>,
): Refusal {
  const [added, page] = [amountOf(sum), amountOf(control)]
  return refusalOf(
    'identity-broken',
    `«${MEASURES[measure]}»: cộng các đơn vị ${formatCount(added)} ≠ trang của ${own.share.name} ${formatCount(page)}, chênh ${formatCount(Math.abs(added - page))}. Kiểm tra đơn vị còn thiếu hoặc chụp lại.`,
    own.share.name,
  )
}

/** A row for each field over all units, where every unit breaks the measure down; a unit without that field adds 0 only where its rows are all it has. */
function fieldRows(measure: MeasureId, books: readonly UnitBook[]): Figure[] {
  const counts = books.map((book) => book.counts.get(measure))
  if (counts.some((count) => count === undefined || count.fields.size === 0)) return []
  const labels = new Map<string, string>()
  const sums = new Map<string, Known[]>()
  let incomplete = false
  for (const count of counts) {
    // Where both are known they are equal: a book does not know rows that contradict their total.
    if (sumOfKnown(knownsOf(count!)) === null || count!.total === null) incomplete = true
    for (const [key, { label, known }] of count!.fields) {
      if (!labels.has(key)) labels.set(key, label)
      const parts = sums.get(key)
      if (parts) parts.push(known)
      else sums.set(key, [known])
    }
  }
  return [...sums].map(([key, parts]) => {
    const sum = incomplete && parts.length < counts.length ? null : sumOfKnown(parts)
    const label = labels.get(key) ?? key
    return figureOf(
      measure,
      { field: label },
      { known: sum, cell: cellOf(measure, label, sum), provedBy: sum ? ['total = sum of units'] : [] },
    )
  })
}

function cellOf(measure: MeasureId, row: string, known: Known): Figure['cell'] {
  return { row, column: MEASURES[measure], text: textOf(known) }
}

interface FigureMerged {
  readonly known: Known
  readonly cell: Figure['cell']
  readonly provedBy?: string[]
}

function figureOf(measure: MeasureId, by: Breakdown, { known, cell, provedBy = [] }: FigureMerged): Figure {
  const state = known === null ? 'blank' : known.state
  return { measure, by, state, value: known?.state === 'number' ? known.value : null, cell, provedBy }
}
