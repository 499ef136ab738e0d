import { describe, expect, test } from 'vitest'
import { countsOf06a, QUARTER, snapshotOf } from '../../../test/unit/captured'
import { type CellGiven, type SheetGiven, workbookOf } from '../../../test/unit/sheets'
import { cellAt, cellName } from '../../workbook/seen'
import { planFill } from '../fill/plan-fill'
import { report } from '../forms/ii-06a/report'
import type { TargetSeen } from '../report'
import { seeTemplate } from './see-template'

const _ = undefined
const E = ''

/** The head of a template in two rows below each other, as most offices draw it. */
const HEAD: CellGiven[][] = [
  [
    'STT',
    'Lĩnh vực',
    'Số hồ sơ nhận giải quyết',
    E,
    E,
    E,
    'Số hồ sơ đã giải quyết',
    E,
    E,
    E,
    'Số hồ sơ đang giải quyết',
    E,
    E,
  ],
  [
    E,
    E,
    'Tổng số',
    'Trong kỳ',
    E,
    'Từ kỳ trước',
    'Tổng số',
    'Trước hạn',
    'Đúng hạn',
    'Quá hạn',
    'Tổng số',
    'Trong hạn',
    'Quá hạn',
  ],
  [E, E, E, 'Trực tuyến', 'Trực tiếp, dịch vụ bưu chính', E, E, E, E, E, E, E, E],
]
const HEAD_MERGES = [
  'A1:A3',
  'B1:B3',
  'C1:F1',
  'G1:J1',
  'K1:M1',
  'C2:C3',
  'D2:E2',
  'F2:F3',
  'G2:G3',
  'H2:H3',
  'I2:I3',
  'J2:J3',
  'K2:K3',
  'L2:L3',
  'M2:M3',
]
const NUMBERS: CellGiven[] = [
  '(1)',
  '(2)',
  '(3)=(4)+(5)+(6)',
  '(4)',
  '(5)',
  '(6)',
  '(7)',
  '(8)',
  '(9)',
  '(10)',
  '(11)',
  '(12)',
  '(13)',
]

function row(ordinal: CellGiven, label: CellGiven, value: CellGiven = E): CellGiven[] {
  return [ordinal, label, ...Array.from({ length: 11 }, () => value)]
}

const PLAIN: SheetGiven = {
  rows: [...HEAD, NUMBERS, row(1, 'Hộ tịch'), row(2, 'Đất đai'), row(E, 'Tổng cộng')],
  merges: HEAD_MERGES,
}

const GROUPS_UNMERGED: SheetGiven = {
  rows: [
    ['TT', 'Lĩnh vực giải quyết', 'Tiếp nhận', _, _, _, 'Đã xử lý', _, _, _, 'Đang xử lý'],
    [
      _,
      _,
      'Tổng số',
      'Trực tuyến',
      'Trực tiếp, BCCI',
      'Kỳ trước',
      'Tổng số',
      'Trước hạn',
      'Trong hạn',
      'Quá hạn',
      'Tổng số',
      'Đúng hạn',
      'Quá hạn',
    ],
    row(1, 'Hộ tịch'),
  ],
}

const MOVED: SheetGiven = {
  name: 'Bieu moi',
  rows: [
    [_, 'UBND HUYỆN'],
    [],
    [_, 'Tình hình năm nay'],
    [],
    [
      _,
      'TT',
      'Tên lĩnh vực',
      'Ghi chú',
      'Số hồ sơ tiếp nhận',
      E,
      E,
      E,
      E,
      'Số hồ sơ đã giải quyết',
      E,
      E,
      E,
      'Hồ sơ đang giải quyết',
      E,
      E,
    ],
    [
      _,
      E,
      E,
      E,
      'Tổng',
      'Trong đó',
      E,
      'Thêm',
      'Tồn kỳ trước',
      'Tổng',
      'Trước hạn',
      'Đúng hạn',
      'Trễ hạn',
      'Tổng',
      'Chưa đến hạn',
      'Quá hạn',
    ],
    [_, E, E, E, E, 'Qua mạng', 'Trực tiếp, bưu chính', E, E, E, E, E, E, E, E, E],
    [_, 1, '1. Hộ tịch', E, E, E, E, E, E, E, E, E, E, E, E, E],
  ],
  merges: [
    'B5:B7',
    'C5:C7',
    'D5:D7',
    'E5:I5',
    'J5:M5',
    'N5:P5',
    'F6:G6',
    'E6:E7',
    'H6:H7',
    'I6:I7',
    'J6:J7',
    'K6:K7',
    'L6:L7',
    'M6:M7',
    'N6:N7',
    'O6:O7',
    'P6:P7',
  ],
}

