import { describe, expect, it } from 'vitest'
import type { Snapshot } from '../../snapshot/snapshot'
import { sealSnapshot } from '../../snapshot/snapshot-id'
import type { Report } from '../forms/report-form'
import { isReady, readinessOf, readinessOfReports } from './readiness'

const report: Report = {
  id: 'f',
  code: '',
  name: 'F',
  titles: [],
  confirmed: true,
  tables: [
    {
      id: 'figures',
      rows: 'field',
      rowLabels: [],
      columns: [
        { measure: 'dossiers.received', paths: [] },
        { measure: 'dossiers.resolved', paths: [] },
        { measure: 'dossiers.pending', paths: [], optional: true },
      ],
    },
    {
      id: 'tasks',
      rows: 'task',
      rowLabels: [],
      columns: [{ measure: 'ratings', paths: [] }],
      optional: true,
    },
  ],
}

const capture = (
  by: Snapshot['figures'][number]['by'],
  measure: 'dossiers.received' | 'dossiers.resolved',
  capturedAt = '2025-03-15T09:00:00+07:00',
) =>
  sealSnapshot({
    format: 'so-mot-cua/snapshot@1',
    portal: `by ${Object.keys(by)} ${measure}`,
    source: { url: '', title: '', capturedAt },
    unit: 'A',
    period: { regime: 'none', kind: 'quarter', from: '2024-12-15', to: '2025-03-14' },
    figures: [
      { measure, by, state: 'number', value: 1, cell: { row: '', column: '', text: '1' }, provedBy: [] },
    ],
  })

describe('what a form still needs', () => {
  it.each([
    ['nothing captured', [], ['dossiers.received', 'dossiers.resolved']],
    ['only the total row', [capture({}, 'dossiers.received')], ['dossiers.received', 'dossiers.resolved']],
    ['one measure by field', [capture({ field: 'Hộ tịch' }, 'dossiers.received')], ['dossiers.resolved']],
    [
      'all measures, from two captures',
      [
        capture({ field: 'Hộ tịch' }, 'dossiers.received'),
        capture({ field: 'Hộ tịch' }, 'dossiers.resolved'),
      ],
      [],
    ],
  ] as const)('with %s it names the measures', (_case, captures, missing) => {
    expect(readinessOf(report, captures).missing).toEqual(missing)
  })

  it('does not count captures of another period', () => {
    const captures = [capture({ field: 'Hộ tịch' }, 'dossiers.received')]
    const subject = { unit: 'A', from: '2025-03-15', to: '2025-06-14' }
    expect(readinessOfReports(captures, subject, [report])[0]?.missing).toHaveLength(2)
  })
})

describe('what was captured before the period had ended', () => {
  const LATE = '2025-03-15T09:00:00+07:00'
  const EARLY = '2025-03-14T23:00:00+07:00'
  const pair = (received: string, resolved: string) => [
    capture({ field: 'Hộ tịch' }, 'dossiers.received', received),
    capture({ field: 'Hộ tịch' }, 'dossiers.resolved', resolved),
  ]

  it.each([
    ['all of it', pair(EARLY, EARLY), ['dossiers.received', 'dossiers.resolved']],
    ['one page of two', pair(LATE, EARLY), ['dossiers.resolved']],
    ['one page, captured again since', [...pair(LATE, EARLY), ...pair(LATE, LATE)], []],
  ])(
    '%s: it lacks nothing, and is ready only where nothing is «tạm tính»',
    (_case, captures, provisional) => {
      const readiness = readinessOf(report, captures)
      expect(readiness).toMatchObject({ missing: [], provisional })
      expect(isReady(readiness)).toBe(provisional.length === 0)
    },
  )

  it('stands after the reports that are ready and before those that lack figures', () => {
    const other: Report = { ...report, id: 'early', tables: [{ ...report.tables[0]!, rows: 'unit' }] }
    const lacking: Report = {
      ...report,
      id: 'lacking',
      tables: [{ ...report.tables[0]!, rows: 'procedure' }],
    }
    const captures = [
      ...pair(LATE, LATE),
      capture({}, 'dossiers.received', EARLY),
      capture({}, 'dossiers.resolved', EARLY),
    ]
    const subject = { unit: 'A', from: '2024-12-15', to: '2025-03-14' }
    const order = readinessOfReports(captures, subject, [lacking, other, report]).map((one) => one.report.id)
    expect(order).toEqual(['f', 'early', 'lacking'])
  })
})

it('a report of one unit is not made ready by the captures of another', () => {
  const whole = [
    capture({ field: 'Hộ tịch' }, 'dossiers.received'),
    capture({ field: 'Hộ tịch' }, 'dossiers.resolved'),
  ]
  const days = { from: '2024-12-15', to: '2025-03-14' }
  const missingFor = (unit: string) =>
    readinessOfReports(whole, { unit, ...days }, [report]).map(({ missing }) => missing.length)
  expect([missingFor('A'), missingFor('B')]).toEqual([[0], [2]])
})

describe('a row of which a page says nothing', () => {
  const civil = { field: 'Hộ tịch' }
  const land = { field: 'Đất đai' }
  const whole = [capture(civil, 'dossiers.received'), capture(civil, 'dossiers.resolved')]

  it('is a gap by its name and column; the report is not «đủ» with it', () => {
    const readiness = readinessOf(report, [...whole, capture(land, 'dossiers.received')])
    expect(readiness).toMatchObject({ missing: [], gaps: ['Đất đai · Đã giải quyết'] })
    expect(isReady(readiness)).toBe(false)
  })

  it('is none once another page says it; a blank cell says nothing', () => {
    const blank = capture(land, 'dossiers.resolved')
    const said = blank.figures.map((figure) => ({ ...figure, state: 'blank' as const, value: null }))
    const open = [...whole, capture(land, 'dossiers.received'), { ...blank, figures: said }]
    expect(readinessOf(report, open).gaps).toHaveLength(1)
    expect(readinessOf(report, [...open, blank]).gaps).toEqual([])
    expect(isReady(readinessOf(report, whole))).toBe(true)
  })
})
