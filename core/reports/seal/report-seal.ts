import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import * as z from 'zod/mini'
import { ExplainedShape, FindingShape } from '../../findings/finding-shape'
import { Measure } from '../../measures/measure'
import { Breakdown } from '../../snapshot/snapshot'
import { canonicalJson } from '../../snapshot/snapshot-id'
import { DayText, hasLength, matches } from '../../text/checks'
import { ReceiptShape } from '../receipt/receipt-shape'
import type { Receipt } from '../report'
import { AnswerShape, type ReviewAnswer } from '../review/review-answer'

const SealId = z.string().check(matches(/^sha256:[0-9a-f]{64}$/))

/** A figure as it stood when the report went out. */
const SealedFigure = z.object({
  measure: Measure,
  by: Breakdown,
  state: z.enum(['number', 'none', 'blank']),
  value: z.nullable(z.number()),
  row: z.string(),
  column: z.string(),
  text: z.string(),
})

const SealedCapture = z.object({
  id: z.string(),
  portal: z.string(),
  page: z.string(),
  title: z.string(),
  unit: z.string(),
  scope: z.exactOptional(z.string()),
  capturedAt: z.string(),
  figures: z.array(SealedFigure),
})

const SentAs = z.object({
  /** «12/BC-UBND», '' where it has none. */
  number: z.string().check(hasLength(0, 200)),
  on: DayText,
  to: z.string().check(hasLength(1, 400)),
  by: z.enum(['file', 'form', 'paper']),
})

const SealShape = z.object({
  format: z.literal('so-mot-cua/seal@1'),
  id: SealId,
  /** The seal made before this one; null of the first. */
  before: z.nullable(SealId),
  report: z.string(),
  unit: z.string(),
  from: DayText,
  to: DayText,
  sent: SentAs,
  sealedAt: z.string(),
  /** The seal it puts right («Báo cáo đính chính»). */
  corrects: z.exactOptional(SealId),
  /** The file it was filled into, and what was handed out; a web form has no hashes. */
  template: z.object({ name: z.string(), hash: z.nullable(z.string()), filled: z.nullable(z.string()) }),
  receiptId: z.string(),
  receipt: ReceiptShape,
  captures: z.array(SealedCapture),
  findings: z.array(FindingShape),
  explained: z.array(ExplainedShape),
  /** What colleagues said of it before it went out. */
  reviews: z.exactOptional(z.array(AnswerShape)),
})

export type SealedCapture = z.infer<typeof SealedCapture>
export type SentAs = z.infer<typeof SentAs>
type Shape = z.infer<typeof SealShape>

/**
 * A report that was sent, exactly as it went out: figures, template, receipt, findings with their explanations. `id` is a
 * hash of everything else in it, the id of the seal before it included, so that seals form a chain.
 */
export type ReportSeal = Omit<Shape, 'receipt' | 'reviews'> & {
  readonly receipt: Receipt
  readonly reviews?: readonly ReviewAnswer[]
}

/** The seal of this content: the same content after the same seal has always the same id. */
export function sealReport(content: Omit<ReportSeal, 'id' | 'format'>): ReportSeal {
  const whole = { format: 'so-mot-cua/seal@1' as const, ...content }
  return { ...whole, id: sealIdOf(whole) }
}

/** A seal as it comes from a store or a file; null where a letter of it was changed, added or taken away. */
export function readSeal(value: unknown): ReportSeal | null {
  if (typeof value !== 'object' || value === null) return null
  // The hash is over what lies there, so that nothing unknown slips past it.
  if (Reflect.get(value, 'id') !== sealIdOf(value)) return null
  const parsed = SealShape.safeParse(value)
  return parsed.success ? parsed.data : null
}

function sealIdOf(content: object): string {
  const text = canonicalJson({ ...content, id: undefined })
  return `sha256:${bytesToHex(sha256(utf8ToBytes(text)))}`
}
