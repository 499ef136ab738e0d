import { type Grid, PATH_JOINT } from '../../grid/grid'
import { layOut } from '../../grid/lay-out'
import type { PageSeen } from '../../grid/seen'
import type { MeasureId } from '../../measures/catalogue'
import { proposeMeasures } from '../../measures/dictionary'
import { hostOf } from '../../portals/host-of'
import type { PageLesson } from '../../portals/lesson'
import type { TableMatch } from '../../portals/match-table'
import type { Portal, PortalColumn } from '../../portals/portal'
import { PORTALS } from '../../portals/portals'
import type { Figure } from '../snapshot'
import { knownTables } from './known-tables'
import { readFigures } from './read-figures'

/** A page that changed: what is gone, what stands there now, and why the two may be one. */
export interface Drift {
  readonly portal: Portal
  readonly changes: readonly DriftChange[]
  /** Accepting it is keeping this lesson; its time of teaching is put in by the host. */
  readonly lesson: Omit<PageLesson, 'taughtAt'>
}

export interface DriftChange {
  readonly measure: MeasureId
  readonly was: string
  readonly now: string
  /** Identities that hold in every row with the new reading; empty where only the words speak for it. */
  readonly provedBy: readonly string[]
}

/** More missing columns than this are another page, not a changed one. */
const MOST_GONE = 4

/**
 * For a known page that lost columns: the one reading of the unknown columns under which every equation of the table
 * holds. Null where none does, or where two do and the words do not decide.
 *
 * With «Đang xử lý › Quá hạn» renamed to «Đang xử lý › Trễ» it proposes that column for `dossiers.pending.overdue`, with
 * the proof `pending = in-time + overdue`.
 */
export function proposeDrift(page: PageSeen, portals: readonly Portal[] = PORTALS): Drift | null {
  const changed = knownTables(page, portals).find(
    ({ match, tables }) => match && match.missing.length > 0 && tables.length === 1,
  )
  const { match, tables } = changed ?? {}
  const grid = tables?.[0]
  if (
    !match ||
    !grid ||
    match.doubled.length > 0 ||
    match.labelColumn < 0 ||
    match.twoLabels ||
    match.missing.length > MOST_GONE
  )
    return null
  const own = grid.labelColumn === match.labelColumn ? grid : layOut(grid.table, match.labelColumn)
  const readings = assignments(match.missing, freeColumns(match, own), own)
    .map((now) => judge(match, own, now))
    .filter((reading) => reading !== null)
  const best =
    readings.length === 1 ? readings[0] : readings.filter(({ changes }) => changes.every(isSaid)).at(0)
  return best
    ? { portal: match.portal, changes: best.changes, lesson: lessonOf(page, match, own, best) }
    : null
}

function isSaid({ measure, now }: DriftChange): boolean {
  return proposeMeasures(now.split(PATH_JOINT))[0] === measure
}

/** Columns with numbers that no part of the portal claims. */
function freeColumns(match: TableMatch, grid: Grid): number[] {
  const taken = new Set([
    match.labelColumn,
    ...match.columns.map(({ at }) => at),
    ...match.rates.map(({ at }) => at),
  ])
  return grid.columns.flatMap(({ path }, at) => (taken.has(at) || path.length === 0 ? [] : [at]))
}

/** Every way to give each missing column a free one, those first whose words say so. */
function assignments(missing: readonly PortalColumn[], free: readonly number[], grid: Grid): number[][] {
  const [column, ...rest] = missing
  if (!column) return [[]]
  return free.flatMap((at) =>
    assignments(
      rest,
      free.filter((other) => other !== at),
      grid,
    ).map((tail) => [at, ...tail]),
  )
}

interface Reading {
  readonly changes: readonly DriftChange[]
  readonly figures: readonly Figure[]
}

function judge(match: TableMatch, grid: Grid, now: readonly number[]): Reading | null {
  const found = match.missing.map((column, index) => ({ column, at: now[index]! }))
  const whole: TableMatch = { ...match, columns: [...match.columns, ...found], missing: [] }
  const read = readFigures(grid, whole)
  if (read.refusals.length > 0 || read.broken > 0) return null
  const changes = found.map(({ column, at }): DriftChange => {
    const own = read.figures.filter(({ measure, state }) => measure === column.measure && state === 'number')
    const [first, ...others] = own.map(({ provedBy }) => provedBy.filter((id) => !id.startsWith('total')))
    const provedBy = (first ?? []).filter((id) => others.every((ids) => ids.includes(id)))
    return {
      measure: column.measure,
      was: column.paths[0] ?? '',
      now: grid.columns[at]!.path.join(PATH_JOINT),
      provedBy,
    }
  })
  return changes.every((change) => change.provedBy.length > 0 || isSaid(change))
    ? { changes, figures: read.figures }
    : null
}

function lessonOf(
  page: PageSeen,
  match: TableMatch,
  grid: Grid,
  { changes, figures }: Reading,
): Drift['lesson'] {
  const columnName = (at: number) => grid.columns[at]!.path.join(PATH_JOINT)
  // «Trong kỳ» means what the columns beside it make of it on this very page.
  const settled = ({ beside, measure }: PortalColumn, at: number) =>
    (beside && figures.find(({ cell }) => cell.column === columnName(at))?.measure) ?? measure
  return {
    format: 'so-mot-cua/lesson@1',
    id: `taught-${match.portal.id}`,
    name: match.portal.name,
    host: hostOf(page.url),
    portal: match.portal.id,
    row: { is: match.portal.row.is, column: columnName(match.labelColumn) },
    columns: [
      ...match.columns.map(({ column, at }) => ({ measure: settled(column, at), path: columnName(at) })),
      ...changes.map(({ measure, now }) => ({ measure, path: now })),
    ],
  }
}
