import { expect, test } from 'vitest'
import { cutText, printedLines, printedWidth, shortened } from './printed-lines'
import { raised } from './raised'

// A letter «n» is 0.51 em wide, a blank 0.25.
test.each([
  ['', 5, 1],
  ['n', 5, 1],
  ['nn nn', 2.29, 1],
  ['nn nn', 2.28, 2],
  ['nn nn nn', 2.29, 2],
  ['nn  \n nn', 2.29, 1],
  ['nnnn', 2.04, 1],
  ['nnnn', 2, 2],
  ['nnnnnnnnnn', 2.04, 3],
  ['nn nnnnnnnnnn', 2.04, 4],
  ['nnnnnnnnnn n', 2.04, 3],
  ['nnnnnnnnnn nnnn', 2.04, 4],
])('«%s» on lines of %s ems takes %i', (text, wide, lines) => {
  expect(printedLines(text, wide)).toBe(lines)
})

test.each([
  ['n', 0.51],
  ['đ', 0.51],
  ['nn n', 1.78],
  ['ị', 0.29],
  ["ijltI.,:;'|!", 12 * 0.29],
  ['frs()[]-/"', 10 * 0.37],
  ['âcezé?', 6 * 0.47],
  ['mMW@%—…', 7 * 0.98],
  ['w', 0.73],
  ['HĐ', 1.46],
])('«%s» is %s ems wide', (text, width) => {
  expect(printedWidth(text)).toBeCloseTo(width + 0.25, 6)
})

test.each([
  ['trực tuyến', 10, 'trực tuyến'],
  ['trực tuyến', 9, 'trực…'],
  ['trực tuyến', 6, 'trực…'],
  ['trực tuyến', 5, 'trực…'],
  ['trực tuyến', 4, 'trự…'],
  ['của UBND thị trấn Phố Châu', 16, 'của UBND thị…'],
])('«%s» in %i letters is «%s», cut between words where there is more than one', (text, most, cut) => {
  expect(cutText(text, most)).toBe(cut)
})

test('a text is cut at the last word, a long word at the last letter, that leaves room for the dots', () => {
  expect(shortened('nnnn', 2.04, 1)).toBe('nnnn')
  expect(shortened('nnnnnnnnnn', 2.04, 1)).toBe('nn…')
  expect(shortened('nnnnnnnnnn', 2.04, 2)).toBe('nnnnnn…')
  expect(shortened('nn nn nn nn', 2.29, 2)).toBe('nn nn nn nn')
  expect(shortened('nn nn nn nn nn', 2.29, 2)).toBe('nn nn nn…')
  expect(shortened('iiiiiiiiiiii', 1, 1)).toBe('…')
})

test.each([
  ['Tháng 1', '2', ''],
  ['120 m', '2', '²'],
  ['120 m', ' 3 ', '³'],
  ['km', '2', '²'],
  ['(dm', '2', '²'],
  ['cm', '4', ''],
  ['m', '22', ''],
  ['ăm', '2', ''],
  ['hm', '2', ''],
  ['118', '(2)', ''],
  ['118', '123456', ''],
  ['118', '1234567', ' 1234567'],
  ['118', ' chú thích ', '  chú thích '],
])('behind «%s» a raised «%s» says «%s»', (before, text, said) => {
  expect(raised(before, text)).toBe(said)
})