describe('finds each place by its labels', () => {
  test.each<[string, SheetGiven, Record<string, string>]>([
    [
      'three merged rows and column numbers',
      PLAIN,
      { D5: 'Hộ tịch › online', E6: 'Đất đai › direct', C7: 'Tổng cộng › received', M5: 'Hộ tịch › overdue' },
    ],
    [
      'groups that are not merged reach to the right',
      GROUPS_UNMERGED,
      {
        D3: 'Hộ tịch › online',
        I3: 'Hộ tịch › on-time',
        L3: 'Hộ tịch › in-time',
        F3: 'Hộ tịch › carried-over',
      },
    ],
    [
      'moved, renamed, with foreign columns in between',
      MOVED,
      {
        E8: 'Hộ tịch › received',
        F8: 'Hộ tịch › online',
        I8: 'Hộ tịch › carried-over',
        M8: 'Hộ tịch › late',
        P8: 'Hộ tịch › overdue',
      },
    ],
  ])('%s', (_words, sheet, expected) => {
    const places = placesOf(targetOf([sheet]))
    for (const [cell, labels] of Object.entries(expected))
      expect([cell, places.get(cell)]).toEqual([cell, labels])
  })

  test('foreign columns are no places', () => {
    const places = placesOf(targetOf([MOVED]))
    expect(places.has('D8')).toBe(false)
    expect(places.has('H8')).toBe(false)
  })

  test('a heading row over Roman numbering is a group, its rows stand below it', () => {
    const sheet = {
      ...PLAIN,
      rows: [...HEAD, row('I', 'Cấp xã'), row(1, 'Hộ tịch'), row('II', 'Liên thông'), row(1, 'Hộ tịch')],
    }
    const places = targetOf([sheet]).places
    expect(places.filter(({ state }) => state === 'group').map(({ rowPath }) => rowPath.join('/'))).toContain(
      'Cấp xã',
    )
    expect(places.find(({ at }) => 'cell' in at && at.cell === 'D7')?.rowPath).toEqual([
      'Liên thông',
      'Hộ tịch',
    ])
  })

  test('formulas and locked cells are marked', () => {
    const formula = { formula: 'D5+E5+F5', shows: 0 }
    const sheet = {
      ...PLAIN,
      protected: true,
      unlocked: ['D5'],
      rows: [...HEAD, NUMBERS, [1, 'Hộ tịch', formula, E, E]],
    }
    const states = new Map(
      targetOf([sheet]).places.map(({ at, state }) => ['cell' in at ? at.cell : '', state]),
    )
    expect([states.get('C5'), states.get('D5'), states.get('E5')]).toEqual(['formula', 'open', 'locked'])
  })

  test('names and signs below the total are no rows', () => {
    const sheet = {
      ...PLAIN,
      rows: [...PLAIN.rows, [], [_, 'NGƯỜI LẬP BIỂU'], [_, 'Nguyễn Văn A', 'ghi chú']],
    }
    expect(targetOf([sheet]).places.some(({ rowPath }) => rowPath.includes('Nguyễn Văn A'))).toBe(false)
  })

  test('a column of the form may be two of the sheet, a row of it two lines, merged alike', () => {
    const twice = (cells: readonly CellGiven[]): CellGiven[] =>
      cells.flatMap((cell, at) => (at < 2 ? [cell] : [cell, E]))
    const letter = (column: number): string => cellName(0, column).slice(0, -1)
    const [head, ...below] = GROUPS_UNMERGED.rows
    const values = row(1, 'Hộ tịch').map(
      (_, at) => [letter(at < 2 ? at : 2 * at - 2), at < 2 ? 0 : 1] as const,
    )
    const merges = values.map(([from, more]) => `${from}3:${letter(cellAt(`${from}1`)!.column + more)}4`)
    const heads = values.flatMap(([from, more]) =>
      more ? [`${from}2:${letter(cellAt(`${from}1`)!.column + more)}2`] : [],
    )
    const sheet = {
      rows: [
        twice(head!),
        ...below.map(twice),
        twice(row(E, E)),
        twice(row(2, 'Đất đai')),
        twice(row(E, 'Tổng số')),
      ],
      merges: [...heads, ...merges, 'C1:J1', 'K1:R1', 'S1:X1'],
    }
    const places = targetOf([sheet]).places.filter(({ means }) => means && 'measure' in means)
    const names = places.map(({ at }) => ('cell' in at ? at.cell : ''))
    expect(names.slice(0, 11)).toEqual(['C3', 'E3', 'G3', 'I3', 'K3', 'M3', 'O3', 'Q3', 'S3', 'U3', 'W3'])
    expect(names[11]).toBe('C5')
    expect(new Set(places.map(({ state }) => state))).toEqual(new Set(['open']))
  })

  test.each<[string, CellGiven[], string[]]>([
    ['another head', [_, 'Lĩnh vực', 'Số thủ tục', 'Đã công khai'], ['Hộ tịch']],
    ['a head whose row label nobody knows', [_, 'Nội dung', 'Số thủ tục', 'Đã công khai'], ['Hộ tịch']],
    [
      'counts with their unit written in',
      [_, 'Đất đai', '12 hồ sơ', '3 hồ sơ'],
      ['Hộ tịch', 'Đất đai', 'Xã'],
    ],
  ])('where rows end: %s', (_words, line, rows) => {
    const sheet = { ...PLAIN, rows: [...HEAD, NUMBERS, row(1, 'Hộ tịch'), line, row(2, 'Xã')] }
    expect([...new Set(targetOf([sheet]).places.map(({ rowPath }) => rowPath.at(-1)))]).toEqual(rows)
  })

  test('empty lines before the next words are no free rows, though Excel shows cells there', () => {
    const names = (below: CellGiven[][]): (string | undefined)[] => {
      const rows = [...HEAD, NUMBERS, row(1, 'Hộ tịch'), row(E, E), ...below]
      const places = targetOf([{ ...PLAIN, rows }]).places
      return [...new Set(places.map(({ rowPath }) => rowPath.at(-1)))]
    }
    expect(names([row(E, 'Nơi nhận:')])).toEqual(['Hộ tịch'])
    expect(names([row(E, E), [_, 'Lĩnh vực', 'Số thủ tục', 'Đã công khai']])).toEqual(['Hộ tịch'])
    expect(names([row(E, 'Tổng số')])).toEqual(['Hộ tịch', undefined, 'Tổng số'])
  })

  test('a merged area of a whole sheet hides no other', () => {
    const rows = [
      ...PLAIN.rows,
      ...Array.from({ length: 200 }, () => []),
      Array.from({ length: 16_384 }, () => E),
    ]
    const sheet = { rows, merges: ['A20:XFD1048576', ...HEAD_MERGES] }
    expect(targetOf([sheet]).places.some(({ at }) => 'cell' in at && at.cell === 'D5')).toBe(true)
  })

  test.each<[string, string, string]>([
    ['days', '(Từ ngày 15/9/2024 đến ngày 14/12/2024)', '(Từ ngày 15/12/2024 đến ngày 14/3/2025)'],
    ['names', 'Kỳ báo cáo: Quý IV/2024', 'Kỳ báo cáo: Quý I/2025'],
    ['a name below days', 'Kỳ báo cáo: từ ngày 15/9/2024 đến ngày 14/12/2024', 'Kỳ báo cáo: Quý I/2025'],
  ])('of two tables below each other each has the lines right above it: %s', (_words, above, below) => {
    const rows = [[above], ...PLAIN.rows, [below], ...PLAIN.rows]
    const down = (by: number) =>
      HEAD_MERGES.map((merge) => merge.replace(/\d+/g, (row) => String(Number(row) + by)))
    const merges = [...down(1), ...down(2 + PLAIN.rows.length)]
    for (const [from, to, cell] of [
      ['2024-09-15', '2024-12-14', 'D6'],
      ['2024-12-15', '2025-03-14', 'D14'],
    ] as const) {
      const target = seeTemplate(report, workbookOf([{ rows, merges }]), { from, to })
      if (!target.ok) expect.fail(target.refusal.message)
      const online = target.value.places.find(
        ({ means }) => means && 'measure' in means && means.measure === 'dossiers.received.online',
      )
      expect(online && 'cell' in online.at && online.at.cell).toBe(cell)
    }
  })

  test('unit and days are read where the head says them, a gap says nothing', () => {
    const head = (unit: string, days: string): CellGiven[][] => [[unit], [days]]
    const said = targetOf([
      {
        rows: [
          ...head(
            'Đơn vị báo cáo: UBND xã X',
            'Kỳ báo cáo: Quý I/2025 (từ ngày 15/12/2024 đến ngày 14/3/2025)',
          ),
          ...PLAIN.rows,
        ],
      },
    ])
    expect([said.unit, said.from, said.to]).toEqual(['UBND xã X', '2024-12-15', '2025-03-14'])
    const gap = targetOf([
      { rows: [...head('Đơn vị báo cáo: ……', 'Kỳ báo cáo: …… (Từ ngày …/…/…… đến ngày …)'), ...PLAIN.rows] },
    ])
    expect([gap.unit, gap.from]).toEqual([undefined, undefined])
  })
})

