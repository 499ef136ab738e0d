import { dayHere, now } from '../../clock'
import { bookStart } from '../../ledger/book-start'
import { countedBy } from '../../ledger/counted-by'
import { taughtIn } from '../../ledger/lessons'
import { planInForce } from '../../ledger/plan-record'
import type { Settings } from '../../ledger/records'
import type { PanelDesk } from '../desk'
import { periodInForce } from '../periods-to-choose'
import type { OpenBook } from '../use-ledger'

/** The desk over an open ledger, as of this moment. */
export function deskOf(book: OpenBook, settings: Settings, say: PanelDesk['say']): PanelDesk {
  const today = dayHere(now())
  const period = periodInForce(settings, today, book.view.sent)
  return {
    ledger: book.ledger,
    view: book.view,
    reload: book.reload,
    change: book.change,
    settings,
    today,
    started: bookStart(book.view, today),
    period,
    subject: { unit: settings.unit, from: period.from, to: period.to, systems: countedBy(settings) },
    plan: planInForce(book.view.lessons, settings.plan, today),
    taught: taughtIn(book.view.lessons),
    say,
    done(sentence) {
      say(sentence)
      return book.reload()
    },
  }
}
