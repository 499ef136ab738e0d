import { describe, expect, it } from 'vitest'
import type { Finding } from '../core/findings/finding'
import { verdictOf } from './verdict'

const finding = (severity: Finding['severity']): Finding => ({
  rule: 'r',
  severity,
  message: '',
  numbers: [],
  cells: [],
})

describe('the verdict line', () => {
  it.each([
    ['nothing found', [], [], 'ready', 'Sẵn sàng gửi'],
    ['warnings only', ['warning'], [], 'warning', 'Gửi được, còn 1 cảnh báo cần xem'],
    ['an error', ['error'], [], 'error', 'CHƯA gửi được: 1 lỗi'],
    ['error and warnings', ['warning', 'error', 'warning'], [], 'error', 'CHƯA gửi được: 1 lỗi, 2 cảnh báo'],
    ['pages missing', [], ['T1'], 'empty', 'Chưa đủ số liệu: còn thiếu T1'],
  ] as const)('with %s it says so', (_case, severities, missing, tone, text) => {
    expect(verdictOf(severities.map(finding), missing)).toEqual({ tone, text })
  })
})
