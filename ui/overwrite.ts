import { overwriteSome } from '../core/reports/fill/overwrite-some'
import { placeId } from '../core/reports/place-id'
import type { FillPlan, Place } from '../core/reports/report'

/** All places that hold something else may be overwritten, none, or these. */
export type Overwrite = boolean | readonly Place[]

export function placesIn(overwrite: Overwrite): readonly Place[] {
  return typeof overwrite === 'boolean' ? [] : overwrite
}

/** The plan as the officer wants it; `planned(true)` overwrites everything. */
export function planOver(overwrite: Overwrite, planned: (whole: boolean) => FillPlan): FillPlan {
  if (typeof overwrite === 'boolean') return planned(overwrite)
  return overwrite.length === 0 ? planned(false) : overwriteSome(planned(false), planned(true), overwrite)
}

/** With one place more, or without it. */
export function withPlace(overwrite: Overwrite, at: Place, isOn: boolean): Overwrite {
  const others = placesIn(overwrite).filter((one) => placeId(one) !== placeId(at))
  return isOn ? [...others, at] : others
}
