import { describe, expect, test } from 'vitest'
import { sampleSnapshot } from '../../../test/unit/sample-snapshot'
import type { MeasureId } from '../../measures/catalogue'
import { fieldKeys } from '../../reports/labels/match-rows'
import { ALL_UNITS } from '../../text/unit-name'
import { countIn, FORM_PORTAL } from '../figure-book'
import type { Figure, Snapshot } from '../snapshot'
import { sealSnapshot } from '../snapshot-id'
import { type MergeAsk, mergeSnapshots } from './merge'

const PROVINCE = 'UBND tỉnh Hà Tĩnh'

interface Rows {
  readonly measure?: MeasureId
  /** The total row; left out, the table has none. */
  readonly total?: number
  readonly field?: Readonly<Record<string, number>>
  readonly unit?: Readonly<Record<string, number>>
  readonly procedure?: Readonly<Record<string, number>>
}

function page(unit: string, rows: Rows, changes: Partial<Snapshot> = {}): Snapshot {
  const { measure = 'dossiers.received', total } = rows
  const one = (by: Figure['by'], value: number): Figure => {
    const row = by.field ?? by.unit ?? by.procedure ?? 'Tổng số'
    return { measure, by, state: 'number', value, cell: { row, column: '', text: '' }, provedBy: [] }
  }
  const figures = [
    ...(total === undefined ? [] : [one({}, total)]),
    ...(['field', 'unit', 'procedure'] as const).flatMap((axis) =>
      Object.entries(rows[axis] ?? {}).map(([label, value]) => one({ [axis]: label }, value)),
    ),
  ]
  return sealSnapshot({ ...sampleSnapshot({}, { unit, figures }), ...changes })
}

/** The rows of the sum as `label: value`, "?" for a blank one, and who is named why. */
function merged(captures: readonly Snapshot[], ask: Partial<MergeAsk> = {}) {
  const { snapshot, refusals } = mergeSnapshots(captures, { unit: PROVINCE, ...ask })
  const rows = (snapshot?.figures ?? []).map(
    ({ by, value }) => [by.field ?? by.unit ?? 'total', value ?? '?'] as const,
  )
  return {
    rows: Object.fromEntries(rows),
    said: refusals.map(({ reason, where }) => `${reason} ${where ?? ''}`.trim()),
    words: refusals.map(({ message }) => message).join('\n'),
    snapshot,
  }
}

describe('units of one name', () => {
  test.each([
    ['two provinces', ['Xã Tân Lập - Tỉnh Hà Tĩnh', 'Xã Tân Lập - Tỉnh Nghệ An']],
    ['two codes', ['H30.12 - UBND xã Tân Lập', 'H30.15 - UBND xã Tân Lập']],
    ['two levels', ['Phường Tân Lập', 'Xã Tân Lập']],
  ])('are two where %s say so, even with equal figures', (_, units) => {
    const { rows, said } = merged(units.map((unit) => page(unit, { total: 12 })))
    expect(rows).toMatchObject({ total: 24 })
    expect(said).toEqual([])
  })

  test.each([
    ['one says its province', ['Xã Tân Lập - Tỉnh Hà Tĩnh', 'UBND xã Tân Lập']],
    ['one says its code', ['H30.12 - UBND xã Tân Lập', 'Xã Tân Lập']],
    ['one says its code, another its province', ['H30.12 - Xã Tân Lập', 'Xã Tân Lập - Tỉnh Hà Tĩnh']],
  ])('are one where only %s', (_, units) => {
    expect(merged(units.map((unit) => page(unit, { total: 12 })))).toMatchObject({
      rows: { total: 12 },
      said: [],
    })
  })

  test.each([
    ['a third one says none', ['Xã Tân Lập - Tỉnh Hà Tĩnh', 'Xã Tân Lập - Tỉnh Nghệ An', 'Xã Tân Lập']],
    ['codes are of two kinds', ['H30.12 - Xã Tân Lập', '000.12.40.H30 - Xã Tân Lập']],
    ['one leaves its level out', ['Phường Tân Lập', 'Xã Tân Lập', 'Tân Lập']],
  ])('are not added where %s', (_, units) => {
    const { rows, said, words } = merged([
      ...units.map((unit) => page(unit, { total: 12 })),
      page('Xã B', { total: 1 }),
    ])
    expect(rows).toMatchObject({ total: '?', 'Xã B': 1 })
    expect(said).toEqual(['two-rows-match'])
    expect(words).toContain('Xin lại gói có tên đơn vị đầy đủ')
  })

  test('a unit that became a part of another is not added beside it', () => {
    const units = ['UBND thị trấn Phố Châu', 'UBND xã Hương Sơn']
    const { rows, words } = merged([
      ...units.map((unit) => page(unit, { total: 12 })),
      page('Xã B', { total: 1 }),
    ])
    expect(rows).toMatchObject({ total: '?', 'UBND thị trấn Phố Châu': '?', 'Xã B': 1 })
    expect(words).toContain('Thị trấn Phố Châu nhập vào Xã Hương Sơn từ 01/07/2025')
  })
})

