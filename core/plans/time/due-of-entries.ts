import { shortDay } from '../../periods/working-days'
import { addDays, type Day, formatDay } from '../../text/day'
import type { Due, Turn } from './due'
import type { Named } from './entries'

const ROMAN = ['I', 'II', 'III', 'IV']

/** One time is its own days; several, or one that comes every year, are turns. */
export function dueOfEntries(named: readonly Named[], year: number, everyYear: boolean): Due | null {
  const [only] = named
  if (!only) return null
  if (named.length > 1 || everyYear) return ofTurns(turnsOfEntries(named, year))
  const wholeYear = only.kind === 'year' && only.from !== null && only.to?.endsWith('12-31')
  return { kind: wholeYear ? 'in-year' : 'dated', from: only.from, to: only.to }
}

/**
 * Turns in the order of their days, no two of one name: "ngày 10 và 25 hằng tháng" has two each month. Null where one is said
 * twice: "hằng quý, trong quý II" contradicts itself.
 */
export function ofTurns(turns: readonly Turn[]): Due | null {
  if (turns.length === 0) return null
  const sorted = turns.toSorted((a, b) => a.due.localeCompare(b.due))
  const isAlone = ({ period }: Turn) => sorted.filter((turn) => turn.period === period).length === 1
  const named = sorted.map((turn) =>
    isAlone(turn) ? turn : { ...turn, period: `${turn.period}, hạn ${shortDay(turn.due)}` },
  )
  const names = new Set(named.map(({ period }) => period))
  return names.size < named.length ? null : { kind: 'periodic', from: null, to: null, turns: named }
}

/** A time without a beginning of its own begins the day after the one before it. */
export function turnsOfEntries(named: readonly Named[], year: number): Turn[] {
  const turns: Turn[] = []
  for (const one of named) {
    const before = turns.at(-1)
    const begin = before ? addDays(before.due, 1) : `${year}-01-01`
    if (one.to === null) return []
    turns.push({ period: nameOf(one, one.to), from: one.from ?? laterOf(begin, one.to), due: one.to })
  }
  return turns
}

function laterOf(begin: Day, due: Day): Day {
  return begin <= due ? begin : due
}

/** "Tháng 3/2026", "Quý II/2026", "Đợt 14/06/2026". */
function nameOf({ kind, from, name }: Named, to: Day): string {
  const year = to.slice(0, 4)
  if (name !== null) return `${titled(name)}${name.endsWith('năm') ? ' ' : ' năm '}${year}`
  if (from === null) return `Đợt ${formatDay(to)}`
  const month = Number(from.slice(5, 7))
  if (kind === 'month') return `Tháng ${month}/${from.slice(0, 4)}`
  if (kind === 'quarter') return `Quý ${ROMAN[Math.ceil(month / 3) - 1]}/${from.slice(0, 4)}`
  if (kind === 'months' && from.endsWith('-01-01')) return `${Number(to.slice(5, 7))} tháng đầu năm ${year}`
  return kind === 'year' ? `Năm ${from.slice(0, 4)}` : `Đợt ${formatDay(to)}`
}

/** `titled('quý ii')` is `'Quý II'`. */
function titled(name: string): string {
  const roman = name.replace(/(?<= )[iv]+$/, (number) => number.toUpperCase())
  return roman.charAt(0).toUpperCase() + roman.slice(1)
}
