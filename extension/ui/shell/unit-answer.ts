/** What stands in the field of the unit at the first start, and whose it is. */
export interface UnitAnswer {
  readonly text: string
  readonly by: 'nobody' | 'page' | 'officer'
  /** The unit of the page in front, where it is known. */
  readonly ofPage: string | null
  /** The officer is in the field: what arrives now would land in the middle of a word. */
  readonly isHeld: boolean
}

export type UnitEvent =
  | { readonly kind: 'page-says'; readonly unit: string }
  | { readonly kind: 'entered' }
  | { readonly kind: 'left' }
  | { readonly kind: 'taken' }
  | { readonly kind: 'written'; readonly text: string }

export const NO_ANSWER: UnitAnswer = { text: '', by: 'nobody', ofPage: null, isHeld: false }

/**
 * The page answers a field that nobody is in and that the officer has not written: what is written is never joined with
 * what arrives. In an entered field the page's unit is offered beside it.
 *
 * @example answered({ ...NO_ANSWER, isHeld: true }, { kind: 'page-says', unit: 'UBND xã A' }).text // ''
 */
export function answered(before: UnitAnswer, event: UnitEvent): UnitAnswer {
  if (event.kind === 'written') return { ...before, text: event.text, by: 'officer' }
  if (event.kind === 'entered') return { ...before, isHeld: true }
  if (event.kind === 'taken') return byPage(before)
  const next = event.kind === 'page-says' ? { ...before, ofPage: event.unit } : { ...before, isHeld: false }
  return next.isHeld || next.by === 'officer' ? next : byPage(next)
}

/** The page's unit where it is not what stands in the field and the field waits for an answer. */
export function offeredUnit({ text, ofPage, isHeld }: UnitAnswer): string | null {
  return isHeld && text.trim() === '' ? ofPage : null
}

function byPage(answer: UnitAnswer): UnitAnswer {
  return answer.ofPage === null ? answer : { ...answer, text: answer.ofPage, by: 'page' }
}