describe('units of two tiers', () => {
  const units = ['UBND huyện Hương Sơn', 'UBND xã Sơn Kim 1', 'UBND xã Sơn Kim 2', 'Sở Tư pháp']
  const captures = units.map((unit) => page(unit, { total: 12 }))

  test('are not added unless somebody listed them, for the upper one may hold the lower ones', () => {
    const { rows, said, words } = merged(captures)
    expect(rows).toMatchObject({ total: '?', 'Sở Tư pháp': 12, 'UBND huyện Hương Sơn': '?' })
    expect(said).toEqual(['two-rows-match'])
    expect(words).toContain('Ghi danh sách đơn vị phải có')
    expect(merged(captures, { units })).toMatchObject({ rows: { total: 48 }, said: [] })
  })

  test.each([
    ['communes of all kinds', ['Xã A', 'Phường B', 'Thị trấn C', 'Sở Tư pháp']],
    ['districts of all kinds', ['Huyện A', 'Thị xã B', 'Thành phố C']],
  ])('%s are one tier', (_, names) => {
    expect(merged(names.map((unit) => page(unit, { total: 1 }))).said).toEqual([])
  })
})

describe('rows of one table', () => {
  test('by unit and by procedure each hold the whole: it counts once', () => {
    const both = page('Cụm 1', { unit: { 'Xã A': 5, 'Xã B': 3 }, procedure: { 'Khai sinh': 8 } })
    expect(merged([both, page('Xã C', { total: 1 })])).toMatchObject({ rows: { total: 9 }, said: [] })
  })

  test('that give two wholes give none', () => {
    const both = page('Cụm 1', { unit: { 'Xã A': 5 }, procedure: { 'Khai sinh': 8 } })
    expect(merged([both, page('Xã C', { total: 1 })])).toMatchObject({
      rows: { total: '?' },
      said: ['no-figure Cụm 1'],
    })
  })

  test('by unit that do not add up to their total are named and not added', () => {
    const broken = page('Cụm 1', { total: 9, unit: { 'Xã A': 5, 'Xã B': 3 } })
    expect(merged([broken, page('Xã C', { total: 1 })])).toMatchObject({
      rows: { total: '?' },
      said: ['identity-broken Cụm 1', 'no-figure Cụm 1'],
    })
  })

  test('with two total rows that differ have no total', () => {
    const one = page('Xã A', { total: 5 })
    const twice = sealSnapshot({ ...one, figures: [...one.figures, ...page('Xã A', { total: 6 }).figures] })
    expect(merged([twice, page('Xã C', { total: 1 })])).toMatchObject({
      rows: { total: '?', 'Xã A': '?' },
      said: ['no-figure Xã A'],
    })
  })
})

describe('fields', () => {
  test('under two names of one field are one row', () => {
    const captures = [
      page('Xã A', { total: 5, field: { 'Hộ tịch': 5 } }),
      page('Xã B', { total: 4, field: { 'Lĩnh vực Hộ tịch': 4 } }),
      page('Xã C', { total: 2, field: { 'Tư pháp - Hộ tịch': 2 } }),
    ]
    const { rows } = merged(captures, { fieldKey: fieldKeys() })
    expect(rows).toMatchObject({ total: 11, 'Hộ tịch': 11 })
    expect(rows).not.toHaveProperty('Tư pháp - Hộ tịch')
    expect(merged(captures, { fieldKey: fieldKeys([['Hộ tịch xã', 'Hộ tịch']]) }).rows['Hộ tịch']).toBe(11)
  })

  test('that two pages of one unit call by other names give no dossier to two rows', () => {
    const { rows, said } = merged([
      page('Xã A', { total: 10, field: { 'Hộ tịch': 6, 'Đất đai': 4 } }),
      page('Xã A', { total: 10, field: { 'Hộ tịch': 6, 'Địa chính': 4 } }, { portal: 'other' }),
      page('Xã B', { total: 1, field: { 'Hộ tịch': 1 } }),
    ])
    expect(rows).toMatchObject({ total: 11, 'Hộ tịch': '?', 'Đất đai': '?', 'Địa chính': '?' })
    expect(said).toEqual(['two-rows-match Xã A'])
  })

  test('of a unit that does not divide its figures are missed by name', () => {
    const { rows, said, words } = merged([
      page('Xã A', { total: 10, field: { 'Hộ tịch': 10 } }),
      page('Xã B', { total: 1 }),
    ])
    expect(rows).toEqual({ total: 11, 'Xã A': 10, 'Xã B': 1 })
    expect(said).toEqual(['no-figure Xã B'])
    expect(words).toContain('Xin gói chụp trang theo lĩnh vực')
  })
})

