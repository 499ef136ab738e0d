import { periodFrom, shortPeriod } from '../../periods/periods'
import { type Obligation, STATUS_WORDS, type TaskStatus } from '../../plans/status'
import type { Plan } from '../../plans/task'
import { addDays, type Day, formatDay } from '../../text/day'
import { reportName } from '../forms/forms'
import { shortId } from '../place-shown'
import type { SheetTable } from '../receipt/receipt-table'
import type { Receipt } from '../report'
import type { ReportSeal } from './report-seal'
import { sealName } from './sent-words'

/** «Bàn giao»: one page for the one who takes the post over. */
export interface HandoverSheet {
  readonly title: string
  readonly facts: readonly (readonly [label: string, value: string])[]
  readonly tables: readonly SheetTable[]
  readonly signatures: readonly string[]
}

export interface HandoverAsked {
  readonly unit: string
  readonly on: Day
  readonly facts: HandoverSheet['facts']
  readonly plan: Plan
  /** Those that stand, oldest first. */
  readonly seals: readonly ReportSeal[]
  readonly obligations: readonly Obligation[]
  /** The last fill of each report: there its template is named. */
  readonly fills: readonly Receipt[]
}

/** So many rows of a table stand on the page; what is left out is counted. */
const MOST = 9
/** Of a task's text, so many letters: two lines. */
const MOST_LETTERS = 90
const AHEAD = 45

/**
 * What is sealed, what is open, what is due next, and where the templates are.
 *
 * A book with one seal of Quý I/2025 has the row `['Quý I/2025', 'Tình hình … (II.06a)', '12/BC-UBND, 18/03/2025', …]`.
 */
export function handoverSheet(asked: HandoverAsked): HandoverSheet {
  const { unit, on, facts } = asked
  const due = asked.obligations.filter((one) => one.due !== null)
  const overdue = due.filter(({ status }) => status === 'overdue')
  const next = due.filter((one) => isAhead(one, on)).sort((a, b) => (a.due ?? '').localeCompare(b.due ?? ''))
  return {
    title: 'BÀN GIAO SỔ MỘT CỬA',
    facts: [['Đơn vị', unit], ['Tính đến ngày', formatDay(on)], ...facts],
    tables: [
      cutTo({ ...SEALED, rows: [...asked.seals].reverse().map(sealRow) }),
      cutTo({ ...OPEN, rows: overdue.map((one) => dutyRow(one, asked.plan)) }),
      cutTo({ ...NEXT, rows: next.map((one) => dutyRow(one, asked.plan)) }),
      cutTo({ ...TEMPLATES, rows: asked.fills.map(templateRow) }),
    ],
    signatures: ['Người giao', 'Người nhận'],
  }
}

const CLOSED: readonly TaskStatus[] = ['done', 'done-late', 'nothing-arose', 'overdue']

/** A month of a standing task is no date to hand over. */
function isAhead({ due, status, kind }: Obligation, on: Day): boolean {
  const isDated = kind !== 'beat'
  return isDated && due !== null && due >= on && due <= addDays(on, AHEAD) && !CLOSED.includes(status)
}

type Head = Omit<SheetTable, 'rows'>
const SEALED: Head = {
  title: 'Báo cáo đã gửi, đã chốt',
  head: ['Kỳ', 'Báo cáo', 'Số, ngày gửi', 'Gửi tới', 'Mã chốt'],
  widths: [16, 36, 20, 16, 12],
}
const DUTIES = { head: ['Việc', 'Kỳ', 'Hạn', 'Tình trạng'], widths: [50, 20, 14, 16] }
const OPEN: Head = { title: 'Còn dở: đã quá hạn', ...DUTIES }
const NEXT: Head = { title: `Đến hạn trong ${AHEAD} ngày tới`, ...DUTIES }
const TEMPLATES: Head = {
  title: 'Mẫu đang dùng',
  head: ['Báo cáo', 'Tệp hoặc trang điền lần cuối', 'Ngày', 'Mã tệp mẫu'],
  widths: [36, 38, 13, 13],
}

function sealRow(seal: ReportSeal): string[] {
  const { sent, from, to, report, id } = seal
  const number = sent.number === '' ? '' : `${sent.number}, `
  const name = seal.corrects ? `${sealName(seal)}: ${reportName(report)}` : reportName(report)
  return [shortPeriod(periodFrom(from, to)), name, `${number}${formatDay(sent.on)}`, sent.to, shortId(id)]
}

function dutyRow({ task, period, due, status }: Obligation, plan: Plan): string[] {
  const text = plan.tasks.find(({ id }) => id === task)?.text ?? ''
  return [shortText(`${task} ${text}`), period, due ? formatDay(due) : '', STATUS_WORDS[status]]
}

function templateRow({ report, target, at, files }: Receipt): string[] {
  return [
    reportName(report),
    target,
    formatDay(at.slice(0, 10)),
    files ? shortId(files.template) : 'không có',
  ]
}

function shortText(text: string): string {
  return text.length <= MOST_LETTERS ? text : `${text.slice(0, MOST_LETTERS - 1).trimEnd()}…`
}

function cutTo(table: SheetTable): SheetTable {
  const { rows, head } = table
  if (rows.length <= MOST) return table
  const rest = [`… và ${rows.length - MOST} dòng nữa, xem trong sổ`, ...head.slice(1).map(() => '')]
  return { ...table, rows: [...rows.slice(0, MOST), rest] }
}
