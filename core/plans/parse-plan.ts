import { accept, type Outcome, refuse } from '../outcome'
import { type Day, dayOf, lastDayOfMonth } from '../text/day'
import { type Columns, headerAt, linesOfText, type PlanLine, type Role, repeatsHeader } from './plan-rows'
import { targetsIn } from './targets'
import type { Plan, Task } from './task'
import { dueOf } from './time-phrase'

/** Something the plan's file leaves open: asked of the officer, never guessed. */
export interface Question {
  readonly task: string
  readonly cell: Role | 'row'
  readonly text: string
  readonly message: string
}

export interface PlanRead {
  readonly plan: Plan
  readonly questions: readonly Question[]
}

/** What the officer says of the plan where its file does not. */
export interface PlanHints {
  readonly id?: string
  readonly year?: number
  readonly unit?: string
}

/**
 * A plan from the text of its document (tab-separated table rows, prose around them) or from lines already read.
 *
 * `parsePlan('TT\tNội dung\tChủ trì\tPhối hợp\tSản phẩm\tThời gian\nI\tChỉ đạo\n1\tXây dựng…\t…\t\t\tTrước 20/02/2025',
 * { year: 2025 })` has one task `I.1` whose support and product are `''`.
 */
export function parsePlan(source: string | readonly PlanLine[], hints: PlanHints = {}): Outcome<PlanRead> {
  const lines = typeof source === 'string' ? linesOfText(source) : source
  const read = readRows(lines)
  if (read === null)
    return refuse(
      'table-not-found',
      'Không thấy bảng nhiệm vụ trong tệp. Bảng cần có các cột TT, Nội dung công việc, Chủ trì, Thời gian thực hiện.',
    )
  if (read.rows.length === 0)
    return refuse('no-data', 'Bảng nhiệm vụ không có dòng nào. Kiểm tra lại tệp kế hoạch.')
  const year = hints.year ?? yearOf(lines, read.rows)
  if (year === null)
    return refuse(
      'period-unknown',
      'Không thấy năm của kế hoạch trong tệp. Nhập năm kế hoạch rồi mở lại tệp.',
    )
  const tasks = read.rows.map((row) => taskOf(row, year))
  const plan: Plan = {
    id: hints.id ?? String(year),
    title: titleOf(lines, year),
    unit: hints.unit ?? unitOf(lines),
    year,
    ...sinceOf(lines),
    groups: read.groups,
    tasks,
  }
  return accept({ plan, questions: [...read.questions, ...tasks.flatMap(questionsOf)] })
}

interface PlanRow {
  readonly id: string
  readonly cells: Readonly<Record<Role, string>>
}

interface Reading {
  readonly rows: PlanRow[]
  readonly groups: { id: string; title: string }[]
  readonly questions: Question[]
}

const ROMAN = /^(?=[IVX])(?:X{0,3})(?:IX|IV|V?I{0,3})$/
const NUMBER = /^\d{1,3}(?:\.\d{1,3})*$/

function readRows(lines: readonly PlanLine[]): Reading | null {
  const reading: Reading = { rows: [], groups: [], questions: [] }
  let columns: Columns | null = null
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at]
    if (!line || line.prose) continue
    const header = headerAt(lines, at)
    if (header) {
      columns = header.columns
      at += header.rows - 1
    } else if (columns && !repeatsHeader(line, columns)) readRow(line, columns, reading)
  }
  return columns ? reading : null
}

function readRow(line: PlanLine, columns: Columns, reading: Reading): void {
  const cells = cellsOf(line, columns)
  const ordinal = cells.ordinal.replace(/[.)\s]+$/, '')
  if (Object.values(cells).every((cell) => cell === '')) return
  const group = reading.groups.at(-1)?.id ?? ''
  if (ROMAN.test(ordinal)) reading.groups.push({ id: ordinal, title: cells.text })
  else if (NUMBER.test(ordinal)) addTask(idOf(group, ordinal), cells, reading)
  else askAboutRow(line, group, reading)
}