describe('a field that one unit does not name', () => {
  const B = page('Xã B', { total: 5, field: { 'Hộ tịch': 4, 'Đất đai': 1 } })

  test('counts as 0 there, where the fields it names are all it has', () => {
    const A = page('Xã A', { total: 5, field: { 'Hộ tịch': 5 } })
    expect(merged([A, B]).rows).toMatchObject({ total: 10, 'Hộ tịch': 9, 'Đất đai': 1 })
  })

  test('is not known, where nobody knows whether they are', () => {
    const one = page('Xã A', { total: 5, field: { 'Hộ tịch': 5 } })
    const A = sealSnapshot({ ...one, figures: [...one.figures, ...page('Xã A', { total: 6 }).figures] })
    expect(merged([A, B]).rows).toMatchObject({ total: '?', 'Hộ tịch': 9, 'Đất đai': '?' })
  })

  test('has no row at all, where a whole unit is not known', () => {
    const { rows, said } = merged([B], { units: ['Xã A', 'Xã B'] })
    expect(rows).toEqual({ total: '?', 'Xã B': 5, 'Xã A': '?' })
    expect(said).toEqual(['rows-missing Xã A'])
  })
})

describe('one procedure is done by many units', () => {
  const captures = ['Xã A', 'Xã B'].map((unit) => page(unit, { measure: 'procedures', total: 180 }))

  test('so counts of procedures stand side by side and are not added', () => {
    const { rows, said, snapshot } = merged(captures)
    expect(rows).toEqual({ total: '?', 'Xã A': 180, 'Xã B': 180 })
    expect(said).toEqual([`no-figure ${PROVINCE}`])
    expect(snapshot && countIn(snapshot, PROVINCE, 'procedures')).toBeNull()
  })

  test('and the total is what the authority’s own page says', () => {
    const own = page(PROVINCE, { measure: 'procedures', total: 195 })
    expect(merged([...captures, own])).toMatchObject({ rows: { total: 195 }, said: [] })
  })

  test('and a table of them by field is added', () => {
    const one = page('Xã A', { measure: 'procedures', field: { 'Hộ tịch': 30, 'Đất đai': 20 } })
    expect(merged([one]).rows).toMatchObject({ total: 50 })
  })
})

describe('what is no unit’s page is left out by name', () => {
  const A = page('Xã A', { total: 12 })

  test('a page of all units that does not say which', () => {
    const all = page(ALL_UNITS, { total: 500, field: { 'Hộ tịch': 500 } })
    expect(merged([A, all])).toMatchObject({ rows: { total: 12 }, said: [`wrong-unit ${ALL_UNITS}`] })
    const divided = page(ALL_UNITS, { total: 20, unit: { 'Xã A': 12, 'Xã B': 8 } })
    expect(merged([A, divided])).toMatchObject({ rows: { total: 20 }, said: ['two-rows-match Xã A'] })
  })

  test('a form that was filled, where no page of the unit is here', () => {
    const form = (unit: string) => page(unit, { total: 13 }, { portal: FORM_PORTAL })
    expect(merged([A, form('Xã A')])).toMatchObject({ rows: { total: 12 }, said: [] })
    expect(merged([A, form('Xã B')])).toMatchObject({ rows: { total: 12 }, said: ['wrong-page Xã B'] })
    expect(merged([form('Xã B')])).toMatchObject({ snapshot: null, said: ['wrong-page Xã B'] })
  })
})

test('of nothing at all it is said what to open', () => {
  const { refusals } = mergeSnapshots([], { unit: PROVINCE })
  expect(refusals.map(({ reason, message }) => `${reason}: ${message}`)).toEqual([
    'no-data: Chưa có gói số liệu nào để gộp. Mở hoặc dán gói của từng đơn vị.',
  ])
})

test('of the authority’s own page alone there is nothing to merge', () => {
  const { snapshot, refusals } = mergeSnapshots([page(PROVINCE, { total: 7 })], { unit: PROVINCE })
  expect([snapshot, refusals.map(({ message }) => message)]).toEqual([
    null,
    ['Chưa có số liệu của đơn vị trực thuộc nào để gộp.'],
  ])
})

test('of many packets those of other days are named, not those that agree', () => {
  const other = (from: string, to: string) => ({ period: { ...sampleSnapshot({}).period, from, to } })
  const { said, words, rows } = merged([
    page('Xã A', { total: 1 }),
    page('Xã B', { total: 1 }),
    page('Xã C', { total: 1 }, other('2025-01-01', '2025-03-31')),
    page('Xã D', { total: 1 }, other('2025-01-01', '2025-03-31')),
    page('Xã E', { total: 1 }),
    page('Xã G', { total: 1 }, other('2024-12-15', '2025-03-15')),
  ])
  expect(rows).toMatchObject({ total: 3 })
  expect(said).toEqual(['wrong-period Xã C', 'wrong-period Xã D', 'wrong-period Xã G'])
  expect(words).toContain('khác kỳ 15/12/2024–14/03/2025 của gói khác')
})
