import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readNotes } from '../../core/reports/fill/ledger-note'
import { bordersInSources } from '../support/borders'
import { BORDERS, OURS, WITHIN } from './border-cases'

test('every place where something from outside becomes data says its limits, or who holds them', () => {
  expect(bordersInSources()).toEqual([BORDERS, WITHIN, OURS].flatMap(Object.keys).sort())
  expect(Object.values(WITHIN).filter((path) => !(path in BORDERS))).toEqual([])
})

describe.each(Object.entries(BORDERS))('%s', (_, limits) => {
  test.each(limits.map((one) => [one.limit, one.most, one.read] as const))(
    '%s: %d and a little less is read, anything more is not',
    async (_limit, most, read) => {
      await fc.assert(
        fc.asyncProperty(fc.nat(20), fc.nat(20), async (less, more) => {
          expect(await read(Math.max(most - less, 0))).toBe('read')
          const answer = await read(most + 1 + more)
          expect(answer).not.toBe('read')
          if (typeof answer === 'object') expect(answer.sentence).toMatch(SAYS_WHAT_TO_DO)
        }),
        { numRuns: 1 },
      )
      expect(await read(most)).toBe('read')
      expect(await read(most + 1)).not.toBe('read')
    },
    300_000,
  )
})

/** A sentence in Vietnamese, and a next step. */
const SAYS_WHAT_TO_DO =
  /[ạảấầẩẫậắằẳẵặẹẻẽếềểễệịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ].*\. (?:Chọn|Chép|Xin|Xuất|Sao|Mở|Cập|Xóa|Điền|Kiểm|Bấm)/

test('a note of a packet is read', () => {
  expect(readNotes([]).ok).toBe(true)
})
