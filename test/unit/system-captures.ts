import type { MeasureId } from '../../core/measures/catalogue'
import type { Figure, Snapshot } from '../../core/snapshot/snapshot'
import { sealSnapshot } from '../../core/snapshot/snapshot-id'
import type { SystemTable } from '../../core/snapshot/systems/system-table'

export const UNIT = 'UBND xã Hương Sơn'
export const DAYS = { from: '2026-01-15', to: '2026-02-14' }
export const HATINH = 'motcua.hatinh.gov.vn'
export const MOJ = 'motcua.moj.gov.vn'

type Counts = Partial<Record<MeasureId, number | null | '-'>>

export interface CaptureAsked {
  readonly host?: string
  readonly url?: string
  readonly portal?: string
  readonly unit?: string
  readonly days?: { readonly from: string; readonly to: string }
  readonly at?: string
  readonly by?: 'field' | 'unit' | 'procedure'
  /** Row → counts; '' is the table's own total row. */
  readonly rows: Readonly<Record<string, Counts>>
}

/** A sealed capture of one page in one system. */
export function captureAt(asked: CaptureAsked): Snapshot {
  const { from, to } = asked.days ?? DAYS
  return sealSnapshot({
    format: 'so-mot-cua/snapshot@1',
    portal: asked.portal ?? 'hatinh-06-fields',
    source: {
      url: asked.url ?? `https://${asked.host ?? HATINH}/dvc/thong-ke/bao-cao-06-cac-cap`,
      title: 'Hệ thống một cửa',
      capturedAt: asked.at ?? '2026-02-16T09:00:00+07:00',
    },
    unit: asked.unit ?? UNIT,
    period: { regime: 'tt01-2020-2-cap', kind: 'month', from, to },
    figures: Object.entries(asked.rows).flatMap(([row, counts]) =>
      Object.entries(counts).map(([measure, count]) =>
        figureAt(measure as MeasureId, row, count, asked.by ?? 'field'),
      ),
    ),
  })
}

function figureAt(
  measure: MeasureId,
  row: string,
  count: number | null | '-',
  by: 'field' | 'unit' | 'procedure',
): Figure {
  const state = count === null ? 'blank' : count === '-' ? 'none' : 'number'
  return {
    measure,
    by: row === '' ? {} : { [by]: row },
    state,
    value: typeof count === 'number' ? count : null,
    cell: { row: row === '' ? 'Tổng số' : row, column: measure, text: String(count ?? '') },
    provedBy: [],
  }
}

/** `tableOf([['Hộ tịch', MOJ, '2026-01-01'], ['', HATINH, null]])`; «+» between systems that count together, «=» between addresses of one. */
export function tableOf(
  rows: readonly (readonly [field: string, systems: string, from: string | null])[],
): SystemTable {
  return {
    format: 'so-mot-cua/systems@1',
    version: 1,
    rows: rows.map(([field, systems, from]) => ({
      field,
      systems: systems.split('+').map((one) => one.split('=').map((address) => address.trim())),
      from,
    })),
  }
}

/** Total and rows of a measure in a list of captures of one page: row → value, '' is the total; null is blank, '-' is none. */
export function valuesOf(
  snapshot: Snapshot | undefined,
  measure: MeasureId,
): Record<string, number | null | '-'> {
  const figures = (snapshot?.figures ?? []).filter((figure) => figure.measure === measure)
  return Object.fromEntries(
    figures.map(({ by, state, value }) => [
      by.field ?? by.unit ?? by.procedure ?? '',
      state === 'none' ? '-' : value,
    ]),
  )
}