test('the same form by unit: a commune alone has one row, a district one for each', () => {
  const rows = [
    ['STT', 'Tên đơn vị', ...HEAD[0]!.slice(2)],
    HEAD[1]!,
    HEAD[2]!,
    row(1, 'UBND xã Sơn Tây'),
    row(2, 'Thị trấn Phố Châu'),
    row(E, ''),
    row(E, 'Tổng số'),
  ]
  const target = targetOf([{ rows, merges: HEAD_MERGES }])
  const counts = (online: number) => countsOf06a([online, 0, 0, online, 0, 0, 0, 0])
  const district = snapshotOf({
    unit: 'UBND huyện Hương Sơn',
    by: 'unit',
    rows: {
      'Xã Sơn Tây': counts(5),
      'Thị trấn Phố Châu': counts(7),
      'Xã Quang Diệm': counts(1),
      '': counts(13),
    },
  })
  const plan = planFill(report, target, [district])
  const values = new Map(plan.writes.map(({ at, value }) => ['cell' in at ? at.cell : '', value]))
  expect([values.get('D4'), values.get('D5'), values.get('B6'), values.get('D6'), values.get('D7')]).toEqual([
    5,
    7,
    'Xã Quang Diệm',
    1,
    13,
  ])
  const alone = planFill(report, target, [snapshotOf({ by: 'unit', rows: { '': counts(7) } })])
  expect(
    alone.writes
      .filter(({ at }) => 'cell' in at && at.cell.startsWith('D'))
      .map(({ at, value }) => ['cell' in at && at.cell, value]),
  ).toEqual([
    ['D5', 7],
    ['D7', 7],
  ])
})

