import { formatDay } from './day'

/** `momentWords('2025-03-14T09:05:00+07:00')` is `'09:05 14/03/2025'`: the wall clock the text itself names. */
export function momentWords(iso: string): string {
  const found = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})/.exec(iso)
  return found ? `${found[2]} ${formatDay(found[1]!)}` : iso
}
