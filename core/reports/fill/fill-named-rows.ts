import { refusalOf } from '../../outcome'
import { sameUnit } from '../../text/unit-name'
import type { ReportFigures } from '../figures/report-figures'
import type { FillOptions } from '../fill-options'
import { type Filled, joinFilled, refused } from '../filled'
import type { ReportTable } from '../forms/report-form'
import { matchRows, matchUnits } from '../labels/match-rows'
import { refuseAt } from '../refusal-words'
import type { FillRefusal, Write } from '../report'
import { askedBy, type Fill } from './fill-row'
import type { RowPlaces } from './wanted-places'

export interface RowsToFill {
  readonly rows: readonly RowPlaces[]
  readonly free: readonly RowPlaces[]
  readonly figures: ReportFigures
  readonly options: FillOptions
  readonly fill: Fill
}

/** Rows by their names, each with the figures of that name; what has no row or no figure is said. */
export function fillNamedRows(
  table: ReportTable,
  { rows, free, figures, options, fill }: RowsToFill,
): Filled {
  const kind = table.rows === 'unit' || table.rows === 'procedure' ? table.rows : 'field'
  const own = kind === 'unit' ? rows.filter(({ label }) => sameUnit(label, figures.unit)) : []
  const others = own.length === 0 ? rows : rows.filter((row) => !own.includes(row))
  const names = figures
    .names(kind, askedBy(table))
    .filter((name) => kind !== 'unit' || !sameUnit(name, figures.unit))
  const whole = new Set(names)
  const labels = others.map(({ label, path }) => (whole.has(path) ? path : label))
  const match = (kind === 'unit' ? matchUnits : matchRows)(names, labels, [
    ...(options.equivalents ?? []),
    ...(table.equivalents ?? []),
  ])
  const parts: Filled[] = own.length === 1 ? [fill(own[0]!, {})] : []
  if (own.length > 1) parts.push(refused(twoRows([figures.unit], own)))
  for (const [name, row] of match.rowOf) parts.push(fill(others[row]!, { [kind]: name }))
  for (const doubt of match.doubtful)
    parts.push({
      writes: [],
      refusals: [
        twoRows(
          doubt.names,
          doubt.rows.map((row) => others[row]!),
        ),
      ],
    })
  // A unit that reports alone has a row, and no other unit's; among others it is their total.
  const alone = kind === 'unit' && names.length === 0 && own.length === 0 && others.length === 0
  if (alone && free[0])
    parts.push(nameRow(figures.unit, free[0], { kind, fill: (row) => fill(row, {}), options }))
  parts.push(...match.withoutRow.map((name, at) => nameRow(name, free[at], { kind, fill, options })))
  const hasNames = names.length > 0
  parts.push({
    writes: [],
    refusals: hasNames ? match.withoutName.map((row) => noFigureForRow(others[row]!)) : [],
  })
  return joinFilled(parts)
}

const KIND_WORDS = { field: 'lĩnh vực', unit: 'đơn vị', procedure: 'thủ tục' }

const ROW_WORDS = {
  field: 'Tên lĩnh vực đã chụp',
  unit: 'Tên đơn vị đã chụp',
  procedure: 'Tên thủ tục đã chụp',
}

interface RowToName {
  readonly kind: 'field' | 'unit' | 'procedure'
  readonly fill: Fill
  readonly options: FillOptions
}

/** A captured name without a row goes to a free row of the template, with its name; or is refused, never dropped. */
function nameRow(name: string, row: RowPlaces | undefined, { kind, fill, options }: RowToName): Filled {
  if (!row?.free || row.free.oldFont) return refused(noRow(name, kind))
  const { free } = row
  if (free.state !== 'open' && options.overwrite !== true) return refused(noRow(name, kind))
  const label: Write = {
    at: free.at,
    rowPath: [name],
    columnPath: free.columnPath,
    now: free.text,
    value: name,
    from: { text: ROW_WORDS[kind] },
  }
  const places = row.places.map((wanted) => ({ ...wanted, place: { ...wanted.place, rowPath: [name] } }))
  const filled = fill({ ...row, label: name, places }, { [kind]: name })
  return { writes: [label, ...filled.writes], refusals: filled.refusals }
}

export function noRow(name: string, kind: keyof typeof KIND_WORDS): FillRefusal {
  return refusalOf(
    'row-not-found',
    `Mẫu không có dòng «${name}», số liệu đã chụp của ${KIND_WORDS[kind]} này không có chỗ ghi. Thêm dòng vào mẫu, hoặc ghi tên tương đương.`,
    name,
  )
}

function twoRows(names: readonly string[], rows: readonly RowPlaces[]): FillRefusal {
  const labels = rows.map(({ path }) => `«${path}»`).join(', ')
  const message = `Không rõ ${names.map((name) => `«${name}»`).join(', ')} điền vào dòng nào trong ${labels}. Sửa tên dòng trong mẫu rồi điền lại.`
  const at = rows[0]?.places[0]?.place.at
  return at ? refuseAt(at, 'two-rows-match', message) : refusalOf('two-rows-match', message)
}

export function noFigureForRow(row: RowPlaces): FillRefusal {
  const message = `Dòng «${row.label}» không có số liệu đã chụp, để trống. Nếu thật sự không phát sinh thì ghi tay.`
  const at = row.places[0]?.place.at
  const refusal = at ? refuseAt(at, 'no-figure', message) : refusalOf('no-figure', message, row.label)
  return { ...refusal, blank: true }
}
