import type { Snapshot } from '../../snapshot/snapshot'
import { placeId } from '../place-id'
import type { Place, Write } from '../report'
import { typedNumber } from '../screen-number'
import { planWebForm, type WebFillOptions, type WebFormSeen } from './plan-web-form'

/** One value to type, for an officer who goes through a form that cannot be written. */
export interface HandStep {
  readonly at: Place
  readonly ordinal: string
  readonly rowPath: readonly string[]
  readonly columnPath: readonly string[]
  /** What stands there now, and what is to be typed, as the screen writes numbers. */
  readonly now: string
  readonly type: string
}

/**
 * The values for a form whose grid takes none from us, in the form's own order, row by row.
 *
 * A form of text with «Hộ tịch» › «Trực tuyến» empty gives `[{ ordinal: '1', type: '312', … }, …]`.
 */
export function stepsByHand(
  seen: WebFormSeen,
  snapshots: readonly Snapshot[],
  options: WebFillOptions = {},
): HandStep[] {
  const writes = writesByHand(seen, snapshots, options)
  return seen.places.flatMap((place) => {
    const write = writes.get(placeId(place.at))
    if (!write) return []
    const { at, ordinal, rowPath, columnPath, text } = place
    return [{ at, ordinal, rowPath, columnPath, now: text, type: typed(write.value) }]
  })
}

/**
 * The same as tab-separated text for pasting over the form's value columns: one line for each row of the form, blank
 * for headings; what is not planned keeps the text it has, so that a paste changes nothing else.
 */
export function clipboardRows(
  seen: WebFormSeen,
  snapshots: readonly Snapshot[],
  options: WebFillOptions = {},
): string {
  const writes = writesByHand(seen, snapshots, options)
  const columns = [...new Set(seen.places.map((place) => place.columnPath.join('\n')))]
  const rows = new Map<string, Map<string, string>>()
  for (const place of seen.places) {
    const row = 'row' in place.at ? place.at.row : ''
    const write = writes.get(placeId(place.at))
    const text = place.state === 'group' ? '' : write ? typed(write.value) : place.text
    rows.set(row, (rows.get(row) ?? new Map()).set(place.columnPath.join('\n'), text))
  }
  return [...rows.values()]
    .map((row) => columns.map((column) => plain(row.get(column) ?? '')).join('\t'))
    .join('\n')
}

/** As if every closed field were open: what a person may do by the form's own ways. */
function writesByHand(
  seen: WebFormSeen,
  snapshots: readonly Snapshot[],
  options: WebFillOptions,
): Map<string, Write> {
  const places = seen.places.map((place) =>
    place.state === 'read-only' ? { ...place, state: 'open' as const } : place,
  )
  const plan = planWebForm({ ...seen, places }, snapshots, options)
  return new Map(
    plan.writes.filter((write) => write.equal !== true).map((write) => [placeId(write.at), write]),
  )
}

function typed(value: number | string): string {
  return typeof value === 'number' ? typedNumber(value) : value
}

function plain(text: string): string {
  return text.replace(/[\t\r\n]+/g, ' ')
}
