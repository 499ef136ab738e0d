import * as z from 'zod/mini'
import { Measure } from '../../measures/measure'
import { Breakdown } from '../../snapshot/snapshot'
import { DayText } from '../../text/checks'
import type { Place } from '../report'
import {
  ReviewHash,
  ReviewMoment,
  ReviewName,
  type ReviewRequest,
  ReviewWords,
  reviewHash,
  versionOf,
} from './review-request'

const Returned = z.object({
  at: z.union([
    z.object({ sheet: z.string(), cell: z.string() }),
    z.object({ row: z.string(), column: z.string() }),
  ]),
  /** What the place is called: «Hộ tịch · Tiếp nhận trong kỳ, trực tuyến». */
  place: ReviewWords,
  value: z.union([z.number(), z.string()]),
  /** The figure that stood there, where it is one: it is returned wherever it stands. */
  figure: z.exactOptional(z.object({ measure: Measure, by: Breakdown })),
  message: ReviewWords,
})

export const AnswerShape = z.object({
  format: z.literal('so-mot-cua/review-answer@1'),
  id: ReviewHash,
  request: ReviewHash,
  receiptId: ReviewName,
  /** The version of the report that was looked at (`versionOf`). */
  version: ReviewHash,
  report: ReviewName,
  unit: ReviewName,
  from: DayText,
  to: DayText,
  /** ReviewName or post of the reviewer, as they write it. */
  who: ReviewName,
  answeredAt: ReviewMoment,
  /** One figure that is returned; left out where the reviewer agrees. */
  returned: z.exactOptional(Returned),
})

/** A figure that a reviewer returned, with what is wrong about it. */
export type FigureReturned = Omit<z.infer<typeof Returned>, 'at'> & { readonly at: Place }

/** What a colleague answered: that the report is right, or one figure that is not. */
export type ReviewAnswer = Omit<z.infer<typeof AnswerShape>, 'returned'> & {
  readonly returned?: FigureReturned
}

export interface Answered {
  readonly who: string
  readonly answeredAt: string
  readonly returned?: FigureReturned
}

/** The answer to a request; the same words at the same moment are the same answer. */
export function reviewAnswer(request: ReviewRequest, answered: Answered): ReviewAnswer {
  const { id, receiptId, receipt } = request
  const { report, unit, from, to } = receipt
  const whole = {
    format: 'so-mot-cua/review-answer@1' as const,
    request: id,
    receiptId,
    version: versionOf(receipt),
    ...{ report, unit, from, to },
    ...answered,
  }
  return { ...whole, id: reviewHash(whole) }
}

/** An answer as it comes from a store or a seal; null where a letter of it was changed, added or taken away. */
export function readAnswer(value: unknown): ReviewAnswer | null {
  const parsed = AnswerShape.safeParse(value)
  return parsed.success && parsed.data.id === reviewHash(Object(value)) ? parsed.data : null
}
