import * as z from 'zod/mini'
import { MEASURES } from '../../measures/catalogue'
import { Measure } from '../../measures/measure'
import { accept, type Outcome, refuse } from '../../outcome'
import { Breakdown } from '../../snapshot/snapshot'
import { hasLength, matches, WholeNumber } from '../../text/checks'
import type { Limits } from '../../text/limits'
import { readSafeJson } from '../../text/safe-json'
import { type Report, step } from './report-form'

const Label = z.string().check(hasLength(0, 300))

/** What an officer taught about a template or web form: labels and what they mean, nothing of the cells' addresses. */
export const ReportLesson = z.object({
  format: z.literal('so-mot-cua/form-lesson@1'),
  id: z.string().check(matches(/^taught-[\p{L}\d-]{1,60}$/u)),
  name: Label,
  /** What a row is, and the heading of the column that names the rows ('' where no table was taught). */
  rows: z.enum(['field', 'unit', 'procedure']),
  rowLabel: Label,
  columns: z.array(z.object({ measure: Measure, path: z.array(Label).check(hasLength(1, 8)) })),
  /** Row names of the template and the captured names they stand for. */
  names: z.array(z.object({ row: Label, means: Label })),
  cells: z.array(
    z.object({
      label: Label,
      down: WholeNumber,
      right: WholeNumber,
      /** The heading over the cell, where it has one besides its label; lessons of old do not say it. */
      above: z.optional(Label),
      measure: Measure,
      by: Breakdown,
    }),
  ),
})

export type ReportLesson = z.infer<typeof ReportLesson>

/** More columns, names and cells than anybody teaches of one template. */
const LIMITS: Limits = { size: 200_000, depth: 8, count: 10_000, letters: 600 }

/** A lesson from a file or a workbook; anything else is refused. */
export function readLesson(text: string): Outcome<ReportLesson> {
  const json = readSafeJson(text, LIMITS)
  if (!json.ok && json.refusal.reason === 'file-too-large')
    return refuse('file-too-large', 'Tệp bài dạy quá lớn, không mở. Xin lại tệp từ người đã dạy.')
  const lesson = json.ok ? ReportLesson.safeParse(json.value) : null
  if (lesson?.success) return accept(lesson.data)
  return refuse('file-unreadable', 'Tệp này không phải bài dạy mẫu biểu. Chọn tệp có đuôi .bai-day.json.')
}

export function writeLesson(lesson: ReportLesson): string {
  return `${JSON.stringify(lesson, null, 2)}\n`
}

/**
 * The report a lesson describes: from here on a taught report is filled like a built-in one.
 *
 * A lesson with the column "Số đơn nhận" → `dossiers.received` is a report whose table has this column.
 */
export function reportFromLesson(lesson: ReportLesson): Report {
  const table = {
    id: 'figures',
    rows: lesson.rows,
    rowLabels: [lesson.rowLabel],
    columns: lesson.columns.map(({ measure, path }) => ({
      measure,
      paths: [path.map((label) => step(label))],
    })),
    equivalents: lesson.names.map(({ row, means }) => [row, means]),
    freeRows: true as const,
  }
  return {
    id: lesson.id,
    code: '',
    name: lesson.name,
    titles: [lesson.name],
    confirmed: true,
    tables: lesson.columns.length > 0 ? [table] : [],
    cells: lesson.cells.map(({ by, ...cell }) => ({ ...cell, by })),
  }
}

/** What a lesson holds, for the list of taught reports: "Số hồ sơ nhận giải quyết ← Số đơn nhận". */
export function lessonLines(lesson: ReportLesson): string[] {
  return [
    ...lesson.columns.map(({ measure, path }) => `${MEASURES[measure]} ← ${path.join(' › ')}`),
    ...lesson.names.map(({ row, means }) => `Dòng «${row}» = «${means}»`),
    ...lesson.cells.map(({ measure, label }) => `${MEASURES[measure]} ← ô cạnh «${label}»`),
  ]
}
