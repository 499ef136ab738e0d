import type { MeasureId } from '../../measures/catalogue'
import { MEASURES } from '../../measures/catalogue'
import { proposeMeasures } from '../../measures/dictionary'
import { accept, type Outcome, refuse } from '../../outcome'
import type { Breakdown } from '../../snapshot/snapshot'
import { fold } from '../../text/fold'
import { cellAt, cellName, type WorkbookSeen } from '../../workbook/seen'
import { REPORTS } from '../forms/forms'
import { FIELD_LABELS, UNIT_LABELS } from '../forms/label-words'
import type { ReportLesson } from '../forms/lesson'
import type { ReportTable } from '../forms/report-form'
import { findHeaders, type HeaderSeen } from '../labels/find-header'
import { indicatorsFor, isOneOf } from '../labels/match-path'
import { gridOf, type SheetGrid } from '../labels/sheet-grid'
import { headingOver, labelAbove, labelLeft } from '../labels/words-near'
import { seeRows } from '../template/see-rows'

/** A column of an unknown template and what it may be: one measure is a proposal, several are asked, none is unknown. */
export interface ColumnProposal {
  readonly column: string
  readonly path: readonly string[]
  readonly measures: readonly MeasureId[]
}

export interface TableProposal {
  readonly sheet: string
  /** The cell of the heading over the row names. */
  readonly head: string
  readonly rowLabel: string
  /** What a row seems to be; null is asked. */
  readonly rows: ReportLesson['rows'] | null
  readonly rowNames: readonly string[]
  readonly columns: readonly ColumnProposal[]
}

/** Every column of every known report, as one table: what a heading may mean. */
function anyTable(rowLabels: readonly string[]): ReportTable {
  return {
    id: 'any',
    rows: 'field',
    rowLabels,
    columns: REPORTS.flatMap(({ tables }) => tables.flatMap(({ columns }) => columns)),
  }
}

/**
 * Tables of an unknown template and proposals for their columns, from the words of the headings. `at` is the cell of
 * the heading over the row names, where the officer pointed at it.
 */
export function proposeTables(workbook: WorkbookSeen, at?: { sheet: string; cell: string }): TableProposal[] {
  const sheets = workbook.sheets.filter(({ name, hidden }) => (at ? name === at.sheet : !hidden))
  return sheets.flatMap((sheet) => {
    const grid = gridOf(sheet)
    const place = at ? cellAt(at.cell) : null
    const label = place ? grid.textAt(place.row, place.column) : ''
    if (at && label === '') return []
    const table = anyTable(at ? [label] : [...FIELD_LABELS, ...UNIT_LABELS])
    const headers = findHeaders(grid, table, 0)
    const pointed = place ? grid.boxAt(place.row, place.column) : null
    return headers
      .filter((header) => !pointed || (header.labelColumn === pointed.left && header.bottom >= pointed.top))
      .map((header) => proposalOf(grid, header, table))
      .filter(({ columns }) => columns.length > 0)
  })
}

function proposalOf(grid: SheetGrid, header: HeaderSeen, table: ReportTable): TableProposal {
  const rowLabel = header.labelPath[0] ?? ''
  const names = seeRows(grid, {
    ...header,
    columns: header.columns.map((column) => ({ ...column, ids: ['any'] })),
  })
  return {
    sheet: grid.sheet.name,
    head: cellName(header.top, header.labelColumn),
    rowLabel,
    rows: isOneOf(rowLabel, FIELD_LABELS) ? 'field' : isOneOf(rowLabel, UNIT_LABELS) ? 'unit' : null,
    rowNames: names.filter(({ kind }) => kind === 'data').map(({ path }) => path.at(-1) ?? ''),
    columns: header.columns.map(({ column, path }) => ({
      column: cellName(0, column).replace(/\d+$/, ''),
      path,
      measures: proposalsFor(table, path),
    })),
  }
}

/** What a known report calls so; else what the words of the heading may mean. */
function proposalsFor(table: ReportTable, path: readonly string[]): MeasureId[] {
  const known = [...new Set(indicatorsFor(table, path).map(({ measure }) => measure))]
  return known.length > 0 ? known : proposeMeasures(path)
}

/** What the officer decided: column letter → measure, or null for none; a column left out takes its single proposal. */
export interface Answers {
  readonly name: string
  readonly rows?: ReportLesson['rows']
  readonly columns: Readonly<Record<string, MeasureId | null>>
  readonly names?: ReportLesson['names']
  readonly cells?: ReportLesson['cells']
}

