import { expect, test } from 'vitest'
import { fieldAt } from '../../../test/unit/seen'
import { reportById } from '../forms/forms'
import type { ReportTable } from '../forms/report-form'
import type { PlaceSeen } from '../report'
import { columnSays, withTasks } from './web-tasks'

const ANNEX = reportById('ii-06a')!
const GROUP = fieldAt(['Kiểm tra'], ['Tình trạng'], { state: 'group', ordinal: 'VI' })

function meaningOf(change: Partial<PlaceSeen> & { column?: string }, group: PlaceSeen = GROUP): unknown {
  const place = fieldAt(['Kiểm tra', 'Tập huấn'], [change.column ?? 'Tình trạng'], {
    ordinal: '3',
    ...change,
  })
  const seen = withTasks({ host: 'form', title: '', places: [group, place] }, ANNEX)
  const last = seen.places[1]!
  return last.means === undefined ? null : [last.table, last.means]
}

test.each<[string, Partial<PlaceSeen> & { column?: string }, unknown]>([
  ['its status', {}, ['tasks', { task: 'VI.3', says: 'status' }]],
  ['its due day', { column: 'Hạn hoàn thành' }, ['tasks', { task: 'VI.3', says: 'due' }]],
  ['a number with a dot', { ordinal: '12.' }, ['tasks', { task: 'VI.12', says: 'status' }]],
  ['a number in brackets', { ordinal: '3) ' }, ['tasks', { task: 'VI.3', says: 'status' }]],
  ['another column', { column: 'Ghi chú' }, null],
  ['a heading', { state: 'group' }, null],
  ['a letter', { ordinal: 'a' }, null],
  ['a number in a number', { ordinal: '3.1' }, null],
  ['no number', { ordinal: '' }, null],
])('a row of a group of tasks asks for %s', (_, change, expected) => {
  expect(meaningOf(change)).toEqual(expected)
})

test.each(['', '6', 'a', 'VI.', 'VIa'])('under a group numbered «%s» it is no task', (ordinal) => {
  expect(meaningOf({}, { ...GROUP, ordinal })).toBeNull()
})

test('without a group over it it is no task', () => {
  expect(meaningOf({}, { ...GROUP, rowPath: ['Khác'] })).toBeNull()
})

test('what is not asked stays as it was; a report without tasks has none', () => {
  const seen = { host: 'form' as const, title: '', places: [GROUP] }
  expect(withTasks(seen, ANNEX)).toEqual(seen)
  expect(withTasks(seen, reportById('ii-05')!)).toBe(seen)
})

test('a column says one thing only, and only a status or a day', () => {
  const table = (saysColumns?: ReportTable['saysColumns']): ReportTable => ({
    id: 'tasks',
    rows: 'task',
    rowLabels: [],
    columns: [],
    ...(saysColumns ? { saysColumns } : {}),
  })
  const column = { columnPath: ['Phụ lục', 'TÌNH TRẠNG:'] }
  const status = { says: 'status' as const, spellings: ['Tình trạng'] }
  expect(columnSays(table([status]), column)).toBe('status')
  expect(columnSays(table([status, { says: 'due', spellings: ['Tình trạng'] }]), column)).toBeNull()
  expect(columnSays(table([{ says: 'target', spellings: ['Tình trạng'] }]), column)).toBeNull()
  expect(columnSays(table(), column)).toBeNull()
  expect(columnSays(table([status]), { columnPath: [] })).toBeNull()
})
