import { bookStart } from '../../ledger/book-start'
import { countedBy } from '../../ledger/counted-by'
import { taughtIn } from '../../ledger/lessons'
import { planInForce } from '../../ledger/plan-record'
import type { Settings } from '../../ledger/records'
import type { PanelDesk } from '../desk'
import type { OpenBook } from '../use-ledger'
import { firstDesk } from './first-desk'

/** The desk over an open ledger, as of this moment. */
export function deskOf(book: OpenBook, settings: Settings, say: PanelDesk['say']): PanelDesk {
  const first = firstDesk(book, settings, say)
  const { today, period } = first
  return {
    ...first,
    started: bookStart(book.view, today),
    subject: { unit: settings.unit, from: period.from, to: period.to, systems: countedBy(settings) },
    plan: planInForce(book.view.lessons, settings.plan, today),
    taught: taughtIn(book.view.lessons),
  }
}
