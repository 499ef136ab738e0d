import { unescapeMarkup } from '../../text/markup'
import { utf8 } from '../../workbook/xml'

export const BEGIN = 'BAT DAU GOI SO LIEU'
export const END = 'HET GOI SO LIEU'

/** White space, control characters, and what nobody sees (zero-width, reading directions, soft hyphens). */
const UNSEEN = /[\s\p{Cc}\p{DI}]+/gu
const HYPHENS = /[\u2010\u2011\u2212]/g

/**
 * Without what mail and chat put in: white space, invisible characters, quote marks at the start of a line, soft breaks.
 *
 * `squeeze('> a\u200B b')` is `'ab'`.
 */
export function squeeze(text: string): string {
  return text
    .normalize('NFC')
    .replace(/=\r?\n/g, '')
    .replace(/(^|[\s\p{DI}])[>|]+/gu, '$1')
    .replace(UNSEEN, '')
    .replace(HYPHENS, '-')
}

/** Words as they are compared: what a word processor makes of dashes, quotes and dots says nothing else. */
export function plainly(text: string): string {
  return squeeze(text)
    .replace(/[-‒–—]+/g, '-')
    .replace(/[“”„]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/…/g, '...')
}

/** Five dashes, or what a word processor makes of them. */
const DASHES = '(?:-{5}|[–—][-–—]{0,4})'
const MARKS = new RegExp(`${DASHES}(${squeeze(BEGIN)}|${squeeze(END)})${DASHES}`, 'g')

/** What stands between each pair of marks, blanks and quoting taken out; null where the marks do not pair up. */
export function packetBlocksOf(text: string): string[] | null {
  const plain = squeeze(text)
  const marks = [...plain.matchAll(MARKS)]
  const blocks: string[] = []
  for (let at = 0; at < marks.length; at += 2) {
    const [begin, end] = [marks[at]!, marks[at + 1]]
    if (begin[1] !== squeeze(BEGIN) || end?.[1] !== squeeze(END)) return null
    blocks.push(plain.slice(begin.index + begin[0].length, end.index))
  }
  return blocks
}

/**
 * A mail that was saved as it travels, or as a page: `asRead('S=E1=BB=95 &gt;<br>')` is `'Sổ >\n'`; what is neither
 * comes back the same.
 */
export function asRead(text: string): string {
  const spelt = text
    .replace(/=\r?\n/g, '')
    .replace(/(?:=[0-9A-F]{2})+/gi, (bytes) =>
      utf8(bytes.replace(/=(..)/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))),
    )
  return unescapeMarkup(spelt.replace(/<\/?[a-z][^<>]{0,2000}>/gi, '\n').replace(/&nbsp;/g, ' '))
}

/** Whether a text has a packet in it, whole or not: a page that is saved mail is no table. */
export function holdsPacket(text: string): boolean {
  return /BAT\s+DAU\s+GOI\s+SO\s+LIEU/.test(text)
}
