import type { FormHand } from './form-hand'
import { findPlace, type Job } from './form-job'
import { readForm } from './form-tools'

/** Places whose cells the page has drawn anew meanwhile are looked up again, by their labels. */
export async function findAgain(hand: FormHand, jobs: readonly Job[]): Promise<void> {
  const moved = jobs.filter((job) => job.place && !job.place.cell.isConnected)
  if (moved.length === 0) return
  hand.live = await readForm(hand.document, hand.options.patienceMs)
  for (const job of moved) job.place = findPlace(hand.live, job.write) ?? job.place
}
