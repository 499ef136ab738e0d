import { closeRow } from './form-click'
import type { FormHand } from './form-hand'
import type { Job } from './form-job'
import { readBack } from './form-read-back'
import { giveBack } from './form-restore'
import { pause } from './form-turns'

/** A page that saves each field by itself has asked its server within this time. */
const TRY_MS = 300
const LOOK_MS = 20

/** Whether the page sends what is written by itself, and nobody has said that it may. */
export function sendsByItself({ options, sends, guard }: FormHand): boolean {
  return options.selfSaving !== true && (sends.count() > 0 || guard.pressed().length > 0)
}

/** After the first field: a page that sends it by itself gets no second one before the officer was asked. */
export async function tryFirst(hand: FormHand, job: Job): Promise<void> {
  hand.tried = true
  const end = performance.now() + TRY_MS
  if (hand.options.selfSaving) return
  while (!sendsByItself(hand) && performance.now() < end) await pause(LOOK_MS)
  if (!sendsByItself(hand)) return
  hand.ended = 'sends'
  await closeRow(hand)
  await readBack(hand)
  await giveBack(hand, job)
  job.outcome = 'stopped'
}
