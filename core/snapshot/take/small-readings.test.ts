import { describe, expect, test } from 'vitest'
import type { MeasureId } from '../../measures/catalogue'
import type { PortalRate } from '../../portals/portal'
import { readColumn } from '../../text/read-number'
import type { SheetSeen } from '../../workbook/seen'
import { checkRate } from './check-rates'
import { type Line, type LineColumn, type Lines, NO_PROOFS } from './line'
import { isMissingValue, missingWarnings } from './missing-values'
import { otherCounts, otherReading } from './other-readings'
import { pageOfWorkbook } from './page-of-workbook'
import { valueNamed } from './value-named'

function lineOf(at: number, label: string): Line {
  const row = { row: at, kind: 'data' as const, label, groups: [], index: '', cells: [], ragged: false }
  return { at, row, path: label, by: { field: label }, level: null, parent: null }
}

function columnOf(
  measure: MeasureId,
  texts: readonly string[],
  change: Partial<LineColumn> = {},
): LineColumn {
  return {
    measure,
    path: 'Cột',
    place: 1,
    texts,
    readings: readColumn([...texts], 'count'),
    proofs: texts.map(() => NO_PROOFS),
    dropped: new Set(),
    missing: new Set(),
    ...change,
  }
}

describe('a cell that names its values', () => {
  test.each([
    ['Số lượng: 833\nTỷ lệ: 75%', '833'],
    [' Số  lượng :  833 \n\n Tỷ lệ: 75%', '833'],
    ['SỐ LƯỢNG: 833', '833'],
    ['833', '833'],
    ['Tỷ lệ: 75%', 'Tỷ lệ: 75%'],
    ['Số lượng: 833\n75%', 'Số lượng: 833\n75%'],
    ['Số lượng: 833\nSố lượng: 75', 'Số lượng: 833\nSố lượng: 75'],
    ['Số lượng:', ''],
    [': 833', ': 833'],
    ['', ''],
  ])('%j gives %j', (text, value) => {
    expect(valueNamed('Số lượng', text)).toBe(value)
  })
})

describe('what a page writes where its own reckoning failed', () => {
  test.each(['NaN', ' nan ', 'NaN%', 'NaN %', 'undefined', 'Infinity', '-Infinity', '−infinity%'])(
    '«%s» is no number',
    (text) => {
      expect(isMissingValue(text)).toBe(true)
    },
  )
  test.each(['', '0', '-', 'NaN hồ sơ', 'nana', 'x NaN', 'Infinity 1'])('«%s» is not that', (text) => {
    expect(isMissingValue(text)).toBe(false)
  })

  test('is said once for each column, by the first row', () => {
    const rows = ['A', 'B', 'C'].map((label, at) => lineOf(at, label))
    const lines: Lines = {
      layout: {} as Lines['layout'],
      rows,
      columns: [
        columnOf('ratings', ['1', 'NaN', 'NaN'], { missing: new Set([1, 2]) }),
        columnOf('procedures', ['1', '2', '3']),
        columnOf('feedback.received', ['undefined', '2', '3'], { missing: new Set([0]), path: 'Khác' }),
      ],
    }
    const end =
      'tức là không tính được số đó. Ô đó để trống, dòng tổng của cột không chụp; các số khác không đổi.'
    expect(missingWarnings(lines)).toEqual([
      {
        rule: 'page-has-no-number',
        message: `Cột «Cột», hàng «B» và 1 hàng khác: trang ghi «NaN», ${end}`,
        cells: ['B · Cột', 'C · Cột'],
      },
      {
        rule: 'page-has-no-number',
        message: `Cột «Khác», hàng «A»: trang ghi «undefined», ${end}`,
        cells: ['A · Khác'],
      },
    ])
  })
})

