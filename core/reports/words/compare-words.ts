import { type BoundTag, isAsWritten } from '../../docx/bound-text'
import { controlsIn } from '../../docx/controls'
import type { WordFile } from '../../docx/open-docx'
import { sameText } from '../../text/fold'
import { NOTHING_AROSE, type Placeable } from './placeable'

/** edited: somebody changed the number in the file since · newer: the ledger says something else now · gone: the ledger no longer says it. */
export type WordsState = 'same' | 'edited' | 'newer' | 'edited-and-newer' | 'gone'

/** One number in the prose: what was written, what stands there, what the ledger says. */
export interface WordsCompared {
  readonly key: string
  readonly name: string
  readonly written: string
  readonly shown: string
  /** Null where the ledger does not say it. */
  readonly now: string | null
  readonly state: WordsState
}

/** «Đối chiếu» of a Word file: every number of ours in it, against what was written and against the ledger of today. */
export function compareWords(file: WordFile, placeables: readonly Placeable[]): WordsCompared[] {
  const known = new Map(placeables.map((one) => [one.key, one]))
  return file.parts
    .flatMap(controlsIn)
    .flatMap(({ before, now }) => (before ? compared(before, now, known.get(before.key)) : []))
}

function compared(before: BoundTag, shown: string, placeable: Placeable | undefined): WordsCompared {
  // Words too long for the tag are known by their hash alone.
  const written = before.written.startsWith('#') ? '…' : before.written
  const now = saidNow(written, placeable)
  const state = stateOf(!isAsWritten(shown, before), now === null ? null : !isAsWritten(now, before))
  return { key: before.key, name: placeable?.name ?? before.key, written, shown, now, state }
}

/** «không phát sinh» and 0 are one thing where nothing arose. */
function saidNow(written: string, placeable: Placeable | undefined): string | null {
  if (placeable?.isNothing && sameText(written, NOTHING_AROSE)) return NOTHING_AROSE
  return typeof placeable?.words === 'string' ? placeable.words : null
}

/** `isNewer` is null where the ledger no longer says it. */
function stateOf(isEdited: boolean, isNewer: boolean | null): WordsState {
  if (isNewer === null) return isEdited ? 'edited' : 'gone'
  if (isEdited) return isNewer ? 'edited-and-newer' : 'edited'
  return isNewer ? 'newer' : 'same'
}
