import type { Day } from './day'

/** The calendar date where the machine stands: `dayHere(new Date(2025, 2, 14, 23, 59))` is `'2025-03-14'`. */
export function dayHere(at: Date): Day {
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
}

/** ISO 8601 with the machine's offset: `'2025-03-14T09:00:00+07:00'`. */
export function stampHere(at: Date): string {
  const minutes = -at.getTimezoneOffset()
  const sign = minutes < 0 ? '-' : '+'
  const offset = `${two(Math.floor(Math.abs(minutes) / 60))}:${two(Math.abs(minutes) % 60)}`
  return `${dayHere(at)}T${two(at.getHours())}:${two(at.getMinutes())}:${two(at.getSeconds())}${sign}${offset}`
}

function two(count: number): string {
  return String(count).padStart(2, '0')
}
