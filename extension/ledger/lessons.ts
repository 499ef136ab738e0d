import { Lesson as PortalLesson } from '../../core/portals/lesson'
import { Lesson as FormLesson } from '../../core/reports/forms/lesson'
import type { Lesson } from './records'

/** What was taught on this machine, each body parsed; what does not parse teaches nothing. */
export interface Taught {
  readonly portals: readonly PortalLesson[]
  readonly forms: readonly FormLesson[]
}

export function taughtIn(lessons: readonly Lesson[]): Taught {
  return {
    portals: lessons.flatMap(({ kind, body }) => {
      const parsed = kind === 'portal' ? PortalLesson.safeParse(body) : null
      return parsed?.success ? [parsed.data] : []
    }),
    forms: lessons.flatMap(({ kind, body }) => {
      const parsed = kind === 'form' ? FormLesson.safeParse(body) : null
      return parsed?.success ? [parsed.data] : []
    }),
  }
}
