import * as z from 'zod/mini'
import { Measure } from '../measures/measure'
import { accept, type Outcome, refuse } from '../outcome'
import { hasLength, matches } from '../text/checks'
import type { Limits } from '../text/limits'
import { readSafeJson } from '../text/safe-json'
import { hostOf } from './host-of'
import type { Portal } from './portal'

const Words = z.string().check(hasLength(1, 600))

/**
 * What an officer taught about one table: which column is which measure. It is used like a portal, on the same host or
 * a saved file, and only where no built-in portal knows the table. Parse at every border (storage, a file).
 */
export const PageLesson = z.object({
  format: z.literal('so-mot-cua/lesson@1'),
  id: z.string().check(matches(/^taught-[a-z0-9-]{1,60}$/)),
  name: Words,
  /** ISO 8601 with offset. */
  taughtAt: z.string().check(hasLength(1, 60)),
  /** Host of the page, '' for a saved file. */
  host: z.string().check(hasLength(0, 300)),
  /** The built-in page this is a changed version of; null for a page nobody knew. */
  portal: z.nullable(z.string().check(hasLength(1, 100))),
  row: z.object({ is: z.enum(['field', 'unit', 'procedure']), column: Words }),
  columns: z.array(z.object({ measure: Measure, path: Words })).check(hasLength(1, 100)),
})
export type PageLesson = z.infer<typeof PageLesson>

/** The portal a lesson makes. Its figures bear the id of the built-in page where it is a changed version of one. */
export function portalOfLesson(lesson: PageLesson): Portal {
  return {
    id: lesson.portal ?? lesson.id,
    name: lesson.name,
    routes: [],
    headings: [],
    row: { is: lesson.row.is, column: [lesson.row.column] },
    columns: lesson.columns.map(({ measure, path }) => ({ measure, paths: [path] })),
  }
}

/** Whether a lesson may speak for an address: its own host, or a saved file. */
export function isLessonFor({ host }: PageLesson, url: string): boolean {
  const here = hostOf(url)
  return here === '' || host === '' || host === here
}

/** More than anybody teaches, and more letters than that many lessons have. */
const MOST_LESSONS = 200
const LIMITS: Limits = { size: 2_000_000, depth: 8, count: 100_000, letters: 1_000 }

/** Opens a file of lessons (one, or a list of them); what is not a lesson, or is more than anybody teaches, is refused whole. */
export function openLessons(text: string): Outcome<PageLesson[]> {
  const bad = 'Tệp không phải bài dạy của Sổ Một Cửa, hoặc đã bị sửa. Xuất lại từ máy đã dạy trang.'
  const json = readSafeJson(text, LIMITS)
  if (!json.ok && json.refusal.reason === 'file-too-large')
    return refuse(
      'file-too-large',
      'Tệp bài dạy quá lớn, không phải do Sổ Một Cửa xuất ra. Xuất lại từ máy đã dạy trang.',
    )
  if (!json.ok) return refuse('file-unreadable', bad)
  const content = json.value
  const parsed = z
    .array(PageLesson)
    .check(hasLength(1, MOST_LESSONS))
    .safeParse(Array.isArray(content) ? content : [content])
  return parsed.success ? accept(parsed.data) : refuse('file-unreadable', bad)
}

/** The text of a file of lessons, to carry to another machine. */
export function packLessons(lessons: readonly PageLesson[]): string {
  return `${JSON.stringify(lessons, null, 1)}\n`
}
