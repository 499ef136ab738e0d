import { describe, expect, test } from 'vitest'
import { attempt, isDone, peek, take, takeNumber, takeOne, takeYear, whole, wordsOf } from './words'

describe('the words of a phrase', () => {
  test.each([
    ['Tháng 1\u20112 hàng năm', 'tháng 1 - 2 hằng năm'],
    ['15—20/3', '15 - 20 / 3'],
    ['15->20/3', '15 - 20 / 3'],
    ['15 => 20', '15 - 20'],
    ['15 --→ 20', '15 - 20'],
    ['15 ~ 20', '15 - 20'],
    ['15\u00AD20', '15 - 20'],
    ['Tháng 1²', 'tháng 1'],
    ['Tháng 1* †', 'tháng 1'],
    ['Quí I, qúy II, qúi III', 'quý i , quý ii , quý iii'],
    ['Hàng ngày', 'hằng ngày'],
    ['mỗi tuần', 'hằng tuần'],
    ['từng tháng', 'hằng tháng'],
    ['Hàng  quý', 'hằng quý'],
    ['hàng 6 tháng', 'hằng 6 tháng'],
    ['mỗi sáu tháng', 'hằng sáu tháng'],
    ['mỗi nửa năm', 'hằng nửa năm'],
    ['hàng hóa', 'hàng hóa'],
    ['mùng 5', 'ngày 5'],
    ['ngày mồng  5', 'ngày 5'],
    ['ngày  mùng 5', 'ngày 5'],
    ['mùng', 'mùng'],
    ['định kì', 'định kỳ'],
    ['theo kì', 'theo kỳ'],
    ['kì báo cáo', 'kỳ báo cáo'],
    ['kìm', 'kìm'],
    ['“Quý” «I» [2] \'a\' "b"', 'quý i 2 a b'],
    ['- Quý I.', 'quý i'],
    ['+ (Quý I', 'quý i'],
    ['• Quý I;', 'quý i'],
    ['-15', '- 15'],
    ['Quý I ./.', 'quý i'],
    ['a.b', 'a . b'],
    ['16h30', '16 h 30'],
    ['', ''],
  ])('«%s» is «%s»', (phrase, words) => {
    expect(wordsOf(phrase).list.join(' ')).toBe(words)
  })
})

describe('reading on', () => {
  test('goes over what is said, and only over that', () => {
    const words = wordsOf('chậm nhất 5')
    expect([take(words, 'chậm'), words.at]).toEqual([true, 1])
    words.at = 0
    expect([take(words, 'chậm nhất là'), words.at]).toEqual([false, 0])
    expect([take(words, 'nhất'), words.at]).toEqual([false, 0])
    expect([takeOne(words, ['chậm là', 'chậm nhất', 'chậm']), words.at]).toEqual(['chậm nhất', 2])
    expect([takeOne(words, ['chậm']), words.at]).toEqual([null, 2])
    expect([peek(words), peek(words, -1), peek(words, 1), isDone(words)]).toEqual(['5', 'nhất', '', false])
    expect([takeNumber(words), isDone(words), take(words, 'chậm')]).toEqual([5, true, false])
  })

  test.each([
    ['5', 5, null],
    ['05', 5, null],
    ['31', 31, null],
    ['123', null, null],
    ['2026', null, 2026],
    ['1999', null, 1999],
    ['2126', null, null],
    ['20261', null, null],
    ['x', null, null],
  ])('«%s» as a number is %s, as a year %s', (text, number, year) => {
    const [one, other] = [wordsOf(text), wordsOf(text)]
    expect([takeNumber(one), one.at]).toEqual([number, number === null ? 0 : 1])
    expect([takeYear(other), other.at]).toEqual([year, year === null ? 0 : 1])
  })

  test('what is not understood stays unread', () => {
    const words = wordsOf('5 6')
    expect([attempt(words, (all) => (take(all, '5') ? null : 5)), words.at]).toEqual([null, 0])
    expect([whole(words, takeNumber), words.at]).toEqual([null, 0])
    expect([attempt(words, takeNumber), words.at]).toEqual([5, 1])
    expect([whole(words, takeNumber), words.at]).toEqual([6, 2])
  })
})
