import { expect, test } from 'vitest'
import type { TaskView } from '../../plans/status'
import type { PlaceSeen } from '../report'
import { fillTasks } from './fill-tasks'

const TABLE = { id: 'tasks', rows: 'task' as const, rowLabels: [], columns: [] }

function rowOf(task: string, label: string): PlaceSeen {
  return {
    at: { sheet: 'Phụ lục', cell: `G${task.length + label.length}` },
    rowPath: [label],
    ordinal: task,
    columnPath: ['Tình trạng'],
    state: 'open',
    text: '',
    means: { task, says: 'status' },
  }
}

function view(id: string, text: string | undefined, status: TaskView['status'] = 'done'): TaskView {
  return { id, status, due: null, why: '', text }
}

const REPORT = 'Báo cáo kết quả công tác cải cách hành chính, kiểm soát thủ tục hành chính hằng quý'
const TRAINING = 'Tập huấn nghiệp vụ cho công chức, viên chức bộ phận một cửa'

/** What is written into each row, or why nothing is. */
function filled(rows: readonly PlaceSeen[], tasks: readonly TaskView[]): string[] {
  const { writes, refusals } = fillTasks(TABLE, rows, { tasks })
  const said = new Map(writes.map(({ at, value }) => [JSON.stringify(at), String(value)]))
  for (const { at, reason } of refusals) if (at) said.set(JSON.stringify(at), reason)
  return rows.map(({ at }) => said.get(JSON.stringify(at)) ?? '')
}

test.each([
  ['in the same words', REPORT],
  ['in other case and spelling', REPORT.toUpperCase().normalize('NFD')],
  ['shortened', 'Báo cáo cải cách hành chính, kiểm soát TTHC hằng quý'],
  ['with more words', `${REPORT}; gửi Văn phòng UBND tỉnh trước ngày 20`],
])('a task is known by its number and its words, %s', (_, label) => {
  expect(filled([rowOf('VI.3', label)], [view('VI.3', REPORT)])).toEqual(['Xong'])
})

test('another plan’s task of that number gets no status', () =>
  expect(filled([rowOf('VI.3', TRAINING)], [view('VI.3', REPORT)])).toEqual(['label-moved']))

test('tasks that were numbered anew are found by their words', () => {
  const rows = [rowOf('VI.3', TRAINING), rowOf('VI.4', REPORT)]
  expect(filled(rows, [view('VI.3', REPORT, 'overdue'), view('VI.4', TRAINING)])).toEqual(['Xong', 'Quá hạn'])
})

test('statuses of an old packet say no words: then the number alone counts', () =>
  expect(filled([rowOf('VI.3', TRAINING)], [view('VI.3', undefined)])).toEqual(['Xong']))

const ONLY = { id: 'tasks', rows: 'task' as const, rowLabels: [], columns: [] }

test('rows in the plan’s own words take their tasks first, whatever their numbers', () => {
  const rows = [rowOf('II.1', REPORT), rowOf('II.2', TRAINING), rowOf('II.3', 'Tập huấn nghiệp vụ một cửa')]
  const tasks = [view('VI.3', REPORT, 'overdue'), view('VI.4', TRAINING, 'done')]
  expect(filled(rows, tasks)).toEqual(['Quá hạn', 'Xong', 'no-figure'])
})

test('a row of another year or another percentage is another task', () => {
  const own = 'Tỷ lệ nộp hồ sơ trực tuyến toàn trình đạt 95% năm 2026'
  for (const label of [own.replace('95', '90'), own.replace('2026', '2025')])
    expect(
      filled([rowOf('VI.3', label), rowOf('VI.4', TRAINING)], [view('VI.3', own), view('VI.4', TRAINING)]),
    ).toEqual(['label-moved', 'Xong'])
})

test('an annex most of whose rows are another plan’s is refused whole, once', () => {
  const rows = [rowOf('VI.3', REPORT), rowOf('VI.4', TRAINING), rowOf('VI.5', 'Niêm yết thủ tục hành chính')]
  const tasks = [view('VI.3', REPORT), view('I.1', 'Công bố danh mục'), view('I.2', 'Kiểm tra công vụ')]
  const { writes, refusals } = fillTasks(ONLY, rows, { tasks })
  expect(writes).toEqual([])
  expect(refusals).toMatchObject([{ reason: 'label-moved' }])
  expect(refusals[0]?.message).toContain('chỉ 1 trong 3 dòng')
})

test('an annex that calls itself another year’s is refused whole with its words', () => {
  const claims = { planYears: [{ words: 'NĂM 2025', value: 2025, where: 'Phụ lục!A2' }] }
  const options = { tasks: [view('VI.3', REPORT)], planYear: 2026 }
  const { writes, refusals } = fillTasks(ONLY, [rowOf('VI.3', REPORT)], options, claims)
  expect(writes).toEqual([])
  expect(refusals).toMatchObject([{ reason: 'wrong-period', where: 'Phụ lục!A2' }])
  expect(refusals[0]?.message).toContain('«NĂM 2025»')
  expect(
    fillTasks(ONLY, [rowOf('VI.3', REPORT)], { ...options, planYear: 2025 }, claims).writes,
  ).toHaveLength(1)
})
