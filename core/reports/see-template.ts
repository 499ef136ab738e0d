import { accept, type Outcome, type Refusal, refusalOf } from '../outcome'
import { tidy } from '../text/fold'
import { cellName, type SheetSeen, type WorkbookSeen } from '../workbook/seen'
import { findHeaders, type HeaderSeen } from './find-header'
import { labelWords } from './label-text'
import { wordsOf } from './match-path'
import { namedColumns } from './named-columns'
import type { PlaceMeaning, PlaceSeen, TargetSeen } from './report'
import type { FormTable, ReportForm } from './report-form'
import { seeCells } from './see-cells'
import { type HeadingsSeen, seeHeadings } from './see-headings'
import { type SheetRow, seeRows } from './see-rows'
import { gridOf, type SheetGrid } from './sheet-grid'

/** Which of several alike sheets is meant (a workbook with one sheet for each quarter). */
export interface TargetAsk {
  readonly from?: string
  readonly to?: string
}

interface TableFound {
  readonly grid: SheetGrid
  readonly table: FormTable
  readonly header: HeaderSeen
  readonly headings: HeadingsSeen
  readonly named: boolean
}

/**
 * Finds a form's tables in a workbook by their labels, wherever they were moved to, and describes every place to be
 * filled. Refuses `table-not-found`, `two-tables-match`, `two-columns-match` and `label-moved` (a defined name says
 * one column, the labels another).
 *
 * With II.06a and its blank the places are D12 "Hộ tịch" × "Số hồ sơ nhận giải quyết › Trong kỳ › Trực tuyến" and so on.
 */
export function seeTemplate(
  form: ReportForm,
  workbook: WorkbookSeen,
  ask: TargetAsk = {},
): Outcome<TargetSeen> {
  const grids = workbook.sheets.filter((sheet) => !sheet.hidden).map(gridOf)
  const chosen: TableFound[] = []
  for (const table of form.tables) {
    const found = grids.flatMap((grid) => candidatesIn(form, table, grid, workbook))
    const best = mostLikely(found, ask)
    if (best.length > 1) return { ok: false, refusal: twoTables(best) }
    if (best[0]) chosen.push(best[0])
  }
  const lost = form.tables.find(
    (table) => !table.optional && !chosen.some((one) => standsFor(one.table, table)),
  )
  if (lost) return { ok: false, refusal: notFound(form, lost, workbook) }
  const doubt = chosen.map(doubtAbout).find((refusal) => refusal !== null)
  if (doubt) return { ok: false, refusal: doubt }
  const cells = seeCells(form.cells ?? [], grids)
  return cells.ok ? accept(targetOf(form, chosen, cells.value)) : cells
}

/** How well a form fits a workbook: 0 is not at all; more known columns, its code or title and each further table make it more likely. */
export function fitOf(form: ReportForm, workbook: WorkbookSeen): number {
  const grids = workbook.sheets.filter((sheet) => !sheet.hidden).map(gridOf)
  const fits = form.tables.map((table) => {
    const found = grids.flatMap((grid) => candidatesIn(form, table, grid, workbook))
    return Math.max(0, ...found.map(({ header, named }) => header.known / neededOf(table) + (named ? 1 : 0)))
  })
  const found = form.tables.filter((_, at) => fits[at]! > 0)
  const complete = form.tables.every((table) => table.optional || found.some((one) => standsFor(one, table)))
  const cells = seeCells(form.cells ?? [], grids)
  if (!complete || !cells.ok) return 0
  return fits.reduce((sum, fit) => sum + fit, Math.sign(cells.value.length))
}

function standsFor(one: FormTable, table: FormTable): boolean {
  return one.id === table.id || one.insteadOf === table.id
}

function candidatesIn(
  form: ReportForm,
  table: FormTable,
  grid: SheetGrid,
  workbook: WorkbookSeen,
): TableFound[] {
  const headers = findHeaders(grid, table).map((header) => namedColumns(header, grid, table, workbook.names))
  const enough = headers.filter(
    (header) => header.known * 2 >= neededOf(table) && !bearsOtherCode(grid, header.top, form),
  )
  return enough.map((header) => ({
    grid,
    table,
    header,
    headings: seeHeadings(grid, header.top),
    named: namesForm(grid, form),
  }))
}

function neededOf(table: FormTable): number {
  return table.columns.filter(({ optional }) => !optional).length + (table.saysColumns?.length ?? 0)
}

