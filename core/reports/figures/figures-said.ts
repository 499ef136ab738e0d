import { groupBy, oneOfEach } from '../../group-by'
import type { MeasureId } from '../../measures/catalogue'
import { pageName } from '../../portals/portals'
import { figureKey } from '../../snapshot/figure-book'
import type { Breakdown, Figure, Snapshot } from '../../snapshot/snapshot'
import { formatDay } from '../../text/day'
import { fold } from '../../text/fold'
import type { FigureRef } from '../report'

/** What the captures say of one figure; `conflict` where two of them say different things. */
export interface FigureSaid {
  readonly state: Figure['state']
  readonly value: number | null
  readonly from: FigureRef
  /** It is blank because two systems leave it open, not because the page is. */
  readonly doubtful?: true
  readonly conflict?: {
    readonly values: readonly [string, string]
    readonly pages: readonly [string, string]
  }
}

/**
 * What a table is made from: the page that has most of its measures, or one named as its page. A page made for
 * something else (that counts "tiếp nhận" its own way) does not contradict it.
 */
export interface TableAsked {
  readonly measures: ReadonlySet<MeasureId>
  readonly pages: readonly string[]
}

export interface FigureBook {
  readonly find: (measure: MeasureId, by: Breakdown, asked?: TableAsked) => FigureSaid | null
  /** Names of the rows captured (that have one of the measures asked for), in the order captured. */
  readonly names: (kind: 'field' | 'unit' | 'procedure', asked?: TableAsked) => readonly string[]
  readonly measures: ReadonlySet<MeasureId>
}

export interface Sourced {
  readonly figure: Figure
  readonly snapshot: Snapshot
  /** What the figure counts for this unit: its row in a table of many units is its own total. */
  readonly by: Breakdown
}

export function figureBook(figures: readonly Sourced[]): FigureBook {
  const byKey = groupBy(figures, ({ figure: { measure }, by }) => figureKey({ measure, by }))
  return {
    find: (measure, by, asked) => {
      const said = byKey.get(figureKey({ measure, by }))
      return said ? settle(asked ? fromOwnPages(said, asked) : said) : null
    },
    names: (kind, asked) => {
      const labels = figures.flatMap(({ figure, by }) =>
        (asked?.measures.has(figure.measure) ?? true) && Object.keys(by).length === 1 ? (by[kind] ?? []) : [],
      )
      return oneOfEach(labels, (label) => fold(label))
    },
    measures: new Set(figures.map(({ figure }) => figure.measure)),
  }
}

/** What the pages say that have most of the measures asked for; every capture of such a page counts. */
function fromOwnPages(said: readonly Sourced[], asked: TableAsked): readonly Sourced[] {
  const spoken = said.filter(({ figure }) => figure.state !== 'blank')
  if (spoken.length < 2) return said
  const covers = (one: Sourced) => coverageOf(one.snapshot, asked)
  const most = Math.max(...spoken.map(covers))
  const pages = new Set(spoken.filter((one) => covers(one) === most).map(({ snapshot }) => snapshot.portal))
  return said.filter(({ snapshot }) => pages.has(snapshot.portal))
}

const COVERAGE = new WeakMap<TableAsked, Map<Snapshot, number>>()
const NAMED = 1000

function coverageOf(snapshot: Snapshot, asked: TableAsked): number {
  const known = COVERAGE.get(asked) ?? new Map<Snapshot, number>()
  COVERAGE.set(asked, known)
  const before = known.get(snapshot)
  if (before !== undefined) return before
  const measures = snapshot.figures.flatMap(({ measure, state }) =>
    asked.measures.has(measure) && state !== 'blank' ? measure : [],
  )
  const count = new Set(measures).size + (asked.pages.includes(snapshot.portal) ? NAMED : 0)
  known.set(snapshot, count)
  return count
}

/** The newest of those that agree; a blank cell contradicts nothing. */
function settle(said: readonly Sourced[]): FigureSaid {
  const spoken = said.filter(({ figure }) => figure.state !== 'blank')
  const first = spoken[0] ?? said[0]!
  const other = spoken.find(
    ({ figure }) => figure.state !== first.figure.state || figure.value !== first.figure.value,
  )
  const { measure, by, state, value, addends } = first.figure
  const from = { snapshot: first.snapshot.id, measure, by, ...(addends ? { addends } : {}) }
  const doubtful = said.some(({ snapshot }) => (snapshot.systems?.doubts.length ?? 0) > 0)
  if (!other && state === 'blank' && doubtful) return { state, value, from, doubtful }
  if (!other) return { state, value, from }
  return {
    state,
    value,
    from,
    conflict: {
      values: [first.figure.cell.text, other.figure.cell.text],
      pages: [pageOf(first.snapshot), pageOf(other.snapshot)],
    },
  }
}

export function pageOf(snapshot: Snapshot): string {
  if (snapshot.systems) return snapshot.source.title
  const at = /T(\d{2}:\d{2})/.exec(snapshot.source.capturedAt)?.[1] ?? ''
  const day = snapshot.source.capturedAt.slice(0, 10)
  return `${pageName(snapshot.portal)}, chụp ${at} ${formatDay(day)}`
}
