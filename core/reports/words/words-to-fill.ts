import { isAsWritten } from '../../docx/bound-text'
import { planWords, type WordWrite } from '../../docx/fill-docx'
import type { WordFile } from '../../docx/open-docx'
import { accept, type Outcome, type Refusal } from '../../outcome'
import { sameText } from '../../text/fold'
import { findAmong, type Placeable } from './placeable'

/** What a Word file of the officer's asks for: to be written, standing there already, and changed by hand since. */
export interface WordsToFill {
  readonly writes: readonly WordWrite[]
  readonly equal: readonly WordWrite[]
  /** A number that somebody changed after we wrote it is not overwritten unless that is asked for. */
  readonly edited: readonly WordWrite[]
  readonly refusals: readonly Refusal[]
}

/** The fill of a Word file before it is done, sorted by what stands at each place now. */
export function wordsToFill(file: WordFile, placeables: readonly Placeable[]): Outcome<WordsToFill> {
  const planned = planWords(file, findAmong(placeables))
  if (!planned.ok) return planned
  const { writes, refusals } = planned.value
  const equal = writes.filter(standsAlready)
  const edited = writes.filter((write) => !equal.includes(write) && isEdited(write))
  const rest = writes.filter((write) => !equal.includes(write) && !edited.includes(write))
  return accept({ writes: rest, equal, edited, refusals })
}

function standsAlready({ place, bound }: WordWrite): boolean {
  return place.before !== null && sameText(place.now, bound.text) && isAsWritten(bound.text, place.before)
}

function isEdited({ place }: WordWrite): boolean {
  return place.before !== null && !isAsWritten(place.now, place.before)
}
