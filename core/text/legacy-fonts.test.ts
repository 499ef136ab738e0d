import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { legacyFontOf } from './legacy-font-of'
import { fromUnicode, KEPT_U_HORN, type LegacyFont, toUnicode } from './legacy-fonts'

const TONES = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323']
const VOWELS = [...'aăâeêioôơuưy']
/** All 134 letters that Vietnamese has beside the plain ones. */
const LETTERS = [...VOWELS.flatMap((vowel) => TONES.map((tone) => (vowel + tone).normalize('NFC'))), 'đ']
  .flatMap((letter) => [letter, letter.toUpperCase()])
  .filter((letter) => !/[A-Za-z]/.test(letter))
const FONTS: readonly LegacyFont[] = ['tcvn3', 'vni']

const PLAN_2025 = readFileSync('core/plans/2025/plan.txt', 'utf8').normalize('NFC')

describe.each(FONTS)('%s', (font) => {
  it('has a code of its own for every Vietnamese letter', () => {
    expect(LETTERS).toHaveLength(134)
    const typed = LETTERS.map((letter) => fromUnicode(letter, font))
    expect(new Set(typed).size).toBe(134)
    expect(typed.filter((code, at) => code === LETTERS[at] && !/[íìýÍÌ]/.test(code))).toEqual([])
    expect(typed.map((code) => toUnicode(code, font))).toEqual(LETTERS)
  })

  it('gives any text of Vietnamese words back', () => {
    const letter = fc.constantFrom(...LETTERS, ...'bcdghklmnpqrstvxaeiouyBCDGHKLMNPQRSTVXAEIOUY')
    const word = fc.array(letter, { minLength: 1, maxLength: 6 }).map((letters) => letters.join(''))
    const mark = fc.constantFrom(' ', ', ', ' - ', '; ', ' (', ') ', '/', ' 15/6 ', ' 95% ', '\t', '\n')
    const texts = fc.array(fc.tuple(word, mark), { maxLength: 30 }).map((all) => all.flat().join(''))
    fc.assert(
      fc.property(texts, (text) => {
        expect(toUnicode(fromUnicode(text, font), font)).toBe(text)
      }),
      { numRuns: 500 },
    )
  })

  it('is known by its words, in every piece of a plan with some of them', () => {
    const lines = PLAN_2025.split('\n').filter((line) => (line.match(/[\u00C0-\u1EF9]/g)?.length ?? 0) > 24)
    expect(lines.length).toBeGreaterThan(40)
    const missed = lines.filter((line) => legacyFontOf(fromUnicode(line, font)) !== font)
    expect(missed.length / lines.length).toBeLessThan(0.02)
    expect(legacyFontOf(fromUnicode(PLAN_2025, font))).toBe(font)
    expect(toUnicode(fromUnicode(PLAN_2025, font), font)).toBe(PLAN_2025)
  })
})

it.each([
  ['Céng hßa x· héi chñ nghÜa ViÖt Nam', 'tcvn3', 'Cộng hòa xã hội chủ nghĩa Việt Nam'],
  ['§éc lËp - Tù do - H¹nh phóc', 'tcvn3', 'Độc lập - Tự do - Hạnh phúc'],
  ['KÕ ho¹ch kiÓm so¸t thñ tôc hµnh chÝnh', 'tcvn3', 'Kế hoạch kiểm soát thủ tục hành chính'],
  ['h\u00ADíng dÉn l\u00ADu tr÷ n\u00ADíc', 'tcvn3', 'hướng dẫn lưu trữ nước'],
  [`h${KEPT_U_HORN}íng dÉn th${KEPT_U_HORN}êng xuyªn`, 'tcvn3', 'hướng dẫn thường xuyên'],
  ['Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam', 'vni', 'Cộng hòa xã hội chủ nghĩa Việt Nam'],
  ['Ñoäc laäp - Töï do - Haïnh phuùc', 'vni', 'Độc lập - Tự do - Hạnh phúc'],
  ['ÑOÄC LAÄP – TÖÏ DO – HAÏNH PHUÙC', 'vni', 'ĐỘC LẬP – TỰ DO – HẠNH PHÚC'],
] as const)('«%s» in %s reads «%s»', (typed, font, text) => {
  expect(toUnicode(typed, font)).toBe(text)
  expect(legacyFontOf(typed.replaceAll('\u00AD', KEPT_U_HORN))).toBe(font)
})

describe('ordinary text is never taken for one of an old font', () => {
  it.each([
    'The quick brown fox jumps over the lazy dog; naïve café, résumé, coöperate, façade, jalapeño',
    'À la recherche du temps perdu; l’été où j’étais à Genève, très près de la forêt, déjà vu, garçon, hôtel',
    'El niño comió piñas y después salió con el señor García a la montaña, mañana también',
    'Größe, Übung, schöne Grüße aus München, Straße, Äpfel, für, über, Mädchen',
    'Các xã báo cáo số hồ sơ đã giải quyết',
    'xã có hồ sơ quá hạn',
    'Tên thủ tục, báo cáo tháng, quý, năm',
    'bán, mua, cho, là, hà, cá, gà, tôi, và, đã',
    '© 2025 «Sổ Một Cửa» ® ½ ± 5 °C § 3',
    '',
  ])('%s', (text) => expect(legacyFontOf(text)).toBeNull())

  it('no line, cell or word of a Vietnamese plan, composed or not', () => {
    const pieces = PLAN_2025.split(/[\n\t]/).flatMap((cell) => [cell, ...cell.split(/[,;.]/)])
    expect(pieces.filter((piece) => legacyFontOf(piece) !== null)).toEqual([])
    expect(pieces.filter((piece) => legacyFontOf(piece.normalize('NFD')) !== null)).toEqual([])
  })

  it('nor any string of Latin letters with accents', () => {
    const word = fc.stringMatching(/^[a-zàâäçéèêëîïôöùûüñáíóúß]{2,9}$/)
    fc.assert(
      fc.property(fc.array(word, { minLength: 8, maxLength: 30 }), (words) => {
        expect(legacyFontOf(words.join(' '))).toBeNull()
      }),
      { numRuns: 500 },
    )
  })
})
