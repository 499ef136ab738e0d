import { describe, expect, test } from 'vitest'
import { cellAt } from '../../../test/unit/seen'
import type { TaskView } from '../../plans/status'
import type { FillOptions } from '../fill-options'
import type { Filled } from '../filled'
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

test('a plan that is over leaves open what it lacks: none of it is overdue or under way', () => {
  const lateTask = { ...view('VI.3', REPORT, 'overdue'), ended: true }
  const target = { ...view('VI.4', TRAINING, 'in-progress'), ended: true, lacks: 'target' as const }
  const rows = [rowOf('VI.3', REPORT), rowOf('VI.4', TRAINING)]
  expect(filled(rows, [lateTask, target])).toEqual(['Thiếu minh chứng', 'Chưa đạt chỉ tiêu'])
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

/** A cell of the row of a task: for its status, or for its due day. */
function cellOf(cell: string, task: string, label: string, change: Partial<PlaceSeen> = {}): PlaceSeen {
  return cellAt(cell, { rowPath: ['VI', label], means: { task, says: 'status' }, ...change })
}
const dueOf = (cell: string, task: string, label: string, change: Partial<PlaceSeen> = {}) =>
  cellOf(cell, task, label, { means: { task, says: 'due' }, ...change })

function said({ writes, refusals }: Filled): string[] {
  return [
    ...writes.map(
      ({ at, value, ours }) => `${'cell' in at ? at.cell : ''} ${value}${ours ? ` (${ours})` : ''}`,
    ),
    ...refusals.map(({ reason, where, message }) => `${reason} ${where}: ${message}`),
  ]
}

const OWN: TaskView = { ...view('VI.3', REPORT), due: '2025-03-20' }
const fill = (rows: readonly PlaceSeen[], tasks: readonly TaskView[] = [OWN], options: FillOptions = {}) =>
  said(fillTasks(TABLE, rows, { tasks, ...options }))

test.each([[undefined], [[]]])('without statuses (%j) the annex is left, and that is said', (tasks) => {
  expect(said(fillTasks(TABLE, [rowOf('VI.3', REPORT)], { tasks }))).toEqual([
    'no-figure tasks: Chưa tính tình trạng nhiệm vụ: cần kế hoạch và ngày tính. Phần phụ lục để nguyên.',
  ])
})

describe('a task', () => {
  test('has its status and its day, each from itself', () => {
    const filled = fillTasks(TABLE, [cellOf('G5', 'VI.3', REPORT), dueOf('H5', 'VI.3', REPORT)], {
      tasks: [OWN],
    })
    expect(said(filled)).toEqual(['G5 Xong', 'H5 20/03/2025'])
    expect(filled.writes.map(({ from }) => from)).toEqual([{ task: 'VI.3' }, { task: 'VI.3' }])
  })

  test('without a day has none written', () => {
    expect(fill([dueOf('H5', 'VI.3', REPORT)], [{ ...OWN, due: null }])).toEqual([])
  })

  test('that no row says is said', () => {
    expect(fill([cellOf('G5', 'VI.3', REPORT)], [OWN, view('VI.4', TRAINING)])).toEqual([
      'G5 Xong',
      'row-not-found VI.4: Nhiệm vụ VI.4 không có dòng trong phụ lục của mẫu. Thêm dòng đó vào mẫu hoặc ghi tay.',
    ])
  })

  test('headings and places that ask for no task are none', () => {
    const others = [
      cellOf('G4', 'VI', REPORT, { state: 'group' }),
      cellAt('I5', { rowPath: ['VI', REPORT] }),
      cellAt('J5', { rowPath: ['VI', REPORT], means: { says: 'status' } }),
    ]
    expect(fill([...others, cellOf('G5', 'VI.3', REPORT)])).toEqual(['G5 Xong'])
  })
})

describe('a row of no task of the plan', () => {
  const known = [cellOf('G5', 'VI.3', REPORT), cellOf('G6', 'VI.4', TRAINING)]
  const tasks = [OWN, view('VI.4', TRAINING)]

  test('is said once, for its status', () => {
    const row = [cellOf('G9', 'IX.1', 'Niêm yết'), dueOf('H9', 'IX.1', 'Niêm yết')]
    expect(fill([...known, ...row], tasks)).toEqual([
      'G5 Xong',
      'G6 Xong',
      'no-figure S!G9: Nhiệm vụ IX.1 «Niêm yết» không có trong kế hoạch đang dùng, để trống. Kiểm tra lại kế hoạch.',
    ])
  })

  test('with a number of the plan is another task, said once; the plan’s own is not said to be missing', () => {
    const row = [cellOf('G9', 'VI.5', 'Niêm yết'), dueOf('H9', 'VI.5', 'Niêm yết')]
    expect(fill([...known, ...row], [...tasks, view('VI.5', 'Họp giao ban hằng tuần')])).toEqual([
      'G5 Xong',
      'G6 Xong',
      'label-moved S!G9: Dòng VI.5 của mẫu là «Niêm yết», khác nhiệm vụ VI.5 của kế hoạch đang dùng. Không ghi: chọn đúng kế hoạch của phụ lục này, hoặc ghi tay.',
    ])
  })
})

describe('a day that does not go with its status', () => {
  const on = '2025-03-20'
  test.each<[TaskView['status'], string, boolean]>([
    ['overdue', '2025-03-19', true],
    ['overdue', '2025-03-20', false],
    ['overdue', '2025-03-21', false],
    ['not-due', '2025-03-19', false],
    ['not-due', '2025-03-20', true],
    ['due-soon', '2025-03-19', false],
    ['due-soon', '2025-03-20', true],
    ['done', '2025-03-19', true],
    ['done', '2025-03-21', true],
    ['in-progress', '2025-03-19', true],
  ])('%s with a day of %s on the 20th: written %s', (status, due, written) => {
    const [line] = fill([dueOf('H5', 'VI.3', REPORT)], [{ ...OWN, status, due }], { on })
    expect(line?.startsWith('H5')).toBe(written)
    if (!written) expect(line).toMatch(/^identity-broken S!H5: Nhiệm vụ VI\.3: hạn /)
  })

  test('is said with both', () => {
    expect(fill([dueOf('H5', 'VI.3', REPORT)], [{ ...OWN, status: 'overdue' }], { on })).toEqual([
      'identity-broken S!H5: Nhiệm vụ VI.3: hạn 20/03/2025 không hợp với tình trạng «Quá hạn». Không ghi hạn: kiểm tra nhiệm vụ này trong sổ rồi điền lại.',
    ])
  })

  test('is not judged where nobody says of which day the statuses are', () => {
    expect(fill([dueOf('H5', 'VI.3', REPORT)], [{ ...OWN, status: 'overdue' }])).toEqual(['H5 20/03/2025'])
  })
})

describe('a cell that takes only the words of a list', () => {
  const into = (choices: PlaceSeen['choices'], change: Partial<PlaceSeen> = {}) =>
    fill([cellOf('G5', 'VI.3', REPORT, { ...(choices === undefined ? {} : { choices }), ...change })])
  const none = (list: string) =>
    `no-figure S!G5: Nhiệm vụ VI.3 «Xong»: danh sách chọn của ô không có chữ đúng nghĩa (${list}). Không ghi: chọn tay, hoặc thêm chữ đó vào danh sách rồi điền lại.`

  test('gets our own word, without a note', () => expect(into(['Đang làm', 'XONG'])).toEqual(['G5 XONG']))
  test('gets another word for it, with ours', () =>
    expect(into(['Đang làm', 'Hoàn thành'])).toEqual(['G5 Hoàn thành (Xong)']))
  test('gets none that says something else', () =>
    expect(into(['Đang làm', 'Chưa làm'])).toEqual([none('«Đang làm», «Chưa làm»')]))
  test('gets none where nobody knows the list', () =>
    expect(into(null)).toEqual([none('không đọc được danh sách')]))
  test('is not overwritten, either', () =>
    expect(into(['Hoàn thành'], { text: 'Đang làm' })[0]).toMatch(/^cell-not-empty S!G5/))
})

describe('an annex of another plan', () => {
  const known = (count: number, of: number, columns: (typeof cellOf)[] = [cellOf]) =>
    Array.from({ length: of }, (_, at) =>
      columns.map((make, column) =>
        make(`${'GH'[column]}${at + 5}`, `VI.${at + 1}`, at < count ? `Việc số ${'abcdefgh'[at]}` : 'Lạ'),
      ),
    ).flat()
  const tasks = Array.from({ length: 8 }, (_, at) => view(`I.${at + 1}`, `Việc số ${'abcdefgh'[at]}`))

  test('half of the rows are enough', () => {
    expect(fillTasks(TABLE, known(2, 4), { tasks }).writes).toHaveLength(2)
    expect(fillTasks(TABLE, known(2, 5), { tasks }).writes).toEqual([])
  })

  test('is told by its rows, however many places each has', () => {
    expect(fill(known(1, 4, [cellOf, dueOf]), tasks)).toEqual([
      'label-moved S!G5: Phụ lục của mẫu là của kế hoạch khác: chỉ 1 trong 4 dòng có trong kế hoạch đang dùng. Không ghi gì vào phụ lục. Dùng «Phụ lục kế hoạch» có sẵn (dựng từ kế hoạch đang dùng), hoặc chọn đúng kế hoạch của phụ lục này trong Cài đặt.',
    ])
  })

  test('cannot be told where one of the statuses says no words', () => {
    const old = [...tasks, view('I.9', undefined)]
    expect(fillTasks(TABLE, known(1, 4), { tasks: old }).writes).toHaveLength(1)
  })

  const claims = (...years: number[]) => ({
    planYears: years.map((value) => ({ words: `NĂM ${value}`, value })),
  })
  const year = (said: Parameters<typeof fillTasks>[3], planYear?: number) =>
    fillTasks(TABLE, [cellOf('G5', 'VI.3', REPORT)], { tasks: [OWN], planYear }, said)

  test('is told by the years over it', () => {
    expect(year(claims(2025), 2026)).toEqual({
      writes: [],
      refusals: [
        {
          reason: 'wrong-period',
          message:
            'Phụ lục của mẫu ghi «NĂM 2025»; kế hoạch đang dùng là kế hoạch năm 2026. Không ghi gì vào phụ lục. Dùng «Phụ lục kế hoạch» có sẵn (dựng từ kế hoạch đang dùng), hoặc chọn đúng kế hoạch của phụ lục này trong Cài đặt.',
        },
      ],
    })
    expect(year(claims(2025, 2026), 2026).writes).toHaveLength(1)
    expect(year(claims(), 2026).writes).toHaveLength(1)
    expect(year(claims(2025)).writes).toHaveLength(1)
  })

  test('without rows there is nothing to refuse', () => {
    expect(fillTasks(TABLE, [], { tasks: [OWN], planYear: 2026 }, claims(2025)).refusals).toMatchObject([
      { reason: 'row-not-found' },
    ])
  })
})
