import type { Day } from '../../text/day'

/** Days off and make-up working days of one year: data with its source, to be replaced by the officer where it changes. */
export interface HolidayYear {
  readonly year: number
  /** False where it was computed and no official plan was read. */
  readonly confirmed: boolean
  readonly source: string
  readonly daysOff: readonly { readonly day: Day; readonly name: string }[]
  /** Saturdays worked instead of a swapped day. */
  readonly makeUp: readonly { readonly day: Day; readonly name: string }[]
  /** Days of which it is not yet known whether they are off; they count as working days. */
  readonly unsure: readonly { readonly day: Day; readonly name: string }[]
}
