import { describe, expect, test } from 'vitest'
import { agreeUnit } from './take/page-unit'
import { changedAmong, changeWords, partWarning, unitWarnings, wasPartOf } from './unit-changes'

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
    expect(changeWords('UBND xã Sơn Tây', 'Thị trấn Tây Sơn')).toContain('nhập vào Xã Sơn Tây')
  })

  const BEFORE = { from: '2025-03-15', to: '2025-06-14' }
  const AFTER = { from: '2025-07-01', to: '2025-09-14' }
  const ACROSS = { from: '2024-12-15', to: '2025-12-14' }
  test.each([
    [['Xã Hương Sơn', 'Thị trấn Phố Châu'], AFTER, [['Thị trấn Phố Châu', 'Xã Hương Sơn']]],
    [['Xã Hương Sơn', 'Xã Sơn Phú'], BEFORE, [['Xã Sơn Phú', 'Xã Hương Sơn']]],
    // Before the day «Xã Sơn Tây» was the old one, beside its neighbour; since then it holds it.
    [['Xã Sơn Tây', 'Thị trấn Tây Sơn'], BEFORE, []],
    [['Xã Sơn Tây', 'Thị trấn Tây Sơn'], AFTER, [['Thị trấn Tây Sơn', 'Xã Sơn Tây']]],
    [['Xã Sơn Tây', 'Thị trấn Tây Sơn'], ACROSS, [['Thị trấn Tây Sơn', 'Xã Sơn Tây']]],
    // «Phường Trần Phú» lies in Thành Sen before the day, and beside it since.
    [['Phường Thành Sen', 'Phường Trần Phú'], AFTER, []],
    [['Phường Thành Sen', 'Phường Trần Phú'], ACROSS, [['Phường Trần Phú', 'Phường Thành Sen']]],
    [['Phường Hà Huy Tập', 'Xã Thạch Đài'], AFTER, [['Xã Thạch Đài', 'Phường Hà Huy Tập']]],
    [['Phường Hà Huy Tập', 'Xã Thạch Đài'], BEFORE, []],
    [['Xã Sơn Kim 1', 'Xã Sơn Kim 2', 'Xã Hương Sơn'], AFTER, []],
  ])('%j, %j: %j hold one another', (units, days, pairs) => {
    expect(changedAmong(units, days)).toEqual(pairs)
  })
})

describe('a part of the ground that another unit has now', () => {
  const BEFORE = { to: '2025-03-14' }
  test.each([
    ['UBND thị trấn Phố Châu', 'UBND xã Hương Sơn', BEFORE, true],
    ['UBND xã Sơn Phú', 'Xã Hương Sơn', { to: '2025-06-30' }, true],
    ['UBND xã Sơn Phú', 'Xã Hương Sơn', { to: '2025-07-01' }, false],
    ['UBND xã Hương Sơn', 'UBND thị trấn Phố Châu', BEFORE, false],
    ['UBND xã Sơn Tây', 'UBND xã Sơn Tây', BEFORE, false],
    ['UBND huyện Hương Sơn', 'UBND xã Hương Sơn', BEFORE, false],
    ['UBND xã Sơn Kim 1', 'UBND xã Hương Sơn', BEFORE, false],
    ['UBND thị trấn Phố Châu', 'Hương Sơn', BEFORE, false],
  ])('%s of %s, %j: %s', (part, whole, days, is) => {
    expect(wasPartOf(part, whole, days)).toBe(is)
  })

  test('is said to the officer of the whole', () => {
    expect(partWarning('UBND thị trấn Phố Châu', 'UBND xã Hương Sơn').message).toContain(
      'chỉ để cộng thành cùng kỳ năm trước của UBND xã Hương Sơn',
    )
  })
})

describe('a name that is gone, or that two units have had, is said at the capture', () => {
  test.each([
    ['UBND thị trấn Phố Châu', '2025-07-01', '2025-09-14', 'không còn cấp huyện và thị trấn'],
    ['UBND huyện Hương Sơn', '2025-07-15', '2025-08-14', 'không còn cấp huyện và thị trấn'],
    ['UBND huyện Hương Sơn', '2025-06-15', '2025-07-14', 'có những ngày từ 01/07/2025'],
    ['Hương Sơn', '2024-12-15', '2025-03-14', 'không ghi cấp'],
    ['UBND phường Trần Phú', '2024-12-15', '2025-03-14', 'địa bàn khác'],
    ['Phường Hà Huy Tập', '2024-12-15', '2025-12-14', 'địa bàn khác'],
    ['Xã Sơn Tây', '2025-03-15', '2025-06-14', 'tổng các đơn vị cũ'],
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
    ['Xã Sơn Kim 1', '2024-12-15', '2025-03-14'],
    ['Phường Trần Phú', '2025-07-01', '2025-09-14'],
  ])('%s, %s to %s: nothing to say', (unit, from, to) => {
    expect(unitWarnings(unit, { from, to })).toEqual([])
  })
})
