import { describe, expect, it } from 'vitest'
import { captureOf } from '../../test/unit/sample-snapshot'
import { findingKey, splitAccepted } from './accepted'
import type { ExampleCapture, Finding } from './finding'
import { findingsFor, verdictLine } from './findings-for'

describe('published figures (domain 9)', () => {
  const province = {
    'dossiers.received': 873_387,
    'dossiers.received.online': 2_988,
    'dossiers.received.direct': 864_891,
    'dossiers.carried-over': 5_508,
    'dossiers.resolved': 864_408,
    'dossiers.pending': 8_979,
    'dossiers.pending.in-time': 8_839,
    'dossiers.pending.overdue': 140,
  }

  it('Hà Tĩnh 2018 holds in every row and every sum', () => {
    const row = (all: number, online: number, direct: number, carried: number) => ({
      'dossiers.received': all,
      'dossiers.received.online': online,
      'dossiers.received.direct': direct,
      'dossiers.carried-over': carried,
    })
    const rows = {
      '': row(873_387, 2_988, 864_891, 5_508),
      Tỉnh: row(77_833, 689, 75_914, 1_230),
      Huyện: row(119_649, 1_008, 116_042, 2_599),
      Xã: row(675_905, 1_291, 672_935, 1_679),
    }
    expect(findingsFor([captureOf({ rows })])).toEqual([])
    expect(findingsFor([captureOf({ rows: { '': province } })])).toEqual([])
  })

  it('Phường Đồng Thuận 2025 holds: 2.265 = 2.007 + 258 = 2.051 + 214', () => {
    const counts = {
      'dossiers.received': 2_265,
      'dossiers.received.online': 2_007,
      'dossiers.received.direct': 258,
      'dossiers.carried-over': 0,
      'dossiers.resolved': 2_051,
      'dossiers.pending': 214,
    }
    expect(findingsFor([captureOf({ rows: { '': counts } })])).toEqual([])
  })

  it('one changed figure of Hà Tĩnh 2018 is found', () => {
    const findings = findingsFor([captureOf({ rows: { '': { ...province, 'dossiers.pending': 8_978 } } })])
    expect(findings.map(({ severity, numbers }) => ({ severity, numbers }))).toEqual([
      { severity: 'error', numbers: [8_978, 8_979] },
      { severity: 'warning', numbers: [873_387, 873_386] },
    ])
  })
})

describe('the verdict line', () => {
  const finding = (severity: Finding['severity']): Finding => ({
    rule: 'r',
    severity,
    message: '',
    numbers: [],
    cells: [],
  })
  it.each([
    [[], 0, 'Chưa có số liệu. Mở trang thống kê và chụp số liệu.'],
    [[], 1, 'Sẵn sàng gửi'],
    [['error', 'warning', 'warning'], 1, 'CHƯA gửi được: 1 lỗi, 2 cảnh báo'],
    [['error'], 1, 'CHƯA gửi được: 1 lỗi'],
    [['warning'], 1, 'Gửi được, còn 1 cảnh báo'],
  ] as const)('%j over %i captures reads «%s»', (severities, captured, line) => {
    expect(verdictLine(severities.map(finding), captured)).toBe(line)
  })
})

describe('an explained finding', () => {
  const broken = captureOf({
    rows: { '': { 'dossiers.pending': 3, 'dossiers.pending.in-time': 1, 'dossiers.pending.overdue': 1 } },
  })
  it('leaves the open list and carries who, when and why', () => {
    const [finding] = findingsFor([broken])
    const acceptance = {
      finding: findingKey(finding!),
      by: 'VP-TK',
      at: '2025-03-14',
      why: 'đã báo đơn vị vận hành',
    }
    expect(splitAccepted([finding!], [acceptance])).toEqual({
      open: [],
      explained: [{ finding, acceptance }],
    })
  })
  it('is open again when one of its numbers changes', () => {
    const [finding] = findingsFor([broken])
    const acceptance = { finding: findingKey({ ...finding!, numbers: [3, 5] }), by: '', at: '', why: '' }
    expect(splitAccepted([finding!], [acceptance]).open).toHaveLength(1)
  })
})

describe('a row of units that may hold the others is named only where it must', () => {
  const row = (
    received: number | null,
    resolved: number | null,
    pending: number | null,
    paused?: number,
  ) => ({
    'dossiers.received': received,
    'dossiers.resolved': resolved,
    'dossiers.pending': pending,
    ...(paused === undefined ? {} : { 'dossiers.paused': paused }),
  })
  const whole = row(30, 20, 10)
  const parts = { 'UBND xã Bốn': row(12, 8, 4), 'UBND xã Năm': row(18, 12, 6) }

  it.each<[string, ExampleCapture, number]>([
    ['the sum of the others in three measures', { by: 'unit', rows: { A: whole, ...parts } }, 1],
    ['two units that are alike say nothing', { by: 'unit', rows: { A: whole, B: whole } }, 0],
    ['rows by field are no units', { by: 'field', rows: { A: whole, ...parts } }, 0],
    [
      'two measures are too few, and zeros are no third one',
      { by: 'unit', rows: { A: row(30, 20, 0), B: row(12, 8, 0), C: row(18, 12, 0) } },
      0,
    ],
    [
      'another measure that does not add up',
      { by: 'unit', rows: { A: row(30, 20, 10, 7), B: row(12, 8, 4, 1), C: row(18, 12, 6, 1) } },
      0,
    ],
    ['a blank is not 0', { by: 'unit', rows: { A: whole, B: whole, C: row(null, null, null) } }, 0],
  ])('%s', (_, capture, count) => {
    const found = findingsFor([captureOf(capture)]).filter((one) => one.rule === 'sub-units')
    expect(found).toHaveLength(count)
  })
})

