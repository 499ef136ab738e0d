import type { ExampleCapture } from '../../core/findings/finding'
import { isMeasure, type MeasureId } from '../../core/measures/catalogue'
import type { Figure, Snapshot } from '../../core/snapshot/snapshot'

/** A snapshot of nothing but a total row, for rules and indicators: measure → count, null is a blank cell. */
export function sampleSnapshot(
  given: Partial<Record<MeasureId, number | null>>,
  changes: Partial<Snapshot> = {},
): Snapshot {
  return { ...captureOf({ rows: { '': given } }), ...changes }
}

/** A snapshot of a rule's worked example: row label → counts, '' is the total row. */
export function captureOf(example: ExampleCapture, at = 0): Snapshot {
  return {
    format: 'so-mot-cua/snapshot@1',
    id: `sha256:${String(at).padStart(64, '0')}`,
    portal: example.portal ?? 'example',
    source: {
      url: example.host === undefined ? '' : `https://${example.host}/`,
      title: '',
      capturedAt: example.capturedAt ?? `2025-03-15T07:0${at}:00+07:00`,
    },
    unit: example.unit ?? 'UBND thị trấn Phố Châu',
    ...(example.merge === undefined
      ? {}
      : { merge: { listed: example.merge.listed, missing: [...example.merge.missing] } }),
    ...(example.scope === undefined ? {} : { scope: example.scope }),
    period: {
      regime: 'none',
      kind: example.kind ?? 'quarter',
      from: example.from ?? '2024-12-15',
      to: example.to ?? '2025-03-14',
    },
    figures: Object.entries(example.rows).flatMap(([label, counts]) =>
      Object.entries(counts).flatMap(([measure, value]) =>
        isMeasure(measure) ? [figureOf(measure, label, value, example.by ?? 'field')] : [],
      ),
    ),
  }
}

function figureOf(
  measure: MeasureId,
  label: string,
  value: number | null,
  by: 'field' | 'unit' | 'procedure',
): Figure {
  return {
    measure,
    by: label === '' ? {} : { [by]: label },
    state: value === null ? 'blank' : 'number',
    value,
    cell: { row: label, column: measure, text: String(value ?? '') },
    provedBy: [],
  }
}
