import type { CellSeen, PageSeen, RowSeen } from '../../core/grid/seen'
import type { Portal } from '../../core/portals/portal'
import { takeSnapshots } from '../../core/snapshot/take/take-snapshot'

const COLUMNS: Portal['columns'] = [
  { measure: 'dossiers.received', paths: ['Tiếp nhận', 'Tiếp nhận › Tổng số'] },
  { measure: 'dossiers.received.online', paths: ['Trực tuyến', 'Tiếp nhận › Trực tuyến'], optional: true },
  { measure: 'dossiers.received.direct', paths: ['Trực tiếp', 'Tiếp nhận › Trực tiếp'], optional: true },
  { measure: 'dossiers.carried-over', paths: ['Kỳ trước', 'Tiếp nhận › Kỳ trước'], optional: true },
  { measure: 'dossiers.resolved', paths: ['Đã giải quyết', 'Đã giải quyết › Tổng số'], optional: true },
  { measure: 'dossiers.resolved.late', paths: ['Đã giải quyết › Quá hạn'], optional: true },
]

function portalOf(row: Portal['row']): Portal {
  return {
    id: 'odd',
    name: 'Trang lạ',
    routes: ['odd'],
    headings: [],
    row,
    columns: COLUMNS,
    rates: [{ paths: ['Tỷ lệ'], part: ['dossiers.received.online'], whole: ['dossiers.received'] }],
  }
}

const BY_FIELD = portalOf({ is: 'field', column: ['Lĩnh vực'] })
const BY_UNIT = portalOf({ is: 'unit', column: ['Đơn vị'] })
const BOTH = portalOf({ is: 'unit', column: ['Đơn vị'], within: { is: 'field', column: ['Lĩnh vực'] } })

/** `'# ^2 STT|~3 Tiếp nhận'`: a head row (`#`) with a cell two rows high (`^2`) and one three columns wide (`~3`). */
function rowOf(line: string): RowSeen {
  const section = line.startsWith('#') ? 'head' : 'body'
  return { section, cells: line.replace(/^#\s*/, '').split('|').map(cellOf) }
}

function cellOf(written: string): CellSeen {
  const [, marks = '', bold = '', text = ''] = /^((?:[~^]\d+ )*)(\*?)(.*)$/su.exec(written) ?? []
  const spanOf = (mark: string) =>
    Number(
      marks
        .split(' ')
        .find((one) => one.startsWith(mark))
        ?.slice(1) ?? 1,
    )
  return {
    text,
    ...(spanOf('~') > 1 && { colspan: spanOf('~') }),
    ...(spanOf('^') > 1 && { rowspan: spanOf('^') }),
    ...(bold && { bold: true as const }),
  }
}

/**
 * What a page with one table gives: a line for each row with what it received, else the reasons it is refused by.
 *
 * `readOdd(['# Lĩnh vực|Tiếp nhận', 'Hộ tịch|10'])` is `['Hộ tịch 10']`.
 */
export function readOdd(lines: readonly string[], unit = 'UBND xã Sơn Tây'): string[] {
  const head = lines.filter((line) => line.startsWith('#')).join('|')
  const portal = !/Đơn vị/.test(head) ? BY_FIELD : /Lĩnh vực/.test(head) ? BOTH : BY_UNIT
  const page: PageSeen = {
    url: 'https://odd.invalid/odd',
    title: '',
    headings: [],
    filters: [
      { label: 'Đơn vị', value: unit, control: 'select' },
      { label: 'Từ ngày', value: '15/12/2024', control: 'date' },
      { label: 'Đến ngày', value: '14/03/2025', control: 'date' },
    ],
    tables: [{ frame: 0, index: 0, visible: true, kind: 'table', caption: '', rows: lines.map(rowOf) }],
    busy: false,
    signIn: 'none',
    unread: [],
  }
  const [view] = takeSnapshots(page, { capturedAt: '2025-03-14T09:00:00+07:00' }, [], [portal])
  if (!view?.snapshot) return [...new Set(view?.refusals.map(({ reason }) => reason))]
  return view.snapshot.figures
    .filter(({ measure }) => measure === 'dossiers.received')
    .map(({ cell, state, value }) => `${cell.row} ${state === 'number' ? value : state}`)
}
