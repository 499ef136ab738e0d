import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { captureAt, DAYS, HATINH, MOJ, tableOf, UNIT, valuesOf } from '../../../test/unit/system-captures'
import type { Snapshot } from '../snapshot'
import { joinSystems } from './join-systems'
import { snapshotsFor } from './snapshots-for'
import { systemOf } from './system-of'
import { countersOf, type SystemTable } from './system-table'

const RECEIVED = 'dossiers.received'
const doubtsIn = (snapshots: readonly Snapshot[]) => [
  ...new Set(snapshots.flatMap(({ systems }) => systems?.doubts.map(({ reason }) => reason) ?? [])),
]
const wordsIn = (snapshots: readonly Snapshot[]) =>
  snapshots.flatMap(({ systems }) => systems?.doubts.map(({ message }) => message) ?? []).join('\n')

describe('which system a capture is of', () => {
  test.each([
    ['https://motcua.moj.gov.vn/dvc/thong-ke/bao-cao-06a?tuNgay=1', { is: 'host', key: MOJ }],
    ['https://WWW.motcua.moj.gov.vn:8443/', { is: 'host', key: MOJ }],
    ['http://motcua.hatinh.gov.vn./x', { is: 'host', key: HATINH }],
    ['https://user:pass@motcua.moj.gov.vn/x', { is: 'host', key: MOJ }],
    ['file:///C:/Users/a/Bao-cao.html', { is: 'unknown', key: 'Bao-cao.html' }],
    ['file:///b%C3%A1o%20c%C3%A1o.xls', { is: 'unknown', key: 'b%C3%A1o%20c%C3%A1o.xls' }],
    ['http://localhost:4173/dvc', { is: 'unknown', key: '' }],
    ['http://127.0.0.1:8080/06a.html', { is: 'unknown', key: '' }],
    ['http://[::1]:5000/', { is: 'unknown', key: '' }],
    ['', { is: 'unknown', key: '' }],
    ['https://dichvucong.gov.vn/danh-gia-chat-luong-phuc-vu', { is: 'over-all' }],
  ])('%s', (url, system) => {
    expect(systemOf(captureAt({ url, rows: { '': { [RECEIVED]: 1 } } }))).toEqual(system)
  })

  it('a page over all systems stays one when it was saved', () => {
    const saved = captureAt({
      url: 'file:///766.html',
      portal: 'dvcqg-766',
      rows: { '': { 'score766.total': 80 } },
    })
    expect(systemOf(saved)).toEqual({ is: 'over-all' })
  })
})

describe('the table says who counts a lĩnh vực in a period', () => {
  const table = tableOf([
    ['Hộ tịch', MOJ, '2026-01-01'],
    ['', HATINH, null],
    ['Đất đai', HATINH, null],
    ['Đất đai', 'motcuannmt.mae.gov.vn', '2026-02-01'],
  ])
  test.each([
    ['Hộ tịch', '2025-11-15', '2025-12-14', [HATINH]],
    ['Hộ tịch', '2025-12-15', '2026-01-14', [HATINH, MOJ]],
    ['Hộ tịch', '2025-12-15', '2025-12-31', [HATINH]],
    ['Hộ tịch', '2026-01-01', '2026-01-31', [MOJ]],
    ['HỘ TỊCH', '2026-01-15', '2026-02-14', [MOJ]],
    ['Chứng thực', '2026-01-15', '2026-02-14', [HATINH]],
    ['Đất đai', '2026-01-15', '2026-02-14', [HATINH, 'motcuannmt.mae.gov.vn']],
    ['Đất đai', '2026-02-01', '2026-02-28', ['motcuannmt.mae.gov.vn']],
  ])('%s, %s to %s: %j', (field, from, to, systems) => {
    expect(countersOf({ table }, { from, to }).of(field)).toEqual(systems)
  })

  it('an address written as one with another is that other', () => {
    const { systemAt, all } = countersOf(
      { table: tableOf([['', `${HATINH} = dichvucong.hatinh.gov.vn`, null]]) },
      DAYS,
    )
    expect([systemAt('dichvucong.hatinh.gov.vn'), systemAt(HATINH), systemAt(MOJ)]).toEqual([
      HATINH,
      HATINH,
      MOJ,
    ])
    expect(all).toEqual([HATINH])
  })
})