function cellsOf(line: PlanLine, columns: Columns): Record<Role, string> {
  const cell = (role: Role) => {
    const at = columns[role]
    return at === undefined ? '' : (line.cells[at] ?? '')
  }
  return {
    ordinal: cell('ordinal'),
    text: cell('text'),
    lead: cell('lead'),
    support: cell('support'),
    product: cell('product'),
    time: cell('time'),
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

function askAboutRow(line: PlanLine, group: string, reading: Reading): void {
  reading.questions.push({
    task: group,
    cell: 'row',
    text: line.cells.join(' | '),
    message: 'Dòng này không có số thứ tự nên chưa thành nhiệm vụ. Cho biết dòng thuộc nhiệm vụ nào.',
  })
}

function taskOf({ id, cells }: PlanRow, year: number): Task {
  const { text, lead, support, product, time } = cells
  return { id, text, lead, support, product, time, due: dueOf(time, year), targets: targetsIn(text) }
}

function questionsOf(task: Task): Question[] {
  if (task.due.kind !== 'unknown') return []
  const message =
    task.time === ''
      ? `Nhiệm vụ ${task.id} không ghi thời gian thực hiện. Chọn thời gian.`
      : `Chưa hiểu thời gian «${task.time}» của nhiệm vụ ${task.id}. Ghi lại, ví dụ «Trước ngày 20/02/2025».`
  return [{ task: task.id, cell: 'time', text: task.time, message }]
}

/** The year the title names, else the one most time phrases name. */
function yearOf(lines: readonly PlanLine[], rows: readonly PlanRow[]): number | null {
  const named = /năm (20\d\d)/i.exec(titleLine(lines) ?? '')?.[1]
  return named === undefined ? mostNamed(rows) : Number(named)
}

function mostNamed(rows: readonly PlanRow[]): number | null {
  const counts = new Map<string, number>()
  for (const { cells } of rows)
    for (const [year] of cells.time.matchAll(/20\d\d/g)) counts.set(year, (counts.get(year) ?? 0) + 1)
  const [best] = [...counts].sort((a, b) => b[1] - a[1])
  return best ? Number(best[0]) : null
}

/** "Phố Châu, ngày 18 tháng 02 năm 2025", often with the day left blank. */
function sinceOf(lines: readonly PlanLine[]): { since?: Day } {
  for (const { cells, prose } of lines) {
    const found = prose && /, ngày\s*(\d{1,2})?\s*tháng\s*(\d{1,2})\s*năm\s*(\d{4})$/i.exec(cells.join(' '))
    if (!found) continue
    const year = Number(found[3])
    const month = Number(found[2])
    const day = found[1] === undefined ? lastDayOfMonth(year, month) : dayOf(year, month, Number(found[1]))
    return day === null ? {} : { since: day }
  }
  return {}
}

/** The line under the one that says KẾ HOẠCH and nothing else. */
function titleLine(lines: readonly PlanLine[]): string | null {
  const texts = lines.filter(({ prose }) => prose).map(({ cells }) => cells.join(' ').replace(/^[#*\s]+/, ''))
  const at = texts.findIndex((text) => /^kế hoạch$/i.test(text))
  return at < 0 ? null : (texts[at + 1] ?? null)
}

function titleOf(lines: readonly PlanLine[], year: number): string {
  const line = titleLine(lines)
  return line === null ? `Kế hoạch năm ${year}` : `Kế hoạch ${line}`
}

function unitOf(lines: readonly PlanLine[]): string {
  const name = /UBND (?:thị trấn|xã|phường) (?:\p{Lu}\p{Ll}*)(?: \p{Lu}\p{Ll}*)*/u
  for (const { cells } of lines) {
    const found = name.exec(cells.join(' '))
    if (found) return found[0]
  }
  return ''
}