describe('a mark that may stand before decimals', () => {
  const line = lineOf(0, 'A')
  test.each([
    ['12.000', 12],
    ['1,000', 1],
    ['120.000', 120],
    ['1200.000', null],
    ['0.000', null],
    ['012.000', null],
    ['12.00', null],
    ['12.500', null],
    ['1.000.000', null],
    ['12', null],
  ])('«%s» is then %s', (text, other) => {
    expect(otherReading(columnOf('ratings', [text]), line)).toBe(other)
  })

  test('changes the counts of its row, and says which columns', () => {
    const changed = columnOf('ratings', ['12.000'])
    const same = columnOf('procedures', ['7'])
    const unknown = columnOf('feedback.received', ['3.000'])
    const counts = new Map<MeasureId, number>([
      ['ratings', 12000],
      ['procedures', 7],
    ])
    const others = otherCounts(line, [changed, same, unknown], counts)
    expect([...others.counts]).toEqual([
      ['ratings', 12],
      ['procedures', 7],
    ])
    expect(others.columns).toEqual([changed])
    expect(counts.get('ratings')).toBe(12000)
  })

  test('of a level is the level’s own count, or none', () => {
    const column = columnOf('ratings', ['12.000'])
    const counts = new Map<MeasureId, number>([['procedures', 12000]])
    const at = (measures: object): Line => ({
      ...line,
      level: { labels: [], measures } as unknown as NonNullable<Line['level']>,
    })
    expect([...otherCounts(at({ ratings: 'procedures' }), [column], counts).counts]).toEqual([
      ['procedures', 12],
    ])
    expect(otherCounts(at({}), [column], counts).columns).toEqual([])
  })
})

describe('a published percentage', () => {
  const RATE: PortalRate = {
    paths: [],
    part: ['dossiers.resolved.early', 'dossiers.resolved.on-time'],
    whole: ['dossiers.resolved'],
  }
  const COUNTS = new Map<MeasureId, number>([
    ['dossiers.resolved', 1984],
    ['dossiers.resolved.early', 1000],
    ['dossiers.resolved.on-time', 963],
    ['dossiers.received', 2000],
  ])
  const said = (text: string | null, rate = RATE, counts: ReadonlyMap<MeasureId, number> = COUNTS) =>
    checkRate(rate, counts, { cell: text === null ? null : { text }, row: 'Hộ tịch', column: 'Tỷ lệ' })
  // 1963 of 1984 is 98,9415…
  test.each(['98,94%', '98.94 %', '98,95%', '98,9%', '99,0%', '98%', '99', '98,942%', '', '-', 'chưa có'])(
    '«%s» is fair',
    (text) => {
      expect(said(text)).toEqual([])
    },
  )

  test.each([
    ['99,51%', '99,51 %'],
    ['98,93%', '98,93 %'],
    ['98,96%', '98,96 %'],
    ['98,8%', '98,8 %'],
    ['97 %', '97 %'],
    ['100%', '100 %'],
    ['98.9400001%', null],
    ['0%', '0 %'],
  ])('«%s» is said with the rate worked out anew: %s', (text, shown) => {
    expect(said(text)).toEqual(
      shown === null
        ? []
        : [
            {
              rule: 'published-rate',
              message: `Hộ tịch: Tỷ lệ công bố ${shown} ≠ tính lại 98,94 %`,
              cells: ['Hộ tịch · Tỷ lệ'],
            },
          ],
    )
  })

  test('of nothing at all is said where there was something, however little', () => {
    const little = new Map<MeasureId, number>([
      ['dossiers.resolved', 200],
      ['dossiers.resolved.early', 1],
      ['dossiers.resolved.on-time', 0],
    ])
    expect(said('0%', RATE, little).map(({ message }) => message)).toEqual([
      'Hộ tịch: Tỷ lệ công bố 0 % ≠ tính lại 0,50 %',
    ])
    expect(said('1%', RATE, little)).toEqual([])
  })

  test('is not judged where a count is not there, or there is nothing to count', () => {
    expect(said(null)).toEqual([])
    const without = (measure: MeasureId) => new Map([...COUNTS].filter(([id]) => id !== measure))
    for (const measure of [
      'dossiers.resolved',
      'dossiers.resolved.early',
      'dossiers.resolved.on-time',
    ] as const)
      expect(said('50%', RATE, without(measure))).toEqual([])
    expect(said('50%', RATE, new Map([...COUNTS, ['dossiers.resolved', 0]]))).toEqual([])
  })

  test('may be of another whole, where the page has two', () => {
    const two: PortalRate = { ...RATE, orWhole: [['dossiers.received']] }
    expect(said('98,15%', two)).toEqual([])
    expect(said('98,15%')).toHaveLength(1)
    expect(said('97%', two)).toHaveLength(1)
    expect(said('97%', two, new Map([...COUNTS, ['dossiers.received', 0]]))).toHaveLength(1)
  })

  test('is not called wrong where a count of its other whole is not there', () => {
    const other: PortalRate = { ...RATE, orWhole: [['dossiers.received'], ['ratings']] }
    expect(said('97%', other)).toEqual([])
    expect(said('97%', other, new Map([...COUNTS, ['ratings', 4]]))).toHaveLength(1)
  })
})

