import { type Columns, headerAt, isColumnNumbers } from './plan-header'
import { AUTO_NUMBER, type PlanLine, type Role } from './plan-rows'

/** Something the plan's file leaves open: asked of the officer, never guessed. */
export interface Question {
  /** The task (or group) it is about; '' for the whole file. */
  readonly task: string
  readonly cell: Role | 'row'
  /** What stands there. */
  readonly text: string
  readonly message: string
}

export interface TaskRow {
  readonly id: string
  readonly cells: Readonly<Record<Role, string>>
}

export interface TaskRows {
  readonly rows: readonly TaskRow[]
  readonly groups: readonly { readonly id: string; readonly title: string }[]
  readonly questions: readonly Question[]
}

interface Reading {
  readonly rows: TaskRow[]
  readonly groups: { id: string; title: string }[]
  readonly questions: Question[]
  /** The group whose number stands before the tasks' own; '' before the first. */
  group: string
  autoNumbered: boolean
}

const ROMAN = /^(?=[IVX])X{0,3}(?:IX|IV|V?I{0,3})$/
const NUMBER = /^\d{1,3}(?:\.\d{1,3})*$/
const GROUP_IN_ONE = /^((?=[IVX])X{0,3}(?:IX|IV|V?I{0,3})|[A-H])\s*[.)\-–:]\s*(\S.*)$/

/**
 * The rows of a plan's table under its header, wherever in the sheet that stands; null where there is no such header. Where
 * not one row has a number in the file, Word makes them by a style that the file only names.
 */
export function readTaskRows(lines: readonly PlanLine[]): TaskRows | null {
  const read = readRows(lines, '')
  return read && read.rows.length === 0 && read.questions.length > 0 ? readRows(lines, AUTO_NUMBER) : read
}

function readRows(lines: readonly PlanLine[], noOrdinal: string): TaskRows | null {
  const reading: Reading = { rows: [], groups: [], questions: [], group: '', autoNumbered: false }
  let columns: Columns | null = null
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at]
    if (!line || line.prose) continue
    const header = headerAt(lines, at)
    if (header) {
      columns = header.columns
      at += header.rows - 1
    } else if (columns && !isColumnNumbers(line))
      readRow(cellsOf(line, columns, noOrdinal), reading, nextOrdinal(lines, at, columns))
  }
  if (reading.autoNumbered) reading.questions.push(AUTO_NUMBERED)
  return columns ? reading : null
}

const AUTO_NUMBERED: Question = {
  task: '',
  cell: 'ordinal',
  text: '',
  message:
    'Tệp dùng số thứ tự tự động của Word nên đã đánh lại số theo thứ tự dòng. Xem lại số của từng nhiệm vụ.',
}

function readRow(cells: Record<Role, string>, reading: Reading, next: string): void {
  const filled = Object.values(cells).filter((cell) => cell !== '').length
  if (filled === (cells.ordinal === AUTO_NUMBER ? 1 : 0)) return
  const group = groupOf(cells, filled)
  const ordinal = numberIn(cells.ordinal)
  const isHeading = filled === 2 && cells.text !== '' && next.startsWith(`${ordinal}.`)
  if (group) openGroup(group, reading)
  else if (NUMBER.test(ordinal) && isHeading)
    reading.groups.push({ id: idOf(reading.group, ordinal), title: cells.text })
  else if (NUMBER.test(ordinal)) addTask(idOf(reading.group, ordinal), cells, reading)
  else if (ordinal === AUTO_NUMBER) addNumbered(cells, filled, reading)
  else askAboutRow(cells, reading)
}

/** The number of the next row that has one: "1" is a heading where "1.1" follows. */
function nextOrdinal(lines: readonly PlanLine[], at: number, columns: Columns): string {
  const next = lines.slice(at + 1, at + 4).find((line) => !line.prose)
  return numberIn(next?.cells[columns.ordinal ?? 0] ?? '')
}

function numberIn(cell: string): string {
  return cell.replace(/[.)\s]+$/, '')
}

function openGroup(group: { id: string; title: string }, reading: Reading): void {
  reading.groups.push(group)
  reading.group = group.id
}

/** A group's row: "I | Công tác chỉ đạo, điều hành", or "I. Công tác chỉ đạo…" in one cell over the whole table. */
function groupOf(cells: Record<Role, string>, filled: number): { id: string; title: string } | null {
  const ordinal = numberIn(cells.ordinal)
  if (ROMAN.test(ordinal) || (/^[A-H]$/.test(ordinal) && filled <= 2))
    return { id: ordinal, title: cells.text }
  if (filled !== 1) return null
  const [, id, title] = GROUP_IN_ONE.exec(cells.ordinal || cells.text) ?? []
  return id !== undefined && title !== undefined ? { id, title } : null
}

/** A list marker alone in any other cell is an empty list there, not a text. */
function cellsOf(line: PlanLine, columns: Columns, noOrdinal: string): Record<Role, string> {
  const cell = (role: Role) => line.cells[columns[role] ?? -1] ?? ''
  const text = (role: Role) => (cell(role) === AUTO_NUMBER ? '' : cell(role))
  return {
    ordinal: columns.ordinal === undefined ? AUTO_NUMBER : cell('ordinal') || noOrdinal,
    text: text('text'),
    lead: text('lead'),
    support: text('support'),
    product: text('product'),
    time: text('time'),
  }
}

function idOf(group: string, ordinal: string): string {
  return group === '' ? ordinal : `${group}.${ordinal}`
}

function addTask(id: string, cells: Record<Role, string>, reading: Reading): void {
  if (reading.rows.some((row) => row.id === id))
    reading.questions.push({
      task: id,
      cell: 'ordinal',
      text: cells.text,
      message: `Số thứ tự ${id} có hai dòng. Sửa số thứ tự của một trong hai dòng.`,
    })
  reading.rows.push({ id, cells })
}

/** Word shows a number that is not in the file: the next one of the group; a row with nothing but a text opens a group. */
function addNumbered(cells: Record<Role, string>, filled: number, reading: Reading): void {
  reading.autoNumbered = true
  const onlyText = filled === 2 && cells.text !== ''
  if (onlyText) openGroup({ id: romanOf(reading.groups.length + 1), title: cells.text }, reading)
  else addTask(idOf(reading.group, String(countIn(reading.group, reading) + 1)), cells, reading)
}

function countIn(group: string, { rows }: Reading): number {
  return rows.filter(({ id }) => (group === '' ? !id.includes('.') : id.startsWith(`${group}.`))).length
}

/** `romanOf(4)` is `'IV'`. */
function romanOf(number: number): string {
  const tens = 'X'.repeat(Math.floor(number / 10))
  return tens + (['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'][number % 10] ?? '')
}

function askAboutRow(cells: Record<Role, string>, reading: Reading): void {
  reading.questions.push({
    task: reading.rows.at(-1)?.id ?? reading.group,
    cell: 'row',
    text: Object.values(cells)
      .filter((cell) => cell !== '')
      .join(' | '),
    message: 'Dòng này không có số thứ tự nên chưa thành nhiệm vụ. Cho biết dòng thuộc nhiệm vụ nào.',
  })
}
