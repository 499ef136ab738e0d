import { PageLesson } from '../../core/portals/lesson'
import { ReportLesson } from '../../core/reports/forms/lesson'
import type { LessonRecord } from './records'

/** What was taught on this machine, each body parsed; what does not parse teaches nothing. */
export interface Taught {
  readonly portals: readonly PageLesson[]
  readonly forms: readonly ReportLesson[]
}

export function taughtIn(lessons: readonly LessonRecord[]): Taught {
  return {
    portals: lessons.flatMap(({ kind, body }) => {
      const parsed = kind === 'portal' ? PageLesson.safeParse(body) : null
      return parsed?.success ? [parsed.data] : []
    }),
    forms: lessons.flatMap(({ kind, body }) => {
      const parsed = kind === 'form' ? ReportLesson.safeParse(body) : null
      return parsed?.success ? [parsed.data] : []
    }),
  }
}
