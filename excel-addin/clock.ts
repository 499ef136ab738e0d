/** The only place of the add-in that asks the machine what time it is. ISO 8601 with the machine's offset. */
export function stampNow(at = new Date()): string {
  const minutes = -at.getTimezoneOffset()
  const offset = `${two(Math.floor(Math.abs(minutes) / 60))}:${two(Math.abs(minutes) % 60)}`
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
  const time = `${two(at.getHours())}:${two(at.getMinutes())}:${two(at.getSeconds())}`
  return `${day}T${time}${minutes < 0 ? '-' : '+'}${offset}`
}

/** `dayNow()` is today's date on this machine: '2025-03-14'. */
export function dayNow(): string {
  return stampNow().slice(0, 10)
}

function two(count: number): string {
  return String(count).padStart(2, '0')
}
