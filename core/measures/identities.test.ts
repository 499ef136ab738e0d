import { describe, expect, test } from 'vitest'
import { holdsOf, type Identity } from './identities'

const counts = (operator: Identity['operator']): Identity => ({
  id: 'x',
  left: 'dossiers.pending',
  operator,
  right: ['dossiers.pending.in-time', 'dossiers.pending.overdue'],
  severity: 'error',
})

describe('counts', () => {
  test.each<[Identity['operator'], number, number, boolean]>([
    ['=', 16, 16, true],
    ['=', 16, 15, false],
    ['=', 15, 16, false],
    ['≤', 15, 16, true],
    ['≤', 16, 16, true],
    ['≤', 17, 16, false],
  ])('%s: %d of %d: %s', (operator, whole, sum, expected) => {
    expect(holdsOf(counts(operator), whole, sum)).toBe(expected)
  })
})

describe('points, each rounded to hundredths', () => {
  const points = (operator: Identity['operator'], parts: number): Identity => ({
    ...counts(operator),
    left: 'score766.total',
    right: Array.from({ length: parts }, () => 'score766.progress'),
  })
  test.each<[string, Identity, number, number, boolean]>([
    ['half a hundredth for each of two and the total', points('=', 2), 80, 80.015, true],
    ['and no more', points('=', 2), 80, 80.02, false],
    ['as much below', points('=', 2), 80.015, 80, true],
    ['and no more below', points('=', 2), 80.02, 80, false],
    ['of six there are seven halves', points('=', 6), 80, 80.035, true],
    ['a total that may be less, a little more', points('≤', 1), 80.01, 80, true],
    ['not much more', points('≤', 1), 80.02, 80, false],
    ['less', points('≤', 1), 70, 80, true],
  ])('%s', (_, identity, whole, sum, expected) => {
    expect(holdsOf(identity, whole, sum)).toBe(expected)
  })
})
