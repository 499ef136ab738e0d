import { refusalOf } from '../../outcome'
import type { ReportFigures } from '../figures/report-figures'
import type { FillOptions } from '../fill-options'
import type { Filled } from '../filled'
import type { ReportTable } from '../forms/report-form'
import { matchRows } from '../labels/match-rows'
import { askedBy } from './fill-row'
import type { Wanted } from './wanted-places'

export interface FieldsToName {
  readonly figures: ReportFigures
  readonly options: FillOptions
}

/** The same places, each by the captured name of its lĩnh vực, where columns are lĩnh vực. */
export interface OfCapturedFields extends Filled {
  readonly wanted: readonly Wanted[]
}

/**
 * Where the columns of a table are lĩnh vực, their heads are matched with the captured names as rows are; a captured
 * one without a column is said.
 */
export function ofCapturedFields(
  table: ReportTable,
  wanted: readonly Wanted[],
  { figures, options }: FieldsToName,
): OfCapturedFields {
  const heads = [...new Set(wanted.flatMap((one) => fieldOf(one) ?? []))]
  if (table.rows !== 'measure' || heads.length === 0) return { wanted, writes: [], refusals: [] }
  const names = figures.names('field', askedBy(table))
  const match = matchRows(names, heads, options.equivalents ?? [])
  const captured = new Map([...match.rowOf].map(([name, at]) => [heads[at]!, name]))
  return {
    wanted: wanted.map((one) => named(one, captured)),
    writes: [],
    refusals: match.withoutRow.map((name) =>
      refusalOf(
        'row-not-found',
        `Mẫu không có cột «${name}», số liệu đã chụp của lĩnh vực này không có chỗ ghi. Thêm cột vào mẫu, hoặc ghi tên tương đương.`,
        name,
      ),
    ),
  }
}

function fieldOf({ place: { means } }: Wanted): string | null {
  return means && 'measure' in means ? (means.by?.field ?? null) : null
}

function named(one: Wanted, captured: ReadonlyMap<string, string>): Wanted {
  const head = fieldOf(one)
  const name = head === null ? undefined : captured.get(head)
  const { means } = one.place
  if (name === undefined || !means || !('measure' in means)) return one
  return { ...one, place: { ...one.place, means: { ...means, by: { field: name } } } }
}
