import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import * as z from 'zod/mini'
import { nameDoubt } from '../../snapshot/packet/judge-capture'
import type { Snapshot } from '../../snapshot/snapshot'
import { canonicalJson } from '../../snapshot/snapshot-id'
import { DayText, hasLength, matches } from '../../text/checks'
import { placeId } from '../place-id'
import { namesOnPaper } from '../receipt/paper-labels'
import { isHeld } from '../receipt/receipt-of'
import { ReceiptShape } from '../receipt/receipt-shape'
import type { Receipt } from '../report'

export const ReviewHash = z.string().check(matches(/^sha256:[0-9a-f]{64}$/))
export const ReviewWords = z.string().check(hasLength(0, 5000))
/** As long as a unit's name may be in a packet. */
export const ReviewName = z.string().check(hasLength(1, 300))
export const ReviewMoment = z.string().check(matches(/^20\d\d-\d\d-\d\dT\d\d:\d\d/))

/** A page that figures of the report were read from, as the reviewer is told. */
const Page = z.object({
  id: z.string(),
  name: ReviewWords,
  from: DayText,
  to: DayText,
  capturedAt: ReviewMoment,
})

export const RequestShape = z.object({
  format: z.literal('so-mot-cua/review-request@1'),
  id: ReviewHash,
  askedAt: ReviewMoment,
  /** What the one who asks says with it. */
  words: ReviewWords,
  /** Which receipt of the asker's book it is, so that the answer finds its way back. */
  receiptId: ReviewName,
  receipt: ReceiptShape,
  pages: z.array(Page).check(hasLength(0, 4000)),
})

export type ReviewPage = z.infer<typeof Page>

/** «Xin ý kiến»: a filled report for a colleague to look at, with where each number comes from. */
export type ReviewRequest = Omit<z.infer<typeof RequestShape>, 'receipt'> & { readonly receipt: Receipt }

export interface ReviewAsked {
  readonly receiptId: string
  readonly receipt: Receipt
  readonly captures: readonly Snapshot[]
  /** What a page is called. */
  readonly nameOf: (capture: Snapshot) => string
  readonly words: string
  readonly askedAt: string
}

/** The request for one filled report: the same report asked about again, at another moment, is another request. */
export function reviewRequest({ receipt, captures, nameOf, ...asked }: ReviewAsked): ReviewRequest {
  const pages = captures.map((capture) => ({
    id: capture.id,
    name: nameOf(capture),
    from: capture.period.from,
    to: capture.period.to,
    capturedAt: capture.source.capturedAt,
  }))
  const target = receipt.host === 'form' ? withoutQuery(receipt.target) : receipt.target
  const whole = {
    format: 'so-mot-cua/review-request@1' as const,
    ...asked,
    receipt: withOwnLetters({ ...receipt, target }),
    pages,
  }
  return { ...whole, id: reviewHash(whole) }
}

/** Heads in letters that a reviewer's machine would refuse stay at home: there the measures' own names are said. */
function withOwnLetters({ labels, ...receipt }: Receipt): Receipt {
  const kept = (labels ?? []).filter((table) => nameDoubt(receipt.unit, namesOnPaper(table)) === null)
  return kept.length > 0 ? { ...receipt, labels: kept } : receipt
}

/** The address of a form may carry whose session it is. */
function withoutQuery(address: string): string {
  return address.replace(/[?#;].*$/, '')
}

/** A hash over everything of a request or an answer but its id. */
export function reviewHash(content: object): string {
  return textHash(canonicalJson({ ...content, id: undefined }))
}

/**
 * What exactly was filled, as a hash: report, unit, days, and each place with its number and what it counts. A report that
 * is filled anew with other numbers is another version; the same numbers at the same places are the same one, whichever
 * capture they were read from.
 */
export function versionOf({ report, unit, from, to, lines }: Omit<ReportFilled, 'refusals'>): string {
  const places = lines.map((line) => [placeId(line.at), line.value, isHeld(line), meaningOf(line.from)])
  return textHash(canonicalJson({ report, unit, from, to, places }))
}

/** What a version is of. */
export type ReportFilled = Pick<Receipt, 'report' | 'unit' | 'from' | 'to' | 'lines' | 'refusals'>

function meaningOf(from: Receipt['lines'][number]['from']): unknown {
  return 'measure' in from ? [from.measure, from.by] : from
}

function textHash(text: string): string {
  return `sha256:${bytesToHex(sha256(utf8ToBytes(text)))}`
}
