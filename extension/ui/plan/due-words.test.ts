import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { dueOf } from '../../../core/plans/time/time-phrase'
import { formatDay } from '../../../core/text/day'
import { dueWords } from './due-words'

const phrases = readFileSync('core/plans/time/time-phrases.corpus.txt', 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split('\t')[0] ?? '')

describe('when a task is due, beside its field', () => {
  it.each([
    ['Trước ngày 18 hằng tháng', '12 hạn trong năm, từ 17/01/2026 đến 17/12/2026.'],
    ['Trước 15/6 hằng năm', 'Hạn 14/06/2026.'],
    ['Quý II và Quý IV', '2 hạn trong năm: 30/06/2026, 31/12/2026.'],
    ['Quý II/2026', 'Từ 01/04/2026 đến 30/06/2026.'],
    ['Thường xuyên', 'Làm thường xuyên, không có hạn riêng.'],
    ['lúc nào tiện', 'Chưa hiểu thời gian này: nhiệm vụ sẽ chưa có lịch.'],
  ])('«%s»: %s', (phrase, words) => {
    expect(dueWords(dueOf(phrase, 2026))).toBe(words)
  })

  it('whatever phrase has days says its first and last one, and never that there is none', () => {
    const dated = phrases.filter((phrase) => (dueOf(phrase, 2025).turns ?? []).length > 0)
    expect(dated.length).toBeGreaterThan(200)
    const silent = dated.filter((phrase) => {
      const due = dueOf(phrase, 2025)
      const days = (due.turns ?? []).map((turn) => formatDay(turn.due))
      const said = dueWords(due)
      return (
        !said.includes(days[0] ?? '?') || !said.includes(days.at(-1) ?? '?') || /không có|chưa/i.test(said)
      )
    })
    expect(silent).toEqual([])
  })
})
