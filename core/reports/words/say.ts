import type { BoundText } from '../../docx/bound-text'
import { type Refusal, refusalOf } from '../../outcome'
import { boundOf, NOTHING_AROSE, type Placeable } from './placeable'

/** Words of a sentence, its figures bound. */
export type Spoken = string | BoundText

/** What is placed so far, and what could not be. */
export interface Saying {
  readonly known: ReadonlyMap<string, Placeable>
  readonly refusals: Refusal[]
  /** What each figure that is in the paper rests on. */
  readonly used: Map<string, Placeable>
}

export function sayingOf(placeables: readonly Placeable[]): Saying {
  return { known: new Map(placeables.map((one) => [one.key, one])), refusals: [], used: new Map() }
}

/** A sentence with its figures in place, each bound; what is not known stays open as «[…]» and is told by name. */
export function said(sentence: string, saying: Saying): Spoken[] {
  return sentence
    .split(/(\{\{[^{}]+\}\})/)
    .filter((piece) => piece !== '')
    .map((piece) => (piece.startsWith('{{') ? figureSaid(piece.slice(2, -2), saying) : piece))
}

function figureSaid(key: string, { known, refusals, used }: Saying): Spoken {
  const found = known.get(key)
  if (!found) {
    const message = `Đề cương gọi «${key}», không có số liệu nào tên như vậy. Sửa lại đề cương.`
    refusals.push(refusalOf('unknown-placeholder', message, key))
    return `[${key}]`
  }
  const bound = boundOf(found)
  if ('reason' in bound) {
    if (!refusals.some(({ message }) => message === bound.message)) refusals.push(bound)
    return `[chưa có số liệu: ${found.name}]`
  }
  used.set(key, found)
  return bound
}

/** «không phát sinh», bound to the figure that says so. */
export function saidNothing(sentence: string, saying: Saying): Spoken[] {
  return said(sentence, saying).map((piece) =>
    typeof piece === 'string' || !saying.known.get(piece.key)?.isNothing
      ? piece
      : { ...piece, text: NOTHING_AROSE },
  )
}

/** Whether all of these are known to be 0 or «-». */
export function aroseNothing(keys: readonly string[], { known }: Saying): boolean {
  return keys.every((key) => known.get(key)?.isNothing === true)
}