describe('lines above the table', () => {
  const written = (rows: CellGiven[][]) => {
    const target = targetOf([{ rows: [...rows, ...(PLAIN.rows as CellGiven[][])] }])
    const plan = planFill(report, target, [snapshotOf(QUARTER)], { receiver: 'UBND tỉnh' })
    return plan.writes.flatMap(({ value, at }) =>
      typeof value === 'string' && 'cell' in at ? [[at.cell, value]] : [],
    )
  }

  test.each<[string, CellGiven[][], [string, string][]]>([
    [
      'in one cell with the words',
      [['- Đơn vị báo cáo: ……']],
      [['A1', '- Đơn vị báo cáo: UBND thị trấn Phố Châu']],
    ],
    ['in the cell beside the words', [['Đơn vị báo cáo:', '']], [['B1', 'UBND thị trấn Phố Châu']]],
    [
      'two lines in one cell: the second stays',
      [['Đơn vị báo cáo: ……\nĐơn vị nhận báo cáo: ……']],
      [['A1', 'Đơn vị báo cáo: UBND thị trấn Phố Châu\nĐơn vị nhận báo cáo: ……']],
    ],
    [
      'days alone',
      [['(Từ ngày …/…/… đến ngày …/…/…)']],
      [['A1', 'Quý I/2025 (Từ ngày 15/12/2024 đến ngày 14/03/2025)']],
    ],
    [
      'already filled',
      [['Đơn vị báo cáo: UBND thị trấn Phố Châu']],
      [['A1', 'Đơn vị báo cáo: UBND thị trấn Phố Châu']],
    ],
  ])('%s', (_words, rows, expected) => {
    expect(written(rows)).toEqual(expected)
  })

  test('the unit is read before its district and province', () => {
    expect(targetOf([{ rows: [['Đơn vị báo cáo: UBND xã X, huyện Y, tỉnh Z'], ...PLAIN.rows] }]).unit).toBe(
      'UBND xã X',
    )
  })

  test('a column of that name is no such line', () => {
    const rows = PLAIN.rows.map((cells, at) =>
      at === 0 ? cells.map((cell) => (cell === 'STT' ? 'Đơn vị báo cáo' : cell)) : cells,
    )
    expect(targetOf([{ ...PLAIN, rows }]).unit).toBeUndefined()
  })
})

