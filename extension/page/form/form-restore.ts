import { findAgain } from './form-again'
import { editCell } from './form-click-cell'
import type { FormHand } from './form-hand'
import { fieldNow, type Job, shownNow, typeText } from './form-job'
import { isDisabled, isInput, isReadOnly, readScreenNumber, typedNumber } from './form-tools'
import { frames } from './form-turns'
import { sameShown } from './form-values'
import { WAYS } from './form-ways'

/**
 * Gives a place its old text back where it shows another one: what a person never entered must not stay. The receipt
 * line says what stands there afterwards, so that a place that keeps it is known.
 */
export async function giveBack(hand: FormHand, job: Job): Promise<void> {
  for (const way of WAYS) {
    if (!job.place || sameShown(shownNow(job), job.before)) return
    const field = fieldNow(job.place)
    if (field && !job.place.byClick) {
      if (isDisabled(field) || isReadOnly(field)) return
      await typeText(job, field, oldText(job.before, isInput(field) && field.type === 'number'), way)
    } else await editCell(hand, job, { text: oldText(job.before, false), way })
    await frames(hand.document, 2)
    await findAgain(hand, [job])
  }
}

/** As a person would type it: a mask puts its own marks in. */
function oldText(before: string, raw: boolean): string {
  const number = raw ? null : readScreenNumber(before)
  return number === null ? before : typedNumber(number)
}