/**
 * The lesson from a proposal and the officer's answers. What is ambiguous and not answered is refused, never chosen.
 *
 * For column D "Số đơn nhận" answered `dossiers.received` the lesson has `{ measure: 'dossiers.received', path: ['Số đơn nhận'] }`.
 */
export function lessonFrom(proposal: TableProposal | null, answers: Answers): Outcome<ReportLesson> {
  const columns: ReportLesson['columns'] = []
  for (const { column, path, measures } of proposal?.columns ?? []) {
    const answer = answers.columns[column]
    if (answer === undefined && measures.length > 1)
      return refuse(
        'two-columns-match',
        `Cột ${column} «${path.join(' › ')}» có thể là ${measures.map((id) => MEASURES[id]).join(' hoặc ')}. Chọn một loại số liệu, hoặc bỏ qua cột này.`,
        column,
      )
    const measure = answer === undefined ? measures[0] : answer
    if (measure) columns.push({ measure, path: [...path] })
  }
  const twice = columns.find(
    ({ measure }, at) => columns.findIndex((other) => other.measure === measure) !== at,
  )
  if (twice)
    return refuse(
      'two-columns-match',
      `«${MEASURES[twice.measure]}» được chọn cho hai cột. Mỗi loại số liệu chỉ ghi vào một cột: chọn lại.`,
    )
  const rows = answers.rows ?? proposal?.rows ?? null
  const cells = answers.cells ?? []
  if (columns.length === 0 && cells.length === 0)
    return refuse('no-data', 'Chưa chọn cột hay ô nào. Chọn ít nhất một loại số liệu rồi lưu bài dạy.')
  if (columns.length > 0 && rows === null)
    return refuse(
      'row-not-found',
      'Chưa rõ mỗi dòng là lĩnh vực, đơn vị hay thủ tục. Chọn một trong ba rồi lưu bài dạy.',
    )
  return accept({
    format: 'so-mot-cua/form-lesson@1',
    id: idFor(answers.name),
    name: answers.name,
    rows: rows ?? 'field',
    rowLabel: proposal?.rowLabel ?? '',
    columns,
    names: [...(answers.names ?? [])],
    cells: [...cells],
  })
}

/** `idFor('Biểu tổng hợp của huyện')` is `'taught-biểu-tổng-hợp-của-huyện'`. */
export function idFor(name: string): string {
  const words = name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, '-')
  return `taught-${words.replace(/^-+|-+$/g, '').slice(0, 60) || 'mau'}`
}

/** Teaches one cell: the nearest words left of it, or else above it, are its label from now on. */
export function teachCell(
  workbook: WorkbookSeen,
  at: { sheet: string; cell: string },
  measure: MeasureId,
  by: Breakdown = {},
): Outcome<ReportLesson['cells'][number]> {
  const sheet = workbook.sheets.find(({ name }) => name === at.sheet)
  const place = cellAt(at.cell)
  if (!sheet || !place) return refuse('row-not-found', `Không thấy ô ${at.cell}. Chọn lại ô cần dạy.`)
  const grid = gridOf(sheet)
  const own = grid.own(place.row, place.column)
  if (own?.formula !== undefined)
    return refuse('cell-has-formula', `Ô ${at.cell} có công thức của mẫu, không ghi đè. Chọn ô nhập số liệu.`)
  const label = labelLeft(grid, place.row, place.column) ?? labelAbove(grid, place.row, place.column)
  if (!label)
    return refuse(
      'label-moved',
      `Ô ${at.cell} không có nhãn bên trái hay phía trên để nhận ra lần sau. Chọn ô có nhãn.`,
    )
  const same = grid.sheet.cells.filter(({ text }) => text !== '' && fold(text) === fold(label.text))
  if (same.length > 1)
    return refuse(
      'two-rows-match',
      `Nhãn «${label.text}» có ở nhiều nơi trong trang tính, lần sau không rõ ô nào. Chọn ô có nhãn riêng.`,
    )
  const above = label.row === place.row ? headingOver(grid, place, label) : ''
  return accept({
    label: label.text,
    down: place.row - label.row,
    right: place.column - label.column,
    ...(above === '' ? {} : { above }),
    measure,
    by,
  })
}
