import { describe, expect, test } from 'vitest'
import type { Claim, ContextClaims, PartClaimed, PeriodClaimed, UnitClaimed } from '../../context/claim'
import { reportById } from '../forms/forms'
import type { ConfirmedContext, TableClaims, TargetSeen } from '../report'
import { contextVerdict } from './context-refusals'

/** Its table «figures» is needed, «tasks» is not. */
const REPORT = reportById('ii-06a')!
const FILL = { unit: 'UBND xã Sơn Kim 1', from: '2024-12-15', to: '2025-03-14', system: 'a.gov.vn' }

const OTHER_UNIT: Claim<UnitClaimed> = {
  words: 'UBND XÃ TÂN LẬP',
  value: { unit: 'XÃ TÂN LẬP', rank: 3 },
  where: 'S!A1',
}
const MARCH: Claim<PeriodClaimed> = {
  words: 'Tháng 3/2025',
  value: { months: [3, 3], year: 2025, from: null, to: null, cumulative: false, yearAlone: false },
}
const UNCLEAR: Claim<PeriodClaimed> = { words: 'Đợt 2', value: null }
const ONLINE: Claim<PartClaimed> = { words: 'hồ sơ trực tuyến', value: 'online' }
const OTHER_SYSTEM: Claim<string> = { words: 'Hệ thống B', value: 'b.gov.vn' }

function claimsOf(
  table: string,
  claims: Partial<ContextClaims>,
  rows: TableClaims['rows'] = 'field',
): TableClaims {
  return { table, rows, about: [], claims: { units: [], periods: [], parts: [], systems: [], ...claims } }
}

function verdictOn(
  claims: readonly TableClaims[] | undefined,
  {
    settled = [],
    host = 'workbook',
    fill = FILL,
  }: { settled?: ConfirmedContext[]; host?: TargetSeen['host']; fill?: object } = {},
) {
  const target: TargetSeen = { host, title: '', places: [], ...(claims ? { claims } : {}) }
  return contextVerdict({ report: REPORT, target, fill, settled })
}

const NONE = { stop: [], without: new Set(), refusals: [], confirmed: [] }

test('a target that claims nothing, or what the fill is of, is filled', () => {
  expect(verdictOn(undefined)).toEqual(NONE)
  expect(verdictOn([])).toEqual(NONE)
  expect(verdictOn([claimsOf('figures', {}), claimsOf('tasks', {}, 'task')])).toEqual(NONE)
})

describe('what is said of another', () => {
  const UNIT_STEP =
    'Mở đúng biểu của đơn vị, sửa dòng đó, hoặc xác nhận mẫu này là của đơn vị mình rồi điền lại.'
  const PERIOD_STEP =
    'Mở đúng biểu của kỳ, sửa dòng đó (kể cả tên trang tính) nếu dùng lại tệp cũ, hoặc xác nhận mẫu này là của kỳ này rồi điền lại.'
  const PERIOD = 'số liệu cần điền của kỳ 15/12/2024–14/03/2025'

  test.each<[string, Partial<ContextClaims>, object, object]>([
    [
      'unit, with its cell',
      { units: [OTHER_UNIT] },
      FILL,
      {
        reason: 'wrong-unit',
        message: `Biểu mẫu này ghi «UBND XÃ TÂN LẬP» (S!A1); số liệu cần điền của UBND xã Sơn Kim 1. ${UNIT_STEP}`,
        confirm: 'UBND XÃ TÂN LẬP',
        where: 'S!A1',
      },
    ],
    [
      'period',
      { periods: [MARCH] },
      FILL,
      {
        reason: 'wrong-period',
        message: `Biểu mẫu này ghi «Tháng 3/2025»; ${PERIOD}. ${PERIOD_STEP}`,
        confirm: 'Tháng 3/2025',
      },
    ],
    [
      'period that is not understood',
      { periods: [UNCLEAR] },
      FILL,
      {
        reason: 'wrong-period',
        message: `Biểu mẫu này ghi «Đợt 2», không rõ là gì; ${PERIOD}. ${PERIOD_STEP}`,
        confirm: 'Đợt 2',
      },
    ],
    [
      'part',
      { parts: [ONLINE] },
      FILL,
      {
        reason: 'wrong-part',
        message:
          'Biểu mẫu này ghi «hồ sơ trực tuyến»; số liệu cần điền của tất cả hồ sơ, không phải riêng phần đó. Mở đúng biểu, sửa dòng đó, hoặc xác nhận mẫu này lấy số của tất cả hồ sơ rồi điền lại.',
        confirm: 'hồ sơ trực tuyến',
      },
    ],
    [
      'system',
      { systems: [OTHER_SYSTEM] },
      FILL,
      {
        reason: 'wrong-part',
        message:
          'Biểu mẫu này ghi «Hệ thống B»; số liệu cần điền của hệ thống a.gov.vn. Mở đúng biểu, sửa dòng đó, hoặc xác nhận mẫu này lấy số của hệ thống đã chụp rồi điền lại.',
        confirm: 'Hệ thống B',
      },
    ],
    [
      'system, where the figures are of several',
      { systems: [OTHER_SYSTEM] },
      { ...FILL, system: '' },
      {
        reason: 'wrong-part',
        message:
          'Biểu mẫu này ghi «Hệ thống B»; số liệu cần điền không phải của riêng hệ thống đó. Mở đúng biểu, sửa dòng đó, hoặc xác nhận mẫu này lấy số của hệ thống đã chụp rồi điền lại.',
        confirm: 'Hệ thống B',
      },
    ],
  ])('%s stops the fill, and can be settled', (_, claims, fill, refusal) => {
    expect(verdictOn([claimsOf('figures', claims)], { fill })).toEqual({ ...NONE, stop: [refusal] })
  })

  test('the same words twice are said once, other words beside them', () => {
    const twice = [{ ...MARCH, where: 'S!A2' }, MARCH, UNCLEAR]
    const { stop } = verdictOn([claimsOf('figures', { periods: twice })])
    expect(stop.map(({ confirm }) => confirm)).toEqual(['Tháng 3/2025', 'Đợt 2'])
  })

  test('on a web form nothing is to be settled: another form is to be opened', () => {
    expect(verdictOn([claimsOf('figures', { units: [OTHER_UNIT] })], { host: 'form' }).stop).toEqual([
      {
        reason: 'wrong-unit',
        message:
          'Biểu mẫu này ghi «UBND XÃ TÂN LẬP» (S!A1); số liệu cần điền của UBND xã Sơn Kim 1. Mở đúng biểu mẫu rồi điền lại.',
        where: 'S!A1',
      },
    ])
  })
})

