import { groupBy } from '../../group-by'
import { type Day, yearOf } from '../../text/day'
import type { Obligation } from '../status'
import type { Plan } from '../task'
import { type AgendaRow, agendaRow, keyOfRow } from './agenda-row'
import { type ListedAt, type When, whenOf } from './when'

/** What a day asks for, one row a task: each row stands once, where its most urgent part belongs. */
export interface Agenda {
  /** Due today, or before the next working day. */
  readonly now: readonly AgendaRow[]
  /** Due in the week ahead, or soon by the settings. */
  readonly week: readonly AgendaRow[]
  /** Overdue first, then what has no deadline and still lacks evidence. */
  readonly past: readonly AgendaRow[]
  /** What the year of a plan that is over still lacks; never called overdue. */
  readonly old: readonly AgendaRow[]
  /** What was due before the book was started. */
  readonly before: readonly AgendaRow[]
  /** The plan's year is over: its successor is asked for. */
  readonly over: boolean
}

/**
 * What is due now, in the week ahead, past, and before the book was started.
 *
 * On 5 December 2025, in a book of that January, a plan with the standing task V.1 whose months February to November have no
 * evidence gives in `past` one row with the words «thiếu 10 tháng».
 */
export function agendaOf(plan: Plan, obligations: readonly Obligation[], at: ListedAt): Agenda {
  const over = yearOf(at.on) > plan.year
  const listed = obligations.flatMap((one) => {
    const when = whenOf(one, at)
    return when ? [{ one, list: one.ended && when === 'past' ? ('old' as const) : when }] : []
  })
  const rows = { now: [], week: [], past: [], old: [], before: [] } as Record<When | 'old', AgendaRow[]>
  const add = (list: When | 'old', own: readonly Obligation[]) => {
    const row = agendaRow(plan, own, { on: at.on, over: list === 'old' || list === 'before' })
    if (row) rows[list].push(row)
  }
  const apart = (list: When | 'old') => list === 'before' || list === 'old'
  for (const own of groupBy(listed, ({ one }) => keyOfRow(one)).values()) {
    const shown = own.filter(({ list }) => !apart(list))
    const [most] = URGENT.filter((list) => shown.some((each) => each.list === list))
    if (most) add(most, obligationsIn(shown))
    for (const list of ['old', 'before'] as const)
      add(list, obligationsIn(own.filter((each) => each.list === list)))
  }
  return { over, ...rows, now: byDue(rows.now), week: byDue(rows.week), past: overdueFirst(rows.past) }
}

const URGENT: readonly When[] = ['now', 'week', 'past']

function obligationsIn(listed: readonly { readonly one: Obligation }[]): Obligation[] {
  return listed.map(({ one }) => one)
}

function byDue(rows: readonly AgendaRow[]): AgendaRow[] {
  return rows.toSorted((a, b) => dayOfRow(a).localeCompare(dayOfRow(b)))
}

function overdueFirst(rows: readonly AgendaRow[]): AgendaRow[] {
  const overdue = rows.filter(({ status }) => status === 'overdue')
  return [...byDue(overdue), ...rows.filter(({ status }) => status !== 'overdue')]
}

function dayOfRow({ due }: AgendaRow): Day {
  return due ?? ''
}