describe('a downloaded workbook as a page', () => {
  const sheet = (cells: Record<string, string>, change: Partial<SheetSeen> = {}): SheetSeen => ({
    name: 'Sheet1',
    hidden: false,
    protected: false,
    cells: Object.entries(cells).map(([place, text]) => {
      const [row = 0, column = 0] = place.split(',').map(Number)
      return { row, column, text, value: text, locked: true }
    }),
    merges: [],
    ...change,
  })
  const pageOf = (...sheets: SheetSeen[]) => pageOfWorkbook({ sheets, names: {} }, 'Báo cáo.xlsx')
  const rowsOf = (...sheets: SheetSeen[]) => {
    const page = pageOf(...sheets)
    return page.ok ? page.value.tables.map(({ rows }) => rows.map(({ cells }) => cells)) : page.refusal.reason
  }

  test('says its name, and nothing that a page alone can say', () => {
    const page = pageOf(sheet({ '0,0': 'A' }))
    expect(page.ok && page.value).toEqual({
      url: 'file:///B%C3%A1o%20c%C3%A1o.xlsx',
      title: 'Báo cáo.xlsx',
      headings: [],
      filters: [],
      busy: false,
      signIn: 'none',
      unread: [],
      tables: [
        {
          frame: 0,
          index: 0,
          visible: true,
          kind: 'table',
          caption: '',
          rows: [{ section: 'body', cells: [{ text: 'A' }] }],
        },
      ],
    })
  })

  test('has a table for each sheet that shows something', () => {
    expect(
      rowsOf(
        sheet({}),
        sheet({ '0,0': 'ẩn' }, { hidden: true }),
        sheet({ '0,0': 'A' }),
        sheet({ '0,0': 'B' }),
      ),
    ).toEqual([[[{ text: 'A' }]], [[{ text: 'B' }]]])
  })

  test('begins at the first column with words and ends at the last; rows from the sheet’s top', () => {
    expect(rowsOf(sheet({ '1,2': 'A', '2,4': 'B', '5,9': '' }))).toEqual([
      [
        [{ text: '' }, { text: '' }, { text: '' }],
        [{ text: 'A' }, { text: '' }, { text: '' }],
        [{ text: '' }, { text: '' }, { text: 'B' }],
      ],
    ])
  })

  test('a merge is one cell, and widens the table', () => {
    const merges = [
      { top: 0, left: 0, bottom: 0, right: 2 },
      { top: 1, left: 0, bottom: 2, right: 0 },
    ]
    expect(rowsOf(sheet({ '0,0': 'Tiêu đề', '1,0': 'A', '1,1': 'B' }, { merges }))).toEqual([
      [
        [{ text: 'Tiêu đề', colspan: 3 }],
        [{ text: 'A', rowspan: 2 }, { text: 'B' }, { text: '' }],
        [{ text: '' }, { text: '' }],
      ],
    ])
  })

  test('a word at the sheet’s edge makes no table', () => {
    expect(rowsOf(sheet({ '0,0': 'A', '999,999': 'B' }))).toHaveLength(1)
    const endless = pageOf(
      sheet({ '0,0': 'A' }),
      sheet({ '0,0': 'A', '999,1000': 'B' }, { name: 'Trang hai' }),
    )
    expect(endless).toMatchObject({ ok: false, refusal: { reason: 'file-too-large', where: 'Trang hai' } })
    expect(pageOf(sheet({ '1,600': 'A', '2000,610': 'B' })).ok).toBe(true)
    expect(rowsOf(sheet({ '1048575,16383': '' }))).toEqual([[]])
  })
})
