import { accept, type Outcome, refuse } from '../../outcome'
import { type Day, formatDay, isDay, readDay } from '../../text/day'
import { tidy } from '../../text/fold'
import { hostAt } from './system-of'
import { NO_SYSTEMS, type SystemRow, type SystemTable } from './system-table'

/** How the row of every other lĩnh vực is written. */
export const OTHER_FIELDS = '(lĩnh vực khác)'
const OTHERS = /^\(?\s*(?:(?:mọi |các )?lĩnh vực khác|khác|\*|)\s*\)?$/iu
const ADDRESS = /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/

/**
 * A table as lines of text «lĩnh vực → hệ thống → từ ngày»; «+» stands between systems that count together, «=» between two
 * addresses of one system, a missing day is from the beginning. A line that is not understood refuses the whole, in its words.
 *
 * `'Hộ tịch → motcua.moj → 01/01/2026\n(lĩnh vực khác) → motcua.hatinh.gov.vn'` is a table of two rows.
 */
export function readSystemTable(text: string, version = 1): Outcome<SystemTable> {
  const rows: SystemRow[] = []
  for (const line of text.split(/\r?\n/)) {
    if (tidy(line) === '' || line.trim().startsWith('#')) continue
    const [field = '', systems = '', from = '', ...more] = line.split(/\s*(?:→|->|\t|;)\s*/)
    const row = more.length === 0 ? readSystemRow({ field, systems, from }) : null
    if (!row) return refuse('file-unreadable', notUnderstood(tidy(line)))
    rows.push(row)
  }
  return accept({ ...NO_SYSTEMS, version, rows })
}

function notUnderstood(line: string): string {
  return `Bảng hệ thống: không hiểu dòng «${line}». Ghi: lĩnh vực → địa chỉ hệ thống → từ ngày (dd/mm/yyyy), ví dụ «Hộ tịch → motcua.moj.gov.vn → 01/01/2026».`
}

/** One row as an officer typed it; null where an address or a day is not understood. */
export function readSystemRow(typed: {
  readonly field: string
  readonly systems: string
  readonly from: string
}): SystemRow | null {
  const systems = typed.systems.split('+').map((one) => one.split('=').map(addressOf))
  const from = dayOf(typed.from)
  if (from === undefined || systems.some((addresses) => addresses.includes(null))) return null
  const field = tidy(typed.field)
  return {
    field: OTHERS.test(field) ? '' : field,
    systems: systems.map((addresses) => addresses.flatMap((address) => address ?? [])),
    from,
  }
}

/** `addressOf('https://motcua.moj.gov.vn/x')` and `addressOf('motcua.moj')` are `'motcua.moj.gov.vn'`; null where it is none. */
function addressOf(typed: string): string | null {
  const bare = tidy(typed).toLowerCase()
  const host = hostAt(bare.includes('://') ? bare : `https://${bare}`)
  const whole = host.endsWith('.vn') || host === '' ? host : `${host}.gov.vn`
  return ADDRESS.test(whole) ? whole : null
}

/** Null is from the beginning, undefined is no day. */
function dayOf(typed: string): Day | null | undefined {
  const text = tidy(typed)
  if (text === '') return null
  return isDay(text) ? text : (readDay(text) ?? undefined)
}

export function writeSystemTable({ rows }: SystemTable): string {
  return rows.map((row) => Object.values(writtenRow(row)).filter(Boolean).join(' → ')).join('\n')
}

export function writtenRow({ field, systems, from }: SystemRow) {
  return {
    field: field === '' ? OTHER_FIELDS : field,
    systems: systems.map((addresses) => addresses.join(' = ')).join(' + '),
    from: from === null ? '' : formatDay(from),
  }
}
