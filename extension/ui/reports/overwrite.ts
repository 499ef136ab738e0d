import type { Place } from '../../../core/reports/report'

/** All places that hold something else may be overwritten, none, or these. */
export type Overwrite = boolean | readonly Place[]

export function placesIn(overwrite: Overwrite): readonly Place[] {
  return typeof overwrite === 'boolean' ? [] : overwrite
}