describe('a finding says both numbers, their difference and what to do', () => {
  const next = { from: '2025-03-15', to: '2025-06-14' }
  it.each<[string, readonly ExampleCapture[], string]>([
    [
      'identities',
      [
        {
          rows: {
            'Hộ tịch': {
              'dossiers.pending': 3,
              'dossiers.pending.in-time': 1,
              'dossiers.pending.overdue': 1,
            },
          },
        },
      ],
      'Hộ tịch: đang giải quyết 3 ≠ 1 + 1 = 2. Chênh 1.',
    ],
    [
      'identities',
      [{ rows: { '': { 'digitised.results': 12, 'dossiers.resolved': 10 } } }],
      'Tổng số: kết quả đã số hóa 12 > 10 (đã giải quyết). Chênh 2.',
    ],
    [
      'whole-numbers',
      [{ rows: { '': { 'dossiers.received': 12.5 } } }],
      'Tổng số: số hồ sơ nhận giải quyết ghi «12.5», không phải số đếm.',
    ],
    [
      'whole-numbers',
      [{ rows: { 'Hộ tịch': { 'dossiers.received': -3 } } }],
      'Hộ tịch: số hồ sơ nhận giải quyết ghi «-3», không phải số đếm.',
    ],
    [
      'totals',
      [
        {
          rows: {
            '': { 'dossiers.received': 4 },
            A: { 'dossiers.received': 2 },
            B: { 'dossiers.received': 3 },
          },
        },
      ],
      'Số hồ sơ nhận giải quyết: hàng tổng ghi 4, cộng các hàng được 5. Chênh 1.',
    ],
    [
      'between-pages',
      [
        { portal: 'a', rows: { 'Hộ tịch': { 'dossiers.received': 100 } } },
        { portal: 'b', rows: { 'Hộ tịch': { 'dossiers.received': 98 } } },
      ],
      'Hộ tịch: số hồ sơ nhận giải quyết là 100 ở trang «a», 98 ở trang «b».',
    ],
    [
      'between-pages',
      [
        { portal: 'a', rows: { '': { 'dossiers.received': 100 } } },
        { portal: 'b', rows: { '': { 'dossiers.received': 98 } } },
      ],
      'Tổng số: số hồ sơ nhận giải quyết là 100 ở trang «a», 98 ở trang «b».',
    ],
    [
      'carry-over',
      [
        { rows: { '': { 'dossiers.pending': 21 } } },
        { ...next, rows: { '': { 'dossiers.carried-over': 20 } } },
      ],
      '20 ≠ 21 hồ sơ đang giải quyết cuối kỳ 15/12/2024–14/03/2025. Trang đếm theo trạng thái hôm nay; nếu số đúng, giải trình chênh 1 hồ sơ.',
    ],
    [
      'jumps',
      [
        { rows: { '': { 'dossiers.received': 400 } } },
        { ...next, rows: { '': { 'dossiers.received': 1900 } } },
      ],
      'Số hồ sơ nhận giải quyết: 1.900 kỳ này, 400 kỳ 15/12/2024–14/03/2025.',
    ],
    [
      'year-sums',
      [
        { rows: { '': { 'dossiers.resolved': 10 } } },
        { ...next, rows: { '': { 'dossiers.resolved': 20 } } },
        { to: next.to, rows: { '': { 'dossiers.resolved': 31 } } },
      ],
      'kỳ 15/12/2024–14/06/2025 ghi 31, các kỳ ngắn hơn cho 30. Chênh 1.',
    ],
    [
      'sub-units',
      [
        {
          by: 'unit',
          rows: {
            'UBND huyện Ba': { 'dossiers.received': 30, 'dossiers.resolved': 20, 'dossiers.pending': 10 },
            'UBND xã Bốn': { 'dossiers.received': 12, 'dossiers.resolved': 8, 'dossiers.pending': 4 },
            'UBND xã Năm': { 'dossiers.received': 18, 'dossiers.resolved': 12, 'dossiers.pending': 6 },
          },
        },
      ],
      'UBND huyện Ba: số hồ sơ nhận giải quyết 30 đúng bằng tổng các hàng còn lại, ở 3 loại số liệu.',
    ],
  ])('%s %#', (rule, captures, sentence) => {
    const found = findingsFor(captures.map(captureOf)).filter((one) => one.rule === rule)
    expect(found.map(({ message }) => message).join('\n')).toContain(sentence)
  })
})

describe('two findings are two', () => {
  const finding: Finding = { rule: 'r', severity: 'error', message: 'a', numbers: [3, 2], cells: [] }
  const cell = { snapshot: 's', row: 'Hộ tịch', column: 'c', text: '3' }

  it.each<[string, Partial<Finding>, Partial<Finding>]>([
    ['in two rows', { cells: [cell] }, { cells: [{ ...cell, row: 'Đất đai' }] }],
    ['of two rules', { cells: [cell] }, { cells: [cell], rule: 'q' }],
    ['without cells, by their words', { message: 'a' }, { message: 'b' }],
  ])('%s', (_, one, other) => {
    expect(findingKey({ ...finding, ...one })).not.toBe(findingKey({ ...finding, ...other }))
  })

  it('and one is one, in whatever words it is said', () => {
    const said = { ...finding, cells: [cell] }
    expect(findingKey(said)).toBe(findingKey({ ...said, message: 'in other words' }))
  })
})
