/** One piece of a format: places for digits, words that stand for themselves, or what makes something else of a number. */
type Piece =
  | { readonly kind: 'digit' | 'point' | 'comma' | 'percent' | 'general' | 'else'; readonly text: string }
  | { readonly kind: 'words'; readonly text: string }

interface Section {
  readonly pieces: readonly Piece[]
  readonly condition: { readonly sign: string; readonly limit: number } | null
}

const PIECES = /"[^"]*"?|\\[\s\S]|_[\s\S]|\*[\s\S]|\[[^\]]*\]|general|AM\/PM|A\/P|E[+-]|[\s\S]/gi

/** Formats that show every count as it is: none needs to be tried. */
const FAITHFUL = /^(?:|general|0|#,##0|#,##0_\)|0_\)|#\.##0|@)$/i

/** `isFaithful('#,##0')` is true: whatever count stands there is shown. */
export function isFaithful(code: string): boolean {
  return FAITHFUL.test(code.trim())
}

/**
 * What a format shows of a count, with «.» between thousands; null where that is no number any more (a time, a fraction)
 * or nobody can say which section is meant.
 *
 * `countShownBy('[<100]0;0,"k"', 1500)` is `'2k'`, `countShownBy('0"%"', 12)` is `'12%'`, `countShownBy(';;;', 12)` is `''`.
 */
export function countShownBy(code: string, value: number): string | null {
  const section = sectionFor(sectionsOf(code), value)
  if (!section) return null
  const { pieces } = section
  if (pieces.some(({ kind }) => kind === 'else')) return null
  if (pieces.some(({ kind }) => kind === 'general'))
    return pieces
      .map(({ kind, text }) => (kind === 'general' ? grouped(String(value), false) : text))
      .join('')
  return rendered(pieces, value)
}

/** Words that may stand beside a count without making another number of it. */
const BESIDE = /^(?:số )?(?:hồ sơ|hs|tthc|thủ tục|lượt|phiếu|bộ|bản|kết quả|giao dịch|dịch vụ)?(?: tthc)?$/iu

/** Whether a format shows this count, and no other: its digits as they are, at most with noughts behind a comma. */
export function showsCount(code: string, value: number): boolean {
  if (isFaithful(code)) return true
  const shown = countShownBy(code, value)?.normalize('NFC')
  const found = shown === undefined ? null : /^(\D*?)(-?\d[\d.]*)(?:,0+)?(\D*)$/u.exec(shown)
  if (!found) return false
  const [, before = '', digits = '', behind = ''] = found
  const isGrouped = !digits.includes('.') || /^\d{1,3}(?:\.\d{3})+$/.test(digits)
  return (
    isGrouped &&
    Number(digits.replace(/\./g, '')) === value &&
    [before, behind].every((one) => BESIDE.test(one.trim()))
  )
}

function sectionsOf(code: string): Section[] {
  const sections: { pieces: Piece[]; condition: Section['condition'] }[] = [{ pieces: [], condition: null }]
  for (const [text] of code.matchAll(PIECES)) {
    const section = sections.at(-1)!
    if (text === ';') sections.push({ pieces: [], condition: null })
    else if (/^\[(?:[<>]=?|=|<>)/.test(text)) section.condition = conditionOf(text)
    else section.pieces.push(...pieceOf(text))
  }
  return sections
}

function conditionOf(text: string): Section['condition'] {
  const found = /^\[([<>=]+)\s*(-?[\d.]+)\]$/.exec(text)
  return found ? { sign: found[1]!, limit: Number(found[2]) } : null
}

function pieceOf(text: string): Piece[] {
  if (text.startsWith('"')) return [{ kind: 'words', text: text.replace(/^"|"$/g, '') }]
  if (text.startsWith('\\')) return [{ kind: 'words', text: text.slice(1) }]
  if (text.startsWith('_')) return [{ kind: 'words', text: ' ' }]
  if (text.startsWith('*')) return []
  if (text.startsWith('[')) return bracketed(text)
  if (/^general$/i.test(text)) return [{ kind: 'general', text }]
  if (/^[#0?]$/.test(text)) return [{ kind: 'digit', text }]
  if (text === '.') return [{ kind: 'point', text }]
  if (text === ',') return [{ kind: 'comma', text }]
  if (text === '%') return [{ kind: 'percent', text }]
  // A number in the section of texts, a time, an exponent, a fraction: no count any more.
  if (/^(?:@|AM\/PM|A\/P|E[+-]|[/ymdhsbeg])$/i.test(text)) return [{ kind: 'else', text }]
  return [{ kind: 'words', text }]
}

/** «[$₫-42A]» shows a currency, «[h]» a duration; colours and languages show nothing. */
function bracketed(text: string): Piece[] {
  const money = /^\[\$([^\]-]*)/.exec(text)?.[1]
  if (money) return [{ kind: 'words', text: money }]
  return /^\[[hms]+\]$/i.test(text) ? [{ kind: 'else', text }] : []
}

function sectionFor(sections: readonly Section[], value: number): Section | null {
  const [first, second, third] = sections
  if (sections.some(({ condition }) => condition !== null)) {
    const numbers = sections.slice(0, 3)
    const met = numbers.find(({ condition }) => condition !== null && isMet(condition, value))
    if (met) return met
    // Without a condition of its own the last section takes what is left; one between two is meant for what, nobody says.
    const left = numbers.filter(({ condition }) => condition === null)
    return left.length === 1 ? left[0]! : null
  }
  if (value < 0) return null
  if (value === 0 && third) return third
  return first ?? second ?? null
}

function isMet({ sign, limit }: NonNullable<Section['condition']>, value: number): boolean {
  if (sign === '<') return value < limit
  if (sign === '<=') return value <= limit
  if (sign === '>') return value > limit
  if (sign === '>=') return value >= limit
  return sign === '<>' ? value !== limit : value === limit
}

function rendered(pieces: readonly Piece[], value: number): string {
  const point = pieces.findIndex(({ kind }) => kind === 'point')
  const whole = point < 0 ? pieces : pieces.slice(0, point)
  const behind = point < 0 ? [] : pieces.slice(point + 1)
  const last = whole.findLastIndex(({ kind }) => kind === 'digit')
  const scale = whole
    .slice(last + 1)
    .concat(behind)
    .filter(({ kind }) => kind === 'comma').length
  const percents = pieces.filter(({ kind }) => kind === 'percent').length
  const isThousands = whole.slice(0, last + 1).some(({ kind }) => kind === 'comma')
  const decimals = behind.filter(({ kind }) => kind === 'digit').length
  const [digits = '0', rest = ''] = ((value * 100 ** percents) / 1000 ** scale).toFixed(decimals).split('.')
  const front = wholePart(whole, digits, isThousands)
  const tail = behind.map((piece) => (piece.kind === 'digit' ? '' : wordsOf(piece))).join('')
  const noughts = trimmed(behind, rest)
  return `${front}${decimals > 0 && noughts !== '' ? `,${noughts}` : ''}${tail}`
}

/** «#» behind the comma shows no nought. */
function trimmed(behind: readonly Piece[], rest: string): string {
  const least = behind.filter(({ kind, text }) => kind === 'digit' && text === '0').length
  return rest.slice(0, Math.max(least, rest.replace(/0+$/, '').length))
}

function wordsOf({ kind, text }: Piece): string {
  return kind === 'words' || kind === 'percent' ? text : ''
}

/** Digits fill the places from the right; the first place takes all that are left. */
function wholePart(pieces: readonly Piece[], digits: string, isThousands: boolean): string {
  let left = digits === '0' ? '' : digits
  let shown = ''
  const first = pieces.findIndex(({ kind }) => kind === 'digit')
  for (let at = pieces.length - 1; at >= 0; at--) {
    const piece = pieces[at]!
    if (piece.kind !== 'digit') {
      shown = wordsOf(piece) + shown
      continue
    }
    const own = at === first ? left : left.slice(-1)
    left = at === first ? '' : left.slice(0, -1)
    shown = (own || (piece.text === '0' ? '0' : '')) + shown
  }
  return isThousands ? shown.replace(/\d+/, (one) => grouped(one, true)) : shown
}

function grouped(digits: string, isThousands: boolean): string {
  return isThousands ? digits.replace(/\B(?=(\d{3})+$)/g, '.') : digits
}
