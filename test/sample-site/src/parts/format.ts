/** `dotted(1234)` is `1.234`, as the real page writes counts. */
export function dotted(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/gu, '.')
}

/** `slashed('2024-12-15')` is `15/12/2024`. */
export function slashed(day: string): string {
  return day.split('-').reverse().join('/')
}
