import { describe, expect, test } from 'vitest'
import { isModern, isTypedIn, legacyFontOf, mayBeOld } from './legacy-font-of'
import { fromUnicode, type LegacyFont } from './legacy-fonts'

const TEXT = 'Kế hoạch kiểm soát thủ tục hành chính'
const FONTS: readonly LegacyFont[] = ['tcvn3', 'vni']

describe.each(FONTS)('a text typed in %s', (font) => {
  const typed = (text: string) => fromUnicode(text, font)
  test('is known by three of its words, not by two', () => {
    expect(legacyFontOf(typed('kiểm soát thủ'))).toBe(font)
    expect(legacyFontOf(typed('kiểm soát'))).toBeNull()
  })

  test('is known beside a modern word in five, not beside more', () => {
    expect(legacyFontOf(`${typed('thủ tục kiểm soát hạnh')} Sở`)).toBe(font)
    expect(legacyFontOf(`${typed('thủ tục kiểm soát hạnh')} Sở Đất`)).toBeNull()
  })

  test('is known where four in five are words', () => {
    expect(legacyFontOf(`${typed('thủ tục kiểm soát')} zzãz`)).toBe(font)
    expect(legacyFontOf(`${typed('thủ tục kiểm')} zzãz`)).toBeNull()
  })

  test('with a capital before each word is known, with one inside it is not', () => {
    expect(legacyFontOf(typed('Thủ Tục Kiểm Soát'))).toBe(font)
    expect(legacyFontOf(typed('tHủ tỤc kiỂm soÁt'))).toBeNull()
  })

  test('is typed in it piece by piece', () => {
    expect(isTypedIn(typed('thủ tục'), font)).toBe(true)
    expect(isTypedIn(TEXT, font)).toBe(false)
    expect(isTypedIn('TTHC', font)).toBe(false)
    expect(isTypedIn(`${typed('thủ tục')} Sở Đất`, font)).toBe(false)
    expect(isTypedIn('zzãz', font)).toBe(false)
  })
})

test.each([
  TEXT,
  TEXT.normalize('NFD'),
  'café crème à la carte déjà',
  '',
  'UBND',
  '© ® ¸ ¹ º',
  '12¸ 34¹ 56º',
])('«%s» is typed in none', (text) => {
  expect(legacyFontOf(text)).toBeNull()
})

test.each([
  ['đ', true],
  ['ũ', true],
  ['ế', true],
  ['é', false],
  ['KÕ ho¹ch', false],
  ['', false],
])('«%s» is modern: %s', (text, expected) => {
  expect(isModern(text)).toBe(expected)
})

test.each([
  ['Tæng sè', true],
  ['TiÕp nhËn trong kú', true],
  ['Toång soá', true],
  ['Tổng số', false],
  ['Quá hạn', false],
  ['Xã', false],
  ['Nuôi con nuôi²', false],
  ['Văn bản ¹²', false],
  ['Total 12', false],
  ['kú', false],
])('«%s» may be typed in an old font: %s', (text, expected) => {
  expect(mayBeOld(text)).toBe(expected)
})
