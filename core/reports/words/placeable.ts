import type { BoundText } from '../../docx/bound-text'
import type { FindWords } from '../../docx/fill-docx'
import type { Refusal } from '../../outcome'
import { fold } from '../../text/fold'
import type { Write } from '../report'

/** Something that can be placed in a paper in words: what it is called, what it says today, and where that comes from. */
export interface Placeable {
  readonly key: string
  /** As it is written between the braces: «Đã giải quyết · Hộ tịch». */
  readonly name: string
  readonly words: string | Refusal
  readonly from: Write['from']
  /** It is 0 or «-»: nothing arose. */
  readonly isNothing?: boolean
}

export const NOTHING_AROSE = 'không phát sinh'

export function boundOf({ key, name, words }: Placeable): BoundText | Refusal {
  return typeof words === 'string' ? { key, label: name, text: words } : words
}

/** Finds by key or by name; spaces, case and the placing of tones do not count. */
export function findAmong(placeables: readonly Placeable[]): FindWords {
  const known = new Map(
    placeables.flatMap((one) => [one.key, one.name].map((name) => [fold(name), one] as const)),
  )
  return (name) => {
    const found = known.get(fold(name))
    return found ? boundOf(found) : null
  }
}
