import type { ContextClaims } from './claim'
import { partClaims } from './part-claims'
import { periodClaims } from './period-claims'
import { saidIn } from './said-text'
import { systemClaims } from './system-claims'
import { unitClaims } from './unit-claims'

/**
 * What a text claims about whose, when, which part and from which system: a title, a filter, a letterhead, a head, a
 * tab's name. Each claim bears its words; one that names something and is not understood has no value.
 *
 * `contextIn('HỒ SƠ TRỰC TUYẾN CỦA UBND XÃ TÂN LẬP QUÝ I/2025')` has the unit «UBND XÃ TÂN LẬP», the months 1 to 3 of
 * 2025 and the part `online`.
 */
export function contextIn(text: string): ContextClaims {
  const known = KNOWN.get(text)
  if (known) return known
  const claims = readContext(text)
  if (KNOWN.size >= MOST_KNOWN) KNOWN.clear()
  KNOWN.set(text, claims)
  return claims
}

/** The same lines stand above many tables; what is kept has an end. */
const KNOWN = new Map<string, ContextClaims>()
const MOST_KNOWN = 2_000

function readContext(text: string): ContextClaims {
  const one = saidIn(text)
  return {
    units: unitClaims(one),
    periods: periodClaims(one),
    parts: partClaims(one),
    systems: systemClaims(one),
  }
}
