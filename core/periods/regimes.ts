import type { Day } from '../text/day'
import type { Regime } from './regime'

const FILES = import.meta.glob<Regime>('./regimes/*.ts', {
  eager: true,
  import: 'regime',
})

/** Every regime there is, the earliest first, `calendar` last; a new file in `regimes/` is found by itself. */
export const REGIMES: readonly Regime[] = Object.values(FILES).sort((a, b) =>
  (a.from ?? '9999').localeCompare(b.from ?? '9999'),
)

/** `regimeOn('2025-07-01').id` is `'tt01-2020-2-cap'`: the reporting regime in force that day, null before all of them. */
export function regimeOn(day: Day, regimes: readonly Regime[] = REGIMES): Regime | null {
  const inForce = regimes.filter((regime) => regime.reports.length > 0 && isInForce(regime, day))
  return inForce.at(-1) ?? null
}

export function regimeById(id: string, regimes: readonly Regime[] = REGIMES): Regime | null {
  return regimes.find((regime) => regime.id === id) ?? null
}

function isInForce(regime: Regime, day: Day): boolean {
  return (regime.from === null || regime.from <= day) && (regime.to === null || day <= regime.to)
}