describe('without a table two systems are never merged and never replace each other', () => {
  const ours = captureAt({ rows: { '': { 'dossiers.resolved': 120, 'dossiers.resolved.on-time': 117 } } })
  const theirs = captureAt({
    host: MOJ,
    at: '2026-02-16T10:00:00+07:00',
    rows: { '': { 'dossiers.resolved': 2043, 'dossiers.resolved.on-time': 2031 } },
  })

  it('two hosts of one page are blank and both are named', () => {
    const [only, ...more] = snapshotsFor([ours, theirs], { unit: UNIT, ...DAYS })
    expect(more).toEqual([])
    expect(valuesOf(only, 'dossiers.resolved')).toEqual({ '': null })
    expect(doubtsIn([only!])).toEqual(['two-systems'])
    expect(wordsIn([only!])).toContain(HATINH)
    expect(wordsIn([only!])).toContain(`${MOJ} (Bộ Tư pháp)`)
  })

  it('by a table that names both it is 2.148 of 2.163, not 117 of 120', () => {
    const systems = { table: tableOf([['', `${HATINH} + ${MOJ}`, null]]) }
    const [only] = snapshotsFor([ours, theirs], { unit: UNIT, ...DAYS, systems })
    expect(valuesOf(only, 'dossiers.resolved.on-time')).toEqual({ '': 2148 })
    expect(valuesOf(only, 'dossiers.resolved')).toEqual({ '': 2163 })
  })

  it('also where both happen to hold equal counts', () => {
    const same = captureAt({
      host: MOJ,
      rows: { '': { 'dossiers.resolved': 120, 'dossiers.resolved.on-time': 117 } },
    })
    expect(valuesOf(snapshotsFor([ours, same], { unit: UNIT, ...DAYS })[0], 'dossiers.resolved')).toEqual({
      '': null,
    })
  })

  it('also where the pages are two, for a rate would mix them', () => {
    const other = captureAt({
      host: MOJ,
      portal: 'hatinh-766-so-hoa',
      rows: { '': { 'digitised.results': 90 } },
    })
    const joined = snapshotsFor([ours, other], { unit: UNIT, ...DAYS })
    expect(joined.flatMap(({ figures }) => figures.map(({ state }) => state))).toEqual([
      'blank',
      'blank',
      'blank',
    ])
  })

  it('also where one of them is a row of a page of all units', () => {
    const all = captureAt({
      host: MOJ,
      portal: 'hatinh-06a',
      unit: 'Tất cả đơn vị',
      by: 'unit',
      rows: { 'Xã Hương Sơn': { 'dossiers.resolved': 9 }, 'Xã Sơn Giang': { 'dossiers.resolved': 4 } },
    })
    const joined = joinSystems([ours, all])
    expect(joined.flatMap(({ figures }) => figures.filter(({ state }) => state !== 'blank'))).toEqual([])
    expect(doubtsIn(joined)).toEqual(['two-systems'])
  })

  it('a survey on a host of its own stands beside the counts', () => {
    const survey = captureAt({
      host: 'danhgia.hatinh.gov.vn',
      portal: 'hatinh-hai-long',
      rows: { '': { ratings: 5 } },
    })
    expect(joinSystems([ours, survey])).toEqual([ours, survey])
  })

  it('another day, another unit: nothing to settle', () => {
    const later = captureAt({
      host: MOJ,
      days: { from: '2026-02-15', to: '2026-03-14' },
      rows: { '': { [RECEIVED]: 1 } },
    })
    const other = captureAt({ host: MOJ, unit: 'UBND xã Sơn Giang', rows: { '': { [RECEIVED]: 1 } } })
    expect(new Set(joinSystems([ours, later, other]))).toEqual(new Set([ours, later, other]))
  })

  it('a system captured again is replaced by its own newer capture only', () => {
    const again = captureAt({ at: '2026-02-17T08:00:00+07:00', rows: { '': { 'dossiers.resolved': 121 } } })
    const [only] = snapshotsFor([ours, again], { unit: UNIT, ...DAYS })
    expect(only).toEqual(again)
  })
})