describe('tables the form can do without', () => {
  const tasks = (claims: Partial<ContextClaims>) => claimsOf('tasks', claims, 'task')

  test('one of another unit is left out, and said', () => {
    const { stop, without, refusals } = verdictOn([claimsOf('figures', {}), tasks({ units: [OTHER_UNIT] })])
    expect([stop, [...without]]).toEqual([[], ['tasks']])
    expect(refusals.map(({ reason, confirm }) => [reason, confirm])).toEqual([
      ['wrong-unit', 'UBND XÃ TÂN LẬP'],
    ])
  })

  test('one that agrees stays', () => {
    expect(verdictOn([claimsOf('figures', {}), tasks({})]).without).toEqual(new Set())
  })

  test('beside a needed one of another unit all stops, once for the same words', () => {
    const claims = { units: [OTHER_UNIT] }
    const { stop, without, refusals } = verdictOn([claimsOf('figures', claims), tasks(claims)])
    expect([stop.length, [...without], refusals]).toEqual([1, [], []])
  })

  test('where a needed one is of another unit, and it is not, the fill stops and nothing is left out', () => {
    const { stop, without } = verdictOn([claimsOf('figures', { units: [OTHER_UNIT] }), tasks({})])
    expect([stop.length, [...without]]).toEqual([1, []])
  })

  test('where nothing else is there, it stops the fill', () => {
    const { stop, without } = verdictOn([tasks({ units: [OTHER_UNIT] })])
    expect([stop.length, [...without]]).toEqual([1, []])
  })

  test('a table that the form does not have is needed', () => {
    const { stop } = verdictOn([claimsOf('figures', {}), claimsOf('else', { units: [OTHER_UNIT] })])
    expect(stop).toHaveLength(1)
  })
})

describe('what a person settled', () => {
  const said: ConfirmedContext = { of: 'period', words: 'THÁNG 3/2025' }

  test('stops nothing, and is carried with its unit and days', () => {
    expect(verdictOn([claimsOf('figures', { periods: [MARCH] })], { settled: [said] })).toEqual({
      ...NONE,
      confirmed: [{ of: 'period', words: 'Tháng 3/2025', unit: FILL.unit, from: FILL.from, to: FILL.to }],
    })
  })

  test('is carried once for all tables, and without what the fill does not know', () => {
    const claims = { units: [OTHER_UNIT] }
    const settled = [{ of: 'unit' as const, words: OTHER_UNIT.words }]
    const fill = { unit: FILL.unit }
    expect(
      verdictOn([claimsOf('figures', claims), claimsOf('units', claims)], { settled, fill }).confirmed,
    ).toEqual([{ of: 'unit', words: OTHER_UNIT.words, unit: FILL.unit }])
  })

  test('is not carried where nothing says it', () => {
    expect(verdictOn([claimsOf('figures', {})], { settled: [said] })).toEqual(NONE)
  })

  test('settles these words only', () => {
    const { stop, confirmed } = verdictOn([claimsOf('figures', { periods: [MARCH, UNCLEAR] })], {
      settled: [said],
    })
    expect(stop.map(({ confirm }) => confirm)).toEqual(['Đợt 2'])
    expect(confirmed).toHaveLength(1)
  })
})