describe('refuses what is not certain', () => {
  const quarter = (name: string, from: string, to: string): SheetGiven => ({
    ...PLAIN,
    name,
    merges: [],
    rows: [[`Kỳ báo cáo: (từ ngày ${from} đến ngày ${to})`], ...PLAIN.rows],
  })

  test.each<[string, string, readonly SheetGiven[], Record<string, string>]>([
    ['no table of the kind', 'table-not-found', [{ rows: [['Danh sách'], ['Họ tên', 'Chức vụ']] }], {}],
    ['only in a hidden sheet', 'table-not-found', [{ ...PLAIN, hidden: true }], {}],
    ['two sheets alike', 'two-tables-match', [PLAIN, PLAIN], {}],
    [
      'one measure in two columns',
      'two-columns-match',
      [
        {
          ...PLAIN,
          rows: [
            [...HEAD[0]!, 'Số hồ sơ đã giải quyết'],
            [...HEAD[1]!, 'Quá hạn'],
            [...HEAD[2]!, E],
            row(1, 'Hộ tịch'),
          ],
        },
      ],
      {},
    ],
    [
      'a name for another column',
      'label-moved',
      [PLAIN],
      { 'smc.dossiers.resolved.late': "'Sheet1'!$I$5:$I$6" },
    ],
  ])('%s', (_words, reason, sheets, names) => {
    const seen = seeTemplate(report, workbookOf(sheets, names))
    expect(seen.ok ? 'seen' : seen.refusal.reason).toBe(reason)
  })

  test('of two quarters the one asked for is taken', () => {
    const sheets = [
      quarter('Quý I', '15/12/2024', '14/03/2025'),
      quarter('Quý II', '15/03/2025', '14/06/2025'),
    ]
    const seen = seeTemplate(report, workbookOf(sheets), { from: '2025-03-15', to: '2025-06-14' })
    expect(seen.ok && seen.value.places.every(({ at }) => 'sheet' in at && at.sheet === 'Quý II')).toBe(true)
    expect(seeTemplate(report, workbookOf(sheets)).ok).toBe(false)
  })

  test('the sheet that bears the code is taken before one alike without it', () => {
    const coded: SheetGiven = {
      ...PLAIN,
      merges: [],
      name: 'A',
      rows: [['Biểu số II.06a/VPCP/KSTT'], ...PLAIN.rows],
    }
    const seen = seeTemplate(report, workbookOf([PLAIN, coded]))
    expect(seen.ok && seen.value.places.every(({ at }) => 'sheet' in at && at.sheet === 'A')).toBe(true)
  })
})

test('a defined name wins where the heading is unknown', () => {
  const rows = PLAIN.rows.map((cells, at) =>
    at === 1 ? cells.map((cell, column) => (column === 9 ? 'Chậm' : cell)) : cells,
  )
  const names = { 'smc.dossiers.resolved.late': "'Sheet1'!$J$5:$J$6" }
  const seen = seeTemplate(report, workbookOf([{ ...PLAIN, rows }], names))
  expect(seen.ok && placesOf(seen.value).get('J5')).toBe('Hộ tịch › late')
})

function targetOf(sheets: readonly SheetGiven[]): TargetSeen {
  const seen = seeTemplate(report, workbookOf(sheets))
  if (!seen.ok) throw new Error(seen.refusal.message)
  return seen.value
}

/** Cell → "row › last word of the measure". */
function placesOf(target: TargetSeen): Map<string, string> {
  return new Map(
    target.places.flatMap(({ at, rowPath, means }) =>
      'cell' in at && means && 'measure' in means
        ? [[at.cell, `${rowPath.at(-1)} › ${means.measure.split('.').at(-1)}`] as const]
        : [],
    ),
  )
}