describe('a file or a page of this machine says no system', () => {
  const live = captureAt({ rows: { '': { [RECEIVED]: 5 } } })
  const saved = (count: number, name = 'luu.html', portal = 'hatinh-06-fields') =>
    captureAt({
      url: `file:///${name}`,
      portal,
      at: '2026-02-17T09:00:00+07:00',
      rows: { '': { [RECEIVED]: count } },
    })

  it('that says the very same as the page is that page', () => {
    expect(joinSystems([live, saved(5)])).toEqual([live])
  })
  it('that says other numbers never takes its place', () => {
    const [only] = snapshotsFor([live, saved(6)], { unit: UNIT, ...DAYS })
    expect(valuesOf(only, RECEIVED)).toEqual({ '': null })
    expect(wordsIn([only!])).toContain('tệp «luu.html»')
  })
  it('the same file opened again is a new capture of it, another file is not', () => {
    const again = captureAt({
      url: 'file:///luu.html',
      at: '2026-02-18T09:00:00+07:00',
      rows: { '': { [RECEIVED]: 7 } },
    })
    expect(snapshotsFor([saved(6), again], { unit: UNIT, ...DAYS })).toEqual([again])
    expect(
      valuesOf(snapshotsFor([saved(6), saved(7, 'khac.html')], { unit: UNIT, ...DAYS })[0], RECEIVED),
    ).toEqual({ '': null })
  })
  it('of another page stands beside it, as ever', () => {
    const other = saved(6, 'luu.html', 'hatinh-06a')
    expect(new Set(joinSystems([live, other]))).toEqual(new Set([live, other]))
  })
  it('the two addresses of the provincial application count once where they say the same', () => {
    const citizens = (count: number) =>
      captureAt({ host: 'dichvucong.hatinh.gov.vn', rows: { '': { [RECEIVED]: count } } })
    expect(joinSystems([live, citizens(5)])).toHaveLength(1)
    expect(doubtsIn(joinSystems([live, citizens(6)]))).toEqual(['two-systems'])
  })
})

