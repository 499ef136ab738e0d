import { accept, type Outcome, refuse } from '../../outcome'
import type { LegacyFont } from '../../text/legacy-fonts'
import type { Plan, Task } from '../task'
import { dueOf } from '../time/time-phrase'
import { linesOfHtml, type ReadHtml } from './lines-of-html'
import { inUnicode, oldFontIn } from './old-font'
import { headingOf } from './plan-heading'
import { planTooLarge, textTooLarge } from './plan-limits'
import { linesOfText, type PlanLine } from './plan-rows'
import { timeQuestions, unitQuestions } from './questions'
import { targetsIn } from './targets'
import type { Question, TaskRow } from './task-row'
import { readTaskRows } from './task-rows'

export interface PlanRead {
  readonly plan: Plan
  readonly questions: readonly Question[]
}

/** What is known of the plan where its file does not say; the file's own words come first. */
export interface PlanHints {
  readonly id?: string
  readonly year?: number
  /** The year a person named: it counts whatever the file says. */
  readonly sureYear?: number
  readonly unit?: string
  /** The old font its text is typed in, which a person asked to turn into Unicode. */
  readonly font?: LegacyFont
}

/**
 * A plan from the text of its document (tab-separated table rows, prose around them) or from lines already read
 * (`linesOfHtml`, `linesOfWorkbook`). Empty cells stay empty; what is not understood is a question.
 *
 * `parsePlan('TT\tNội dung\tChủ trì\tPhối hợp\tSản phẩm\tThời gian\nI\tChỉ đạo\n1\tXây dựng…\t…\t\t\tTrước 20/02/2025',
 * { year: 2025 })` has one task `I.1` whose support and product are `''`.
 */
export function parsePlan(source: string | readonly PlanLine[], hints: PlanHints = {}): Outcome<PlanRead> {
  const large = typeof source === 'string' ? textTooLarge(source) : null
  if (large) return { ok: false, refusal: large }
  const typed = typeof source === 'string' ? linesOfText(source) : source
  const many = planTooLarge(typed)
  if (many) return { ok: false, refusal: many }
  const old = hints.font === undefined ? oldFontIn(typed) : null
  if (old) return old
  const lines = hints.font === undefined ? typed : inUnicode(typed, hints.font)
  const read = readTaskRows(lines)
  if (read === null) return refuse('table-not-found', NO_TABLE)
  if (read.rows.length === 0)
    return refuse('no-data', 'Bảng nhiệm vụ không có dòng nào có số thứ tự. Kiểm tra lại tệp kế hoạch.')
  const heading = headingOf(lines, read.rows)
  const year = hints.sureYear ?? heading.year ?? hints.year ?? null
  if (year === null)
    return refuse(
      'period-unknown',
      'Không thấy năm của kế hoạch trong tệp. Nhập năm kế hoạch rồi mở lại tệp.',
    )
  const tasks = read.rows.map((row) => taskOf(row, year))
  const plan: Plan = {
    id: hints.id ?? String(year),
    title: heading.title ?? `Kế hoạch năm ${year}`,
    unit: heading.unit || (hints.unit ?? ''),
    year,
    ...(heading.since === null ? {} : { since: heading.since }),
    groups: read.groups,
    tasks,
  }
  const times = tasks.flatMap((task) => timeQuestions(task, year))
  return accept({ plan, questions: [...unitQuestions(plan), ...read.questions, ...times] })
}

/** How many layout tables may stand around the plan's own. */
const LAYOUT_DEPTHS = [0, 1, 2, 3]

/** A plan from an HTML document (Word's "Save as web page", a page of the plan). */
export function parsePlanHtml(html: string, readHtml: ReadHtml, hints: PlanHints = {}): Outcome<PlanRead> {
  const large = textTooLarge(html, 'html')
  if (large) return { ok: false, refusal: large }
  const reads = LAYOUT_DEPTHS.map((depth) => parsePlan(linesOfHtml(html, readHtml, depth), hints))
  return reads.find(({ ok }) => ok) ?? parsePlan(linesOfHtml(html, readHtml), hints)
}

const NO_TABLE =
  'Không thấy bảng nhiệm vụ trong tệp. Bảng cần có hàng đầu ghi TT, Nội dung công việc, Chủ trì, Thời gian thực hiện.'

function taskOf({ id, cells }: TaskRow, year: number): Task {
  const { text, lead, support, product, time } = cells
  return { id, text, lead, support, product, time, due: dueOf(time, year), targets: targetsIn(text) }
}