/** A table under the code of another form is that form's, however alike they are; "II.08" and "II.08a" are kin. */
function bearsOtherCode(grid: SheetGrid, above: number, form: ReportForm): boolean {
  const own = codesIn(form.code)[0]
  const codes = grid.sheet.cells.flatMap(({ row, text }) => (row < above ? codesIn(text) : []))
  return (
    own !== undefined &&
    codes.length > 0 &&
    !codes.some((code) => code.startsWith(own) || own.startsWith(code))
  )
}

function codesIn(text: string): string[] {
  return [...text.normalize('NFC').matchAll(/\bII\.\d{2}[a-zđ]?(?![\p{L}\d])/giu)].map(([code]) =>
    code.toLowerCase(),
  )
}

/** Where a form's tables begin: "II.06a!B6" for each; nothing where it is not there. */
export function headsOf(form: ReportForm, workbook: WorkbookSeen, ask: TargetAsk = {}): string[] {
  const grids = workbook.sheets.filter((sheet) => !sheet.hidden).map(gridOf)
  return form.tables.flatMap((table) =>
    mostLikely(
      grids.flatMap((grid) => candidatesIn(form, table, grid, workbook)),
      ask,
    ).map(({ grid, header }) => placeOf(grid, header)),
  )
}

/** The sheet shows the form's code or one of its titles. */
function namesForm(grid: SheetGrid, form: ReportForm): boolean {
  if ([...wordsOf(form.titles)].some((title) => grid.labelled(title).length > 0)) return true
  const code = labelWords(form.code.split('/')[0]!)
  return code !== '' && grid.labels().some((words) => words.split(/[\s/:]+/).includes(code))
}

/** By what the sheet calls itself, then by how many columns are known, then by the days asked for. */
function mostLikely(found: readonly TableFound[], ask: TargetAsk): TableFound[] {
  const named = found.filter((one) => one.named)
  const pool = named.length > 0 ? named : found
  const most = Math.max(0, ...pool.map(({ header }) => header.known))
  const best = pool.filter(({ header }) => header.known === most)
  const dated = best.filter(
    ({ headings: { days } }) => days !== null && days.from === ask.from && days.to === ask.to,
  )
  return dated.length === 1 ? dated : best
}

function twoTables(found: readonly TableFound[]): Refusal {
  const places = found.map(({ grid, header }) => placeOf(grid, header)).join('; ')
  return refusalOf(
    'two-tables-match',
    `Có ${found.length} bảng giống nhau (${places}), không rõ điền bảng nào. Ghi kỳ báo cáo vào đầu bảng cần điền, hoặc để riêng bảng đó trong một tệp.`,
    places,
  )
}

function placeOf(grid: SheetGrid, header: HeaderSeen): string {
  return `${grid.sheet.name}!${cellName(header.top, header.labelColumn)}`
}

function notFound(form: ReportForm, table: FormTable, workbook: WorkbookSeen): Refusal {
  const hidden = workbook.sheets.filter((sheet) => sheet.hidden).map(gridOf)
  const inHidden = hidden.find((grid) => candidatesIn(form, table, grid, workbook).length > 0)
  if (inHidden)
    return refusalOf(
      'table-not-found',
      `Bảng của biểu ${form.name} nằm trong trang tính ẩn «${inHidden.sheet.name}». Bỏ ẩn trang tính đó rồi điền lại.`,
      inHidden.sheet.name,
    )
  return refusalOf(
    'table-not-found',
    `Tệp này không có bảng của biểu ${form.name}: không thấy cột «${table.rowLabels[0]}» cùng các cột của biểu. Chọn đúng tệp mẫu, hoặc dạy mẫu này.`,
  )
}

/** A column that could be two, or a figure that could stand in two columns. */
function doubtAbout({ grid, header, table }: TableFound): Refusal | null {
  const moved = header.columns.find(({ ids }) => ids.includes('label-moved'))
  if (moved)
    return refusalOf(
      'label-moved',
      `Cột ${cellName(header.bottom, moved.column)} «${moved.path.join(' › ')}» không khớp với tên đã đặt cho cột trong tệp. Sửa tên (Formulas › Name Manager) hoặc đầu cột rồi điền lại.`,
      `${grid.sheet.name}!${cellName(header.bottom, moved.column)}`,
    )
  for (const id of new Set(header.columns.flatMap(({ ids }) => ids))) {
    const columns = header.columns.filter(({ ids }) => ids.includes(id))
    if (columns.length > 1 || columns.some(({ ids }) => ids.length > 1))
      return twoColumns(grid, header, columns, table)
  }
  return null
}

