import { expect, test } from 'vitest'
import { recordState } from './record-state'

const AT = { id: '1', at: '2026-03-02T08:00:00+07:00' }
const KINDS = 'task withdrawn restored explained sealed noted review-asked reviewed'.split(' ')

test.each(KINDS)('an event «%s» that says nothing else is damaged, not of a newer version', (kind) => {
  expect(recordState('events', { ...AT, kind })).toBe('damaged')
})

test.each(['portal', 'form', 'plan'])('a lesson «%s» without an id is damaged', (kind) => {
  expect(recordState('lessons', { kind, body: {} })).toBe('damaged')
})

test.each<['events' | 'lessons', object]>([
  ['events', { ...AT, kind: 'later' }],
  ['lessons', { id: '1', kind: 'later' }],
])('of the %s one of a kind that nobody knows is of a newer version', (store, record) => {
  expect(recordState(store, record)).toBe('newer')
})

test('what is whole is good', () => {
  expect(recordState('events', { ...AT, kind: 'withdrawn', ref: 'r' })).toBe('good')
  expect(recordState('lessons', { id: 'taught-1', kind: 'form', body: {} })).toBe('good')
})
