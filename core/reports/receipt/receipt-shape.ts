import * as z from 'zod/mini'
import { REFUSAL_REASONS } from '../../outcome'
import { Breakdown, Figure } from '../../snapshot/snapshot'
import { SettledWords } from '../after/settled-words'

const Place = z.union([
  z.object({ sheet: z.string(), cell: z.string() }),
  z.object({ row: z.string(), column: z.string() }),
])
const Value = z.union([z.number(), z.string()])
const Source = z.union([
  z.object({
    snapshot: z.string(),
    measure: Figure.shape.measure,
    by: Breakdown,
    addends: z.exactOptional(
      z.array(z.object({ snapshot: z.string(), system: z.string(), value: z.nullable(z.number()) })),
    ),
  }),
  z.object({ task: z.string() }),
  z.object({ text: z.string() }),
])

export const WriteOutcomeShape = z.enum([
  'filled',
  'already-equal',
  'value-did-not-stick',
  'field-read-only',
  'field-computed',
  'page-changed',
  'cell-locked',
  'cell-has-formula',
  'stopped',
])

const Line = z.object({
  at: Place,
  value: Value,
  before: z.string(),
  readBack: z.string(),
  outcome: WriteOutcomeShape,
  from: Source,
})

const Refused = z.object({
  reason: z.enum(REFUSAL_REASONS),
  message: z.string(),
  where: z.exactOptional(z.string()),
  at: z.exactOptional(Place),
  expected: z.exactOptional(z.number()),
  agrees: z.exactOptional(z.literal(true)),
  blank: z.exactOptional(z.literal(true)),
  confirm: z.exactOptional(z.string()),
})

const Paths = z.record(z.string(), z.array(z.string()))
const Printed = z.object({ sheet: z.string(), rows: Paths, columns: Paths })

/** A receipt at a border: in the ledger, in a seal. */
export const ReceiptShape = z.object({
  format: z.literal('so-mot-cua/receipt@1'),
  report: z.string(),
  host: z.enum(['workbook', 'form', 'words']),
  target: z.string(),
  unit: z.string(),
  from: z.string(),
  to: z.string(),
  at: z.string(),
  snapshots: z.array(z.string()),
  provisional: z.exactOptional(z.array(z.string())),
  lines: z.array(Line),
  underWay: z.exactOptional(z.literal(true)),
  held: z.exactOptional(z.object({ at: z.string(), quietMs: z.number(), calm: z.boolean() })),
  refusals: z.array(Refused),
  notes: z.exactOptional(z.array(z.string())),
  confirmed: z.exactOptional(z.array(SettledWords)),
  files: z.exactOptional(z.object({ template: z.string(), filled: z.string() })),
  labels: z.exactOptional(z.array(Printed)),
  corrects: z.exactOptional(z.object({ seal: z.string(), words: z.string() })),
})
