import { layOut } from '../../grid/lay-out'
import type { TableSeen } from '../../grid/seen'
import { accept, type Outcome, refuse } from '../../outcome'
import { type PageLesson, portalOfLesson } from '../../portals/lesson'
import { isWhole, matchTable } from '../../portals/match-table'
import { missingColumns } from './missing-columns'
import { isPersonal } from './page-refusals'
import { readFigures } from './read-figures'

/** What the table's own arithmetic says of a lesson. */
export interface LessonProof {
  readonly figures: number
  /** Columns in which every number takes part in an equation that holds. */
  readonly proved: readonly string[]
  /** Columns nothing proves: the officer answers for them. */
  readonly unproved: readonly string[]
}

/**
 * Holds a lesson against the table it was taught on. A column that breaks an equation of the table is refused with both
 * numbers: a wrong answer of the officer cannot be kept.
 */
export function checkLesson(lesson: PageLesson, table: TableSeen): Outcome<LessonProof> {
  if (isPersonal(table)) {
    return refuse(
      'personal-data',
      'Bảng này là danh sách có họ tên, địa chỉ hoặc số điện thoại, không dạy được.',
    )
  }
  const twice = lesson.columns.find(
    ({ measure }, at) => lesson.columns.findIndex((other) => other.measure === measure) !== at,
  )
  if (twice)
    return refuse(
      'two-columns-match',
      `Hai cột được gán cùng một loại số liệu («${twice.path}»). Chọn lại một cột.`,
    )
  const first = layOut(table)
  const match = matchTable(portalOfLesson(lesson), first)
  const missing = missingColumns(match, first)[0]
  if (!isWhole(match) && missing) return { ok: false, refusal: missing }
  const grid = match.labelColumn === first.labelColumn ? first : layOut(table, match.labelColumn)
  const read = readFigures(grid, match)
  const refusal = read.refusals[0]
  if (refusal) return { ok: false, refusal }
  const broken = read.warnings[0]
  if (broken)
    return refuse(
      'identity-broken',
      `${broken.message} Xem lại cột nào là loại số liệu nào.`,
      broken.cells.join('; '),
    )
  const columns = [...new Set(read.figures.map(({ cell }) => cell.column))]
  const isProved = (column: string) =>
    read.figures.every(
      ({ cell, state, provedBy }) => cell.column !== column || state !== 'number' || provedBy.length > 0,
    )
  return accept({
    figures: read.figures.length,
    proved: columns.filter(isProved),
    unproved: columns.filter((column) => !isProved(column)),
  })
}
