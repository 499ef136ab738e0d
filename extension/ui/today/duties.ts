import { isReport, type Obligation } from '../../../core/plans/status'

/** One thing to do: an obligation, or a report that several tasks ask for with the same days and status. */
export interface DutyShown {
  readonly key: string
  readonly first: Obligation
  readonly all: readonly Obligation[]
}

/**
 * What is shown as one row each. VI.13, VII.1 and VII.2 that all ask for Quý I/2025 are one row; two ordinary tasks
 * due on one day stay two.
 */
export function dutiesShown(obligations: readonly Obligation[]): DutyShown[] {
  const shown = new Map<string, Obligation[]>()
  for (const one of obligations) {
    const key = isReport(one)
      ? `${one.period} ${one.due} ${one.status}`
      : `${one.task} ${one.period} ${one.due}`
    shown.set(key, [...(shown.get(key) ?? []), one])
  }
  return [...shown].flatMap(([key, all]) => (all[0] ? [{ key, first: all[0], all }] : []))
}
