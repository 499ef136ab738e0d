/** What came of reading a page or filling a workbook: how many values are right, left out by a refusal, or wrong in silence. */
export interface Tally {
  right: number
  refused: number
  wrong: number
}

export const noTally = (): Tally => ({ right: 0, refused: 0, wrong: 0 })

/** Counts one value: null was not given; anything else is right only where it is the very truth. */
export function count(tally: Tally, given: number | null, truth: number | null): void {
  if (given === null) tally.refused++
  else if (given === truth) tally.right++
  else tally.wrong++
}
