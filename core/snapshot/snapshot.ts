import * as z from 'zod/mini'
import { Measure } from '../measures/measure'
import type { Refusal } from '../outcome'
import { DayText, matches } from '../text/checks'

export const Breakdown = z.object({
  field: z.optional(z.string()),
  unit: z.optional(z.string()),
  procedure: z.optional(z.string()),
})

const At = z.custom<[frame: number, table: number, row: number, cell: number]>(
  (value) => Array.isArray(value) && value.length === 4 && value.every(Number.isFinite),
)

const FigureParts = z.object({
  measure: Measure,
  /** `{}` is the table's own total row. Labels as the page shows them, NFC, white space folded. */
  by: Breakdown,
  /** 'none' is "-" (không phát sinh); 'blank' is nothing at all. `value` is null for both. */
  state: z.enum(['number', 'none', 'blank']),
  value: z.nullable(z.number()),
  /** Where it stood: row label (path joined by " › "), header path joined by " › ", text as shown. */
  cell: z.object({
    row: z.string(),
    column: z.string(),
    text: z.string(),
    /** Frame, table, row, cell in the page as read: only to point at it while the page is open. */
    at: z.optional(At),
  }),
  provedBy: z.array(z.string()),
})

/** A "-" that is worth 5 would be 0 in one sum and 5 in another. */
export const Figure = FigureParts.check(
  z.refine(({ state, value }) => (state === 'number') === (value !== null)),
)

/**
 * What vouches that unit and days are those the rows were asked with: somebody watched the query and its answer, or a
 * place of the page that keeps the query. 'unwitnessed': nothing does. Captures of before this was asked do not say.
 */
const WITNESSES = ['watched', 'address', 'title', 'copy', 'rows', 'unwitnessed'] as const

const Days = z.object({
  regime: z.string(),
  kind: z.enum(['month', 'quarter', 'half-year', 'year', 'other']),
  from: DayText,
  to: DayText,
})

/**
 * All figures of one capture, immutable; `id` is a hash of everything else in it (design 4.2, a public contract).
 * Parse at every border with `Snapshot` (a stored one, a packet, a file); inside, trust the type.
 */
export const Snapshot = z.object({
  format: z.literal('so-mot-cua/snapshot@1'),
  id: z.string().check(matches(/^sha256:[0-9a-f]{64}$/)),
  portal: z.string(),
  source: z.object({
    url: z.string(),
    title: z.string(),
    capturedAt: z.string(),
    witness: z.optional(z.enum(WITNESSES)),
  }),
  unit: z.string(),
  /** «Loại: Đơn vị trực thuộc»: the filters left units out, so the rows hold but nothing here is the unit's whole. */
  scope: z.optional(z.string()),
  /** Of a merge of many units: whether it was known which units must be in it, and whose figures are not. */
  merge: z.optional(z.object({ listed: z.boolean(), missing: z.array(z.string()) })),
  period: Days.check(z.refine(({ from, to }) => from <= to)),
  figures: z.array(Figure),
})

export type Witness = (typeof WITNESSES)[number]
export type Breakdown = z.infer<typeof Breakdown>

/** One system's part of a sum over systems: null is "-". */
export interface SystemAddend {
  readonly snapshot: string
  readonly system: string
  readonly value: number | null
}

/** `addends` only in a sum over systems, which is worked out anew wherever it is needed and never stored or sent. */
export type Figure = z.infer<typeof Figure> & { readonly addends?: readonly SystemAddend[] }

/** What a sum over systems is made of, and why some of it stays blank. */
export interface SystemsJoined {
  readonly addends: readonly string[]
  readonly doubts: readonly Refusal[]
  /** One figure of each addend, to point at. */
  readonly shown: readonly FigureShown[]
}

export interface FigureShown extends Pick<Figure['cell'], 'row' | 'column' | 'text'> {
  readonly snapshot: string
  readonly value: number
}

export type Snapshot = Omit<z.infer<typeof Snapshot>, 'figures'> & {
  figures: Figure[]
  readonly systems?: SystemsJoined
}
