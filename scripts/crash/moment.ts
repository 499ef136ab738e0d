import type { Chance } from '../../test/support/random'

/** When the browser is killed: after so much of the time the job took a moment ago, or right at a sentence. */
export type Moment = { readonly after: number } | { readonly word: number; readonly ms: number }

/** A little longer than the whole job: what is killed after its last sentence must stand, too. */
const BEYOND = 1.15
/** Right at a sentence is when a promise that was made too early shows. */
const AT_A_WORD = 0.3
const MOST_MS_AFTER_WORD = 6

export function momentOf(chance: Chance, steps: number): Moment {
  if (chance.is(AT_A_WORD)) return { word: chance.below(steps), ms: chance.below(MOST_MS_AFTER_WORD) }
  return { after: (BEYOND * chance.below(10_000)) / 10_000 }
}

export function killWords(moment: Moment): string {
  return 'after' in moment
    ? `at ${Math.round(moment.after * 100)} % of the job`
    : `${moment.ms} ms after sentence ${moment.word + 1}`
}
