import { escapeMarkup, unescapeMarkup } from '../text/markup'
/**
 * XML is held as text with one character per byte, so that what is not touched goes back exactly as it came; only the
 * texts that are looked at are decoded from UTF-8.
 */
export type Xml = string

export interface Tag {
  /** Without its namespace prefix. */
  readonly name: string
  readonly kind: 'open' | 'close' | 'empty'
  readonly start: number
  /** Behind its `>`. */
  readonly end: number
  /** Where the name ends and the attributes begin. */
  readonly attributes: number
}

const CHUNK = 0x2000

export function xmlOf(bytes: Uint8Array): Xml {
  let text = ''
  for (let at = 0; at < bytes.length; at += CHUNK) text += fromCodes(bytes.subarray(at, at + CHUNK))
  return text
}

/** Spread out, the bytes would be walked through one by one: five times as long. */
function fromCodes(codes: ArrayLike<number>): string {
  return Reflect.apply(String.fromCharCode, String, codes)
}

export function bytesOf(xml: Xml): Uint8Array {
  const bytes = new Uint8Array(xml.length)
  for (let at = 0; at < xml.length; at++) bytes[at] = xml.charCodeAt(at)
  return bytes
}

const SLASH = 47
const GREATER = 62

/** The next tag from a place on; comments, CDATA and instructions are stepped over. Null at the end or where broken. */
export function nextTag(xml: Xml, from: number): Tag | null {
  let start = xml.indexOf('<', from)
  while (start >= 0) {
    const mark = xml.charCodeAt(start + 1)
    if (mark !== 33 && mark !== 63) return readTag(xml, start)
    const skipped = endOfMarkup(xml, start)
    if (skipped < 0) return null
    start = xml.indexOf('<', skipped)
  }
  return null
}

/** Whether it declares anything (`<!DOCTYPE`, `<!ENTITY`): office files never do, and entities are how a file bursts. */
export function hasDeclarations(xml: Xml): boolean {
  for (let at = xml.indexOf('<!'); at >= 0; at = xml.indexOf('<!', at)) {
    if (!xml.startsWith('<!--', at) && !xml.startsWith('<![CDATA[', at)) return true
    at = endOfMarkup(xml, at)
    if (at < 0) return false
  }
  return false
}

export function endOfMarkup(xml: Xml, start: number): number {
  const closing = xml.startsWith('<!--', start) ? '-->' : xml.startsWith('<![CDATA[', start) ? ']]>' : '>'
  const end = xml.indexOf(closing, start)
  return end < 0 ? -1 : end + closing.length
}

function readTag(xml: Xml, start: number): Tag | null {
  const closes = xml.charCodeAt(start + 1) === SLASH
  const nameAt = start + (closes ? 2 : 1)
  const attributes = endOfName(xml, nameAt)
  const end = endOfTag(xml, attributes)
  if (end < 0) return null
  const kind = closes ? 'close' : xml.charCodeAt(end - 2) === SLASH ? 'empty' : 'open'
  const full = xml.slice(nameAt, attributes)
  return { name: full.slice(full.indexOf(':') + 1), kind, start, end, attributes }
}

export function endOfName(xml: Xml, from: number): number {
  for (let at = from; at < xml.length; at++) {
    const code = xml.charCodeAt(at)
    if (code <= 32 || code === SLASH || code === GREATER) return at
  }
  return xml.length
}

/** A ">" within quotes is none. */
export function endOfTag(xml: Xml, from: number): number {
  for (let at = from; at < xml.length; at++) {
    const code = xml.charCodeAt(at)
    if (code === GREATER) return at + 1
    if (code !== 34 && code !== 39) continue
    at = xml.indexOf(code === 34 ? '"' : "'", at + 1)
    if (at < 0) return -1
  }
  return -1
}

/** Name (with prefix), value as written, and the place of the whole attribute, white space before it included. */
export interface Attribute {
  readonly name: string
  readonly value: string
  readonly start: number
  readonly end: number
}

export function attributesOf(xml: Xml, tag: Tag): Attribute[] {
  const found: Attribute[] = []
  let at = tag.attributes
  for (;;) {
    const start = at
    while (xml.charCodeAt(at) <= 32) at++
    let equals = at
    while (equals < tag.end && xml.charCodeAt(equals) !== 61) equals++
    if (equals === tag.end) return found
    let open = equals + 1
    while (xml.charCodeAt(open) <= 32) open++
    const close = xml.indexOf(xml[open] ?? '"', open + 1)
    if (close < 0 || close >= tag.end) return found
    found.push({
      name: xml.slice(at, equals).trim(),
      value: xml.slice(open + 1, close),
      start,
      end: close + 1,
    })
    at = close + 1
  }
}