describe('by the table captures of several systems are their sum', () => {
  const table = tableOf([
    ['Hộ tịch', MOJ, '2026-01-01'],
    ['', HATINH, null],
  ])
  const ours = captureAt({
    rows: { '': { [RECEIVED]: 30 }, 'Đất đai': { [RECEIVED]: 12 }, 'Chứng thực': { [RECEIVED]: 18 } },
  })
  const theirs = captureAt({ host: MOJ, rows: { '': { [RECEIVED]: 7 }, 'Hộ tịch': { [RECEIVED]: 7 } } })

  it('each addend stands in the provenance', () => {
    const [sum, ...more] = joinSystems([ours, theirs], { table })
    expect(more).toEqual([])
    expect(valuesOf(sum, RECEIVED)).toEqual({ '': 37, 'Đất đai': 12, 'Chứng thực': 18, 'Hộ tịch': 7 })
    expect(sum?.systems).toMatchObject({ addends: [ours.id, theirs.id], doubts: [] })
    expect(sum?.source.title).toBe(`Cộng 2 hệ thống: ${HATINH}, ${MOJ} (bảng hệ thống, bản 1)`)
    const total = sum?.figures.find(({ by }) => Object.keys(by).length === 0)
    expect(total?.addends).toEqual([
      { snapshot: ours.id, system: HATINH, value: 30 },
      { snapshot: theirs.id, system: MOJ, value: 7 },
    ])
    expect(total?.provedBy).toContain('total = sum of systems')
  })

  it('a list that was joined stays as it is', () => {
    const joined = joinSystems([ours, theirs], { table })
    expect(joinSystems(joined, { table })).toEqual(joined)
    expect(joinSystems(joined)).toEqual(joined)
  })

  it('a system that is missing is named, with what it counts, and the total is blank', () => {
    const joined = joinSystems([ours], { table })
    expect(valuesOf(joined[0], RECEIVED)).toEqual({
      '': null,
      'Đất đai': 12,
      'Chứng thực': 18,
      'Hộ tịch': null,
    })
    expect(doubtsIn(joined)).toEqual(['system-missing'])
    expect(wordsIn(joined)).toContain(`${MOJ} (Bộ Tư pháp) (đếm Hộ tịch)`)
  })

  it('a system that counts what another one counts is named, and the total is blank', () => {
    const both = captureAt({
      rows: { '': { [RECEIVED]: 32 }, 'Đất đai': { [RECEIVED]: 30 }, 'Hộ tịch': { [RECEIVED]: 2 } },
    })
    const joined = joinSystems([both, theirs], { table })
    expect(valuesOf(joined[0], RECEIVED)).toEqual({ '': null, 'Đất đai': 30, 'Hộ tịch': null })
    expect(doubtsIn(joined)).toEqual(['two-systems'])
    expect(wordsIn(joined)).toContain('lĩnh vực Hộ tịch')
    const none = captureAt({
      rows: { '': { [RECEIVED]: 30 }, 'Đất đai': { [RECEIVED]: 30 }, 'Hộ tịch': { [RECEIVED]: 0 } },
    })
    expect(valuesOf(joinSystems([none, theirs], { table })[0], RECEIVED)['']).toBe(37)
  })

  it('a system the table does not know is named; one without a case is nothing', () => {
    const stranger = captureAt({ host: 'motcua.moh.gov.vn', rows: { '': { [RECEIVED]: 3 } } })
    const joined = joinSystems([ours, theirs, stranger], { table })
    expect(joined.flatMap(({ figures }) => figures.filter(({ state }) => state !== 'blank'))).toEqual([])
    expect(wordsIn(joined)).toContain('motcua.moh.gov.vn (Bộ Y tế)')
    const empty = captureAt({ host: 'motcua.moh.gov.vn', rows: { '': { [RECEIVED]: 0 } } })
    expect(valuesOf(joinSystems([ours, theirs, empty], { table })[0], RECEIVED)['']).toBe(37)
  })

  it('another page of the ministry’s system speaks for it', () => {
    const other = captureAt({
      host: MOJ,
      portal: 'mot-cua-jqgrid',
      rows: { '': { [RECEIVED]: 7 }, 'Hộ tịch': { [RECEIVED]: 7 } },
    })
    const sums = joinSystems([ours, other], { table })
    expect(sums.map(({ portal }) => portal).sort()).toEqual(['hatinh-06-fields', 'mot-cua-jqgrid'])
    for (const sum of sums) expect(valuesOf(sum, RECEIVED)['']).toBe(37)
  })

  it('a file is of no known system and is not added', () => {
    const file = captureAt({
      url: 'file:///moj.html',
      rows: { '': { [RECEIVED]: 7 }, 'Hộ tịch': { [RECEIVED]: 7 } },
    })
    const joined = joinSystems([ours, file], { table })
    expect(valuesOf(joined[0], RECEIVED)['']).toBeNull()
    expect(wordsIn(joined)).toContain('tệp «moj.html»')
  })

  it('counts of procedures are not added', () => {
    const procedures = (host: string) => captureAt({ host, rows: { '': { procedures: 100 } } })
    const joined = joinSystems([procedures(HATINH), procedures(MOJ)], { table })
    expect(valuesOf(joined[0], 'procedures')).toEqual({ '': null })
    expect(wordsIn(joined)).toContain('không cộng được qua 2 hệ thống')
  })

  it('before the day the province counts alone, and its captures stay the very ones they are', () => {
    const days = { from: '2025-10-15', to: '2025-11-14' }
    const before = captureAt({ days, rows: { '': { [RECEIVED]: 50 }, 'Hộ tịch': { [RECEIVED]: 50 } } })
    expect(joinSystems([before], { table })).toEqual([before])
  })

  it('a table that says nothing of these days settles nothing', () => {
    const days = { from: '2025-10-15', to: '2025-11-14' }
    const later = tableOf([['Hộ tịch', MOJ, '2026-01-01']])
    const before = captureAt({ days, rows: { '': { [RECEIVED]: 50 } } })
    expect(joinSystems([before], { table: later })).toEqual([before])
  })

  it('rows of a page of all units add up unit by unit', () => {
    const page = (host: string, one: number, two: number) =>
      captureAt({
        host,
        portal: 'hatinh-06a',
        unit: 'Tất cả đơn vị',
        by: 'unit',
        rows: {
          'UBND xã Hương Sơn': { [RECEIVED]: one },
          [host === MOJ ? 'Xã Sơn Giang' : 'UBND xã Sơn Giang']: { [RECEIVED]: two },
        },
      })
    const [sum] = joinSystems([page(HATINH, 3, 4), page(MOJ, 10, 20)], { table })
    expect(Object.values(valuesOf(sum, RECEIVED)).filter((value) => value !== 37)).toEqual([13, 24])
  })
})

const FIELDS = [
  'Hộ tịch',
  'Chứng thực',
  'Đất đai',
  'Bảo trợ xã hội',
  'Người có công',
  'Xây dựng',
  'Giáo dục',
  'Y tế',
]
const HOSTS = [
  HATINH,
  MOJ,
  'motcua.moha.gov.vn',
  'motcua.moh.gov.vn',
  'motcuannmt.mae.gov.vn',
  'motcuabxd.moc.gov.vn',
]
const MEASURES_SPLIT = [
  'dossiers.received',
  'dossiers.resolved',
  'dossiers.resolved.on-time',
  'dossiers.pending',
] as const

interface Truth {
  readonly hosts: readonly string[]
  /** Field → its host by the table. */
  readonly owner: Readonly<Record<string, string>>
  /** Field → host that really has the dossiers. */
  readonly real: Readonly<Record<string, string>>
  readonly counts: Readonly<Record<string, readonly number[]>>
  readonly captured: readonly string[]
  readonly withTable: boolean
  readonly withRows: boolean
  readonly portals: readonly string[]
}

