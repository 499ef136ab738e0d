import { describe, expect, test } from 'vitest'
import { type NumberKind, readColumn, readDistinct, readNumber } from './read-number'

const stateOf = (text: string, kind?: NumberKind) => {
  const read = readNumber(text, kind)
  return read.ok ? (read.value.value ?? read.value.state) : read.refusal.reason
}

describe('a count', () => {
  test.each([
    ['0', 0],
    ['7', 7],
    ['1.234', 1234],
    ['1.000', 1000],
    ['1,234', 1234],
    ['1.234.567', 1_234_567],
    ['1\u00A0234', 1234],
    ['1\u202F234', 1234],
    [' 12 ', 12],
    ['\u200B12', 12],
    ['1234', 1234],
    ['12,00', 12],
    ['1.234,00', 1234],
    ['', 'blank'],
    [' \u00A0 ', 'blank'],
    ['-', 'none'],
    ['–', 'none'],
    ['—', 'none'],
    ['N/A', 'none'],
    ['Không phát sinh', 'none'],
    ['không rõ', 'not-a-number'],
    ['12.345.678', 12_345_678],
    ['9.007.199.254.740.991', 9_007_199_254_740_991],
    ['-0', 'not-a-number'],
    ['-0,00', 'not-a-number'],
    ['25%', 'not-a-number'],
    ['25 %', 'not-a-number'],
    ['25x%', 'not-a-number'],
    ['null', 'none'],
    ['1.23', 'not-a-number'],
    ['12.5', 'not-a-number'],
    ['12,5', 'not-a-number'],
    ['0.234', 'not-a-number'],
    ['1.234.5.678', 'not-a-number'],
    ['1.2345', 'not-a-number'],
    ['1.234,567.8', 'not-a-number'],
    ['12/15', 'not-a-number'],
    ['3 (25%)', 'not-a-number'],
    ['(5)', 'not-a-number'],
    ['-5', 'not-a-number'],
    ['-1', 'not-a-number'],
    ['−1.234', 'not-a-number'],
    ['1.234.00', 'not-a-number'],
    ['1,234,0', 'not-a-number'],
    ['-0,5', 'not-a-number'],
    ['12,34/18', 'not-a-number'],
    ['1\n234', 'not-a-number'],
    ['007', 'not-a-number'],
    ['14/03/2025', 'not-a-number'],
    ['Đạt', 'not-a-number'],
    ['1e3', 'not-a-number'],
    ['9.007.199.254.740.993', 'not-a-number'],
    ['1 234', 'ambiguous-number'],
  ])('%j is %j', (text, expected) => {
    expect(stateOf(text)).toBe(expected)
  })
})

describe('a published rate', () => {
  test.each([
    ['98.75%', 98.75],
    ['98,75%', 98.75],
    ['100,00%', 100],
    ['7.3%', 7.3],
    ['98,75 %', 98.75],
    ['0', 0],
    ['10.409999999999997%', 10.409999999999997],
    ['98.755%', 'ambiguous-number'],
    ['-1%', 'not-a-number'],
    ['1.2.3%', 'not-a-number'],
    ['%', 'not-a-number'],
    ['1.234.5%', 'not-a-number'],
  ])('%j is %j', (text, expected) => {
    expect(stateOf(text, 'rate')).toBe(expected)
  })
})

describe('points', () => {
  test.each([
    ['12,34', 12.34],
    ['0.9', 0.9],
    ['12.345', 12.345],
    ['1.234', 1.234],
    ['100', 100],
    ['100,01', 'not-a-number'],
    ['120', 'not-a-number'],
    ['1.000.012', 'not-a-number'],
    ['-1', 'not-a-number'],
  ])('%j is %j', (text, expected) => {
    expect(stateOf(text, 'points')).toBe(expected)
  })
})

describe('a column judges its separators together', () => {
  const doubts = (texts: string[], kind: NumberKind = 'count') =>
    readColumn(texts, kind).map((cell) => (cell.state === 'number' ? cell.doubtful : cell.state))

  test.each([
    [
      ['1.234', '7'],
      [false, false],
    ],
    [
      ['1.234', '1,234', '7'],
      [true, true, false],
    ],
    [
      ['1.234', '12.5'],
      [true, 'refused'],
    ],
    [
      ['1267', '2.873'],
      [false, false],
    ],
  ])('%j', (texts, expected) => {
    expect(doubts(texts)).toEqual(expected)
  })

  test.each([
    ['decimals where the column has this decimal mark', ['1.5%'], 98.755],
    ['thousands where the column has the other decimal mark', ['1,5%'], 98_755],
    ['thousands where the column has this mark between thousands', ['1.234.567%'], 98_755],
    ['nothing where the column has it as both', ['1.5%', '1.234,5%'], 'ambiguous-number'],
    ['nothing where no other cell has a mark', ['7%', '-'], 'ambiguous-number'],
  ])('three digits after the mark of a rate are %s', (_, others, expected) => {
    const [cell] = readColumn(['98.755%', ...others], 'rate')
    expect(cell?.state === 'refused' ? cell.reason : cell?.value).toBe(expected)
  })

  test('a rate is not in doubt: it is held against its counts, and is the source of nothing', () => {
    expect(doubts(['1.234,5%', '1 234,5%'], 'rate')).toEqual([false, false])
  })

  test('each text is read once, whatever repeats', () => {
    const { places, texts, readings } = readDistinct(['7', '1.234', '7', '-', '7'], 'count')
    expect(places).toEqual([0, 1, 0, 2, 0])
    expect(texts).toEqual(['7', '1.234', '-'])
    expect(readings.map(({ state }) => state)).toEqual(['number', 'number', 'none'])
  })
})
