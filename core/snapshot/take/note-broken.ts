import { refusalOf } from '../../outcome'
import type { CaptureWarning } from '../capture-warning'
import type { Notes } from './line'

/** An equation that does not hold, in the officer's words. */
export interface LineBroken extends CaptureWarning {
  readonly severity: 'error' | 'warning'
}

/** Counts a broken equation and says it: as a refusal where no genuine page breaks it, else as a warning. */
export function noteBroken(notes: Notes, { severity, rule, message, cells }: LineBroken): void {
  notes.broken++
  if (severity === 'error') notes.refusals.push(refusalOf('identity-broken', message, cells.join('; ')))
  else notes.warnings.push({ rule, message, cells })
}
