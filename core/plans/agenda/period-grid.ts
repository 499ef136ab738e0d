import { groupBy } from '../../group-by'
import { type Day, formatDay } from '../../text/day'
import { isClosed, type Obligation, STATUS_WORDS } from '../status'
import { type PeriodUnit, plainPeriod, shortPeriodName, UNIT_WORDS, unitOfPeriod } from './period-unit'

/** done: closed · missed: its figures missed the target · missing: past and open · open: under way · ahead: not begun */
export type CellState = 'done' | 'missed' | 'missing' | 'open' | 'ahead'

/** One period of a task, to be ticked. */
export interface PeriodCell {
  readonly period: string
  /** "T3". */
  readonly short: string
  /** "Tháng 3/2025: thiếu minh chứng, hạn 31/03/2025". */
  readonly name: string
  readonly state: CellState
  /** Whether evidence of today can be for it: it has begun and is open. */
  readonly canTick: boolean
  /** Every task's obligation of this very period. */
  readonly obligations: readonly Obligation[]
}

export interface PeriodRow {
  /** Names a row of weeks, "Tháng 3"; '' otherwise. */
  readonly head: string
  readonly cells: readonly PeriodCell[]
}

/** The periods of one length; a task of months and quarters has two such parts. */
export interface GridPart {
  readonly unit: PeriodUnit
  readonly columns: number
  readonly rows: readonly PeriodRow[]
}

const COLUMNS: Readonly<Record<PeriodUnit, number>> = {
  month: 4,
  quarter: 4,
  'part-year': 2,
  year: 1,
  turn: 4,
  week: 5,
}

/**
 * All periods of one row's tasks as a small grid, by their length; weeks stand month by month. Empty where there are none to
 * choose from.
 *
 * A standing task of 2025 gives one part of three rows: T1 to T4, T5 to T8, T9 to T12.
 */
export function periodGridOf(obligations: readonly Obligation[], on: Day): GridPart[] {
  const dated = obligations.filter(({ period, due }) => period !== '' && due !== null)
  const cells = [...groupBy(dated, ({ period, due }) => `${due} ${period}`).values()].map((own) =>
    cellOf(own, on),
  )
  if (cells.length < 2) return []
  const units = groupBy(cells, ({ period }) => unitOfPeriod(period))
  const order = Object.keys(UNIT_WORDS) as PeriodUnit[]
  return order.flatMap((unit) => {
    const own = units.get(unit)
    return own ? [{ unit, columns: COLUMNS[unit], rows: rowsOf(unit, own) }] : []
  })
}

function rowsOf(unit: PeriodUnit, cells: readonly PeriodCell[]): PeriodRow[] {
  if (unit === 'week') {
    const months = groupBy(cells, ({ obligations: [one] }) => Number(one?.due?.slice(5, 7)))
    return [...months].map(([month, own]) => ({ head: `Tháng ${month}`, cells: own }))
  }
  const columns = COLUMNS[unit]
  return Array.from({ length: Math.ceil(cells.length / columns) }, (_, at) => ({
    head: '',
    cells: cells.slice(at * columns, (at + 1) * columns),
  }))
}

function cellOf(obligations: readonly Obligation[], on: Day): PeriodCell {
  const one = obligations.find((each) => !isClosed(each)) ?? obligations[0]
  const { period = '', due = null } = one ?? {}
  const state = one ? stateOf(one, on) : 'done'
  const day =
    due === null ? '' : `, ${state === 'done' || state === 'missed' ? 'đến' : 'hạn'} ${formatDay(due)}`
  return {
    period,
    short: shortPeriodName(period),
    name: `${plainPeriod(period)}: ${one ? stateWords(one, state) : ''}${day}`,
    state,
    canTick: state === 'missing' || state === 'open',
    obligations,
  }
}

function stateOf(one: Obligation, on: Day): CellState {
  if (isClosed(one)) return 'done'
  if (one.lacks === 'target') return 'missed'
  if (one.due !== null && one.due < on) return 'missing'
  return one.from !== null && one.from > on ? 'ahead' : 'open'
}

function stateWords(one: Obligation, state: CellState): string {
  if (state === 'done') return STATUS_WORDS[one.status]
  if (state === 'missed') return 'chưa đạt chỉ tiêu'
  if (state === 'ahead') return 'chưa đến kỳ'
  if (one.lacks === 'figures') return 'thiếu số liệu'
  return state === 'missing' ? 'thiếu minh chứng' : 'đang trong kỳ'
}
