import { expect, test } from 'vitest'
import { momentWords } from './moment'

test.each([
  ['2025-03-14T09:05:00+07:00', '09:05 14/03/2025'],
  ['2024-12-31T23:59', '23:59 31/12/2024'],
  // What is no moment stays as it was written.
  ['2025-03-14', '2025-03-14'],
  ['lúc 2025-03-14T09:05', 'lúc 2025-03-14T09:05'],
  ['', ''],
])('%s reads %s', (iso, words) => {
  expect(momentWords(iso)).toBe(words)
})
