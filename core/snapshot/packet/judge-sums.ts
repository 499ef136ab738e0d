import { PATH_JOINT } from '../../grid/grid'
import { groupBy } from '../../group-by'
import { isScore } from '../../measures/catalogue'
import { alongOneAxis, outermost } from '../figure-book'
import { isTotal } from '../figure-facts'
import type { Figure } from '../snapshot'

/** Proofs that rows add up to a total: of one page, and of a merge of many units. */
const TOTALS = new Set(['total = sum of rows', 'total = sum of units'])
/** Proofs that rows which divide a row, or stand within it, add up to it. */
const WITHIN = new Set(['row = sum of its levels', 'row = sum of the rows within it'])

/**
 * The first figure that is said to be the sum of its rows, or of the levels that divide it, and is not: both are added up
 * again. What the capture leaves out cannot be asked: of a total without rows nothing is known, and levels that count
 * nothing we know are not in it, so that the known ones may be less, never more.
 */
export function brokenSumAmong(figures: readonly Figure[]): Figure | undefined {
  return brokenTotalAmong(figures) ?? brokenRowAmong(figures)
}

function brokenTotalAmong(figures: readonly Figure[]): Figure | undefined {
  for (const [measure, same] of groupBy(figures, (figure) => figure.measure)) {
    const total = same.find((figure) => isTotal(figure) && claims(figure, TOTALS))
    if (!total || isScore(measure)) continue
    const rows = alongOneAxis(outermost(same.filter((figure) => !isTotal(figure))))
    if (rows.length > 0 && !isSum(total, rows)) return total
  }
  return undefined
}

/** A blank hides a count, so that the known ones may be less. */
function isSum(total: Figure, rows: readonly Figure[]): boolean {
  const sum = rows.reduce((all, { value }) => all + (value ?? 0), 0)
  const whole = total.value ?? 0
  return rows.some(({ state }) => state === 'blank') ? sum <= whole : sum === whole
}

function claims({ provedBy, state }: Figure, proofs: ReadonlySet<string>): boolean {
  return state !== 'blank' && provedBy.some((proof) => proofs.has(proof))
}

/** A row and what stands right under it share a column; a level counts another measure there than its row. */
function brokenRowAmong(figures: readonly Figure[]): Figure | undefined {
  const claiming = figures.filter((figure) => claims(figure, WITHIN))
  const parts = groupBy(claiming, ({ cell: { row, column } }) => placeUnder(row, column))
  return claiming.find(({ value, cell: { row, column } }) => {
    const sum = (parts.get(`${row}\n${column}`) ?? []).reduce((all, part) => all + (part.value ?? 0), 0)
    return sum > (value ?? 0)
  })
}

/** Which row of the column it stands under. */
function placeUnder(row: string, column: string): string {
  const cut = row.lastIndexOf(PATH_JOINT)
  return cut < 0 ? '' : `${row.slice(0, cut)}\n${column}`
}
