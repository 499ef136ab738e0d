import type { Receipt, Write, WriteOutcome } from '../../../core/reports/report'
import type { FormField } from './form-field'
import type { LiveForm, LivePlace } from './form-seen'
import {
  elementTextShown,
  fieldOf,
  fieldTextShown,
  isDisabled,
  isReadOnly,
  isShown,
  readScreenNumber,
  standsIn,
  tidy,
} from './form-tools'
import { typeInto } from './form-type'
import { fieldHolds, fits, sameShown, typedFor } from './form-values'
import type { Way } from './form-ways'

/** A line of the receipt, with the labels by which its place is found again. */
export type FormLine = Receipt['lines'][number] & Pick<Write, 'rowPath' | 'columnPath'>

/** One write on its way: where it goes, what stood there, how it went. */
export interface Job {
  readonly write: Pick<Write, 'at' | 'rowPath' | 'columnPath' | 'now' | 'value' | 'from'>
  place: LivePlace | null
  before: string
  outcome: WriteOutcome | null
  readonly tried: Way[]
  /** The page answers to keys by itself: nothing may be put in but by keys. */
  keyed: boolean
}

export function jobFor(write: Job['write']): Job {
  return { write, place: null, before: write.now, outcome: null, tried: [], keyed: false }
}

/** The one place of this path; a second of the same name is somebody's trap, not a choice. */
export function findPlace(form: LiveForm, write: Job['write']): LivePlace | null {
  if (!('row' in write.at)) return null
  const found = placesByPath(form).get(labelsKey(write.rowPath, write.columnPath)) ?? []
  return found.length === 1 ? found[0]! : null
}

const byPath = new WeakMap<LiveForm, Map<string, LivePlace[]>>()

export function placesByPath(form: LiveForm): Map<string, LivePlace[]> {
  const known = byPath.get(form)
  if (known) return known
  const map = new Map<string, LivePlace[]>()
  for (const place of form.places) {
    const key = labelsKey(place.seen.rowPath, place.seen.columnPath)
    map.set(key, [...(map.get(key) ?? []), place])
  }
  byPath.set(form, map)
  return map
}

export function labelsKey(row: readonly string[], column: readonly string[]): string {
  return JSON.stringify([row, column])
}

/** Why nothing may be typed at a place now; null where it may. `before` is noted on the way. */
export function whyNot(job: Job): WriteOutcome | null {
  const { place, write } = job
  if (!place) return 'page-changed'
  const field = fieldNow(place)
  job.before = shownNow(job)
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

/** Types the value into the field one way; false where the field would have cut it. */
export async function typeJob(job: Job, field: FormField, way: Way): Promise<boolean> {
  const text = typedFor(field, job.write.value)
  if (!fits(field, text)) return false
  job.tried.push(way)
  const done = await typeText(job, field, text, way)
  job.keyed ||= done === 'keyed'
  return true
}

export function typeText(job: Job, field: FormField, text: string, way: Way) {
  const { place } = job
  // An editor that lies over its cell is not in it.
  const isOver = place !== null && !standsIn(place.cell, field)
  const now = () => (place && !isOver ? fieldNow(place) : field)
  const typing = { field, now, real: place?.byClick === true }
  return typeInto(typing, text, way)
}

export function stillThere(place: LivePlace): boolean {
  return (
    place.cell.isConnected &&
    place.row.some((part) => part.contains(place.cell)) &&
    place.row.some((part) => part.contains(place.nameCell)) &&
    place.named.every(([element, raw]) => element.isConnected && element.textContent === raw) &&
    isShown(place.cell)
  )
}

/**
 * The field in the cell as it is now, and in sight: frameworks put a new element there when they draw again, widgets
 * hide one behind its twin.
 */
export function fieldNow(place: LivePlace): FormField | null {
  const { field, cell } = place
  if (field?.isConnected && standsIn(cell, field) && isShown(field)) return field
  const found = fieldOf(cell)
  return typeof found === 'string' ? null : found
}

/** What the place shows now, in its field or as text. */
export function shownNow({ place, before }: Job): string {
  if (!place) return before
  const field = fieldNow(place)
  return tidy(field ? fieldTextShown(field) : elementTextShown(place.cell))
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
  const { before, outcome } = job
  const about = { rowPath, columnPath, from, before, readBack: shownNow(job) }
  return { at, value, ...about, outcome: outcome ?? 'stopped' }
}