const truth: fc.Arbitrary<Truth> = fc
  .record({
    size: fc.integer({ min: 2, max: 6 }),
    owners: fc.array(fc.nat(5), { minLength: 8, maxLength: 8 }),
    astray: fc.oneof({ weight: 3, arbitrary: fc.constant(-1) }, { weight: 1, arbitrary: fc.nat(7) }),
    counts: fc.array(
      fc.array(fc.oneof(fc.constant(0), fc.nat(3), fc.nat(5000)), { minLength: 4, maxLength: 4 }),
      { minLength: 8, maxLength: 8 },
    ),
    missing: fc.oneof({ weight: 3, arbitrary: fc.constant(-1) }, { weight: 1, arbitrary: fc.nat(5) }),
    withTable: fc.oneof(
      { weight: 3, arbitrary: fc.constant(true) },
      { weight: 1, arbitrary: fc.constant(false) },
    ),
    withRows: fc.boolean(),
    pages: fc.array(fc.constantFrom('hatinh-06-fields', 'hatinh-06-fields', 'mot-cua-jqgrid'), {
      minLength: 6,
      maxLength: 6,
    }),
  })
  .map(({ size, owners, astray, counts, missing, withTable, withRows, pages }) => {
    const hosts = HOSTS.slice(0, size)
    const owner = Object.fromEntries(
      FIELDS.map((field, at) => [field, hosts[at < size ? at : owners[at]! % size]!]),
    )
    const wrong = FIELDS[astray]
    const real = {
      ...owner,
      ...(wrong ? { [wrong]: hosts[(hosts.indexOf(owner[wrong]!) + 1) % size]! } : {}),
    }
    return {
      hosts,
      owner,
      real,
      counts: Object.fromEntries(FIELDS.map((field, at) => [field, counts[at]!])),
      captured: hosts.filter((_, at) => at !== missing),
      withTable,
      withRows,
      portals: pages,
    }
  })

function captureOfTruth({ real, counts, withRows, portals, hosts }: Truth, host: string): Snapshot {
  const own = FIELDS.filter((field) => real[field] === host)
  const rowOf = (fields: readonly string[]) =>
    Object.fromEntries(
      MEASURES_SPLIT.map((measure, at) => [
        measure,
        fields.reduce((sum, field) => sum + counts[field]![at]!, 0),
      ]),
    )
  return captureAt({
    host,
    portal: portals[hosts.indexOf(host)]!,
    rows: {
      '': rowOf(own),
      ...(withRows ? Object.fromEntries(own.map((field) => [field, rowOf([field])])) : {}),
    },
  })
}

function tableOfTruth({ owner }: Truth): SystemTable {
  return tableOf(FIELDS.map((field) => [field, owner[field]!, '2026-01-01']))
}

/** 'sum' where a whole is given (it must be the truth), else 'refused'; every row given is the truth of its field. */
function outcomeOf(one: Truth, joined: readonly Snapshot[], at: number): 'sum' | 'refused' {
  const measure = MEASURES_SPLIT[at]!
  const said = joined.map((snapshot) => valuesOf(snapshot, measure))
  for (const field of FIELDS)
    for (const values of said)
      expect([undefined, null, one.counts[field]![at]]).toContain(numberOf(values[field]))
  const totals = said.flatMap((values) => numberOf(values['']) ?? [])
  const sum = FIELDS.reduce((all, field) => all + one.counts[field]![at]!, 0)
  expect([...new Set(totals)]).toEqual(totals.length > 0 ? [sum] : [])
  return totals.length > 0 ? 'sum' : 'refused'
}

function numberOf(value: number | null | '-' | undefined): number | null | undefined {
  return value === '-' ? 0 : value
}

it('one truth split over two to six systems is its sum or is refused by name, never anything else', () => {
  const outcomes = { sum: 0, refused: 0 }
  fc.assert(
    fc.property(truth, (one) => {
      const captures = one.captured.map((host) => captureOfTruth(one, host))
      // With neither a table nor a second capture nothing on earth says that there are two systems.
      fc.pre(one.withTable || captures.length > 1)
      const systems = one.withTable ? { table: tableOfTruth(one) } : undefined
      const joined = snapshotsFor(captures, { unit: UNIT, ...DAYS, systems })
      for (const at of MEASURES_SPLIT.keys()) {
        const outcome = outcomeOf(one, joined, at)
        outcomes[outcome]++
        if (outcome === 'refused' && captures.length > 0) expect(doubtsIn(joined)).not.toEqual([])
      }
    }),
    { numRuns: 200, seed: 1210 },
  )
  expect(outcomes.sum).toBeGreaterThan(100)
  expect(outcomes.refused).toBeGreaterThan(100)
})
