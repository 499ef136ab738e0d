import { describe, expect, test } from 'vitest'
import { type CaptureAsked, captureAt, DAYS, HATINH, MOJ, UNIT } from '../../../test/unit/system-captures'
import { fold } from '../../text/fold'
import type { Snapshot } from '../snapshot'
import { doubtsByContext, unlikeDoubts } from './apart'
import { contextsByDays, keyOfSystem, newestFirst, rowsOfUnits } from './contexts'
import { systemOf } from './system-of'

const ALL = 'Tất cả đơn vị'
const RECEIVED = 'dossiers.received'
const at = (asked: Partial<CaptureAsked>) => captureAt({ rows: { '': { [RECEIVED]: 1 } }, ...asked })
const unitsPage = (rows: Record<string, number>, more: Partial<CaptureAsked> = {}) =>
  at({
    unit: ALL,
    by: 'unit',
    portal: 'hatinh-06a',
    rows: Object.fromEntries(Object.entries(rows).map(([unit, count]) => [unit, { [RECEIVED]: count }])),
    ...more,
  })
const read = (snapshot: Snapshot) => ({ snapshot, system: systemOf(snapshot) })
const asIs = (host: string) => host
const contexts = (...snapshots: Snapshot[]) =>
  contextsByDays(snapshots, asIs).flatMap((days) => days.contexts)

describe('captures that may meet in one figure', () => {
  test('are of one unit however it is written, of one part, of the same days', () => {
    const own = at({})
    const written = at({ unit: 'Xã Hương Sơn', portal: 'b' })
    const other = at({ unit: 'UBND xã Sơn Giang' })
    const part = { ...at({}), scope: 'Loại: Đơn vị trực thuộc' }
    const later = at({ days: { from: '2026-02-15', to: '2026-03-14' } })
    const shorter = at({ days: { ...DAYS, to: '2026-02-13' } })
    const groups = contexts(own, written, other, part, later, shorter).map(({ reads }) =>
      reads.map(({ snapshot }) => snapshot),
    )
    expect(groups).toEqual([[own, written], [other], [part], [later], [shorter]])
  })

  test('stand with what no system is asked of beside them', () => {
    const own = at({})
    const national = at({ url: 'https://dichvucong.gov.vn/x', portal: 'dvcqg-766' })
    const [only, ...more] = contexts(national, own)
    expect([only?.reads.map(({ snapshot }) => snapshot), only?.others, more]).toEqual([[own], [national], []])
  })

  test('of one page in one system are the newest; of another spelling, page or system each stays', () => {
    const old = at({ at: '2026-02-16T08:00:00+07:00' })
    const young = at({ at: '2026-02-16T09:00:00+07:00' })
    const rest = [at({ unit: 'Xã Hương Sơn' }), at({ portal: 'b' }), at({ host: MOJ })]
    const kept = contexts(old, young, ...rest)[0]!.reads.map(({ snapshot }) => snapshot)
    expect(new Set(kept)).toEqual(new Set([young, ...rest]))
  })

  test('of two addresses of one system are captures of that system', () => {
    const both = [at({ at: '2026-02-16T08:00:00+07:00' }), at({ host: 'dichvucong.hatinh.gov.vn' })]
    const one = contextsByDays(both, () => HATINH)[0]!.contexts[0]!
    expect(one.reads.map(({ system }) => keyOfSystem(system))).toEqual([`host ${HATINH}`])
    const file = at({ url: 'file:///a.html' })
    expect(contextsByDays([file], () => HATINH)[0]!.contexts[0]!.reads[0]!.system).toEqual({
      is: 'unknown',
      key: 'a.html',
    })
  })

  test('have the rows for their unit on pages of all units beside them', () => {
    const all = unitsPage({ 'Xã Hương Sơn': 3, 'Xã Sơn Giang': 4 })
    const own = contexts(all, at({})).find(({ reads }) => reads[0]?.snapshot.unit === UNIT)
    expect(
      own?.besides.map(({ snapshot }) => [
        snapshot.id,
        snapshot.unit,
        snapshot.figures.map((one) => one.value),
      ]),
    ).toEqual([[all.id, 'Xã Hương Sơn', [3]]])
    expect(contexts(all)[0]!.besides).toEqual([])
  })
})

