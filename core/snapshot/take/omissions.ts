import { leftOutBy, type PageOmission } from '../../portals/left-out'
import { formatCount } from '../../text/format'
import type { CaptureWarning } from '../capture-warning'
import { countsOf, type Line, type LineColumn } from './line'
import type { IdentityJudged } from './prove'

/** Equations that break because of what a page leaves out by its nature: gathered row by row, said once. */
export interface Omissions {
  /** Whether the page explains the break; then it is no warning of its own row. */
  readonly explain: (line: Line, judged: IdentityJudged) => boolean
  readonly warnings: () => CaptureWarning[]
}

interface Gathered {
  rows: number
  most: number
}

/**
 * Twelve rows of T6 in which tiếp nhận exceeds đã xử lý + đang xử lý give one warning: «Trang này không tính hồ sơ tạm
 * dừng xử lý … vào đã xử lý và đang xử lý».
 */
export function omissionsOf(portal: string, columns: readonly LineColumn[]): Omissions {
  const gathered = new Map<PageOmission, Gathered>()
  return {
    explain(line, { identity, left, right }) {
      const sum = right.reduce((total, value) => total + value, 0)
      const counts = countsOf(line, columns)
      const omission = leftOutBy(portal, { identity, left, sum, counts })
      const isShown = omission?.shownAs?.every((measure) => counts.has(measure)) === true
      if (omission && !isShown) {
        const known = gathered.get(omission) ?? { rows: 0, most: 0 }
        gathered.set(omission, { rows: known.rows + 1, most: Math.max(known.most, left - sum) })
      }
      return omission !== null
    },
    warnings: () => [...gathered].map(([omission, found]) => warningOf(omission, found)),
  }
}

function warningOf({ what }: PageOmission, { rows, most }: Gathered): CaptureWarning {
  const message = `Trang này để ngoài ${what}: không nằm trong số đã xử lý, cũng không trong số đang xử lý. Vì vậy tiếp nhận nhiều hơn hai số đó cộng lại ở ${formatCount(rows)} dòng, nhiều nhất ${formatCount(most)} hồ sơ; đó là cách trang đếm, không phải lỗi.`
  return { rule: 'page-leaves-out', message, cells: [] }
}
