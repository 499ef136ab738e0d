import { describe, expect, it } from 'vitest'
import type { Finding } from '../core/findings/finding'
import { verdictLineOf, verdictWithChanged, verdictWithReturned } from './verdict'

const finding = (severity: Finding['severity']): Finding => ({
  rule: 'r',
  severity,
  message: '',
  numbers: [],
  cells: [],
})

const captured = (capturedAt: string) => ({ source: { capturedAt }, period: { to: '2025-03-14' } })
const FINAL = captured('2025-03-15T09:00:00+07:00')
const EARLY = captured('2025-03-14T09:00:00+07:00')

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
    const captures = [FINAL].slice(0, captured)
    expect(verdictLineOf(severities.map(finding), captures, missing)).toEqual({ tone, text })
  })

  it.each([
    ['nothing else', [], 'warning', /^Số liệu tạm tính: .*Chụp lại từ 15\/03\/2025\.$/],
    ['warnings', ['warning'], 'warning', /^Số liệu tạm tính/],
    ['an error, which outranks it', ['error'], 'error', /^CHƯA gửi được: 1 lỗi$/],
  ] as const)(
    'is never «Sẵn sàng gửi» over a capture made too early, with %s',
    (_case, severities, tone, text) => {
      const shown = verdictLineOf(severities.map(finding), [FINAL, EARLY])
      expect(shown).toEqual({ tone, text: expect.stringMatching(text) })
    },
  )

  it.each([
    ['nothing else', [], 'warning', 'Người xem trả lại 2 số, chưa sửa'],
    ['a warning', ['warning'], 'warning', 'Gửi được, còn 1 cảnh báo; người xem trả lại 2 số'],
    ['an error', ['error'], 'error', 'CHƯA gửi được: 1 lỗi; người xem trả lại 2 số'],
  ] as const)(
    'is never «Sẵn sàng gửi» over a figure that was returned, with %s',
    (_case, severities, tone, text) => {
      const verdict = verdictLineOf(severities.map(finding), [FINAL])
      expect(verdictWithReturned(verdict, 2)).toEqual({ tone, text })
      expect(verdictWithReturned(verdict, 0)).toBe(verdict)
    },
  )

  it.each([
    ['nothing else', [], 'warning', 'Khác bản đã gửi 18/03: 4 ô'],
    ['a warning', ['warning'], 'warning', 'Gửi được, còn 1 cảnh báo; khác bản đã gửi 18/03: 4 ô'],
    ['an error', ['error'], 'error', 'CHƯA gửi được: 1 lỗi; khác bản đã gửi 18/03: 4 ô'],
  ] as const)(
    'is never «Sẵn sàng gửi» over a report that says otherwise than the figures, with %s',
    (_case, severities, tone, text) => {
      const verdict = verdictLineOf(severities.map(finding), [FINAL])
      expect(verdictWithChanged(verdict, 'khác bản đã gửi 18/03: 4 ô')).toEqual({ tone, text })
      expect(verdictWithChanged(verdict, null)).toBe(verdict)
    },
  )
})
