import { describe, expect, test } from 'vitest'
import { type Captured, snapshotOf } from '../../../test/unit/captured'
import { cellAt } from '../../../test/unit/seen'
import type { MeasureId } from '../../measures/catalogue'
import type { Snapshot } from '../../snapshot/snapshot'
import { gatherFigures } from '../figures/report-figures'
import type { Filled } from '../filled'
import type { ReportTable } from '../forms/report-form'
import type { PlaceSeen } from '../report'
import { askedBy, rowFiller } from './fill-row'
import type { Wanted } from './wanted-places'
import { isWithoutCarried, unlikeItsParts } from './whole-of-parts'

const ALL: MeasureId = 'dossiers.received'
const ONLINE: MeasureId = 'dossiers.received.online'
const DIRECT: MeasureId = 'dossiers.received.direct'
const IN_PERSON: MeasureId = 'dossiers.received.in-person'
const POSTAL: MeasureId = 'dossiers.received.postal'
const CARRIED: MeasureId = 'dossiers.carried-over'

const MEASURES = [ALL, ONLINE, DIRECT, IN_PERSON, POSTAL, CARRIED]
const TABLE: ReportTable = {
  id: 'main',
  rows: 'field',
  rowLabels: [],
  columns: MEASURES.map((measure) => ({ measure, paths: [] })),
}

/** A row «Hộ tịch» that has a cell for each of these counts. */
function rowWith(measures: readonly MeasureId[], change: Partial<PlaceSeen> = {}): Wanted[] {
  return measures.map((measure, at) => ({
    place: cellAt(`${'CDEFGH'[at]}5`, { rowPath: ['Hộ tịch'], columnPath: [measure], ...change }),
    measures: [measure],
    indicator: false,
  }))
}

type Counts = Captured['rows'][string]

function fill(places: Wanted[], captures: readonly Snapshot[], table = TABLE, all: Wanted[] = []): unknown {
  const figures = gatherFigures(captures, {})
  const filled: Filled = rowFiller(
    table,
    figures,
    {},
    all,
  )({ label: 'Hộ tịch', path: '', places, free: null }, { field: 'Hộ tịch' })
  return [
    ...filled.writes.map(({ at, value }) => `${'cell' in at ? at.cell : ''} ${value}`),
    ...filled.refusals.map(({ reason, where, message }) => `${reason} ${where}: ${message}`),
  ]
}

const captured = (counts: Counts, change: Partial<Captured> = {}, number = 1) =>
  snapshotOf({ rows: { 'Hộ tịch': counts }, ...change }, number)

test('the measures and pages that a table asks', () => {
  expect(askedBy({ ...TABLE, columns: TABLE.columns.slice(0, 2) })).toEqual({
    measures: new Set([ALL, ONLINE]),
    pages: [],
  })
  expect(askedBy({ ...TABLE, pages: ['hatinh-06a'] }).pages).toEqual(['hatinh-06a'])
})

describe('what a row gets', () => {
  test('its counts, each in its place; what nobody captured is not said here', () => {
    expect(fill(rowWith([ALL, ONLINE, CARRIED]), [captured({ [ALL]: 9, [ONLINE]: 7 })])).toEqual([
      'C5 9',
      'D5 7',
    ])
  })

  test('no count where two places want it', () => {
    expect(fill(rowWith([ONLINE, ONLINE]), [captured({ [ONLINE]: 7 })])).toEqual([
      'two-columns-match S!C5: «Tiếp nhận trong kỳ, trực tuyến» có thể ghi vào nhiều ô (Ô C5, Ô D5), không rõ ô nào. Đổi tên cột không dùng rồi điền lại.',
    ])
  })

  const where = 'no-figure S!C5: «Hộ tịch», Tiếp nhận trong kỳ, trực tuyến'
  test.each<[string, Counts, string]>([
    ['a dash', { [ONLINE]: '-' }, `${where}: trang ghi "-" (không phát sinh), để trống ô này.`],
    [
      'a blank',
      { [ONLINE]: null },
      `${where}: trang để trống, không có số để ghi. Để trống ô này, không ghi 0.`,
    ],
  ])('%s of the page is said, not written', (_, counts, message) => {
    expect(fill(rowWith([ONLINE]), [captured(counts)])).toEqual([message])
  })

  test('a row that the page does not have is not a blank one', () => {
    const others = snapshotOf({ rows: { 'Đất đai': { [ONLINE]: 1 } } })
    expect(fill(rowWith([ONLINE]), [others])).toEqual([
      `${where}: chưa chụp số liệu này, để trống. Chụp trang có cột đó rồi điền lại.`,
    ])
  })

  test('a dash where the form writes dashes', () => {
    const table = { ...TABLE, writesDash: true as const }
    expect(fill(rowWith([ONLINE]), [captured({ [ONLINE]: '-' })], table)).toEqual(['C5 -'])
    expect(fill(rowWith([ONLINE]), [captured({ [ONLINE]: null })], table)).toHaveLength(1)
    expect(fill(rowWith([ONLINE]), [captured({ [ONLINE]: 3 })], table)).toEqual(['C5 3'])
  })

  test.each(['formula', 'computed'] as const)('nothing is said of a %s without a figure', (state) => {
    expect(fill(rowWith([ONLINE], { state }), [captured({ [ONLINE]: null })])).toEqual([])
  })

  test('two captures that contradict each other are both named', () => {
    expect(fill(rowWith([ONLINE]), [captured({ [ONLINE]: 7 }), captured({ [ONLINE]: 8 }, {}, 2)])).toEqual([
      'identity-broken S!C5: Ô C5: hai bản chụp cho hai số khác nhau: 8 (Tổng hợp 06 các cấp, theo lĩnh vực, chụp 09:02 15/03/2025) và 7 (Tổng hợp 06 các cấp, theo lĩnh vực, chụp 09:01 15/03/2025). Chụp lại trang đúng, bỏ bản chụp sai rồi điền lại.',
    ])
  })
})

