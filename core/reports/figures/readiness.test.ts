import { describe, expect, it } from 'vitest'
import type { Snapshot } from '../../snapshot/snapshot'
import { sealSnapshot } from '../../snapshot/snapshot-id'
import type { Report } from '../forms/report-form'
import { readinessOf, readinessOfReports } from './readiness'

const form: Report = {
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

const capture = (by: Snapshot['figures'][number]['by'], measure: 'dossiers.received' | 'dossiers.resolved') =>
  sealSnapshot({
    format: 'so-mot-cua/snapshot@1',
    portal: `by ${Object.keys(by)} ${measure}`,
    source: { url: '', title: '', capturedAt: '2025-03-14T09:00:00+07:00' },
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
    expect(readinessOf(form, captures).missing).toEqual(missing)
  })

  it('does not count captures of another period', () => {
    const captures = [capture({ field: 'Hộ tịch' }, 'dossiers.received')]
    const subject = { unit: 'A', from: '2025-03-15', to: '2025-06-14' }
    expect(readinessOfReports(captures, subject, [form])[0]?.missing).toHaveLength(2)
  })
})
