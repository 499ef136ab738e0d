import { groupBy } from '../../group-by'
import { cellAt } from '../../workbook/seen'
import { placeId } from '../place-id'
import { placeName } from '../refusal-words'
import type { PlaceSeen, TargetSeen, Write } from '../report'
import { isGap } from '../template/see-headings'

/** «0», «0,00», «-» and their like, which a template keeps where nothing was counted yet. */
const FILLER = /^(?:0+(?:[.,]0+)?|[-–—])$/

/**
 * The same target, with every cell marked that only seems to hold something: of an open column of counts that holds
 * nothing but «0», «0,00», «-», «…» and blanks, all of them. A column with one other number is left as it is: there
 * somebody has begun to type.
 *
 * Of «0 | 0 | 0» all three are marked, of «0 | 12 | 0» none.
 */
export function withPrefilled(target: TargetSeen): TargetSeen {
  if (target.host !== 'workbook') return target
  const columns = groupBy(target.places.filter(isCount), columnOf)
  const marked = new Set(
    [...columns.values()].flatMap((places) =>
      places.length > 1 && places.every((place) => isFiller(place) || isGap(place.text))
        ? places.filter(isFiller).map(({ at }) => placeId(at))
        : [],
    ),
  )
  if (marked.size === 0) return target
  const places = target.places.map((place) =>
    marked.has(placeId(place.at)) && place.state === 'open' ? { ...place, prefilled: true as const } : place,
  )
  return { ...target, places }
}

function isCount({ state, means, days }: PlaceSeen): boolean {
  const isOfCounts = !means || ('measure' in means && means.by === undefined)
  return state === 'open' && isOfCounts && days === undefined
}

function columnOf({ at, table = '' }: PlaceSeen): string {
  return 'cell' in at ? `${table}\n${at.sheet}\n${cellAt(at.cell)?.column}` : `${table}\n${at.column}`
}

function isFiller({ text, value }: PlaceSeen): boolean {
  return value === 0 || FILLER.test(text.trim())
}

/** What is said once of such cells: which words count as empty, and which of them stay because nothing goes there. */
export function prefilledSaid(places: readonly PlaceSeen[], writes: readonly Write[]): string[] {
  const prefilled = places.filter((place) => place.prefilled)
  if (prefilled.length === 0) return []
  const words = [...new Set(prefilled.map(({ text }) => `«${text}»`))].slice(0, 4).join(', ')
  const written = new Set(writes.map(({ at }) => placeId(at)))
  const left = prefilled.filter(({ at }) => !written.has(placeId(at))).map(({ at }) => placeName(at))
  const rest =
    left.length === 0
      ? ''
      : ` ${left.length} ô trong đó không có số liệu để ghi nên vẫn còn nguyên (${listed(left)}): xóa tay nếu không phải số liệu.`
  return [`Mẫu để sẵn ${words} ở ${prefilled.length} ô: coi là ô trống.${rest}`]
}

const MOST_NAMED = 5

function listed(names: readonly string[]): string {
  const more = names.length - MOST_NAMED
  return `${names.slice(0, MOST_NAMED).join(', ')}${more > 0 ? ` và ${more} ô nữa` : ''}`
}
