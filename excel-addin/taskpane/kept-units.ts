const KEY = 'so-mot-cua/units'
/** The units of ten provinces; nobody's list is longer. */
const MOST_LETTERS = 500_000

/** The list of units that must be in a merge, as it was last written on this machine; '' where there is none, or nothing may be kept. */
export function keptUnits(): string {
  try {
    const kept = localStorage.getItem(KEY) ?? ''
    return kept.length > MOST_LETTERS ? '' : kept
  } catch {
    return ''
  }
}

export function keepUnits(list: string): void {
  try {
    localStorage.setItem(KEY, list)
  } catch {
    // A host without storage: the list is written again next time, nothing else depends on it.
  }
}
