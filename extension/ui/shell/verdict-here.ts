import { type VerdictShown, verdictLineOf } from '../../../ui/verdict'
import type { PanelDesk } from '../desk'
import { capturesInForce, openFindings } from '../open-findings'

/** The verdict of the unit and period in force; only of a view that is whole. */
export function verdictHere(desk: PanelDesk): VerdictShown {
  return verdictLineOf(openFindings(desk).open, capturesInForce(desk))
}
