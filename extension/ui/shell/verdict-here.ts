import {
  type VerdictShown,
  verdictLineOf,
  verdictWithChanged,
  verdictWithReturned,
} from '../../../ui/verdict'
import type { PanelDesk } from '../desk'
import { capturesInForce, openFindings } from '../open-findings'
import { changedInOneLine, changesHere } from '../seals/changes-here'
import { returnedHere } from '../seals/returned-here'

/** The verdict of the unit and period in force; only of a view that is whole. */
export function verdictHere(desk: PanelDesk): VerdictShown {
  const verdict = verdictLineOf(openFindings(desk).open, capturesInForce(desk))
  const returned = verdictWithReturned(verdict, returnedHere(desk).length)
  return verdictWithChanged(returned, changedInOneLine(changesHere(desk)))
}
