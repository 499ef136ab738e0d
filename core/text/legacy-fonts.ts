/** The two ways Vietnamese was typed before Unicode that offices still keep files of, by their fonts. */
export type LegacyFont = 'tcvn3' | 'vni'

export const LEGACY_FONTS: Readonly<Record<LegacyFont, string>> = {
  tcvn3: 'TCVN3 (.VnTime)',
  vni: 'VNI (VNI-Times)',
}

/**
 * The old font that a font of this name draws; null for every other one.
 *
 * `legacyFontNamed('.VnTimeH')` is `'tcvn3'`, `legacyFontNamed('VNI-Times')` is `'vni'`, of `'Times New Roman'` null.
 */
export function legacyFontNamed(name: string): LegacyFont | null {
  if (/^\s*\.Vn/i.test(name)) return 'tcvn3'
  return /^\s*VNI[- ]/i.test(name) ? 'vni' : null
}

/** In TCVN3 the code of the soft hyphen is the letter «ư»; whoever takes invisible characters out keeps it as this. */
export const KEPT_U_HORN = '\uE0AD'

/** TCVN 5712-1 (VN1) from 0x80 on, a dot where a code is no letter; the marks at 0xB0 stand behind their letter. */
const TCVN3_HIGH =
  'ÀẢÃÁẠẶẬÈẺẼÉẸỆÌỈĨÍỊÒỎÕÓỌỘỜỞỠỚỢÙỦŨ·ĂÂÊÔƠƯĐăâêôơưđẰ\u0300\u0309\u0303\u0301\u0323àảãáạẲằẳẵắẴẮẦẨẪẤỀặầẩẫấậèỂẻẽéẹềểễếệìỉỄẾỒĩíịòỔỏõóọồổỗốộờởỡớợùỖủũúụừửữứựỳỷỹýỵỐ'
/** The capitals that had no other place. */
const TCVN3_LOW: Readonly<Record<number, string>> = {
  1: 'Ú',
  2: 'Ụ',
  4: 'Ừ',
  5: 'Ử',
  6: 'Ữ',
  17: 'Ứ',
  18: 'Ự',
  19: 'Ỳ',
  20: 'Ỷ',
  21: 'Ỹ',
  22: 'Ý',
  23: 'Ỵ',
}

function tcvn3Letters(): ReadonlyMap<string, string> {
  const high = [...TCVN3_HIGH].flatMap((letter, at): [string, string][] =>
    letter === '·' ? [] : [[String.fromCharCode(0x80 + at), letter]],
  )
  const low = Object.entries(TCVN3_LOW).map(([code, letter]): [string, string] => [
    String.fromCharCode(Number(code)),
    letter,
  ])
  return new Map([...high, ...low, [KEPT_U_HORN, 'ư']])
}

/** VNI types a letter and behind it its mark: the plain marks, those over â ê ô, and those over ă. */
const VNI_TONES = { '\u0301': 'ù', '\u0300': 'ø', '\u0309': 'û', '\u0303': 'õ', '\u0323': 'ï' } as const
const VNI_HAT = {
  '': 'â',
  '\u0301': 'á',
  '\u0300': 'à',
  '\u0309': 'å',
  '\u0303': 'ã',
  '\u0323': 'ä',
} as const
const VNI_BREVE = {
  '': 'ê',
  '\u0301': 'é',
  '\u0300': 'è',
  '\u0309': 'ú',
  '\u0303': 'ü',
  '\u0323': 'ë',
} as const
/** Letters that are one code; o and u with their horns take the plain marks behind them. */
const VNI_ALONE = { í: 'í', ì: 'ì', ỉ: 'æ', ĩ: 'ó', ị: 'ò', ỵ: 'î', đ: 'ñ' } as const
const VNI_BASES = { a: 'a', e: 'e', o: 'o', u: 'u', y: 'y', ơ: 'ô', ư: 'ö' } as const

function vniLetters(): ReadonlyMap<string, string> {
  const made: [typed: string, letter: string][] = [
    ...Object.entries(VNI_ALONE).map(([letter, typed]): [string, string] => [typed, letter]),
    ...Object.entries(VNI_BASES).flatMap(([base, typed]) => [
      ...Object.entries(VNI_TONES).map(([mark, code]): [string, string] => [typed + code, base + mark]),
      ...(typed === base ? [] : [[typed, base] as [string, string]]),
    ]),
    ...['a', 'e', 'o'].flatMap((base) =>
      Object.entries(VNI_HAT).map(([mark, code]): [string, string] => [base + code, `${base}\u0302${mark}`]),
    ),
    ...Object.entries(VNI_BREVE).map(([mark, code]): [string, string] => [`a${code}`, `a\u0306${mark}`]),
  ]
  const small = made.map(([typed, letter]) => [typed, letter.normalize('NFC')] as const)
  const large = small.map(([typed, letter]) => [typed.toUpperCase(), letter.toUpperCase()] as const)
  const mixed = small.flatMap(([typed, letter]) =>
    typed.length === 2 ? [[typed[0]!.toUpperCase() + typed[1]!, letter.toUpperCase()] as const] : [],
  )
  return new Map([...small, ...mixed, ...large])
}

const LETTERS: Readonly<Record<LegacyFont, ReadonlyMap<string, string>>> = {
  tcvn3: tcvn3Letters(),
  vni: vniLetters(),
}

/**
 * A text of an old font in Unicode; what is no letter of the font stays as it is.
 *
 * `toUnicode('ViÖt Nam', 'tcvn3')` and `toUnicode('Vieät Nam', 'vni')` are `'Việt Nam'`. Fonts of capitals (.VnTimeH) draw
 * small codes as capitals, so that their text comes out in small letters.
 */
export function toUnicode(text: string, font: LegacyFont): string {
  const letters = LETTERS[font]
  let out = ''
  for (let at = 0; at < text.length; ) {
    const pair = letters.get(text.slice(at, at + 2))
    const isPair = pair !== undefined && at + 1 < text.length
    out += isPair ? pair : (letters.get(text[at]!) ?? text[at]!)
    at += isPair ? 2 : 1
  }
  return out.normalize('NFC')
}

/** The same text as it was typed in an old font; the inverse of `toUnicode` for every Vietnamese letter. */
export function fromUnicode(text: string, font: LegacyFont): string {
  const typed = new Map([...LETTERS[font]].reverse().map(([code, letter]) => [letter, code]))
  return [...text.normalize('NFC')].map((letter) => typed.get(letter) ?? letter).join('')
}
