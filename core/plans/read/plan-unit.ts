const OFFICE =
  '(?:UBND|[ỦU][Ỷy]\\s+BAN\\s+NHÂN\\s+DÂN|(?:Ủy|Uỷ|ủy|uỷ)\\s+ban\\s+nhân\\s+dân|Ủy\\s+Ban\\s+Nhân\\s+Dân)'
const LEVELS = 'thị trấn|xã|phường'
const NAME = "(?:\\p{Lu}[\\p{L}'’]*)(?:\\s+(?:\\p{Lu}[\\p{L}'’]*|\\d{1,2}(?![\\d/.])))*"
const MIXED = new RegExp(`${OFFICE}\\s+(${LEVELS})\\s+(${NAME})`, 'u')
/** A word whose first letter alone is a capital is no longer the name: «THỊ TRẤN PHỐ CHÂU Số: …» in one cell of a letterhead. */
const CAPITALS = "(?:\\p{Lu}[\\p{Lu}'’]*(?![\\p{L}'’])|\\d{1,2}(?![\\d/.]))"
const UPPER = new RegExp(
  `(?:UBND|[ỦU][ỶY]\\s+BAN\\s+NHÂN\\s+DÂN)\\s+(THỊ TRẤN|XÃ|PHƯỜNG)\\s+(${CAPITALS}(?:\\s+${CAPITALS})*)`,
  'u',
)

/** Words in capitals that go on behind a name. */
const END_OF_NAME = /\s+(?:NĂM|VỀ|TRONG|ĐẾN|QUÝ|THÁNG|CỘNG|GIAI ĐOẠN|THỰC HIỆN)(?:\s.*)?$/

/**
 * Whose plan it is, by its letterhead or the first commune it names: upper case, a number and two lines are no matter.
 *
 * `unitIn(['ỦY BAN NHÂN DÂN', 'XÃ SƠN KIM 1'])` is `'UBND xã Sơn Kim 1'`; `''` where no commune is named.
 */
export function unitIn(prose: readonly string[]): string {
  const joined = prose.map((line, at) => (isOfficeAlone(line) ? `${line} ${prose[at + 1] ?? ''}` : line))
  for (const line of joined) {
    const upper = UPPER.exec(line)
    if (upper) return unitOf(upper[1]!.toLowerCase(), titled(upper[2]!.replace(END_OF_NAME, '')))
    const mixed = MIXED.exec(line)
    if (mixed) return unitOf(mixed[1]!, mixed[2]!)
  }
  return ''
}

function isOfficeAlone(line: string): boolean {
  return new RegExp(`^${OFFICE}$`, 'u').test(line) || /^(?:ỦY|UỶ) BAN NHÂN DÂN$/u.test(line)
}

function unitOf(level: string, name: string): string {
  return `UBND ${level} ${name.replace(/\s+/g, ' ').trim()}`
}

/** `titled('SƠN KIM 1')` is `'Sơn Kim 1'`. */
function titled(name: string): string {
  return name.toLowerCase().replace(/(?:^|\s)\p{L}/gu, (letter) => letter.toUpperCase())
}