describe('rows of a page of all units', () => {
  test('are each said as a capture of that unit, for its whole', () => {
    const page = unitsPage({ '': 12, 'Xã A': 5, 'Xã B': 7 })
    const rows = rowsOfUnits(read({ ...page, scope: 'Loại: Đơn vị trực thuộc' }), fold(ALL), fold)
    expect(
      rows.map(({ unit, read: { snapshot } }) => [
        unit,
        snapshot.unit,
        snapshot.scope,
        snapshot.figures.map(({ by, value }) => [by, value]),
      ]),
    ).toEqual([
      [fold('Xã A'), 'Xã A', undefined, [[{}, 5]]],
      [fold('Xã B'), 'Xã B', undefined, [[{}, 7]]],
    ])
  })

  test('keep what else divides them, and leave out the page’s own unit', () => {
    const page = unitsPage({ 'Xã A': 5 })
    const byBoth = {
      ...page,
      figures: page.figures.map((figure) => ({ ...figure, by: { ...figure.by, field: 'Hộ tịch' } })),
    }
    expect(rowsOfUnits(read(byBoth), '', fold)[0]!.read.snapshot.figures[0]!.by).toEqual({ field: 'Hộ tịch' })
    expect(rowsOfUnits(read(byBoth), fold('Xã A'), fold)).toEqual([])
  })
})

describe('two systems that speak of one unit', () => {
  test('are in doubt on each page that speaks, and on no other', () => {
    const all = unitsPage({ 'Xã Hương Sơn': 3 }, { host: MOJ })
    const [days] = contextsByDays([at({}), all, at({ unit: 'UBND xã Sơn Giang' })], asIs)
    const found = doubtsByContext(days!)
    expect(
      days!.contexts.map((context) => [context.reads[0]!.snapshot.unit, found.get(context)!.size]),
    ).toEqual([
      [UNIT, 1],
      [ALL, 1],
      ['UBND xã Sơn Giang', 0],
    ])
  })

  test('a survey of one and dossiers of the other are not', () => {
    const survey = at({ host: MOJ, portal: 'b', rows: { '': { ratings: 5 } } })
    const [days] = contextsByDays([at({}), survey], asIs)
    expect([...doubtsByContext(days!).values()].map(({ size }) => size)).toEqual([0])
  })

  test('one page several times is in doubt in all it speaks of; once it is not', () => {
    const both = at({ rows: { '': { [RECEIVED]: 1, ratings: 2, 'feedback.received': null } } })
    const doubts = unlikeDoubts([read(both), read(at({ host: MOJ })), read(at({ host: MOJ }))])
    expect([...doubts.keys()].sort()).toEqual(['one-stop', 'ratings'])
    const [ours, theirs] = ['motcua.hatinh.gov.vn (một cửa tỉnh Hà Tĩnh)', 'motcua.moj.gov.vn (Bộ Tư pháp)']
    expect(doubts.get('one-stop')?.message).toContain(`cho số khác nhau ở ${ours}, ${theirs}, không rõ`)
    expect(doubts.get('ratings')?.message).toContain(
      `chụp ở ${ours}, ${theirs}: chỉ ${ours} có «Tổng số phiếu đánh giá», không rõ`,
    )
    expect(unlikeDoubts([read(both)]).size).toBe(0)
  })

  test('of three that show a page those are named that show the family', () => {
    const [first, second, third] = [HATINH, MOJ, 'c.vn'].map((host, count) =>
      read(at({ host, rows: { '': { [RECEIVED]: count, ...(count < 2 ? { ratings: count } : {}) } } })),
    )
    const doubts = unlikeDoubts([first!, second!, third!])
    expect(
      [...doubts.values()].map(({ message }) => [/khác nhau/.test(message), /c\.vn/.test(message)]),
    ).toEqual([
      [true, true],
      [true, false],
    ])
  })
})

test('the newest capture stands first, one without a moment last', () => {
  const stamps = ['2026-02-16T09:00:00+07:00', '', '2026-02-16T03:00:00Z']
  expect(
    newestFirst(stamps.map((stamp) => at({ at: stamp }))).map(({ source }) => source.capturedAt),
  ).toEqual(['2026-02-16T03:00:00Z', '2026-02-16T09:00:00+07:00', ''])
})

test.each([
  [{ is: 'host', key: 'a.vn' }, 'host a.vn'],
  [{ is: 'unknown', key: 'a.html' }, 'unknown a.html'],
  [{ is: 'over-all' }, 'over-all'],
] as const)('%j is «%s»', (system, key) => {
  expect(keyOfSystem(system)).toBe(key)
})
