import { describe, expect, it } from 'vitest'
import { captureOf } from '../../test/unit/sample-snapshot'
import { findingKey, splitAccepted } from './accepted'
import type { Finding } from './finding'
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
