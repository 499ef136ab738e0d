import type { Receipt, Write, WriteOutcome } from '../../../core/reports/report'
import { readScreenNumber } from '../../../core/reports/screen-number'
import { tidy } from '../../../core/text/fold'
import { elementTextShown, isShown } from './form-dom'
import { type FormField, fieldOf, fieldTextShown, isDisabled, isReadOnly } from './form-field'
import type { LiveForm, LivePlace } from './form-seen'
import { fieldHolds, fits, sameShown, typedFor, typeInto } from './form-type'

/** A line of the receipt, with the labels by which its place is found again. */
export type FormLine = Receipt['lines'][number] & Pick<Write, 'rowPath' | 'columnPath'>

/** One write on its way: where it goes, what stood there, how it went. */
export interface Job {
  readonly write: Pick<Write, 'at' | 'rowPath' | 'columnPath' | 'now' | 'value' | 'from'>
  place: LivePlace | null
  before: string
  outcome: WriteOutcome | null
  tries: number
}

export function jobFor(write: Job['write']): Job {
  return { write, place: null, before: write.now, outcome: null, tries: 0 }
}

/** The one place of this path; a second of the same name is somebody's trap, not a choice. */
export function findPlace(form: LiveForm, write: Job['write']): LivePlace | null {
  if (!('row' in write.at)) return null
  const found = placesByPath(form).get(pathKey(write.rowPath, write.columnPath)) ?? []
  return found.length === 1 ? found[0]! : null
}

const byPath = new WeakMap<LiveForm, Map<string, LivePlace[]>>()

function placesByPath(form: LiveForm): Map<string, LivePlace[]> {
  const known = byPath.get(form)
  if (known) return known
  const map = new Map<string, LivePlace[]>()
  for (const place of form.places) {
    const key = pathKey(place.seen.rowPath, place.seen.columnPath)
    map.set(key, [...(map.get(key) ?? []), place])
  }
  byPath.set(form, map)
  return map
}

function pathKey(row: readonly string[], column: readonly string[]): string {
  return JSON.stringify([row, column])
}

/** Why nothing may be typed at a place now; null where it may. `before` is noted on the way. */
export function whyNot(job: Job): WriteOutcome | null {
  const { place, write } = job
  if (!place) return 'page-changed'
  const field = fieldNow(place)
  job.before = field ? fieldTextShown(field) : elementTextShown(place.cell)
  if (!stillThere(place)) return 'page-changed'
  const { state } = place.seen
  if (state === 'computed' || state === 'group' || state === 'formula') return 'field-computed'
  if (state === 'locked') return 'cell-locked'
  if (state !== 'open' || !(field || place.byClick)) return 'field-read-only'
  if (field && (isDisabled(field) || isReadOnly(field))) return 'field-read-only'
  if (!sameShown(job.before, write.now)) return 'page-changed'
  return isThere(job) ? 'already-equal' : null
}

function isThere(job: Job): boolean {
  if (job.write.value === '') return job.before === ''
  return job.before !== '' && stuck(job)
}

/** Types the value into the field; false where the field would have cut it. */
export function typeJob(job: Job, field: FormField): boolean {
  const text = typedFor(field, job.write.value)
  if (!fits(field, text)) return false
  job.tries += 1
  typeInto(field, text, job.place?.byClick)
  return true
}

export function stillThere(place: LivePlace): boolean {
  return (
    place.cell.isConnected &&
    place.row.some((part) => part.contains(place.cell)) &&
    place.row.some((part) => part.contains(place.nameCell)) &&
    place.nameCell.textContent === place.rawName &&
    place.head.isConnected &&
    place.head.textContent === place.rawHead &&
    isShown(place.cell)
  )
}

/** The field in the cell as it is now: frameworks put a new element there when they draw again. */
export function fieldNow(place: LivePlace): FormField | null {
  if (place.field?.isConnected && place.cell.contains(place.field)) return place.field
  const found = fieldOf(place.cell)
  return typeof found === 'string' ? null : found
}

/** Whether the place shows the value now, in its field or as text. */
export function stuck(job: Job): boolean {
  if (!job.place) return false
  const field = fieldNow(job.place)
  if (field) return fieldHolds(field, job.write.value)
  const text = elementTextShown(job.place.cell)
  const { value } = job.write
  return typeof value === 'number' ? readScreenNumber(text) === value : sameShown(text, value)
}

export function lineOf(job: Job): FormLine {
  const { at, value, from, rowPath, columnPath } = job.write
  const field = job.place ? fieldNow(job.place) : null
  const shown = field ? fieldTextShown(field) : job.place ? elementTextShown(job.place.cell) : job.before
  return {
    at,
    value,
    before: job.before,
    readBack: tidy(shown),
    outcome: job.outcome ?? 'stopped',
    from,
    rowPath,
    columnPath,
  }
}
