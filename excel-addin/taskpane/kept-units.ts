const KEY = 'so-mot-cua/units'

/** The list of units that must be in a merge, as it was last written on this machine; '' where there is none, or nothing may be kept. */
export function keptUnits(): string {
  try {
    return localStorage.getItem(KEY) ?? ''
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
