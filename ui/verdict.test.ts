import { describe, expect, it } from 'vitest'
import type { Finding } from '../core/findings/finding'
import { verdictLineOf } from './verdict'

const finding = (severity: Finding['severity']): Finding => ({
  rule: 'r',
  severity,
  message: '',
  numbers: [],
  cells: [],
})

describe('the verdict line', () => {
  it.each([
    ['nothing captured', [], 0, [], 'empty', 'Chưa có số liệu. Mở trang thống kê và chụp số liệu.'],
    ['nothing found', [], 1, [], 'ready', 'Sẵn sàng gửi'],
    ['warnings only', ['warning'], 1, [], 'warning', 'Gửi được, còn 1 cảnh báo'],
    ['an error', ['error'], 1, [], 'error', 'CHƯA gửi được: 1 lỗi'],
    [
      'error and warnings',
      ['warning', 'error', 'warning'],
      1,
      [],
      'error',
      'CHƯA gửi được: 1 lỗi, 2 cảnh báo',
    ],
    ['pages missing', [], 1, ['T1'], 'empty', 'Chưa đủ số liệu: còn thiếu T1'],
  ] as const)('with %s it says so', (_case, severities, captured, missing, tone, text) => {
    expect(verdictLineOf(severities.map(finding), captured, missing)).toEqual({ tone, text })
  })
})
