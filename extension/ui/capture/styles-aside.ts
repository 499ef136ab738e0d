/** Where styles written into an element stand until they are set again. */
export const STYLE = 'data-style'

/**
 * The panel's policy ignores styles written into a page; they are taken out as text and set again afterwards. One walk,
 * however many sheets begin and never end.
 *
 * `stylesAside('<style>a{}</style><p style="b">')` is `{ html: '<p data-style="b">', sheets: ['a{}'] }`.
 */
export function stylesAside(text: string): { html: string; sheets: string[] } {
  const sheets: string[] = []
  const between: string[] = []
  let at = 0
  for (let sheet = nextSheet(text, 0); sheet; sheet = nextSheet(text, at)) {
    between.push(text.slice(at, sheet.start))
    sheets.push(text.slice(sheet.from, sheet.to))
    at = sheet.end
  }
  const html = [...between, text.slice(at)].join('')
  return { html: html.replace(/<[a-z][^<>]*>/gi, (tag) => tag.replace(/\sstyle\s*=/i, ` ${STYLE}=`)), sheets }
}

interface SheetFound {
  readonly start: number
  readonly from: number
  readonly to: number
  readonly end: number
}

/** The next sheet that ends somewhere; none where nothing ends any more. */
function nextSheet(text: string, at: number): SheetFound | null {
  const open = matchFrom(/<style\b/gi, text, at)
  const from = open < 0 ? -1 : text.indexOf('>', open) + 1
  const to = from <= 0 ? -1 : matchFrom(/<\/style\s*>/gi, text, from)
  return to < 0 ? null : { start: open, from, to, end: text.indexOf('>', to) + 1 }
}

function matchFrom(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return pattern.exec(text)?.index ?? -1
}
