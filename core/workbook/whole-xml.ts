import { endOfMarkup, endOfName, endOfTag, type Xml } from './xml'

/**
 * Whether a part is XML from its first letter to its last: one element around all, each closed by its own name. What was
 * cut off, or stitched together of two halves, is not.
 *
 * `isWholeXml('<a><b/></a>')` is true; `isWholeXml('<a><b/>')` and `isWholeXml('<a><b></a></b>')` are false.
 */
export function isWholeXml(xml: Xml): boolean {
  // Sectors of a disk that were lost are zeros: no XML has one.
  if (xml.includes('\0')) return false
  const open: string[] = []
  let roots = 0
  let at = 0
  for (let start = xml.indexOf('<'); start >= 0; start = xml.indexOf('<', at)) {
    const outside = open.length === 0
    if (outside && !isBlank(xml.slice(at, start))) return false
    at = endOf(xml, start)
    if (at < 0 || !nests(xml, { start, end: at }, open)) return false
    if (outside && !isAside(xml, start)) roots += 1
  }
  return roots === 1 && open.length === 0 && isBlank(xml.slice(at))
}

/** Whether one tag stands where it may; what is open after it is in `open`. */
function nests(
  xml: Xml,
  { start, end }: { readonly start: number; readonly end: number },
  open: string[],
): boolean {
  if (isAside(xml, start)) return true
  // A value may not hold one: readers that look for the next «<» would find a tag that is none.
  const inside = xml.indexOf('<', start + 1)
  if (inside >= 0 && inside < end) return false
  if (xml.charCodeAt(start + 1) === SLASH) return closes(xml, start, open.pop())
  if (xml.charCodeAt(end - 2) !== SLASH) open.push(xml.slice(start + 1, endOfName(xml, start + 1)))
  return true
}

const SLASH = 47

/** Comments, CDATA and instructions. */
function isAside(xml: Xml, start: number): boolean {
  const mark = xml.charCodeAt(start + 1)
  return mark === 33 || mark === 63
}

function endOf(xml: Xml, start: number): number {
  return isAside(xml, start) ? endOfMarkup(xml, start) : endOfTag(xml, start + 1)
}

function closes(xml: Xml, start: number, name: string | undefined): boolean {
  if (name === undefined || !xml.startsWith(name, start + 2)) return false
  const behind = xml.charCodeAt(start + 2 + name.length)
  return behind === 62 || behind <= 32
}

/** White space, or the mark that says UTF-8. */
function isBlank(text: Xml): boolean {
  return /^(?:\xef\xbb\xbf)?\s*$/.test(text)
}