/** The attributes as written, by name with prefix. */
export function attributesByName(xml: Xml, tag: Tag): Readonly<Record<string, string>> {
  return Object.fromEntries(attributesOf(xml, tag).map(({ name, value }) => [name, value]))
}

/** The value of one attribute, decoded; null where the tag has none of that name. */
export function attribute(xml: Xml, tag: Tag, name: string): string | null {
  const found = attributesOf(xml, tag).find((one) => one.name === name)
  return found ? decode(found.value) : null
}

/** As `attribute`, by local name: relation ids come with any prefix. */
export function prefixedAttribute(xml: Xml, tag: Tag, name: string): string | null {
  const found = attributesOf(xml, tag).find((one) => one.name.endsWith(`:${name}`))
  return found ? decode(found.value) : null
}

export function isTrue(value: string | null): boolean {
  return value === '1' || value === 'true'
}

/** The closing tag of an open one; tags in between are nested or not, but never crossed. */
export function closingTag(xml: Xml, open: Tag): Tag | null {
  let depth = 1
  for (let tag = nextTag(xml, open.end); tag; tag = nextTag(xml, tag.end)) {
    if (tag.kind === 'open') depth++
    else if (tag.kind === 'close' && --depth === 0) return tag
  }
  return null
}

/** `decode('&lt;5 h&#7891; s&#417;')` is `'<5 hồ sơ'`; CDATA and comments are resolved, bytes read as UTF-8. */
export function decode(raw: Xml): string {
  const bare = raw.includes('<') ? withoutMarkup(raw) : raw
  return unescapeMarkup(utf8(bare))
}

/** Held bytes as the text they spell; what is no UTF-8 is shown as such. */
export function utf8(raw: Xml): string {
  if (!/[\x80-\xff]/.test(raw)) return raw
  return raw.replace(SPELT, (bytes) => {
    const { length } = bytes
    let code = bytes.charCodeAt(0) & (0x7f >> length)
    for (let at = 1; at < length; at++) code = (code << 6) | (bytes.charCodeAt(at) & 0x3f)
    return code < LEAST[length]! || (code >> 11 === 0x1b && length === 3) || code > 0x10ffff
      ? '\ufffd'
      : String.fromCodePoint(code)
  })
}

const SPELT = /[\xc0-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf7][\x80-\xbf]{3}|[\x80-\xff]/g
/** The least letter that is spelt in so many bytes; none in a single one of these. */
const LEAST = [0, 0x110000, 0x80, 0x800, 0x10000]

/** Text as the bytes that spell it, held as characters. */
export function bytesOfUtf8(text: string): Xml {
  return text.replace(/[^\0-\x7f]/gu, (letter) => {
    const found = letter.codePointAt(0)!
    // Half of a pair spells nothing.
    const code = found >> 11 === 0x1b ? 0xfffd : found
    const length = code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
    const first = ((0xf00 >> length) & 0xff) | (code >> (6 * (length - 1)))
    const rest = Array.from(
      { length: length - 1 },
      (_, at) => 0x80 | ((code >> (6 * (length - 2 - at))) & 0x3f),
    )
    return String.fromCharCode(first, ...rest)
  })
}

function withoutMarkup(raw: Xml): Xml {
  return raw.replace(/<!\[CDATA\[([\s\S]*?)\]\]>|<!--[\s\S]*?-->/g, (_, literal?: string) =>
    literal === undefined ? '' : escapeMarkup(literal),
  )
}

/** Text as it may stand in XML, in UTF-8 bytes; carriage returns survive as `&#13;`. */
export function encode(text: string): Xml {
  const safe = escapeMarkup(text).replace(/"/g, '&quot;').replace(/\r/g, '&#13;')
  return bytesOfUtf8(safe)
}

/** The `<t>` texts of one string item, run by run; phonetic hints are left out. */
export function stringItemText(xml: Xml, from: number, to: number): string {
  let text = ''
  let phonetic = 0
  for (let tag = nextTag(xml, from); tag && tag.start < to; tag = nextTag(xml, tag.end)) {
    if (tag.name === 'rPh' && tag.kind !== 'empty') phonetic += tag.kind === 'open' ? 1 : -1
    if (tag.name !== 't' || tag.kind !== 'open') continue
    const close = nextTag(xml, tag.end)
    if (!close) return text
    if (phonetic === 0) text += decode(xml.slice(tag.end, close.start))
    tag = close
  }
  return unescapeControls(text)
}

/** `_x000D_` is how a workbook writes a control character, `_x005F_` an underscore that only looks like one. */
export function unescapeControls(text: string): string {
  if (!text.includes('_x')) return text
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  )
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these may not stand in XML at all.
const CONTROLS = /[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g

export function escapeControls(text: string): string {
  const escaped = text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
  return escaped.replace(
    CONTROLS,
    (mark) => `_x${mark.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
  )
}
