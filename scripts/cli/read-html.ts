import { Parser } from 'htmlparser2'
import { refusalOf } from '../../core/outcome'
import type { HtmlEvents } from '../../core/plans/read/lines-of-html'
import { RefusedInput } from './verb'

/** Browsers stop at 512; the parser's work grows with the square of it. */
const DEEPEST = 5_000
const CHUNK = 16_384

/** Reads HTML where there is no browser; one that nests deeper than any page is refused. */
export function readHtml(html: string, events: HtmlEvents): void {
  let depth = 0
  const parser = new Parser({
    onopentag(name, attributes) {
      depth += 1
      events.open(name, attributes)
    },
    ontext: events.text,
    onclosetag(name) {
      depth -= 1
      events.close(name)
    },
  })
  for (let at = 0; at < html.length; at += CHUNK) {
    parser.write(html.slice(at, at + CHUNK))
    if (depth > DEEPEST) throw new RefusedInput(refusalOf('file-too-large', TOO_DEEP))
  }
  parser.end()
}

const TOO_DEEP = 'Trang lồng nhau quá sâu, không phải một bản kế hoạch. Chọn đúng tệp kế hoạch.'
