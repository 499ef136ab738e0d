import { expect, it } from 'vitest'
import { sampleSnapshot } from '../../test/unit/sample-snapshot'
import { bookStart } from './book-start'

const settings = { unit: 'A', receivingAuthority: '', regime: '', plan: '2025', period: null }
const EMPTY = { settings, events: [], filled: [], snapshots: [] }
const capture = (capturedAt: string) => sampleSnapshot({}, { source: { url: '', title: '', capturedAt } })

it.each([
  ['says it', { ...EMPTY, settings: { ...settings, started: '2025-02-03' } }, '2025-02-03'],
  ['is empty and of old', EMPTY, '2025-11-10'],
  [
    'of old has a first capture',
    { ...EMPTY, snapshots: [capture('2025-03-10T09:00:00+07:00')] },
    '2025-03-10',
  ],
  [
    'of old has a first fill',
    { ...EMPTY, filled: [{ report: 'ii-06a', from: '', to: '', at: '2025-04-01T09:00:00+07:00' }] },
    '2025-04-01',
  ],
  [
    'of old has a first event',
    {
      ...EMPTY,
      events: [{ id: '1', kind: 'withdrawn' as const, ref: 'x', at: '2025-05-02T09:00:00+07:00' }],
    },
    '2025-05-02',
  ],
  [
    'was begun anew over what was already in it',
    {
      ...EMPTY,
      settings: { ...settings, started: '2025-06-01' },
      snapshots: [capture('2025-03-10T09:00:00+07:00')],
    },
    '2025-03-10',
  ],
  [
    'has a moment nobody could have written',
    { ...EMPTY, snapshots: [capture('1970-01-01T00:00:00Z')] },
    '2025-11-10',
  ],
  [
    'was started by a clock that was ahead',
    { ...EMPTY, settings: { ...settings, started: '2031-01-01' } },
    '2025-11-10',
  ],
])('a book that %s was started then', (_, book, day) => {
  expect(bookStart(book, '2025-11-10')).toBe(day)
})
