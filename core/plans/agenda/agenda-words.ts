import { withWeekday } from '../../periods/working-days'
import { type Day, formatDay } from '../../text/day'
import type { Obligation } from '../status'
import { countedPeriods, lowered, periodsOnce } from './counted'
import { plainPeriod } from './period-unit'

/** What a row is about: the day, and how its periods are to be spoken of. */
export interface RowSaid {
  readonly on: Day
  /** The row's title names its only period. */
  readonly named: boolean
  /** The plan's year is over: nothing of it is called overdue. */
  readonly over: boolean
}

/** So many that are ahead are named with their days; the others are counted. */
const NAMED = 2

/** «thiếu 10 tháng»; «tháng 3/2025: hạn thứ Hai 17/03/2025; thiếu 1 quý»: what is ahead first, then what is missing. */
export function agendaWords(open: readonly Obligation[], said: RowSaid): string {
  const ahead = periodsOnce(open.filter(({ due }) => due !== null && due >= said.on))
  const past = open.filter(({ due }) => due !== null && due < said.on)
  const rest = ahead.slice(NAMED)
  return [
    ...ahead.slice(0, NAMED).map((one) => aheadWords(one, said)),
    ...(rest.length > 0 ? [`${countedPeriods(rest)} nữa trong tuần`] : []),
    ...pastWords(past, said),
  ].join('; ')
}

function aheadWords({ kind, period, due }: Obligation, { on, named }: RowSaid): string {
  const name = named ? '' : lowered(plainPeriod(period))
  const day = due === on ? 'hôm nay' : withWeekday(due ?? on)
  // A standing task has no deadline: its month ends.
  if (kind === 'beat') return [name, `chưa có minh chứng, hết ${day}`].filter(isText).join(': ')
  return [name, `hạn ${day}`].filter(isText).join(': ')
}

function pastWords(past: readonly Obligation[], said: RowSaid): string[] {
  const figures = past.filter(({ lacks }) => lacks === 'figures')
  const others = past.filter(({ lacks }) => lacks !== 'figures')
  return [
    ...(others.length > 0 ? [missingWords(periodsOnce(others), said)] : []),
    ...(figures.length > 0 ? [['thiếu số liệu', countedPeriods(figures)].filter(isText).join(' ')] : []),
  ]
}

function missingWords(past: readonly Obligation[], { named, over }: RowSaid): string {
  const [only] = past
  if (past.length > 1 || !only) return `thiếu ${countedPeriods(past)}`
  const name = named ? '' : lowered(plainPeriod(only.period))
  const day = formatDay(only.due ?? '')
  if (only.status === 'overdue' && !over) return [name, `đã quá hạn ${day}`].filter(isText).join(' ')
  return name === '' ? `thiếu minh chứng, hạn ${day}` : `thiếu ${name}`
}

function isText(text: string): boolean {
  return text !== ''
}
