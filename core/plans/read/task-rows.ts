import { groupInOne, ordinalOf } from './ordinals'
import { type Columns, headerAt, isColumnNumbers, isOtherHeader } from './plan-header'
import { AUTO_NUMBER, type PlanLine } from './plan-rows'
import { openGroup, type Question, type RowCells, type RowsReading, readRow, type TaskRow } from './task-row'

export interface TaskRows {
  readonly rows: readonly TaskRow[]
  readonly groups: readonly { readonly id: string; readonly title: string }[]
  readonly questions: readonly Question[]
}

/**
 * The rows of a plan's tables under their header, wherever in the document that stands; null where there is no such header.
 * Where not one row has a number in the file, Word makes them by a style that the file only names.
 */
export function readTaskRows(lines: readonly PlanLine[]): TaskRows | null {
  const read = readRows(lines, '')
  const isNumberless = read?.rows.every(({ given }) => !given) && read.questions.length > 0
  const again = isNumberless ? readRows(lines, AUTO_NUMBER) : null
  const chosen = again && again.rows.length > 0 ? again : read
  return chosen && { rows: chosen.rows, groups: chosen.groups, questions: chosen.questions }
}

interface Walk {
  readonly lines: readonly PlanLine[]
  readonly reading: RowsReading
  readonly noOrdinal: string
  columns: Columns | null
  /** The columns of the first plan table: a table without a head of its own goes on with them. */
  main: { columns: Columns; width: number } | null
  table: number | undefined
}

function readRows(lines: readonly PlanLine[], noOrdinal: string): RowsReading | null {
  const reading: RowsReading = {
    rows: [],
    groups: [],
    questions: [],
    levels: [],
    last: '',
    subs: 0,
    autoNumbered: false,
  }
  const walk: Walk = { lines, reading, noOrdinal, columns: null, main: null, table: undefined }
  const sections = lines.filter((_, at) => isSection(lines, at)).length > 1
  for (let at = 0; at < lines.length; at += 1) at = readLine(walk, at, sections)
  if (reading.autoNumbered) reading.questions.push(AUTO_NUMBERED)
  return walk.main ? reading : null
}

/** Reads one line and says at which one the reading stands then: a header may go over two. */
function readLine(walk: Walk, at: number, sections: boolean): number {
  const { lines, reading } = walk
  const line = lines[at]!
  if (line.prose) {
    readLone(walk, at, sections)
    return at
  }
  const header = headerAt(lines, at)
  const isNew = line.table !== walk.table
  walk.table = line.table
  if (header) {
    walk.columns = isPlanTable(walk, header.columns) ? header.columns : null
    if (walk.columns) walk.main ??= { columns: header.columns, width: line.cells.length }
    return at + header.rows - 1
  }
  if (isOtherHeader(line)) walk.columns = null
  else if (isNew && walk.main && line.table !== undefined)
    walk.columns = goesOn(walk, at) ? walk.main.columns : null
  if (walk.columns && !isColumnNumbers(line))
    readRow(cellsOf(line, walk.columns, walk.noOrdinal), reading, nextOrdinal(walk, at))
  return at
}

/** Beside the plan's table a page has others: one that names no number and no one responsible holds no tasks. */
function isPlanTable({ main }: Walk, columns: Columns): boolean {
  return (
    main === null ||
    (columns.lead !== undefined && columns.ordinal !== undefined) ||
    main.columns.ordinal === undefined
  )
}

/** A table without a head goes on with the one before it: as wide, and its first number is the next one. */
function goesOn({ lines, main, reading }: Walk, at: number): boolean {
  const line = lines[at]!
  if (!main || line.cells.length !== main.width) return false
  const { kind, id } = ordinalOf(line.cells[main.columns.ordinal ?? -1] ?? '')
  if (kind === 'number')
    return Number(id) === 1 + Number(/(\d+)$/.exec(reading.last)?.[1] ?? Number.NaN) || id.includes('.')
  return kind === 'roman' || kind === 'letter' || kind === 'sub' || kind === 'typed'
}

/** A line alone: a group's heading inside the table or before another one. */
function readLone(walk: Walk, at: number, sections: boolean): void {
  const { lines, reading } = walk
  if (walk.columns === null && !(sections && isSection(lines, at))) return
  const next = lines[at + 1]
  const group = groupInOne(lines[at]!.cells[0] ?? '')
  if (group && next && !next.prose) openGroup(group, reading)
}

/** A heading right before the head of a table. */
function isSection(lines: readonly PlanLine[], at: number): boolean {
  const line = lines[at]
  if (!line?.prose || groupInOne(line.cells[0] ?? '') === null) return false
  return headerAt(lines, at + 1) !== null
}

const AUTO_NUMBERED: Question = {
  task: '',
  cell: 'ordinal',
  text: '',
  message:
    'Tệp dùng số thứ tự tự động của Word nên đã đánh lại số theo thứ tự dòng. Xem lại số của từng nhiệm vụ.',
}

/** The number cell of the next row that has one: "1" is a heading where "1.1" follows. */
function nextOrdinal({ lines, columns }: Walk, at: number): string {
  const next = lines.slice(at + 1, at + 4).find((line) => !line.prose)
  return next?.cells[columns?.ordinal ?? 0] ?? ''
}

/** A number by Word alone in any other cell is an empty list there, not a text. */
function cellsOf(line: PlanLine, columns: Columns, noOrdinal: string): RowCells {
  const cell = (at: number | undefined) => line.cells[at ?? -1] ?? ''
  const isList = (at: number | undefined) => cell(at) === AUTO_NUMBER || line.numbered?.includes(at ?? -1)
  const text = (at: number | undefined) => (isList(at) ? '' : cell(at))
  return {
    ordinal: columns.ordinal === undefined ? AUTO_NUMBER : cell(columns.ordinal) || noOrdinal,
    text: text(columns.text),
    detail: text(columns.detail),
    lead: text(columns.lead),
    support: text(columns.support),
    product: text(columns.product),
    time: timeOf(text(columns.start), text(columns.time)),
  }
}

/** Beginning and end in two columns are one time with both. */
function timeOf(start: string, end: string): string {
  if (start === '' || end === '' || start === end) return end || start
  const lower = (words: string) => words.charAt(0).toLowerCase() + words.slice(1)
  return `Từ ${lower(start).replace(/^từ\s+/, '')} đến ${lower(end).replace(/^đến\s+/, '')}`
}