describe('a total that is left open by two systems', () => {
  const doubtful: Snapshot = {
    ...captured({ [ONLINE]: null }),
    systems: { doubts: [{ reason: 'rows-missing', message: '' }] } as unknown as NonNullable<
      Snapshot['systems']
    >,
  }

  test('is said to be so, not to be blank', () => {
    expect(fill(rowWith([ONLINE]), [doubtful])).toEqual([
      'no-figure S!C5: «Hộ tịch», Tiếp nhận trong kỳ, trực tuyến: chưa rõ vì số liệu ở nhiều hệ thống một cửa, để trống. Xem hệ thống nào thiếu hoặc trùng, bổ sung rồi điền lại.',
    ])
  })

  test.each([
    ['formula', 'cell-has-formula'],
    ['computed', 'field-computed'],
  ] as const)('is not what a %s adds up', (state, reason) => {
    expect(fill(rowWith([ONLINE], { state }), [doubtful])).toEqual([
      `${reason} S!C5: Ô C5 tự cộng những dòng đã điền, mà số của cả đơn vị chưa rõ (hệ thống một cửa còn thiếu hoặc trùng): không dùng số ở ô này, bổ sung số liệu rồi điền lại.`,
    ])
  })

  test('is a computed field on a form, whatever computes it', () => {
    const [place] = rowWith([ONLINE], { state: 'formula', at: { row: '1', column: 'FN01' } })
    expect(fill([place!], [doubtful])).toEqual([expect.stringMatching(/^field-computed 1 · FN01: /)])
  })
})

describe('a total divided into channels, without a place for what was carried over', () => {
  const places = (measures: readonly MeasureId[]) => isWithoutCarried(rowWith(measures))
  test.each<[MeasureId[], boolean]>([
    [[ALL, ONLINE, DIRECT], true],
    [[ALL, IN_PERSON, POSTAL], true],
    [[ALL, ONLINE, DIRECT, CARRIED], false],
    [[ALL, ONLINE], false],
    [[ONLINE, DIRECT], false],
    [[], false],
  ])('%j: %s', (measures, expected) => {
    expect(places(measures)).toBe(expected)
  })

  const NEXT = 'Không ghi: thêm cột kỳ trước chuyển sang, hoặc ghi tay tổng theo cách tính của mẫu.'
  const UNKNOWN = `identity-broken S!C5: Ô C5 «${ALL}»: mẫu không có cột «Từ kỳ trước chuyển sang», chưa đủ số từng hình thức để biết tổng có bằng các phần. ${NEXT}`
  test.each<[string, Counts, string[]]>([
    ['is written where it is the sum', { [ALL]: 10, [ONLINE]: 7, [DIRECT]: 3 }, ['C5 10', 'D5 7', 'E5 3']],
    [
      'is not where it is more',
      { [ALL]: 1200, [ONLINE]: 7, [DIRECT]: 3 },
      [
        'D5 7',
        'E5 3',
        `identity-broken S!C5: Ô C5 «${ALL}»: tổng 1.200 gồm cả số kỳ trước chuyển sang, khác tổng các phần của mẫu 7 + 3 = 10. ${NEXT}`,
      ],
    ],
    [
      'by person and by post are one part',
      { [ALL]: 10, [ONLINE]: 7, [IN_PERSON]: 2, [POSTAL]: 1 },
      ['C5 10', 'D5 7', 'E5 3'],
    ],
    [
      '… and may be more',
      { [ALL]: 12, [ONLINE]: 7, [IN_PERSON]: 2, [POSTAL]: 1 },
      ['D5 7', 'E5 3', expect.stringContaining('7 + 3 = 10')],
    ],
    ['without one of these nobody knows', { [ALL]: 10, [ONLINE]: 7, [IN_PERSON]: 3 }, ['D5 7', UNKNOWN]],
    ['without the other one neither', { [ALL]: 10, [ONLINE]: 7, [POSTAL]: 3 }, ['D5 7', UNKNOWN]],
    ['without the online ones neither', { [ALL]: 10, [DIRECT]: 3 }, ['E5 3', UNKNOWN]],
  ])('%s', (_, counts, expected) => {
    const all = rowWith([ALL, ONLINE, DIRECT])
    expect(fill(all, [captured(counts)], TABLE, all)).toEqual(expected)
  })

  test('only the total is judged so, and only in such a table', () => {
    const counts = { [ALL]: 12, [ONLINE]: 7, [DIRECT]: 3 }
    const row = rowWith([ALL, ONLINE, DIRECT])
    expect(fill(row, [captured(counts)], TABLE, [...row, ...rowWith([CARRIED])])).toEqual([
      'C5 12',
      'D5 7',
      'E5 3',
    ])
  })

  test('a part that two captures contradict each other about is not known', () => {
    const row = rowWith([ALL, ONLINE, DIRECT])
    const two = [
      captured({ [ALL]: 10, [ONLINE]: 7, [DIRECT]: 3 }),
      captured({ [ALL]: 10, [ONLINE]: 7, [DIRECT]: 2 }, {}, 2),
    ]
    expect(fill(row, two, TABLE, row)).toContain(UNKNOWN)
  })

  test('a total that is not known is not judged', () => {
    expect(unlikeItsParts(cellAt('C5'), () => null)).toBeNull()
  })
})