function twoColumns(
  grid: SheetGrid,
  header: HeaderSeen,
  columns: HeaderSeen['columns'],
  table: FormTable,
): Refusal {
  const cells = columns.map(({ column }) => cellName(header.bottom, column)).join(', ')
  const label = columns[0]?.path.join(' › ') ?? table.id
  return refusalOf(
    'two-columns-match',
    `Cột «${label}» có ở hai nơi (${cells}), không rõ điền cột nào. Đổi tên cột không dùng rồi điền lại.`,
    `${grid.sheet.name}!${cells}`,
  )
}

function targetOf(form: ReportForm, chosen: readonly TableFound[], cells: readonly PlaceSeen[]): TargetSeen {
  const main = chosen[0]
  const sheets = [...new Map(chosen.map((found) => [found.grid.sheet.name, found])).values()]
  const unit = sheets.map(({ headings }) => headings.unit).find((said) => said !== null)
  const days = main?.headings.days
  return {
    host: 'workbook',
    title: form.name,
    ...(unit ? { unit } : {}),
    ...(days ? { from: days.from, to: days.to } : {}),
    places: [...sheets.flatMap(({ headings }) => headings.places), ...chosen.flatMap(placesOf), ...cells],
  }
}

function placesOf(found: TableFound): PlaceSeen[] {
  const rows = seeRows(found.grid, found.header)
  const tasks = taskIds(rows)
  return rows.flatMap((row, at) => {
    if (row.kind === 'free' && !found.table.freeRows) return []
    const label = row.kind === 'free' ? [labelPlace(found, row)] : []
    const values = found.header.columns.flatMap((column) =>
      column.ids.length === 1 ? [valuePlace(found, row, column, tasks[at]!)] : [],
    )
    return [...label, ...values]
  })
}

/** Tasks are numbered within their group: "VI" and "3" make "VI.3". */
function taskIds(rows: readonly SheetRow[]): string[] {
  let group = ''
  return rows.map((row) => {
    if (row.kind === 'group') group = row.ordinal
    return group === '' || row.ordinal.includes('.') ? row.ordinal : `${group}.${row.ordinal}`
  })
}

function labelPlace({ grid, header, table }: TableFound, row: SheetRow): PlaceSeen {
  return placeAt(grid, row, header.labelColumn, header.labelPath, table.id, { names: 'row' })
}

function valuePlace(
  { grid, table }: TableFound,
  row: SheetRow,
  column: HeaderSeen['columns'][number],
  task: string,
): PlaceSeen {
  const says = table.saysColumns?.find((known) => known.says === column.ids[0])?.says
  const measure = table.columns.find((known) => known.measure === column.ids[0])?.measure
  const said = says && (table.rows === 'task' ? { task, says } : { says })
  const means: PlaceMeaning | undefined = said ?? (measure ? { measure } : undefined)
  return placeAt(grid, row, column.column, column.path, table.id, means)
}

function placeAt(
  grid: SheetGrid,
  row: SheetRow,
  column: number,
  columnPath: readonly string[],
  table: string,
  means: PlaceMeaning | undefined,
): PlaceSeen {
  const box = grid.boxAt(row.row, column)
  const cell = grid.own(box.top, box.left)
  return {
    at: { sheet: grid.sheet.name, cell: cellName(box.top, box.left) },
    rowPath: row.path,
    ordinal: row.ordinal,
    columnPath,
    state: stateOf(grid, row, box.top !== row.row || box.left !== column, cell),
    text: tidy(cell?.text ?? ''),
    ...(typeof cell?.value === 'number' ? { value: cell.value } : {}),
    table,
    ...(means ? { means } : {}),
  }
}

function stateOf(
  grid: SheetGrid,
  row: SheetRow,
  covered: boolean,
  cell: SheetSeen['cells'][number] | undefined,
): PlaceSeen['state'] {
  if (row.kind === 'group' || covered) return 'group'
  if (cell?.formula !== undefined) return 'formula'
  return grid.sheet.protected && (cell?.locked ?? true) ? 'locked' : 'open'
}
