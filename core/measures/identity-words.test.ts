import { expect, test } from 'vitest'
import { IDENTITIES } from './identities'
import { identityWords } from './identity-words'

test('every identity that can prove a figure is said without a word of English', () => {
  const ids = [
    ...IDENTITIES.map(({ id }) => id),
    'total = sum of rows',
    'total = sum of units',
    'total = sum of systems',
  ]
  const words = ids.map(identityWords)
  expect(
    words.filter((said) => /[a-z]+-[a-z]+|\b(?:sum|of|rows|received|total|online|new|late)\b/.test(said)),
  ).toEqual([])
  expect(identityWords('received = resolved + pending')).toBe(
    'nhận giải quyết = đã giải quyết + đang giải quyết',
  )
})
