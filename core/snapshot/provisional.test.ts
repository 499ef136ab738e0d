import { describe, expect, it } from 'vitest'
import { isProvisional, provisionalWords } from './provisional'

const captured = (capturedAt: string, to = '2025-03-14') => ({ source: { capturedAt }, period: { to } })

describe('a capture is «tạm tính» until the last day of its period has ended in Vietnam', () => {
  it.each([
    ['long before', '2025-01-20T08:00:00+07:00', true],
    ['on the morning of the last day', '2025-03-14T09:00:00+07:00', true],
    ['in the last second of the last day', '2025-03-14T23:59:59.999+07:00', true],
    ['the same second, told in UTC', '2025-03-14T16:59:59Z', true],
    ['as the day ends', '2025-03-15T00:00:00+07:00', false],
    ['the same moment, told in UTC', '2025-03-14T17:00:00Z', false],
    ['the same moment, told in New York', '2025-03-14T13:00:00-04:00', false],
    ['days later', '2025-03-17T08:00:00+07:00', false],
    ['at no moment anyone can read', 'hôm qua', true],
    ['at no moment at all', '', true],
  ])('captured %s', (_when, capturedAt, expected) => {
    expect(isProvisional(captured(capturedAt))).toBe(expected)
  })

  it('crosses the end of a month and of a year', () => {
    expect(isProvisional(captured('2025-12-31T23:00:00+07:00', '2025-12-31'))).toBe(true)
    expect(isProvisional(captured('2026-01-01T00:00:00+07:00', '2025-12-31'))).toBe(false)
    expect(isProvisional(captured('2024-02-29T12:00:00+07:00', '2024-02-29'))).toBe(true)
  })

  it('says until when it was open and from when to capture again', () => {
    expect(provisionalWords({ to: '2025-12-31' })).toBe(
      'Số liệu tạm tính: chụp khi kỳ chưa hết ngày 31/12/2025. Chụp lại từ 01/01/2026.',
    )
  })
})
