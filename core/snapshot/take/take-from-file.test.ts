import { expect, test } from 'vitest'
import type { PageSeen, TableSeen } from '../../grid/seen'
import type { PageLesson } from '../../portals/lesson'
import { lacksUnit, takeFromFile } from './take-from-file'

const ASK = { capturedAt: '2025-03-15T09:00:00+07:00' }
const UNIT = 'UBND xã A'
const lesson = (id: string, is: 'field' | 'unit', row: string): PageLesson => ({
  format: 'so-mot-cua/lesson@1',
  id: `taught-${id}`,
  name: id,
  taughtAt: '2025-03-01T09:00:00+07:00',
  host: '',
  portal: null,
  row: { is, column: row },
  columns: [{ measure: 'dossiers.supplement', path: 'Số chờ bổ sung' }],
})
const LESSONS = [lesson('by-field', 'field', 'Tên nhóm việc'), lesson('by-unit', 'unit', 'Tên nơi nộp')]

const table = (index: number, ...rows: string[]): TableSeen => ({
  frame: 0,
  index,
  visible: true,
  kind: 'table',
  caption: '',
  rows: rows.map((row, at) => ({
    section: at === 0 ? 'head' : 'body',
    cells: row.split('|').map((text) => ({ text })),
  })),
})
const BY_FIELD = table(0, 'Tên nhóm việc|Số chờ bổ sung', 'Hộ tịch|3', 'Đất đai|4')
const BY_UNIT = table(1, 'Tên nơi nộp|Số chờ bổ sung', 'Xã B|5', 'Xã C|6')

function file(tables: readonly TableSeen[], unit?: string): PageSeen {
  const filters = [
    { label: 'Từ ngày', value: '15/12/2024', control: 'text' as const },
    { label: 'Đến ngày', value: '14/03/2025', control: 'text' as const },
    ...(unit === undefined ? [] : [{ label: 'Đơn vị', value: unit, control: 'text' as const }]),
  ]
  const base = { url: 'file:///a.xlsx', title: '', headings: [], busy: false, unread: [] }
  return { ...base, signIn: 'none', filters, tables: [...tables] }
}
const said = (page: PageSeen, declared?: string) =>
  takeFromFile(page, ASK, declared, LESSONS).map(({ unit, snapshot, refusals }) =>
    snapshot ? `${unit}: ${snapshot.figures.length}` : refusals.map(({ reason }) => reason).join(),
  )

test('the unit that is declared counts for a table that names none, and for that one only', () => {
  expect(said(file([BY_FIELD]))).toEqual(['wrong-unit'])
  expect(said(file([BY_FIELD]), UNIT)).toEqual([`${UNIT}: 2`])
  expect(said(file([BY_UNIT]), UNIT)).toEqual(['Tất cả đơn vị: 2'])
  expect(said(file([BY_FIELD, BY_UNIT]), UNIT)).toEqual([`${UNIT}: 2`, 'Tất cả đơn vị: 2'])
  expect(said(file([BY_UNIT, BY_FIELD]), UNIT)).toEqual(['Tất cả đơn vị: 2', `${UNIT}: 2`])
})

test('a table that names its unit is that unit’s, whatever is declared', () => {
  expect(said(file([BY_FIELD], 'UBND xã D'), UNIT)).toEqual(['UBND xã D: 2'])
})

test('a file that shows nothing known stays so', () => {
  const [view] = takeFromFile(file([]), ASK, UNIT, LESSONS)
  expect([view?.portal, view && lacksUnit(view)]).toEqual([null, false])
})

test('what lacks its unit was understood, has none, and is refused for that', () => {
  const [view] = takeFromFile(file([BY_FIELD]), ASK, undefined, LESSONS)
  expect(lacksUnit(view!)).toBe(true)
  const other = { ...view!.refusals[0]!, reason: 'wrong-period' as const }
  expect(lacksUnit({ ...view!, refusals: [other, ...view!.refusals] })).toBe(true)
  expect(lacksUnit({ ...view!, refusals: [other] })).toBe(false)
  expect(lacksUnit({ ...view!, refusals: [] })).toBe(false)
  expect(lacksUnit({ ...view!, unit: UNIT })).toBe(false)
  expect(lacksUnit({ ...view!, portal: null })).toBe(false)
})
