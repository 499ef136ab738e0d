import type { PageSeen } from '../../grid/seen'
import type { PageLesson } from '../../portals/lesson'
import type { CaptureExpected, CaptureView } from './capture-view'
import { takeSnapshots } from './take-snapshot'

/**
 * What a downloaded file shows. A file by field does not say whose figures they are; the unit that the officer
 * declares counts only for such tables, never for a table of many units or one that names its unit.
 */
export function takeFromFile(
  page: PageSeen,
  ask: CaptureExpected,
  declaredUnit?: string,
  lessons: readonly PageLesson[] = [],
): CaptureView[] {
  const views = takeSnapshots(page, ask, lessons)
  if (declaredUnit === undefined || !views.some(lacksUnit)) return views
  const declared = { label: 'Đơn vị', value: declaredUnit, control: 'text' } as const
  const again = takeSnapshots({ ...page, filters: [...page.filters, declared] }, ask, lessons)
  return views.map((view, at) => (lacksUnit(view) ? (again[at] ?? view) : view))
}

/** Whether a table was understood but for whose figures it holds. */
export function lacksUnit(view: CaptureView): boolean {
  return (
    view.portal !== null && view.unit === null && view.refusals.some(({ reason }) => reason === 'wrong-unit')
  )
}
