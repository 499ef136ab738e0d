import { INDICATORS } from '../indicators/assess'
import { MEASURES } from '../measures/catalogue'
import { reportById } from './forms/forms'
import type { ReportRowKind } from './forms/report-form'

const TABLE_NAMES: Record<ReportRowKind, string> = {
  field: 'Bảng theo lĩnh vực',
  unit: 'Bảng theo đơn vị',
  procedure: 'Bảng theo thủ tục',
  task: 'Phụ lục nhiệm vụ',
  measure: 'Bảng theo loại số liệu',
  indicator: 'Bảng chỉ tiêu',
  finding: 'Bảng kết quả kiểm tra',
  total: 'Bảng tổng số',
}

/**
 * Where something was refused, in the officers' words: tables, measures, indicators and captures by name, not by id;
 * a cell, a row or a task stays as it is.
 *
 * `placeShown('tasks', 'ii-06a')` is `'Phụ lục nhiệm vụ'`, `placeShown('II.06a!F18', 'ii-06a')` is itself.
 */
export function placeShown(where: string, report: string): string {
  const tables = report.split('+').flatMap((id) => reportById(id)?.tables ?? [])
  const table = tables.find(({ id }) => id === where)
  if (table) return TABLE_NAMES[table.rows]
  if (where.startsWith('sha256:')) return `Bản chụp ${shortId(where)}`
  const measure = Object.entries(MEASURES).find(([id]) => id === where)
  return measure?.[1] ?? INDICATORS.find(({ id }) => id === where)?.label ?? where
}

/** Enough of an id to tell captures apart on paper. */
export function shortId(id: string): string {
  return id.replace(/^sha256:/, '').slice(0, 8)
}
