/** What a row's number is: the level it stands on and what it is called. */
export interface Ordinal {
  readonly kind: 'roman' | 'letter' | 'number' | 'typed' | 'sub' | 'bullet' | 'none' | 'other'
  readonly id: string
}

const ROMAN = '(?=[IVX])X{0,3}(?:IX|IV|V?I{0,3})'
const ROMAN_ALONE = new RegExp(`^${ROMAN}$`)
const TYPED = new RegExp(`^((?:[A-H]\\.)?${ROMAN}|[A-H])[.\\-/](\\d{1,3}(?:\\.\\d{1,3})*(?:\\.[a-zđ])?)$`)
const GROUP_IN_ONE = new RegExp(
  `^(?:(?:mục|phần|MỤC|PHẦN|Mục|Phần)\\s+)?(${ROMAN}|[A-H])\\s*[.)\\-–—:/]+\\s*(\\S.*)$`,
)
const PERIOD =
  /^(?:trong\s+)?(?:quý\s+(?:i{1,3}|iv|[1-4])|tháng\s+\d{1,2}|6 tháng (?:đầu|cuối) năm)(?:\s*(?:[/,-]|năm)?\s*(?:năm\s*)?\d{4})?$/i

/** `ordinalOf('II-')` is a Roman `'II'`, `'I.1'` is typed, `'a)'` a letter below a task, `'-'` a mark without a number. */
export function ordinalOf(cell: string): Ordinal {
  const text = cell.replace(/^\((.+)\)$/, '$1').replace(/[.)\s:/–—-]+$/, '')
  if (cell === '') return { kind: 'none', id: '' }
  if (text === '' || /^[-+*•–—]$/.test(cell)) return { kind: 'bullet', id: '' }
  if (ROMAN_ALONE.test(text)) return { kind: 'roman', id: text }
  if (/^[A-H]$/.test(text)) return { kind: 'letter', id: text }
  if (/^[a-hđ]$/.test(text)) return { kind: 'sub', id: text }
  if (/^\d{1,3}(?:\.\d{1,3})*$/.test(text)) return { kind: 'number', id: text.replace(/^0+(?=\d)/, '') }
  const [, group = '', own = ''] = TYPED.exec(text) ?? []
  return own === '' ? { kind: 'other', id: text } : { kind: 'typed', id: `${group}.${own}` }
}

/** A group's heading in one cell: "II- Rà soát", "Mục III: …" have a number, "QUÝ IV" names a time. */
export function groupInOne(
  text: string,
): { id: string; title: string; kind: 'roman' | 'letter' | 'period' } | null {
  const [, id, title] = GROUP_IN_ONE.exec(text) ?? []
  if (id !== undefined && title !== undefined)
    return { id, title, kind: ROMAN_ALONE.test(id) ? 'roman' : 'letter' }
  return PERIOD.test(text) ? { id: periodName(text), title: text, kind: 'period' } : null
}

/** `periodName('QUÝ IV')` is `'Quý IV'`. */
function periodName(text: string): string {
  const words = text.toLowerCase().replace(/(?<=quý\s)[iv]+/, (number) => number.toUpperCase())
  return words.charAt(0).toUpperCase() + words.slice(1)
}
