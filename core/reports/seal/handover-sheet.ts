import { groupBy } from '../../group-by'
import { periodFrom, shortPeriod } from '../../periods/periods'
import { REGIME_TASK } from '../../plans/regime-reports'
import { isOverdue, isReport, type Obligation, statusWords, type TaskStatus } from '../../plans/status'
import type { Plan } from '../../plans/task'
import { addDays, type Day, formatDay } from '../../text/day'
import { cutText } from '../../text/printed-lines'
import { reportName } from '../forms/forms'
import { shortId } from '../place-shown'
import type { SheetTable } from '../receipt/receipt-table'
import type { Receipt } from '../report'
import { onOnePage } from './on-one-page'
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

/** Of a task's text, so many letters: two lines. */
const MOST_LETTERS = 90
/** Of a file's name or a form's address: two lines of a narrower column. */
const MOST_OF_TARGET = 60
const AHEAD = 45

/**
 * What is sealed, what is open, what is due next, and where the templates are.
 *
 * A book with one seal of Quý I/2025 has the row `['Quý I/2025', 'Tình hình … (II.06a)', '12/BC-UBND, 18/03/2025', …]`.
 */
export function handoverSheet(asked: HandoverAsked): HandoverSheet {
  const { unit, on, facts } = asked
  const due = asked.obligations.filter((one) => one.due !== null)
  // What is overdue today comes before what a plan that is over has left.
  const past = due
    .filter(({ status }) => status === 'overdue')
    .sort((a, b) => Number(isOverdue(b)) - Number(isOverdue(a)))
  const next = due.filter((one) => isAhead(one, on)).sort((a, b) => (a.due ?? '').localeCompare(b.due ?? ''))
  const all = [['Đơn vị', unit] as const, ['Tính đến ngày', formatDay(on)] as const, ...facts]
  return {
    title: 'BÀN GIAO SỔ MỘT CỬA',
    facts: all,
    tables: onOnePage(all, [
      { ...SEALED, rows: [...asked.seals].reverse().map(sealRow) },
      { ...OPEN, ...titleOfOpen(past, asked.plan), rows: dutyRows(past, asked.plan) },
      { ...NEXT, rows: dutyRows(next, asked.plan) },
      { ...TEMPLATES, rows: [...asked.fills].sort(byReport).map(templateRow) },
    ]),
    signatures: ['Người giao', 'Người nhận'],
  }
}

const CLOSED: readonly TaskStatus[] = ['done', 'done-late', 'nothing-arose', 'overdue']

/** What a plan that is over leaves open is not called overdue. */
function titleOfOpen(past: readonly Obligation[], { year }: Plan): Partial<Head> {
  return past.some(({ ended }) => ended) ? { title: `Còn dở: đã qua hạn, kế hoạch năm ${year} đã hết` } : {}
}

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

/** A report that several tasks ask for is one thing to do. */
function dutyRows(duties: readonly Obligation[], plan: Plan): string[][] {
  const once = groupBy(duties, (one) =>
    isReport(one) ? `${one.period} ${one.due}` : `${one.task} ${one.due}`,
  )
  return [...once.values()].flatMap((all) => (all[0] ? [dutyRow(all[0], all, plan)] : []))
}

/** The tasks that ask for a report; what only the regime asks for is of no task. */
function byWhat(reports: readonly Obligation[]): string {
  const tasks = reports.flatMap(({ task, tasks = [] }) => (task === REGIME_TASK ? tasks : [task]))
  return tasks.length > 0 ? `(${[...new Set(tasks)].join(', ')})` : 'theo chế độ báo cáo'
}

function dutyRow(first: Obligation, all: readonly Obligation[], plan: Plan): string[] {
  const { task, period, due } = first
  const text = plan.tasks.find(({ id }) => id === task)?.text ?? ''
  const what = isReport(first) ? `Báo cáo ${byWhat(all)}` : `${task} ${text}`
  return [
    cutText(what, MOST_LETTERS),
    period.replace(/ \(.*\)$/, ''),
    due ? formatDay(due) : '',
    statusWords(first),
  ]
}

const HOSTS: readonly Receipt['host'][] = ['workbook', 'form', 'words']

/** By the report's name, of one report the file before the web form: whenever it is printed, in the same order. */
function byReport(a: Receipt, b: Receipt): number {
  const names = reportName(a.report).localeCompare(reportName(b.report), 'vi')
  return names || HOSTS.indexOf(a.host) - HOSTS.indexOf(b.host)
}

function templateRow({ report, target, at, files }: Receipt): string[] {
  return [
    reportName(report),
    cutText(target, MOST_OF_TARGET),
    formatDay(at.slice(0, 10)),
    files ? shortId(files.template) : 'không có',
  ]
}
