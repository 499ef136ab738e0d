import 'fake-indexeddb/auto'
import { describe, expect, test } from 'vitest'
import { bordersInSources } from '../support/borders'
import { BORDERS, OURS, WITHIN } from './border-cases'

test('every place where something from outside becomes data says its limits, or who holds them', () => {
  expect(bordersInSources()).toEqual([BORDERS, WITHIN, OURS].flatMap(Object.keys).sort())
  expect(Object.values(WITHIN).filter((path) => !(path in BORDERS))).toEqual([])
})

describe.each(Object.entries(BORDERS))('%s', (_, limits) => {
  test.each(limits.map((one) => [one.limit, one.most, one.read] as const))(
    '%s: %d is read, one more is not',
    async (_limit, most, read) => {
      expect(await read(most)).toBe('read')
      const answer = await read(most + 1)
      expect(answer).not.toBe('read')
      if (typeof answer === 'object') expect(answer.sentence).toMatch(SAYS_WHAT_TO_DO)
    },
    300_000,
  )
})

/** A sentence in Vietnamese, and a next step. */
const SAYS_WHAT_TO_DO =
  /[ạảấầẩẫậắằẳẵặẹẻẽếềểễệịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ].*\. (?:Chọn|Chép|Xin|Xuất|Sao|Mở|Cập|Xóa|Điền|Kiểm|Bấm)/
