import { type Day, dayOf, formatDay } from '../../text/day'
import { tidy } from '../../text/fold'
import { shortHash } from '../../text/short-hash'

/** What a page in front shows of itself, as a person reads it. */
export interface PageShown {
  readonly title: string
  /** Its first heading; '' where it has none. */
  readonly heading: string
  readonly url: string
  /** Its words; only looked at, never kept. */
  readonly text: string
}

/** A page as evidence: what it is called, where it is, and what of a document it names. */
export interface PageEvidence {
  readonly title: string
  readonly address: string
  readonly number: string
  readonly day: Day | null
  /** Tells whether the words of the page are still those that were noted. */
  readonly mark: string
}

const NUMBER =
  /(?<![\p{L}\d/])\d{1,5}\/(?:(?:19|20)\d{2}\/)?(?:\p{Lu}[\p{Lu}Đ\d]*)(?:-\p{Lu}[\p{L}\d]*)*(?![\p{L}\d/])/u
const DAY_IN_WORDS = /ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})/iu
const DAY = /(?<!\d)(\d{1,2})[/.-](\d{1,2})[/.-](20\d{2})(?!\d)/

/** What a page says of itself: title, address without what follows «#», the first document number and day in it. */
export function pageEvidence({ title, heading, url, text }: PageShown): PageEvidence {
  const words = `${heading}\n${title}\n${text}`.normalize('NFC')
  return {
    title: tidy(heading) || tidy(title) || url,
    address: addressOf(url),
    number: NUMBER.exec(words)?.[0] ?? '',
    day: dayIn(words),
    mark: shortHash(tidy(text)),
  }
}

/** What names a session or a person stays out of the ledger. */
function addressOf(url: string): string {
  const [whole = ''] = url.split('#')
  const [page = '', query = ''] = whole.split(/\?(.*)/s)
  const kept = query.split('&').filter((part) => part !== '' && !SECRET.test(part.split('=')[0] ?? ''))
  const bare = page.replace(/^(\w+:\/\/)[^/@]*@/, '$1')
  return kept.length === 0 ? bare : `${bare}?${kept.join('&')}`
}

const SECRET = /token|session|sid|auth|key|user|cccd|phone|mail/i

function dayIn(words: string): Day | null {
  const found = DAY_IN_WORDS.exec(words) ?? DAY.exec(words)
  return found ? dayOf(Number(found[3]), Number(found[2]), Number(found[1])) : null
}

/**
 * As it is noted: «Niêm yết TTHC (số 12/TB-UBND, ngày 18/02/2026) https://… [1a2b3c4d]».
 */
export function evidenceText({ title, number, day, address, mark }: PageEvidence): string {
  const document = [number && `số ${number}`, day && `ngày ${formatDay(day)}`].filter(Boolean).join(', ')
  return `${title}${document === '' ? '' : ` (${document})`} ${address} [${mark}]`
}

const NOTED = /(\S+) \[([0-9a-f]{8})\]$/

/** What became of a page that was noted: as it was, changed, gone; null where the note is of another page. */
export function noteAgainst(noted: string, shown: PageShown): 'same' | 'changed' | 'gone' | null {
  const [, address, mark] = NOTED.exec(noted) ?? []
  const now = pageEvidence(shown)
  if (address === undefined || address !== now.address) return null
  if (isGone(shown)) return 'gone'
  return mark === now.mark ? 'same' : 'changed'
}

const GONE = /(?<!\d)(?:404|410)(?!\d)|không tìm thấy|không tồn tại|đã bị (?:xóa|gỡ)|not found/iu

/** A page that says it is no longer there, in its title or its few words. */
function isGone({ title, heading, text }: PageShown): boolean {
  const words = tidy(text)
  return words === '' || GONE.test(`${title}\n${heading}`) || (words.length < 400 && GONE.test(words))
}
