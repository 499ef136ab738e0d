import { dayHere, now } from '../../clock'
import type { Settings } from '../../ledger/records'
import type { FirstDesk } from '../desk'
import { periodInForce } from '../periods-to-choose'
import type { OpenBook } from '../use-ledger'

/** As much of the desk as the first view needs, as of this moment. */
export function firstDesk(book: OpenBook, settings: Settings, say: FirstDesk['say']): FirstDesk {
  const today = dayHere(now())
  return {
    ledger: book.ledger,
    view: book.view,
    reload: book.reload,
    change: book.change,
    settings,
    today,
    period: periodInForce(settings, today, book.view.sent),
    turnTo: ({ from, to }) => book.change({ ...settings, period: { from, to, chosenOn: today } }),
    say,
    done(sentence) {
      say(sentence)
      return book.reload()
    },
  }
}
