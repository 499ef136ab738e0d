import { Parser } from 'htmlparser2'
import type { HtmlEvents } from '../../core/plans/read/lines-of-html'

/** Reads HTML where there is no browser. */
export function readHtml(html: string, events: HtmlEvents): void {
  const parser = new Parser({ onopentag: events.open, ontext: events.text, onclosetag: events.close })
  parser.write(html)
  parser.end()
}
