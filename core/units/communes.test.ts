import { describe, expect, it, test } from 'vitest'
import { COMMUNES, communeNamed, communeOf, isSameGround, keepsItsGround } from './communes'

describe('the communes of Hà Tĩnh since 1/7/2025', () => {
  it('are 69, with 209 members on the day before and no unit in two of them', () => {
    const members = COMMUNES.flatMap((commune) => commune.members)
    expect(COMMUNES).toHaveLength(69)
    expect(members).toHaveLength(209)
    expect(new Set(members).size).toBe(209)
    expect(COMMUNES.filter(({ members: own }) => own.length === 1).map(({ name }) => name)).toEqual([
      'Xã Sơn Kim 1',
      'Xã Sơn Kim 2',
    ])
  })

  it('are found by every spelling of their name and of a member', () => {
    expect(communeNamed('UBND XÃ HƯƠNG SƠN')?.members).toEqual([
      'Thị trấn Phố Châu',
      'Xã Sơn Bằng',
      'Xã Sơn Ninh',
      'Xã Sơn Phú',
      'Xã Sơn Trung',
    ])
    for (const commune of COMMUNES) {
      expect(communeNamed(`UBND ${commune.name.toLowerCase()} - Tỉnh Hà Tĩnh`)).toBe(commune)
      for (const name of [...commune.members, ...commune.earlier])
        expect(communeOf(name.normalize('NFD'))).toBe(commune)
    }
  })

  it('are not taken for a district, a unit of another province or a name without its level', () => {
    for (const name of ['UBND huyện Hương Sơn', 'Xã Hương Sơn - Tỉnh Bắc Giang', 'Hương Sơn', ''])
      expect([communeNamed(name), communeOf(name)]).toEqual([null, null])
  })
})

test.each([
  ['Xã Sơn Kim 1', true],
  ['UBND xã Sơn Kim 2', true],
  ['Xã Sơn Tây', false],
  ['Phường Trần Phú', false],
  ['Phường Hà Huy Tập', false],
  ['Thị trấn Phố Châu', false],
  ['Xã Hương Sơn', false],
  ['Hương Sơn', false],
  ['UBND huyện Hương Sơn', true],
  ['Sở Tư pháp', true],
  ['Phường Trần Phú - Tỉnh Nam Định', true],
])('%s means the same ground before and after: %s', (unit, same) => {
  expect(keepsItsGround(unit)).toBe(same)
  const [before, after, later] = [{ to: '2025-06-14' }, { to: '2025-09-14' }, { to: '2025-12-14' }]
  expect(isSameGround(unit, before, after)).toBe(same)
  expect(isSameGround(unit, after, later)).toBe(true)
})
