import { groupBy } from '../group-by'
import type { MeasureId } from '../measures/catalogue'
import { formatCount } from '../text/format'
import { knownCount } from './figure-facts'
import type { Figure, Snapshot } from './snapshot'

/** A row that resolved more than it received, with the cells that say so. */
export interface MoreResolved {
  readonly words: string
  readonly resolved: number
  /** What it received, and what came over from the period before. */
  readonly received: number
  readonly cells: readonly Figure[]
  /** The row says what is pending, too: its own equation is broken, and tells it. */
  readonly hasPending: boolean
}

/**
 * The rows of a capture that resolved more than there was to resolve: 500 of 5 received. What is blank concludes nothing,
 * and a blank may hide what came over from the period before.
 */
export function moreResolvedIn({ figures }: Snapshot): MoreResolved[] {
  return [...groupBy(figures, ({ cell }) => cell.row)].flatMap(([row, own]) => moreResolvedOf(row, own) ?? [])
}

function moreResolvedOf(row: string, figures: readonly Figure[]): MoreResolved | null {
  const one = (measure: MeasureId) => figures.find((figure) => figure.measure === measure)
  const resolved = one('dossiers.resolved')
  const received = one('dossiers.received') ?? one('dossiers.received.new')
  const carried = one('dossiers.carried-over')
  const [done, came] = [knownCount(resolved), knownCount(received)]
  const before = carried ? knownCount(carried) : 0
  if (!resolved || !received || done === null || came === null || before === null) return null
  if (done <= came + before) return null
  const from = carried ? `, kỳ trước chuyển sang ${formatCount(before)}` : ''
  return {
    words: `${row || 'Tổng số'}: đã giải quyết ${formatCount(done)} mà chỉ nhận ${formatCount(came)}${from}`,
    resolved: done,
    received: came + before,
    cells: [resolved, received, ...(carried ? [carried] : [])],
    hasPending: knownCount(one('dossiers.pending')) !== null && one('dossiers.received') !== undefined,
  }
}
