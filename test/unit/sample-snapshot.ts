import { isMeasure, type MeasureId } from '../../core/measures/catalogue'
import type { Snapshot } from '../../core/snapshot/snapshot'

/** A snapshot of nothing but a total row, for rules and indicators: measure → count, null is a blank cell. */
export function sampleSnapshot(
  given: Partial<Record<MeasureId, number | null>>,
  changes: Partial<Snapshot> = {},
): Snapshot {
  return {
    format: 'so-mot-cua/snapshot@1',
    id: `sha256:${'0'.repeat(64)}`,
    portal: 'example',
    source: { url: 'https://example.invalid/', title: '', capturedAt: '2025-03-14T09:00:00+07:00' },
    unit: 'UBND thị trấn Phố Châu',
    period: { regime: 'none', kind: 'quarter', from: '2024-12-15', to: '2025-03-14' },
    figures: Object.entries(given).flatMap(([measure, value]) =>
      isMeasure(measure)
        ? [
            {
              measure,
              by: {},
              state: value === null ? ('blank' as const) : ('number' as const),
              value,
              cell: { row: 'Tổng số', column: measure, text: String(value ?? '') },
              provedBy: [],
            },
          ]
        : [],
    ),
    ...changes,
  }
}
