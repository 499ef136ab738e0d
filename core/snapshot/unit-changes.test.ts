import { describe, expect, test } from 'vitest'
import { agreeUnit } from './take/page-unit'
import { changeWords, unitWarnings } from './unit-changes'

describe('a unit that became a part of another is never taken for it', () => {
  const asked = (unit: string) => ({ capturedAt: '2025-09-14T09:00:00+07:00', unit })

  test.each([
    ['UBND thị trấn Phố Châu', 'UBND xã Hương Sơn'],
    ['UBND xã Hương Sơn', 'UBND thị trấn Phố Châu'],
  ])('a page of %s for an officer of %s is refused with what is known', (page, officer) => {
    const unit = agreeUnit([page], null, asked(officer))
    expect(unit.ok).toBe(false)
    if (unit.ok) return
    expect(unit.refusal.reason).toBe('wrong-unit')
    expect(unit.refusal.message).toContain(
      'Thị trấn Phố Châu nhập vào Xã Hương Sơn từ 01/07/2025 (chưa xác minh)',
    )
  })

  test('the district of the new commune’s name is another unit, and nothing is known of others', () => {
    expect(agreeUnit(['UBND huyện Hương Sơn'], null, asked('UBND xã Hương Sơn')).ok).toBe(false)
    expect(changeWords('UBND huyện Hương Sơn', 'UBND thị trấn Phố Châu')).toBe('')
    expect(changeWords('Hương Sơn', 'UBND thị trấn Phố Châu')).toBe('')
    expect(changeWords('UBND xã Sơn Tây', 'UBND xã Hương Sơn')).toBe('')
  })
})

describe('a name that is gone, or that two units have had, is said at the capture', () => {
  test.each([
    ['UBND thị trấn Phố Châu', '2025-07-01', '2025-09-14', 'không còn cấp huyện và thị trấn'],
    ['UBND huyện Hương Sơn', '2025-07-15', '2025-08-14', 'không còn cấp huyện và thị trấn'],
    ['UBND huyện Hương Sơn', '2025-06-15', '2025-07-14', 'có những ngày từ 01/07/2025'],
    ['Hương Sơn', '2024-12-15', '2025-03-14', 'không ghi cấp'],
  ])('%s, %s to %s: %s', (unit, from, to, words) => {
    expect(unitWarnings(unit, { from, to }).map(({ message }) => message)).toEqual([
      expect.stringContaining(words),
    ])
  })

  test.each([
    ['UBND thị trấn Phố Châu', '2024-12-15', '2025-03-14'],
    ['UBND xã Hương Sơn', '2025-07-01', '2025-09-14'],
    ['Hương Sơn', '2025-07-01', '2025-09-14'],
    ['Tất cả đơn vị', '2025-07-01', '2025-09-14'],
    ['Sơn Tây', '2024-12-15', '2025-03-14'],
  ])('%s, %s to %s: nothing to say', (unit, from, to) => {
    expect(unitWarnings(unit, { from, to })).toEqual([])
  })
})
