import { dueDayOf } from '../../core/periods/due'
import { planSettings } from '../ledger/plan-settings'
import type { PanelDesk } from './desk'

/** Who receives the period's reports: the authority that the officer set, else the regime's; '' where neither says. */
export function receiverOf({ settings, period }: Pick<PanelDesk, 'settings' | 'period'>): string {
  return settings.receivingAuthority || (dueDayOf(period, planSettings(settings))?.recipient ?? '')
}
