import { refusalOf } from '../../outcome'
import type { Notes } from './line'

/** An equation that does not hold, in the officer's words. */
export interface LineBroken {
  readonly severity: 'error' | 'warning'
  readonly rule: string
  readonly message: string
  readonly cells: readonly string[]
}

/** Counts a broken equation and says it: as a refusal where no genuine page breaks it, else as a warning. */
export function noteBroken(notes: Notes, { severity, rule, message, cells }: LineBroken): void {
  notes.broken++
  if (severity === 'error') notes.refusals.push(refusalOf('identity-broken', message, cells.join('; ')))
  else notes.warnings.push({ rule, message, cells })
}
